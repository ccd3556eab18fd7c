/**
 * Why a part of an article comes back otherwise: who is right, and what the format has no place for.
 */
import {writeDate} from '@pubcite/nlm'
import {type Article, printedAuthors} from '@pubcite/schema/model'
import {plain} from './parts.js'

type Row = readonly [
  trip: RegExp,
  part: RegExp,
  cause: string,
  is: (written: string, read: string, article: Article) => boolean
]

const isAbsent = (text: string) => text === '' || text === '[]'
const gone = (_: string, read: string) => isAbsent(read)
const added = (written: string) => isAbsent(written)
/** Equal when both have been freed of something. */
const but =
  (pattern: RegExp) =>
  (one: string, other: string): boolean =>
    one.replace(pattern, '') === other.replace(pattern, '')
/** Every entry of the list that was read is one that was written. */
const fewer = (written: string, read: string): boolean => {
  const known = new Set(entriesOf(written))
  return entriesOf(read).every(entry => known.has(entry))
}
const entriesOf = (list: string): string[] =>
  (JSON.parse(list || '[]') as unknown[]).map(entry => JSON.stringify(entry))
const isMadeUp = ({title = ''}: Article) => /^Text\d+$/.test(title)
const onlyKinds = (kinds: RegExp) => (written: string, read: string) => {
  const left = (list: string) => entriesOf(list).filter(entry => !kinds.test(entry))
  return left(written).sort().join() === left(read).sort().join()
}

