import {createDecoder, type Encoding, headLength} from './decode.js'
import type {Input} from './input.js'
import type {Data} from './places.js'

/** The first format that takes this beginning of an input for its own. */
export function recognise(inputs: readonly Input[], input: Data, encoding: Encoding): Input | undefined {
  const begin = input.slice(encoding.lead, encoding.lead + headLength)
  const head = typeof begin === 'string' ? begin : createDecoder(encoding.label).decode(begin, false)
  return inputs.find(format => format.detect(head))
}
