import type {ParseResult} from '@pubcite/schema/model'
import {defineInput, type Part} from '../../input.js'
import type {ProblemCode} from '../../problems.js'
import {detect} from './detect.js'
import {read} from './read.js'

/**
 * A text in which people keep what they found: records, pages and citations that were pasted between their own words.
 *
 *     To read on the train:
 *     - Okafor NK, Grewal J. Sleep in mice. J Imag Sleep. 2012 Jan;10(2):225-34. PMID: 40123456.
 *
 *     PMID- 40123457
 *     TI  - Sleep in mice that were kept in the dark.
 *
 * Each stretch is read as its own format; what is none is reported, and left alone.
 */
export const notes = defineInput<'notes', Part>({
  name: 'notes',
  detect,
  read,
  map({mapped, notes: found}, report) {
    for (const {code, place, path} of found) report(code, {...(place && {place}), ...(path && {path})})
    return mapped
  },
  place: ({span}) => span
})

/** Read the records, pages and citations that stand in a text of any kind, in their order. */
export function parseNotes(input: string | Uint8Array): ParseResult<'notes', ProblemCode> {
  return notes.parse(input)
}
