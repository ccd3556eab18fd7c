/**
 * What a careful reader takes from the pages of the corpus (EXPECTED.tsv), and how an article is compared with it.
 */
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {writeDate} from '@pubcite/nlm'
import type {Article, Author, MeshHeading} from '@pubcite/schema/model'

/** A row: the column's name and what it says. */
export type ExpectedRow = ReadonlyMap<string, string>

/** The rows of the folders of the corpus, by file. */
export async function readExpected(corpus: string, folders: readonly string[]): Promise<Map<string, ExpectedRow[]>> {
  const [head = [], ...rows] = (await readFile(join(corpus, 'EXPECTED.tsv'), 'utf8'))
    .split(/\r?\n/)
    .filter(Boolean)
    .map(line => line.split('\t'))
  const files = new Map<string, ExpectedRow[]>()
  for (const row of rows) {
    const record = new Map(head.map((name, index) => [name, row[index] ?? '']))
    const file = record.get('file')!
    if (folders.includes(file.split('/', 1)[0]!)) files.set(file, [...(files.get(file) ?? []), record])
  }
  return files
}

/** What one column says of an article. */
export const columns = new Map<string, (article: Article) => string>([
  ['title', article => article.title ?? ''],
  ['journal', article => article.journal?.medlineTa ?? ''],
  ['pubDate', article => writeMainDate(article)],
  ['volume', article => article.volume ?? ''],
  ['issue', article => article.issue ?? ''],
  ['pages', article => article.pagination?.medlinePgn ?? ''],
  ['doi', article => article.ids.doi ?? ''],
  ['pmid', article => article.ids.pmid ?? ''],
  ['pmcid', article => article.ids.pmcid ?? ''],
  [
    'epub',
    article => (article.pubModel === 'Print-Electronic' && article.articleDate ? writeDate(article.articleDate) : '')
  ],
  ['publicationType', article => article.publicationTypes.map(({name}) => name).join('|')],
  ['authorCount', article => String(article.authors.length)],
  [
    'authorsComplete',
    article => (article.authors.length === 0 ? '' : article.authorsComplete === false ? 'no' : 'yes')
  ],
  ['firstAuthor', article => nameOf(persons(article)[0])],
  ['lastAuthor', article => (article.authorsComplete === false ? '' : nameOf(persons(article).at(-1)))],
  [
    'collectives',
    article => article.authors.flatMap(author => (author.type === 'group' ? [author.collectiveName] : [])).join('|')
  ],
  ['affiliationCount', article => String(affiliationsOf(article).size)],
  ['abstractChars', article => String(abstractLength(article) || '')],
  ['meshTerms', article => article.meshHeadings.flatMap(termsOf).join('|')],
  ['referenceCount', article => String(article.references.length)],
  ['similarCount', article => String(article.page?.similarArticles.length ?? 0)],
  ['citedByCount', article => String(article.page?.citedBy.length ?? 0)]
])

/** Do both say the same? An empty count is 0. */
export const isEqual = (column: string, want: string, have: string): boolean =>
  want === have || (/Count$|Chars$/.test(column) && Number(want) === Number(have))

/** A value of a row that is not what was read. */
interface Difference {
  column: string
  want: string
  have: string
}

/** How many values of a row were compared with an article, and those that differ. */
export function compareRow(
  row: ExpectedRow,
  article: Article | undefined
): {values: number; differences: Difference[]} {
  const differences = [...columns].flatMap(([column, read]) => {
    const want = row.get(column) ?? ''
    const have = article ? read(article) : '(no article)'
    return isEqual(column, want, have) ? [] : [{column, want, have}]
  })
  return {values: columns.size, differences}
}

/** Add a row's outcome to the counts of a report, and a line for each difference, with its cause where there is one. */
export function countRow(
  {counts, lines}: {counts: {[name: string]: number}; lines: string[]},
  {
    file,
    row,
    article,
    explained
  }: {file: string; row: ExpectedRow; article: Article | undefined; explained: ReadonlyMap<string, string>}
): void {
  const {values, differences} = compareRow(row, article)
  const add = (name: string, count: number) => {
    counts[name] = (counts[name] ?? 0) + count
  }
  add('values', values)
  add('equal', values - differences.length)
  for (const {column, want, have} of differences) {
    const cause = explained.get(`${file}#${row.get('index')} ${column}`)
    add(cause === undefined ? 'different' : 'explained', 1)
    lines.push(`${file} #${row.get('index')} ${column}: expected '${want}', read '${have}'${cause ? `: ${cause}` : ''}`)
  }
}

const persons = (article: Article) => article.authors.filter(author => author.type === 'person')

/** An author that was divided by rule is compared by what was printed. */
function nameOf(author: Author | undefined): string {
  if (author?.type !== 'person') return ''
  return author.fullName === undefined ? `${author.lastName}|${author.initials ?? ''}` : `~${author.fullName}`
}

function writeMainDate({pubModel, articleDate, pubDate}: Article): string {
  const date = pubModel?.startsWith('Electronic') ? (articleDate ?? pubDate) : (pubDate ?? articleDate)
  return date ? writeDate(date) : ''
}

const affiliationsOf = (article: Article) =>
  new Set([
    ...article.authors.flatMap(author => author.affiliations.map(({text}) => text)),
    ...article.extra.filter(({path}) => path === 'Affiliations').map(({text}) => text)
  ])

const abstractLength = (article: Article) =>
  [
    ...(article.abstract?.sections ?? [])
      .map(({label, text}) => (label === undefined ? text : `${label}: ${text}`))
      .join(' ')
  ].length

const termsOf = ({descriptor, qualifiers}: MeshHeading) =>
  qualifiers.length === 0 ? [descriptor.name] : qualifiers.map(({name}) => `${descriptor.name} / ${name}`)
