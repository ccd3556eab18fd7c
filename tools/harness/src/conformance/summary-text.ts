import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {wrapAtHyphens} from '@pubcite/generator'
import {readCitation, writeAuthors, writeDate} from '@pubcite/nlm'
import {parse, parseSummaryText} from '@pubcite/parse'
import type {Article} from '@pubcite/schema/model'
import {columns, isEqual, readExpected} from '../expected.js'
import type {Report} from './report.js'

interface Run {
  counts: Record<string, number>
  lines: string[]
}

/**
 * Summary (text): the rows of EXPECTED.tsv value by value; the same papers as XML (`PAIRS.tsv`), field by field; and every
 * summary string of the corpus, numbered and wrapped at 80 columns as one file, against the string read by itself.
 */
export async function summaryText(corpus: string): Promise<Report> {
  const run: Run = {counts: {}, lines: []}
  await checkRows(run, corpus)
  checkPairs(run, corpus)
  checkWrapped(run, corpus)
  const {'values different': values = 0, 'field pairs': pairs = 0, 'field pairs different': different = 0} = run.counts
  const {records = 0, 'records different': wrapped = 0} = run.counts
  const ok = values === 0 && pairs > 0 && different <= pairs * 0.005 && wrapped <= records * 0.001
  return {name: 'summary-text', ok, ...run}
}

/** What only a page prints, and a list does not. */
const pageOnly = new Set([
  'affiliationCount',
  'abstractChars',
  'meshTerms',
  'referenceCount',
  'similarCount',
  'citedByCount'
])

async function checkRows(run: Run, corpus: string): Promise<void> {
  for (const [file, rows] of await readExpected(corpus, ['pubmed-summary-txt'])) {
    const {articles, diagnostics} = parse(readFileSync(join(corpus, file)))
    add(run, 'diagnostics', diagnostics.length)
    for (const {code, place} of diagnostics) run.lines.push(`${file} line ${place?.start.line}: ${code}`)
    if (articles.length !== rows.length)
      fail(run, 'values different', `${file}: ${articles.length} of ${rows.length} articles`)
    for (const [index, row] of rows.entries()) {
      for (const [column, spell] of columns) {
        if (pageOnly.has(column)) continue
        const [want, have] = [row.get(column) ?? '', articles[index] ? spell(articles[index]) : '(no article)']
        add(run, 'values', 1)
        if (!isEqual(column, want, have))
          fail(run, 'values different', `${file} #${index} ${column}: ${want} ≠ ${have}`)
      }
    }
  }
}

/** What both print. XML says more of its authors and of its ids; a list says the languages that are not English. */
const fields: readonly [name: string, spell: (article: Article) => string | undefined][] = [
  ['pmid', ({ids}) => ids.pmid],
  ['pmcid', ({ids}) => ids.pmcid],
  ['doi', ({ids}) => ids.doi],
  ['title', ({title}) => title],
  ['authors', ({authors}) => writeAuthors(authors) || undefined],
  ['journal', ({journal}) => journal?.medlineTa],
  ['pubDate', ({pubDate}) => pubDate && writeDate(pubDate)],
  ['articleDate', ({articleDate}) => articleDate && writeDate(articleDate)],
  ['volume', ({volume}) => volume],
  ['issue', ({issue}) => issue],
  ['pages', ({pagination}) => pagination?.medlinePgn],
  ['languages', ({languages}) => languages.filter(language => language !== 'eng').join() || undefined]
]

function checkPairs(run: Run, corpus: string): void {
  const files = new Map<string, Map<string, Article>>()
  const find = (path: string, pmid: string) => {
    const known =
      files.get(path) ??
      new Map(parse(readFileSync(join(corpus, path))).articles.map(article => [article.ids.pmid ?? '', article]))
    files.set(path, known)
    return known.get(pmid)
  }
  for (const row of readFileSync(join(corpus, 'PAIRS.tsv'), 'utf8').split('\n').slice(1)) {
    const [pmid = '', a = '', b = ''] = row.split('\t')
    const other = [a, b].find(path => !path.startsWith('pubmed-summary-txt/'))
    if (!other || (!a.startsWith('pubmed-summary-txt/') && !b.startsWith('pubmed-summary-txt/'))) continue
    const [summary, record] = [find(other === a ? b : a, pmid), find(other, pmid)]
    add(run, 'pairs', 1)
    if (!summary || !record)
      fail(run, 'field pairs different', `${pmid} is no article in ${summary ? other : 'the list'}`)
    else for (const field of fields) comparePair(run, pmid, field, summary, record)
  }
}

function comparePair(
  run: Run,
  pmid: string,
  [name, spell]: (typeof fields)[number],
  one: Article,
  other: Article
): void {
  const [left, right] = [spell(one), spell(other)]
  if (left === undefined || right === undefined) return
  add(run, 'field pairs', 1)
  if (left !== right)
    fail(run, 'field pairs different', `${pmid} ${name}: ${left.slice(0, 200)} ≠ ${right.slice(0, 200)}`)
}

/** PubMed wraps at 80 columns, also after a hyphen: unwrapped, nothing of a string may be changed. */
function checkWrapped(run: Run, corpus: string): void {
  const strings = readFileSync(join(corpus, 'nlm-citation/summary-strings.tsv'), 'utf8')
    .split('\n')
    .slice(1)
    .flatMap(row => row.split('\t')[1] ?? [])
    .filter(text => readCitation(text))
  const file = strings.map((text, index) => wrapAtHyphens(`${index + 1}: ${text}`, 80).replaceAll('\n', '\r\n'))
  const {articles} = parseSummaryText(`${file.join('\r\n\r\n')}\r\n`)
  add(run, 'records', strings.length)
  if (articles.length !== strings.length)
    fail(run, 'records different', `${articles.length} of ${strings.length} records`)
  for (const [index, text] of strings.entries()) {
    const alone = parseSummaryText(`1: ${text}`).articles[0]
    const [a, b] = [JSON.stringify(alone), JSON.stringify(articles[index])]
    if (a === b) continue
    const isJoined = a.replaceAll(/(?<=\p{L}-) /gu, '') === (b ?? '').replaceAll(/(?<=\p{L}-) /gu, '')
    const cause = isJoined ? 'the string has lost the blank of `low- and middle-`' : 'unexplained'
    fail(run, isJoined ? 'records explained' : 'records different', `${cause}: ${firstDifference(a, b ?? '')}`)
  }
}

function add({counts}: Run, name: string, count: number): void {
  counts[name] = (counts[name] ?? 0) + count
}

function fail(run: Run, name: string, line: string): void {
  add(run, name, 1)
  run.lines.push(line)
}

function firstDifference(a: string, b: string): string {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return `${a.slice(Math.max(0, at - 40), at + 50)} ≠ ${b.slice(Math.max(0, at - 40), at + 50)}`
}
