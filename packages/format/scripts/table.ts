/**
 * Which field of an article each format carries, and where: found by writing made-up articles with and without it.
 */
import {generateArticle} from '@pubcite/generator'
import {type Article, type Author, printedAuthors} from '@pubcite/schema/model'
import {type Output, outputs} from '../src/index.js'
import {placesOf} from './places.js'

const all: readonly Output<string, never>[] = outputs
const types = ['journal-article', 'book', 'book-chapter'] as const
const seeds = Array.from({length: 6}, (_, index) => index)

type Removal = (article: Article) => Article

const without =
  (key: keyof Article): Removal =>
  article => {
    const {[key]: value, ...rest} = article
    return {...rest, ...(Array.isArray(value) && {[key]: []})} as Article
  }

const withoutId =
  (kind: keyof Article['ids'], ...words: string[]): Removal =>
  article => {
    const {[kind]: _, ...ids} = article.ids
    const other = ({type}: {type: string}) => !words.includes(type)
    return {...article, ids, articleIds: article.articleIds.filter(other), locations: article.locations.filter(other)}
  }

const withoutIn =
  (part: 'journal' | 'book', key: string): Removal =>
  article => {
    const value: object | undefined = article[part]
    if (!value || !(key in value)) return article
    const {[key]: inner, ...rest} = value as Record<string, unknown>
    return {...article, [part]: {...rest, ...(Array.isArray(inner) && {[key]: []})}}
  }

const ofAuthors =
  (change: (author: Author) => Author): Removal =>
  article => ({...article, authors: article.authors.map(change)})

const notice = /^(?:Retraction|RetractedandRepublished)In$/

/** The fields in the order of the schema, each with what takes it away. */
const fields: readonly (readonly [name: string, remove: Removal])[] = [
  ['ids.pmid', withoutId('pmid', 'pubmed')],
  ['ids.pmcid', withoutId('pmcid', 'pmc', 'pmcid')],
  ['ids.doi', withoutId('doi', 'doi')],
  ['ids.pii', withoutId('pii', 'pii')],
  ['ids.mid', withoutId('mid', 'mid')],
  ['ids.bookshelf', withoutId('bookshelf', 'bookaccession')],
  ['title', without('title')],
  ['titleHtml', without('titleHtml')],
  ['vernacularTitle', without('vernacularTitle')],
  ['authors', without('authors')],
  ['authors[].foreName', ofAuthors(author => omit(author, 'foreName'))],
  ['authors[].suffix', ofAuthors(author => omit(author, 'suffix'))],
  ['authors[].ids', ofAuthors(author => ({...author, ids: []}))],
  ['authors[].affiliations', ofAuthors(author => ({...author, affiliations: []}))],
  ['authorsComplete', without('authorsComplete')],
  ['editors', without('editors')],
  ['investigators', without('investigators')],
  ['journal.title', withoutIn('journal', 'title')],
  ['journal.medlineTa', article => withoutIn('journal', 'isoAbbreviation')(withoutIn('journal', 'medlineTa')(article))],
  ['journal.issns', withoutIn('journal', 'issns')],
  ['pubDate', without('pubDate')],
  ['articleDate', without('articleDate')],
  ['volume', without('volume')],
  ['issue', without('issue')],
  ['pagination', without('pagination')],
  ['book.title', withoutIn('book', 'title')],
  ['book.editors', withoutIn('book', 'editors')],
  ['book.publisher', withoutIn('book', 'publisher')],
  ['book.edition', withoutIn('book', 'edition')],
  ['book.collectionTitle', withoutIn('book', 'collectionTitle')],
  ['book.isbns', withoutIn('book', 'isbns')],
  ['abstract', without('abstract')],
  ['otherAbstracts', without('otherAbstracts')],
  ['keywords', without('keywords')],
  ['languages', without('languages')],
  ['publicationTypes', without('publicationTypes')],
  ['meshHeadings', without('meshHeadings')],
  ['chemicals', without('chemicals')],
  ['grants', without('grants')],
  ['dataBanks', without('dataBanks')],
  ['coiStatement', without('coiStatement')],
  [
    'relations: retraction',
    article => ({...article, relations: article.relations.filter(each => !notice.test(each.type))})
  ],
  ['relations', article => ({...article, relations: article.relations.filter(each => notice.test(each.type))})],
  ['references', without('references')],
  ['history', without('history')]
]

