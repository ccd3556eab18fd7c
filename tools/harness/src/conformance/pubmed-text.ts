import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {writeDate} from '@pubcite/nlm'
import {parsePubmedText} from '@pubcite/parse'
import type {Article, Author, MeshHeading} from '@pubcite/schema/model'
import type {Report} from './report.js'

/** What one column of EXPECTED.tsv says of an article. */
const columns = new Map<string, (article: Article) => string>([
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

/** Every pubmed-text row of EXPECTED.tsv against what the parser reads, value by value. */
export async function pubmedText(corpus: string): Promise<Report> {
  const [head = [], ...rows] = (await readFile(join(corpus, 'EXPECTED.tsv'), 'utf8'))
    .split(/\r?\n/)
    .filter(Boolean)
    .map(line => line.split('\t'))
  const records = rows.map(row => new Map(head.map((name, index) => [name, row[index] ?? ''])))
  const lines: string[] = []
  const counts = {files: 0, rows: 0, values: 0, equal: 0, arguable: 0, different: 0, diagnostics: 0}
  const codes = new Map<string, number>()
  const files = new Map<string, typeof records>()
  for (const record of records) {
    const file = record.get('file')!
    if (file.startsWith('pubmed-text/')) files.set(file, [...(files.get(file) ?? []), record])
  }
  for (const [file, expected] of files) {
    const {articles, diagnostics} = parsePubmedText(await readFile(join(corpus, file)))
    counts.files += 1
    counts.diagnostics += diagnostics.length
    for (const {code} of diagnostics) codes.set(code, (codes.get(code) ?? 0) + 1)
    if (articles.length !== expected.length)
      lines.push(`${file}: ${articles.length} articles, expected ${expected.length}`)
    for (const record of expected) {
      counts.rows += 1
      const article = articles[Number(record.get('index'))]
      for (const [column, read] of columns) {
        const want = record.get(column) ?? ''
        const have = article ? read(article) : '(no article)'
        counts.values += 1
        if (isEqual(column, want, have)) counts.equal += 1
        else if (isArguable(column, have, record.get('notes') ?? '')) counts.arguable += 1
        else {
          counts.different += 1
          lines.push(`${file} #${record.get('index')} ${column}: expected '${want}', read '${have}'`)
        }
      }
    }
  }
  const share = ((100 * counts.equal) / Math.max(1, counts.values)).toFixed(2)
  lines.push(
    `${share} % of ${counts.values} values are equal; ${counts.arguable} are arguable and explained in the notes of their row`
  )
  lines.push(...[...codes].map(([code, count]) => `${code}: ${count}`))
  return {name: 'pubmed-text', ok: counts.different === 0 && counts.rows > 0, counts, lines}
}

/** An author that was divided by rule is compared by what was printed. */
const isEqual = (column: string, want: string, have: string) =>
  want === have || (/Count$|Chars$/.test(column) && Number(want) === Number(have))

/** The address above an article names a PMID; whether that is the file's word is left open by EXPECTED.md, and noted. */
const isArguable = (column: string, have: string, notes: string) =>
  column === 'pmid' && notes.includes(`address line above names PMID ${have}`)

const persons = (article: Article) => article.authors.filter(author => author.type === 'person')

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
