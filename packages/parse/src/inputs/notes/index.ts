import type {ParseResult} from '@pubcite/schema/model'
import {citationProblems} from '../../citation-problems.js'
import {defineInput, type Part} from '../../input.js'
import type {ProblemCode} from '../../problems.js'
import {abstractTextProblems} from '../abstract-text/problems.js'
import {csvProblems} from '../csv/problems.js'
import {medlineProblems} from '../medline/problems.js'
import {nlmCitationProblems} from '../nlm-citation/problems.js'
import {pmidListProblems} from '../pmid-list/problems.js'
import {pubmedSearchHtmlProblems} from '../pubmed-search-html/problems.js'
import {pubmedSearchTextProblems} from '../pubmed-search-text/problems.js'
import {pubmedTextProblems} from '../pubmed-text/problems.js'
import {risProblems} from '../ris/problems.js'
import {summaryTextProblems} from '../summary-text/problems.js'
import {detect} from './detect.js'
import {notesProblems} from './problems.js'
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
export const notes = /* @__PURE__ */ defineInput<'notes', Part>({
  name: 'notes',
  problems: [
    notesProblems,
    abstractTextProblems,
    citationProblems,
    csvProblems,
    medlineProblems,
    nlmCitationProblems,
    pmidListProblems,
    pubmedSearchHtmlProblems,
    pubmedSearchTextProblems,
    pubmedTextProblems,
    risProblems,
    summaryTextProblems
  ],
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