const markdown = /_{1,3}(?=[^\s_])|(?<=[^\s_])_{1,3}|\\(?=[_*[\]()#.-])/g

const table: readonly Row[] = [
  [/./, /./, 'no real record: each value is `Text` and a number', (_, __, article) => isMadeUp(article)],

  [/^pubmed-xml$/, /^(?:pubModel|citedMedium|status)$/, 'the DTD demands a word, and has a first one', added],
  [/^pubmed-xml$/, /^journal$/, 'the DTD demands a medium of an ISSN', but(/,|"type":"[^"]*"/g)],
  [/^pubmed-xml$/, /^journal$/, 'the DTD has one ISSN, and a linking one', but(/"issns":\[[^\]]*\]/)],
  [/^pubmed-xml$/, /^keywords$/, 'the DTD demands an owner', but(/,|"owner":"[^"]*"|\s+(?=")/g)],
  [/^pubmed-xml$/, /^(?:otherAbstracts|supplMeshNames)$/, 'the DTD demands one of its types', but(/,|"type":"[^"]*"/g)],
  [/^pubmed-xml$/, /^extra$/, 'what the model has no place for is written nowhere', gone],
  [
    /^pubmed-xml$/,
    /^(?:otherIds|owner)$/,
    'a source that NLM does not have',
    (written, read) => /ERIC/.test(written) && isAbsent(read)
  ],
  [
    /^pubmed-xml$/,
    /^(?:book|editors)$/,
    'an article has no book and no editors',
    (_, read, {type}) => isAbsent(read) && type !== 'book'
  ],
  [/^pubmed-xml$/, /^(?:history|relations)$/, 'the DTD has no such status or relation', fewer],
  [
    /^pubmed-xml$/,
    /^(?:authors|investigators)$/,
    'a name has its parts alone, a list its own id',
    but(/"(?:fullName|listId|investigators)":"(?:[^"\\]|\\.)*"|[^\p{L}\p{N}]/gu)
  ],
  [
    /^pubmed-xml$/,
    /^articleIds$/,
    'the DTD has its own kinds of identifiers, and lists those of the record',
    onlyKinds(
      /"type":"(?:nlm|url|pubmed|pmc|doi|pii|mid|bookaccession|[a-z-]*id|oai|publisher[a-z-]*|art-access-id|manuscript|coden|arxiv)"/
    )
  ],
  [/^pubmed-xml$/, /^pubModel$/, 'a word that NLM does not have', written => !/^(?:Print|Electronic)/.test(written)],
  [/^pubmed-xml$/, /^status$/, 'a book has no status', (_, read, {type}) => read === '' && type.startsWith('book')],
  [/^pubmed-xml$/, /^(?:title|authors)/, 'a control character within a word is left out', but(/[^\p{L}\p{N}]/gu)],

  [
    /^medline$/,
    /^relations$/,
    '`Cites` is for XML alone, `companion` for JATS',
    (one, other) => without(one) === other
  ],
  [/^medline$/, /^relations$/, 'the DOI of a mention is printed behind it', but(/ doi: [^ ]+|\./g)],
  [/^medline$/, /^(?:authors|investigators)$/, 'a suffix that NLM does not have joins the given names', but(/\|/g)],
  [/^medline$/, /^(?:affiliations|orcids)$/, 'an author who is marked as misspelt is not printed', but(/; ?/g)],
  [
    /^medline$/,
    /^(?:book|editors)$/,
    'a chapter that is called like its book, without number and date of its own, is the book',
    (_, __, {type, title, book, contributionDate, locationLabels}) =>
      type === 'book-chapter' && title === book?.title && !contributionDate && locationLabels.length === 0
  ],
  [
    /^medline$/,
    /^(?:publisher|edition|isbn)$/,
    'an article has none',
    (_, read, {type}) => /^\|?$/.test(read) && !type.startsWith('book')
  ],
  [
    /^medline$/,
    /^abbreviation$/,
    'it has NLM’s abbreviation alone',
    (_, read, {journal}) => read === '' && !journal?.medlineTa
  ],
  [
    /^(?:medline|nlm)$/,
    /^pages$/,
    'the number of an article stands where no pages are',
    (written, read, {ids}) => written === '' && !!ids.pii && read.includes(ids.pii.slice(0, 5))
  ],
  [/^medline$/, /^grants$/, 'a grant that has one word alone', but(/\|/g)],
  [
    /^medline$/,
    /^(?:doi|pii)$/,
    'what identifies the book stands with the chapter',
    (_, read, {book}) => !!book?.locations.some(({id}) => id === read)
  ],

  [
    /^(?:medline|nlm)$/,
    /^(?:title|date|abbreviation|journal or abbreviation)$/,
    'a date in another form is taken for a journal',
    (_, __, {pubDate}) => !!pubDate?.raw && !/^\d{4}/.test(pubDate.raw)
  ],

  [
    /^csl-json$/,
    /^date$/,
    'CSL has one number for fall and autumn',
    (one, other) => one.replace('Fall', 'Autumn') === other
  ],
  [/^csl-json$/, /^languages$/, 'a word that is no language', gone],

  [/^ris$/, /^(?:authors|editors)$/, 'a name of one piece is a group', but(/\|/g)],
  [
    /^ris$/,
    /^editors$/,
    'only a book and a chapter have editors',
    (_, read, {type}) => read === '' && !type.startsWith('book')
  ],
  [
    /^(?:ris|jats-ref)$/,
    /^(?:series|edition|publisher)$/,
    'an article has none',
    (_, read, {type}) => /^\|?$/.test(read) && !type.startsWith('book')
  ],
  [/^ris$/, /^pages$/, 'a whole book has no pages', (_, read, {type}) => read === '' && type === 'book'],
  [
    /^(?:ris|jats-ref)$/,
    /^(?:electronic )?date$/,
    'a date in another form is the same in NLM’s',
    (one, other) => sameWords(one, other)
  ],

  [
    /^jats-ref$/,
    /^doi$/,
    'a DOI at the end of a title is that of the work',
    (written, read, {title, book}) =>
      written === '' &&
      [title, book?.title, book?.collectionTitle].some(text => text?.replace(/[.\])"]+$/, '').endsWith(read))
  ],

  [/^nlm$/, /^title$/, 'underscores around a word, and a backslash before a sign, are Markdown', but(markdown)],
  [/^nlm$/, /^title$/, 'a tag that is text is printed as tags are', but(/<\/?(?:i|b|u|sub|sup|em|strong)>/g)],
  [
    /^nlm$/,
    /^short authors$/,
    'a first name that begins with no capital may be cut, which is reported; underscores are Markdown',
    (written, read, {authors}) => {
      const [first] = printedAuthors(authors)
      const mayBeCut = first?.type === 'person' && !/^\p{Lu}/u.test(plain(first.lastName).replace(markdown, ''))
      if (but(/__|\|/g)(written, read)) return true
      const isOneGroup = authors.slice(1).every(author => author.type === 'person' && !author.initials)
      return mayBeCut && but(isOneGroup ? /__|\||; /g : /__|\|/g)(withoutFirst(written), read)
    }
  ],
  [
    /^nlm$/,
    /^et al\.$/,
    '`et al.` in a title without authors',
    (_, __, {title = '', authors}) => authors.length === 0 && title.includes('et al.')
  ],
  [
    /^nlm$/,
    /^date$/,
    'a span of months is taken for the years of a book',
    (written, read, {type}) => type === 'book' && written.startsWith(`${read}-`)
  ],
  [
    /^nlm$/,
    /^date$/,
    'of a book that goes on, the years of it are printed',
    (_, read, {book}) => book?.beginningDate !== undefined && read === writeDate(book.beginningDate)
  ],
  [
    /^nlm$/,
    /^volume$/,
    'the volume of a book is not printed',
    (written, read, {book}) => read === '' && written === book?.volume
  ],
  [/^nlm$/, /^short authors$/, 'a single name is printed like a group, a suffix like any word', but(/\|/g)],
  [
    /^nlm$/,
    /^(?:volume|issue)$/,
    'a volume with an issue in it is printed as both',
    (written, read, {volume = ''}) => /\(/.test(volume) && volume.includes(read || written)
  ],
  [
    /^nlm$/,
    /^date$/,
    'of an electronic article the day is printed',
    (_, read, {articleDate}) => !!articleDate && read.startsWith(String(articleDate.year))
  ],
  [
    /^nlm$/,
    /^(?:title|short authors)$/,
    'a period within a title or a group ends it',
    (_, __, article) => hasPeriod(article)
  ],
  [
    /^nlm$/,
    /^short authors$/,
    'initials of a fore name are printed',
    (_, __, {authors}) => authors.some(author => author.type === 'person' && author.foreName && !author.initials)
  ],
  [
    /^nlm$/,
    /^(?:title|journal or abbreviation)$/,
    'a report has no journal',
    (_, __, {type, journal}) => !type.startsWith('book') && !journal?.title && !journal?.medlineTa
  ],
  [/^jats-ref$/, /^authors$/, 'initials of given names have no hyphen', but(/-/g)],
  [
    /^nlm$/,
    /^(?:title|short authors)$/,
    'a list of names of which fewer than a third have initials is a sentence',
    (_, read, {authors}) => read.includes(', ') === (read !== '') && isMostlySingle(printedAuthors(authors))
  ],
  [
    /^nlm$/,
    /^(?:title|short authors)$/,
    'a title that ends with `U.S.` goes on with a publisher without a place',
    (_, __, {title = '', book}) => title.endsWith('U.S.') && !!book?.publisher?.name && !book.publisher.location
  ],
  [
    /^nlm$/,
    /^(?:short authors|et al\.)$/,
    'a name without a letter is none',
    (_, read, {authors}) =>
      /^(?:|etal|true)$/.test(read) &&
      authors.every(author => author.type === 'person' && !/\p{L}/u.test(author.lastName))
  ],
  [
    /^nlm$/,
    /./,
    'what looks like the end of a citation stands in the words of a title',
    (_, __, article) => holdsCitation(article)
  ]
]

/** `. doi: 10.5555/x`, `2020 Jan;1(1):1.`, `PMID: 1` */
const holdsCitation = ({title, book, relations}: Article): boolean =>
  [title, book?.title, ...relations.map(({text}) => text)].some(
    text => text !== undefined && /[.?!] doi: \S|\b[12]\d{3} [A-Z][a-z]{2};\d+\(\d+\):\d|\bPMID: \d/.test(text)
  )

const isMostlySingle = (authors: Article['authors']): boolean =>
  authors.filter(author => author.type === 'person' && author.initials).length * 3 < authors.length

/** `Okafor|NK|; Grewal|J|` without the first. */
const withoutFirst = (people: string): string => people.split('; ').slice(1).join('; ')

/** `Cites J Imag Sleep … 90000001; `: relations that MEDLINE has no tag for. */
const without = (relations: string) =>
  relations
    .split('; ')
    .filter(relation => !/^(?:Cites|companion) /.test(relation))
    .join('; ')

/** `32nd Annual meeting. Lausanne`, `Society of Sleep. Working Group` */
const hasPeriod = ({title = '', authors}: Article): boolean =>
  [title, ...authors.map(author => (author.type === 'group' ? author.collectiveName : ''))].some(text =>
    /[.?!](?: |\\$)/.test(text)
  )

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** The same words and numbers, in whatever order; a month may be a number. */
function sameWords(one: string, other: string): boolean {
  const words = (text: string) =>
    text
      .replace(/\.$/, '')
      .split(/[\s/-]+/)
      .map(word => (/^(?:0?[1-9]|1[0-2])$/.test(word) && !/[A-Z]/.test(text) ? months[Number(word) - 1]! : word))
      .sort()
      .join()
  return (
    words(one) === words(other) ||
    one
      .split(' ')
      .map(word => months[Number(word) - 1] ?? word)
      .slice(0, 2)
      .join(' ') === other.slice(0, 8)
  )
}

/** What is known of a difference. @returns `undefined` where nothing is. */
export function causeOf(
  trip: string,
  part: string,
  one: unknown,
  other: unknown,
  article: Article
): string | undefined {
  const [written, read] = [one, other].map(spell) as [string, string]
  return table.find(row => row[0].test(trip) && row[1].test(part) && row[3](written, read, article))?.[2]
}

/** Why an article is not read at all. @returns `undefined` where it should be. */
export function notRead(trip: string, article: Article): string | undefined {
  if (trip !== 'nlm') return undefined
  const {journal, book, pubDate, articleDate} = article
  const isCitation = (journal ?? book) && (pubDate ?? articleDate)
  if (!isCitation) return 'a reference without journal, book or date is no citation'
  return holdsCitation(article) ? 'what looks like the end of a citation stands in the words of a title' : undefined
}

/** A value as text, the keys of its objects in order. */
function spell(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(sorted(value)) ?? '')
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort()
      .map(([key, part]) => [key, sorted(part)])
  )
}
