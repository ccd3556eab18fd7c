import {createDecoder, type Encoding, headLength} from './decode.js'
import type {Input} from './input.js'
import type {PageForm} from './page.js'
import type {Data} from './places.js'

/** How much of a page is looked at, where its beginning does not say what it is. */
export const pageLength = 512 * 1024

/** The first format that takes this beginning of an input for its own. */
export function recognise(inputs: readonly Input[], input: Data, encoding: Encoding): Input | undefined {
  const head = decodeHead(input, encoding, headLength)
  return inputs.find(format => format.detect(head))
}

/**
 * The same for a page of which the beginning does not say what it is: by its tags, of as much as `pageLength`.
 * @returns `undefined` for what is no page either.
 */
export function recognisePage(inputs: readonly Input[], input: Data, encoding: Encoding): Input | undefined {
  const page = pageFormOf(inputs, input, encoding)
  if (!page) return undefined
  const tags = page.tagsOf(decodeHead(input, encoding, pageLength))
  return inputs.find(format => format.page && format.detect(tags))
}

/** Does this begin as a page, and is one of the formats a page? */
export const mayBePage = (inputs: readonly Input[], input: Data, encoding: Encoding): boolean =>
  pageFormOf(inputs, input, encoding) !== undefined

function pageFormOf(inputs: readonly Input[], input: Data, encoding: Encoding): PageForm | undefined {
  const page = inputs.find(format => format.page)?.page
  return page?.mayBegin(decodeHead(input, encoding, headLength)) ? page : undefined
}

function decodeHead(input: Data, {label, lead}: Encoding, length: number): string {
  const begin = input.slice(lead, lead + length)
  return typeof begin === 'string' ? begin : createDecoder(label).decode(begin, false)
}
