/**
 * What a reference says, part by part, as values that are equal where two articles say the same.
 */
import {expandPages, languageCode, withoutPeriod, writeDate, writePages} from '@pubcite/nlm'
import {type Abstract, type Article, type Author, isRetracted, printedAuthors} from '@pubcite/schema/model'
import {electronicDate, mainDate} from '../../../../packages/format/src/main-date.js'

/** Text on one line, without what nobody sees: all that a format of lines, or of XML, can keep. */
export const plain = (text: string | undefined): string =>
  (text ?? '')
    .normalize('NFC')
    .replace(/[\ufeff\ufffe\uffff\u00ad\u200b\u202a-\u202e\u2066-\u2069\ufffd]|\p{Surrogate}/gu, '')
    .replace(/[\s\0-\x1f\x7f-\x9f]+/g, ' ')
    .trim()

/** A name in which no comma, period or blank divides. */
const name = (text: string | undefined): string => plain(text).replace(/[\s,.]/g, '')

const short = (author: Author): string =>
  author.type === 'group'
    ? name(author.collectiveName)
    : [author.lastName, author.initials, author.suffix].map(name).join('|')

const full = (author: Author): string =>
  author.type === 'group'
    ? name(author.collectiveName)
    : [author.lastName, author.foreName ?? author.initials, author.suffix].map(name).join('|')

const people = (authors: readonly Author[] | undefined, write: (author: Author) => string) =>
  printedAuthors(authors ?? [])
    .map(write)
    .join('; ')

const abstractText = (abstract: Abstract | undefined) =>
  plain(
    abstract?.sections
      .map(({label, text}) =>
        label === undefined || label.toUpperCase() === 'UNLABELLED' ? text : `${label}: ${text}`
      )
      .join(' ')
  )

/** First and last page, complete, then all ranges where there are several. */
function pages({pagination}: Article): string {
  const printed = plain(pagination && writePages(pagination))
  if (!pagination || printed === '') return ''
  const {startPage = printed, endPage} = pagination.startPage ? pagination : expandPages(printed)
  return plain(`${startPage}-${endPage ?? startPage}`.replace(/[\u2010-\u2015]/g, '-'))
}

const abbreviated = (text: string | undefined) => plain(text?.replace(/\./g, ''))

type Part = (article: Article) => string

/** Every part of which a format of references may carry some. */
export const parts = new Map<string, Part>([
  ['type', ({type}) => type],
  ['title', ({title}) => plain(title && withoutPeriod(plain(title)))],
  ['authors', ({authors}) => people(authors, full)],
  ['short authors', ({authors}) => people(authors, short)],
  ['et al.', ({authorsComplete}) => String(authorsComplete !== false)],
  ['editors', ({type, editors, book}) => people(type === 'book-chapter' ? book?.editors : editors, full)],
  ['journal', ({journal}) => plain(journal?.title)],
  ['abbreviation', ({journal}) => abbreviated(journal?.medlineTa ?? journal?.isoAbbreviation)],
  ['issn', ({journal}) => plain(journal?.issns[0]?.issn)],
  ['book', ({type, book}) => (type === 'book-chapter' ? plain(book?.title && withoutPeriod(plain(book.title))) : '')],
  ['publisher', ({book}) => [book?.publisher?.name, book?.publisher?.location].map(plain).join('|')],
  ['edition', ({book}) => plain(book?.edition)],
  ['series', ({book}) => plain(book?.collectionTitle)],
  ['isbn', ({book}) => plain(book?.isbns[0])],
  ['date', article => date(mainDate(article))],
  ['electronic date', article => date(electronicDate(article))],
  ['volume', ({volume, book}) => plain(volume ?? book?.volume)],
  ['issue', ({issue}) => plain(issue)],
  ['pages', pages],
  ...(['doi', 'pmid', 'pmcid', 'pii', 'mid', 'bookshelf'] as const).map((id): [string, Part] => [
    id,
    ({ids}) => plain(ids[id])
  ]),
  ['abstract', ({abstract}) => abstractText(abstract)],
  ['languages', ({languages}) => languages.map(code => languageCode(code) ?? plain(code)).join()],
  ['retracted', article => String(isRetracted(article))],
  [
    'journal or abbreviation',
    ({journal}) => abbreviated(journal?.medlineTa ?? journal?.isoAbbreviation ?? journal?.title)
  ],
  // what a record has beyond its reference
  ['issns', ({journal}) => list(journal?.issns, ({issn, type}) => [issn, type])],
  ['nlm unique id', ({journal}) => plain(journal?.nlmUniqueId)],
  ['vernacular title', ({vernacularTitle}) => plain(vernacularTitle)],
  ['affiliations', ({authors}) => list(authors, ({affiliations}) => affiliations.map(({text}) => text))],
  ['orcids', ({authors}) => list(authors, ({ids}) => ids.map(({id}) => id))],
  ['investigators', ({investigators}) => people(investigators, full)],
  ['keywords', ({keywords}) => list(keywords, ({text, majorTopic}) => [text, majorTopic && '*'])],
  ['publication types', ({publicationTypes}) => list(publicationTypes, ({name}) => [name])],
  [
    'mesh headings',
    ({meshHeadings}) =>
      list(meshHeadings, ({descriptor, qualifiers}) =>
        [descriptor, ...qualifiers].flatMap(({name, majorTopic}) => [name, majorTopic && '*'])
      )
  ],
  ['chemicals', ({chemicals}) => list(chemicals, ({name, registryNumber}) => [name, registryNumber])],
  ['supplementary', ({supplMeshNames}) => list(supplMeshNames, ({name}) => [name])],
  ['genes', ({geneSymbols}) => list(geneSymbols, symbol => [symbol])],
  ['data banks', ({dataBanks}) => list(dataBanks, ({name, accessionNumbers}) => [name, ...accessionNumbers])],
  ['grants', ({grants}) => list(grants, ({grantId, acronym, agency, country}) => [grantId, acronym, agency, country])],
  [
    'history',
    ({history}) => list(history, ({status, date: {year, month, day}}) => [status, year, month, day].map(String))
  ],
  ['other ids', ({otherIds}) => list(otherIds, ({source, id}) => [source, id])],
  ['general notes', ({generalNotes}) => list(generalNotes, ({owner, text}) => [owner, text])],
  ['subsets', ({citationSubsets}) => list(citationSubsets, subset => [subset])],
  ['status', ({status}) => plain(status)],
  ['owner', ({owner}) => plain(owner)],
  ['completed', ({dateCompleted}) => date(dateCompleted)],
  ['revised', ({dateRevised}) => date(dateRevised)],
  ['conflicts', ({coiStatement}) => plain(coiStatement)],
  [
    'relations',
    ({relations}) =>
      relations
        .map(
          ({type, text, note, ids}) =>
            `${plain(`${type} ${[text, note].filter(Boolean).join('. ')}`).replace(/\.$/, '')} ${ids.pmid ?? ''}`
        )
        .join('; ')
  ]
])

/** The entries of a list, with what each has. */
const list = <Entry>(entries: readonly Entry[] | undefined, write: (entry: Entry) => (string | undefined | false)[]) =>
  (entries ?? [])
    .map(entry =>
      write(entry)
        .map(value => plain(value || undefined))
        .join('|')
    )
    .join('; ')

const date = (value: Parameters<typeof writeDate>[0] | undefined): string => plain(value && writeDate(value))
