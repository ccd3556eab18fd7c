import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {gunzipSync} from 'node:zlib'
import {formatNlm} from '@pubcite/format'
import {readCitation, writeCitation, writeSource} from '@pubcite/nlm'
import {parse} from '@pubcite/parse'
import {type Article, emptyArticle} from '@pubcite/schema/model'
import type {Report} from './report.js'

/** An article, and the file that its record stands in. */
interface Found {
  file: string
  article: Article
}

/** What PubMed printed of a paper. */
interface Printed {
  /** `Summary`, `SO`: which kind of string. */
  kind: string
  pmid: string
  text: string
  /** The file, where the string stands in a record that says the rest too. */
  file?: string
}

/**
 * References written from records, against what PubMed prints of the same papers: whole ones against Summary (text), and
 * source lines against MEDLINE's SO and against the column Citation of CSV. Every pair of a string and a record of the
 * corpus is tried. Bar: each difference has a known cause.
 */
export async function nlmFromRecords(corpus: string): Promise<Report> {
  const counts: Record<string, number> = {}
  const lines: string[] = []
  const add = (name: string) => {
    counts[name] = (counts[name] ?? 0) + 1
  }
  const records = readRecords(corpus)
  for (const printed of [...summaries(corpus), ...sourceLines(corpus), ...csvLines(corpus)]) {
    for (const {file, article} of records.get(printed.pmid) ?? []) {
      const folder = file.split('/')[0]!
      if (printed.file !== undefined && folder === 'medline' && printed.file !== file) continue // other states of the record
      const pair = `${printed.kind} from ${folder}`
      const written = write(printed.kind, article)
      add(`${pair}: pairs`)
      if (written === printed.text) {
        add(`${pair}: equal`)
        continue
      }
      const cause = causeOf(printed.text, written)
      add(`${pair}: ${cause ?? 'unexplained'}`)
      lines.push(
        `${cause ?? 'unexplained'}, PMID ${printed.pmid} in ${file}: ${printed.text} → ${written}`.slice(0, 420)
      )
    }
  }
  const unexplained = Object.keys(counts).some(name => name.endsWith('unexplained'))
  return {name: 'nlm-from-records', ok: !unexplained && Object.keys(counts).length > 0, counts, lines}
}

function write(kind: string, article: Article): string {
  if (kind === 'Summary') return formatNlm([article], {markup: true}).trimEnd()
  return writeSource(article, {ahead: kind === 'CSV' && 'Online'})
}

const causes: readonly [cause: string, form: (text: string) => string][] = [
  ['blanks', text => text.replace(/ +/g, ' ')],
  ['a DOI that the record had later', text => text.replace(/ doi: \S+\.(?= |$)/, '')],
  ['`pii:`, as PubMed printed it until 2020', text => text.replace(/(?:\. pii: |:)[A-Za-z]*[\d.()-]+[\w.()-]*\./, '.')],
  ['a page that the record had later', text => text.replace(/(?:\. pii: |:)[A-Za-z\d.()-]+\./, '.')],
  ['ahead of print', text => text.replace(/ (?:Online|Epub) ahead of print\.$/, '')],
  // `PLoS Med. 2012 May;9(5):. Epub 2012 May 15 doi:10.5555/x`
  ['the exporter of PMC, which has its own order', text => (/ doi:1/.test(text) ? '' : text)],
  ['a record that was made up for a test', text => (/^Adv Biomed Res\. 2016/.test(text) ? '' : text)]
]

/** Why PubMed's string is another one: with what is told apart taken out, both are equal. */
function causeOf(printed: string, written: string): string | undefined {
  return causes.find(([, form]) => form(printed) === form(written) || form(printed) === '')?.[0]
}

function readRecords(corpus: string): Map<string, Found[]> {
  const records = new Map<string, Found[]>()
  for (const folder of ['pubmed-xml', 'pubmed-baseline', 'medline']) {
    for (const name of readdirSync(join(corpus, folder)).sort()) {
      if (name.includes('.expected.')) continue // what other tools make of a record
      const bytes = readFileSync(join(corpus, folder, name))
      for (const article of parse(name.endsWith('.gz') ? gunzipSync(bytes) : bytes).articles) {
        const {pmid} = article.ids
        if (pmid === undefined) continue
        const known = records.get(pmid) ?? []
        records.set(pmid, known)
        known.push({file: `${folder}/${name}`, article})
      }
    }
  }
  return records
}

function* summaries(corpus: string): Generator<Printed> {
  for (const [pmid, text] of rows(corpus, 'summary-strings.tsv')) yield {kind: 'Summary', pmid, text: today(text)}
  for (const name of readdirSync(join(corpus, 'pubmed-summary-txt'))) {
    const list = readFileSync(join(corpus, 'pubmed-summary-txt', name), 'utf8').split(/\r?\n\s*\r?\n/)
    for (const item of list) {
      const text = today(
        item
          .replace(/^\s*\d+: /, '')
          .replace(/\s+/g, ' ')
          .trim()
      )
      const pmid = /PMID: (\d+)/.exec(text)?.[1]
      if (pmid !== undefined) yield {kind: 'Summary', pmid, text}
    }
  }
}

/** Labels that PubMed printed until 2020, in today's words. */
function today(text: string): string {
  if (!text.includes('PubMed PMID: ')) return text
  const read = readCitation(text)
  return read ? writeCitation({...emptyArticle(), ...read}) : text
}

function* sourceLines(corpus: string): Generator<Printed> {
  for (const [pmid, text] of rows(corpus, 'so-strings.tsv')) yield {kind: 'SO', pmid, text}
  for (const name of readdirSync(join(corpus, 'medline')).sort()) {
    const records = readFileSync(join(corpus, 'medline', name), 'utf8').split(/\n\s*\n(?=PMID)/)
    for (const record of records) {
      const pmid = /^PMID- *(\d+)/m.exec(record)?.[1]
      const text = /^SO {2}- (.*(?:\r?\n {6}.*)*)/m.exec(record)?.[1]?.replace(/\s+/g, ' ').trim()
      if (pmid !== undefined && text) yield {kind: 'SO', pmid, text, file: `medline/${name}`}
    }
  }
}

/** PubMed's CSV: PMID first, the citation in quotes, if it needs them. */
function* csvLines(corpus: string): Generator<Printed> {
  for (const name of readdirSync(join(corpus, 'pubmed-csv')).sort()) {
    const file = readFileSync(join(corpus, 'pubmed-csv', name), 'utf8')
    for (const [, pmid = '', text = ''] of file.matchAll(
      /^"?(\d{1,8})"?,(?:"(?:[^"]|"")*"|[^,"\n]*),(?:"(?:[^"]|"")*"|[^,"\n]*),"?([A-Z][^",\n]*\.)"?,/gm
    )) {
      yield {kind: 'CSV', pmid, text}
    }
  }
}

const rows = (corpus: string, name: string): [pmid: string, text: string][] =>
  readFileSync(join(corpus, 'nlm-citation', name), 'utf8')
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map(line => line.split('\t', 2) as [string, string])