function omit(author: Author, key: string): Author {
  const {[key]: _, ...rest} = author as unknown as Record<string, unknown>
  return rest as unknown as Author
}

const made = types.flatMap(type => seeds.map(seed => cut(generateArticle(seed, {complete: true, type}), seed)))

/** Every third list is cut, and nobody is misspelt, so that numbers of authors stay what they are. */
function cut(article: Article, seed: number): Article {
  return {
    ...article,
    authors: printedAuthors(article.authors),
    ...(seed % 3 === 0 && {authorsComplete: false as const})
  }
}

/** The places that change when the field goes, the most frequent first. */
function carried(output: Output<string, never>, remove: Removal, before: readonly string[][]): string[] {
  const count = new Map<string, number>()
  made.forEach((article, index) => {
    const rest = remove(article)
    const [text, ...signature] = before[index]!
    const written = output.format([rest])
    if (written === text) return
    const places = placesOf(output.name, written)
    const old = new Map(signature.map(line => line.split('\0', 2) as [string, string]))
    for (const place of new Set([...places.keys(), ...old.keys()])) {
      if (JSON.stringify(places.get(place)) !== old.get(place)) count.set(place, (count.get(place) ?? 0) + 1)
    }
  })
  const found = [...count].filter(([place]) => place !== '').sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  const most = found[0]?.[1] ?? 0
  return found.filter(([, times]) => times * 3 >= most).map(([place]) => place)
}

const shown = (places: readonly string[]) =>
  places.length === 0
    ? '–'
    : `${places
        .slice(0, 4)
        .map(place => `\`${place}\``)
        .join(', ')}${places.length > 4 ? ' …' : ''}`

/** The whole of docs/outputs.md. */
export function outputsTable(): string {
  const columns = all.map(output => {
    const before = made.map(article => {
      const text = output.format([article])
      return [text, ...[...placesOf(output.name, text)].map(([place, values]) => `${place}\0${JSON.stringify(values)}`)]
    })
    return fields.map(([, remove]) => carried(output, remove, before))
  })
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const matrix = fields.map(([name], index) =>
    row([`\`${name}\``, ...columns.map(column => (column[index]!.length > 0 ? '●' : ''))])
  )
  const sections = all.map((output, index) =>
    [
      `## ${output.name}`,
      '',
      row(['Field', 'Where']),
      '|---|---|',
      ...fields.flatMap(([name], field) => {
        const places = columns[index]![field]!
        return places.length > 0 ? [row([`\`${name}\``, shown(places)])] : []
      }),
      '',
      `Cannot be carried: ${fields.flatMap(([name], field) => (columns[index]![field]!.length > 0 ? [] : `\`${name}\``)).join(', ') || 'nothing of these'}.`
    ].join('\n')
  )
  return `# What each output carries

Written by \`npm run outputs-table\`: made-up articles, books and chapters are written with and without each field, and
what changes is where it stands. A test holds this file to the command.

Readers that others wrote read it back, field by field: \`npm run test:readers\`. PubMed XML and JATS are held to their DTDs by
xmllint, MODS to the elements that may stand in each other by MODS::Record (no Debian package has its schema). EndNote XML has
no schema that can be had: it is well-formed, and bibutils reads its fields. No program that runs offline reads RefWorks'
tags: our own tests alone hold them.

${row(['Field', ...all.map(({name}) => name)])}
|---|${all.map(() => ':-:|').join('')}
${matrix.join('\n')}

${sections.join('\n\n')}
`
}
