import {createDecoder, type Encoding, headLength} from './decode.js'
import type {Input} from './input.js'
import type {Data} from './places.js'
import {skeleton} from './skeleton.js'
import {isWrapped, unwrap} from './unwrap.js'

/** How much of a page is looked at, where its beginning does not say what it is. */
export const pageLength = 512 * 1024

/** The first format that takes this beginning of an input for its own. */
export function recognise(inputs: readonly Input[], input: Data, encoding: Encoding): Input | undefined {
  const head = decodeHead(input, encoding, headLength)
  return inputs.find(format => format.detect(head))
}

/**
 * The same for a page of which the beginning is all styles, or banners and menus: by its tags, of as much as `pageLength`.
 * @returns `undefined` for what is no page either.
 */
export function recognisePage(inputs: readonly Input[], input: Data, encoding: Encoding): Input | undefined {
  if (!mayBePage(input, encoding)) return undefined
  const tags = skeleton(unwrap(decodeHead(input, encoding, pageLength)).html)
  return inputs.find(format => format.isPage && format.detect(tags))
}

/** Does a tag of HTML stand in the beginning, or is it the wrapping of a page? */
export function mayBePage(input: Data, encoding: Encoding): boolean {
  const head = decodeHead(input, encoding, headLength)
  return isWrapped(head) || tag.test(head)
}

const tag =
  /<(?:!doctype html|html|head|body|title|meta|link|style|script|main|header|article|section|div|table|p|a)[\s>]/i

function decodeHead(input: Data, {label, lead}: Encoding, length: number): string {
  const begin = input.slice(lead, lead + length)
  return typeof begin === 'string' ? begin : createDecoder(label).decode(begin, false)
}
