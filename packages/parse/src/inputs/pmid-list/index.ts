import {readPmid} from '@pubcite/nlm'
import {emptyArticle, type ParseResult} from '@pubcite/schema/model'
import {defineInput, type Report, type Span} from '../../input.js'
import {lines} from '../../lines.js'
import type {ProblemCode} from '../../problems.js'
import {pmidListProblems} from './problems.js'

/** A PMID and where it stands. */
interface Entry {
  pmid: string
  place: Span
}

const entry =
  /(?:(?:PMID|pmid): {0,2}|https?:\/\/(?:pubmed\.ncbi\.nlm\.nih\.gov|(?:www\.)?ncbi\.nlm\.nih\.gov\/(?:m\/)?pubmed)\/)?(?<pmid>\d{1,8})\/?(?=[\s,;]|$)/g

/**
 * PubMed's `Save > PMID`: numbers, one a line or parted by commas, also with `PMID:` or as addresses.
 * An article of such a list has its PMID and nothing else.
 * @see https://pubmed.ncbi.nlm.nih.gov/help/#save-to-file
 */
export const pmidList = /* @__PURE__ */ defineInput<'pmid-list', Entry>({
  name: 'pmid-list',
  problems: [pmidListProblems],
  // A list has a number that is no year and no page.
  detect: head => /\d{5}/.test(head) && hasOnlyEntries(head.length < 4096 ? head : withoutLastWord(head)),
  read: (text, report) => begin().read(text, report),
  begin,
  map: ({pmid}) => ({...emptyArticle(), ids: {pmid}, articleIds: [{type: 'pubmed', id: pmid}]}),
  place: ({place}) => place
})

/** Where the next line begins, and what has been said of those before it. */
function begin() {
  const list = {first: true}
  return {
    next: (text: string, from: number) => text.indexOf('\n', from) + 1 || -1,
    read: (text: string, report: Report) => readEntries(list, text, report)
  }
}

const hasOnlyEntries = (text: string) => /^[\s,;]*$/.test(text.replace(entry, ''))
/** The last address of the head may be cut. */
const withoutLastWord = (head: string) => head.replace(/(?<!\S)\S+$/, '')

function* readEntries(list: {first: boolean}, text: string, report: Report): Generator<Entry> {
  for (const {text: line, place} of lines(text)) {
    if (!hasOnlyEntries(line)) {
      report('pmid-list/stray-line', {place})
      continue
    }
    for (const found of line.matchAll(entry)) {
      const from = place.from + found.index
      const at = {from, to: from + found[0].length}
      const pmid = readPmid(found.groups!['pmid']!)
      if (!pmid) {
        report('pmid-list/no-pmid', {place: at})
        continue
      }
      if (list.first) report('pmid-list/only-numbers', {place: at})
      list.first = false
      yield {pmid, place: at}
    }
  }
}

/** Read a list of PMIDs into articles that have nothing but their PMID. */
export function parsePmidList(input: string | Uint8Array): ParseResult<'pmid-list', ProblemCode> {
  return pmidList.parse(input)
}
