import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {gunzipSync} from 'node:zlib'
import {type ReadCitation, readCitation, readSource, writeCitation, writeSource} from '@pubcite/nlm'
import {type Author, emptyArticle} from '@pubcite/schema/model'
import type {Report} from './report.js'

interface Run {
  counts: Map<string, number>
  failures: {cause: string; id: string; text: string}[]
}

type Row = readonly [pmid: string, text: string]

/**
 * Read every NLM citation of the corpus (`nlm-citation/*.tsv`), and write it again from its parts: is each read with no
 * doubt, is each written as it was, do journals and names look like what they are? Bars: 99.9 % read with no doubt,
 * 99.8 % written back, 99.9 % of the names in NLM's form, 99.5 % of the journals those that stand between title and date by
 * another rule. A journal that occurs three times or in a record of the corpus is told apart: most of the sample's do not.
 */
export async function nlmCitation(corpus: string): Promise<Report> {
  const folder = join(corpus, 'nlm-citation')
  const run: Run = {counts: new Map(), failures: []}
  const summaries = rows(join(folder, 'summary-strings.tsv')).map(row => checkSummary(run, row))
  const lines = rows(join(folder, 'so-strings.tsv')).map(row => checkSource(run, row))
  checkJournals(run, [...summaries, ...lines], medlineTas(corpus))
  const counts = Object.fromEntries(run.counts)
  const share = (part: number, all: number) => Math.round((part / all) * 100_000) / 1000
  const {
    strings = 0,
    persons = 0,
    doubtful = 0,
    'not read': unread = 0,
    'not written back': changed = 0,
    'journal known': known = 0,
    'journal by another rule': same = 0,
    books = 0,
    'odd name': odd = 0
  } = counts
  const shares = {
    'read with no doubt, %': share(strings - doubtful - unread, strings),
    'written back, %': share(strings - changed, strings),
    'names in NLM form, %': share(persons - odd, persons),
    'journals by another rule, %': share(same, strings - books),
    'journals known, %': share(known, strings - books)
  }
  return {
    name: 'nlm-citation',
    ok: Object.values(shares).every((value, index) => value >= [99.9, 99.8, 99.9, 99.5, 0][index]!),
    counts: {...counts, ...shares},
    lines: run.failures
      .filter(({cause}) => cause !== 'rare journal')
      .map(({cause, id, text}) => `${cause}, PMID ${id}: ${text.slice(0, 220)}`)
  }
}

const rows = (path: string): Row[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map(line => line.split('\t', 2) as unknown as Row)

interface Checked {
  id: string
  text: string
  type?: string
  journal: string | undefined
}

function checkSummary(run: Run, [id, text]: Row): Checked {
  count(run, 'strings')
  const read = readCitation(text)
  if (!read) {
    fail(run, 'not read', id, text)
    return {id, text, journal: undefined}
  }
  const {doubts, ...parts} = read
  if (doubts.length > 0) fail(run, 'doubtful', id, doubts.map(doubt => `${doubt.part}: ${doubt.text}`).join(' | '))
  const written = writeCitation({...emptyArticle(), ...parts})
  if (written !== text) fail(run, 'not written back', id, firstDifference(text, written))
  if (parts.ids.pmid !== id) fail(run, 'other PMID', id, text)
  checkAuthors(run, id, read)
  return {id, text, type: parts.type, journal: parts.journal?.medlineTa}
}

function checkSource(run: Run, [id, text]: Row): Checked {
  count(run, 'strings')
  const read = readSource(text)
  if (!read) {
    fail(run, 'not read', id, text)
    return {id, text, journal: undefined}
  }
  const {doubts, ...parts} = read
  if (doubts.length > 0) fail(run, 'doubtful', id, doubts.map(doubt => `${doubt.part}: ${doubt.text}`).join(' | '))
  const written = writeSource({...emptyArticle(), ...parts})
  if (written !== text) fail(run, 'not written back', id, firstDifference(text, written))
  return {id, text, type: parts.type, journal: parts.journal?.medlineTa}
}

/** Family name, initials, suffix: what NLM's names are made of. */
function checkAuthors(run: Run, id: string, {authors}: ReadCitation): void {
  for (const author of authors) {
    count(run, author.type === 'group' ? 'groups' : 'persons')
    if (!isName(author)) fail(run, 'odd name', id, JSON.stringify(author))
  }
}

const isName = (author: Author) =>
  author.type === 'group' ||
  (/^[\p{L}\p{M}'’‘ʼ`´. -]{1,60}$/u.test(author.lastName) &&
    /^[\p{L}\p{M}-]{1,8}$/u.test(author.initials ?? 'A') &&
    /^(?:Jr|Sr|\d(?:st|nd|rd|th)|[IVX]+)$/.test(author.suffix ?? 'Jr') &&
    author.fullName === undefined)

function checkJournals(run: Run, checked: readonly Checked[], known: ReadonlySet<string>): void {
  const seen = new Map<string, number>()
  for (const {journal} of checked) if (journal !== undefined) seen.set(journal, (seen.get(journal) ?? 0) + 1)
  for (const {id, text, journal, type} of checked) {
    if (type === 'book' || type === 'book-chapter') {
      count(run, 'books')
      continue
    }
    if (journal !== undefined && journal === journalBeforeDate(text)) count(run, 'journal by another rule')
    else fail(run, 'odd journal', id, `${journal} → ${text}`)
    if (journal !== undefined && (known.has(journal) || seen.get(journal)! >= 3)) count(run, 'journal known')
    else fail(run, 'rare journal', id, journal ?? text)
  }
}

/** What stands before the last `. 2012` that no tail follows, back to the mark of the sentence before. */
function journalBeforeDate(text: string): string {
  const [head = ''] = text.split(/ (?:doi: |pii: |Epub \d|Print \d|eCollection|PMID:|Erratum in)/, 1)
  const before = head.slice(0, [...head.matchAll(/\. (?=(?:1[89]|20)\d\d(?:[ ;:.-]|$))/g)].at(-1)?.index ?? 0)
  const marks = [...before.matchAll(/[.?!]["”]? /g)]
  return before.slice(marks.at(-1) ? marks.at(-1)!.index + marks.at(-1)![0].length : 0).replace(/ \[Preprint\]$/, '')
}

/** The journal abbreviations of the corpus's MEDLINE and XML records. */
function medlineTas(corpus: string): Set<string> {
  const found = new Set<string>()
  for (const folder of ['medline', 'pubmed-xml', 'pubmed-baseline']) {
    for (const file of readdirSync(join(corpus, folder))) {
      const bytes = readFileSync(join(corpus, folder, file))
      const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
      for (const [, ta] of text.matchAll(/<MedlineTA>([^<]+)</g)) found.add(ta!)
      for (const [, ta] of text.matchAll(/^TA {2}- (.*\S)/gm)) found.add(ta!)
    }
  }
  return found
}

function count(run: Run, name: string): void {
  run.counts.set(name, (run.counts.get(name) ?? 0) + 1)
}

function fail(run: Run, cause: string, id: string, text: string): void {
  count(run, cause)
  run.failures.push({cause, id, text})
}

function firstDifference(text: string, written: string): string {
  let index = 0
  while (text[index] === written[index] && index < text.length) index += 1
  const from = Math.max(0, index - 30)
  return `${text.slice(from, index + 60)} → ${written.slice(from, index + 60)}`
}
