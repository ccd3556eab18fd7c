/** Made-up articles with what a citation prints of them. */
import {
  type Article,
  type Author,
  emptyArticle,
  emptyBook,
  emptyCitation,
  emptyGroup,
  emptyPerson,
  type Relation
} from '@pubcite/schema/model'
import fc from 'fast-check'
import {readPages} from '../src/index.js'
import {partialDates, shortNames} from './arbitraries.js'

const persons = fc.array(
  shortNames.map((name): Author => ({...emptyPerson(name.lastName), ...name})),
  {minLength: 1, maxLength: 5}
)
const groups = fc.array(
  fc
    .constantFrom(
      'Sleep Trial Group',
      'NAPS Investigators',
      'Dream Network (DN)',
      'Society of Naps, Division of Dreams'
    )
    .map((name): Author => emptyGroup(name)),
  {maxLength: 2}
)
const authors = fc.oneof(
  fc
    .tuple(persons, groups, fc.oneof(fc.constant([]), persons))
    .map(([first, middle, last]) => (middle.length > 0 ? [...first, ...middle, ...last] : first)),
  groups
)

const word = fc.constantFrom(
  'sleep',
  'mice',
  'naps',
  'EEG',
  'REM-sleep',
  '(a trial)',
  'p<0.05',
  'β-waves',
  'E. coli',
  '"dreams"',
  '2019',
  'vs.',
  '24-h',
  '& more'
)
const words = fc.tuple(
  fc.constantFrom('Effects', 'How', 'In'),
  fc.array(word, {minLength: 1, maxLength: 9}),
  fc.constantFrom('of old', 'of night')
)
const title = fc.oneof(
  fc
    .tuple(words, fc.constantFrom('', '?', '!'))
    .map(([[first, middle, last], mark]) => ({title: `${[first, ...middle, last].join(' ')}${mark}`})),
  fc.tuple(words, fc.constantFrom('i', 'sup')).map(([[first, middle, last], tag]) => ({
    title: `${first} ${middle.join(' ')} ${last}`,
    titleHtml: `${first} <${tag}>${escaped(middle.join(' '))}</${tag}> ${last}`
  })),
  fc.constant({title: '[Naps of night owls]', languages: ['ger'] as string[]}),
  fc.constant({title: 'Naps of night owls', languages: ['eng', 'fre'] as string[]})
)
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

const medlineTa = fc.constantFrom(
  'Sleep',
  'J Imag Sleep',
  'Dream Res (Exeter)',
  'Naps (2003)',
  'Proc Natl Acad Naps U S A',
  'eNap',
  'Bogeon sahoe nonjib'
)
const dates: fc.Arbitrary<Partial<Article>> = fc.oneof(
  fc.record({pubDate: partialDates}),
  fc.record({pubDate: partialDates, publicationStatus: fc.constant('aheadofprint')}),
  fc.record({
    pubDate: partialDates,
    articleDate: partialDates,
    pubModel: fc.constantFrom('Print-Electronic', 'Electronic-Print', 'Electronic-eCollection')
  })
)
const place: fc.Arbitrary<Partial<Article>> = fc.record(
  {
    volume: fc.constantFrom('12', '15 Suppl 7', '82-A', 'PP'),
    issue: fc.constantFrom('3', '1-2', '12 Suppl 1', 'Database issue', 'Suppl. 2'),
    pagination: fc
      .constantFrom('225-34', 'e123', 'S4-11; discussion S12', '99-105, 108', 'S1080-6032(22)00139-9')
      .map(readPages)
  },
  {requiredKeys: []}
)
const ids = fc.record(
  {
    pmid: fc.integer({min: 1, max: 39_999_999}).map(String),
    pmcid: fc.integer({min: 1, max: 12_000_000}).map(number => `PMC${number}`),
    doi: fc.constantFrom(
      '10.5555/x',
      '10.5555/a(b)c',
      '10.5555/(SICI)1097(19)8:15<1::AID-S9>3.0.CO;2-2',
      '10.5555/s.2020.01'
    )
  },
  {requiredKeys: []}
)
const relations = fc.array(
  fc.constantFrom<Relation>(
    {
      ...emptyCitation('J Imag Sleep. 2023 Mar;4(2):110'),
      type: 'ErratumIn',
      journal: {medlineTa: 'J Imag Sleep', issns: []},
      pubDate: {year: 2023, month: 3},
      volume: '4',
      issue: '2',
      pagination: readPages('110')
    },
    {...emptyCitation('doi: 10.5555/y.'), type: 'RetractionIn', ids: {doi: '10.5555/y'}}
  ),
  {maxLength: 2}
)

/** Articles whose every part a citation prints. */
export const citedArticles: fc.Arbitrary<Article> = fc
  .tuple(fc.record({authors, relations, ids}), title, medlineTa, dates, place, fc.boolean())
  .map(([parts, titled, ta, dated, placed, cut]) => ({
    ...emptyArticle(),
    ...parts,
    ...titled,
    ...dated,
    ...placed,
    ...(cut && parts.authors.length > 0 && {authorsComplete: false as const}),
    journal: {medlineTa: ta, issns: []}
  }))

const publisher = fc.constantFrom({name: 'University of Naps (US)', location: 'Exeter (NH)'}, {name: 'Rest Press'})
const bookParts = fc.record(
  {medium: fc.constant('Internet'), edition: fc.constantFrom('2nd', '3rd revised')},
  {requiredKeys: []}
)
const year = fc.integer({min: 1950, max: 2049}).map(year => ({year}))
const bookDates = fc.oneof(
  year.map(pubDate => ({pubDate, range: {}})),
  year.map(pubDate => ({pubDate, range: {beginningDate: pubDate}})),
  year.map(pubDate => ({pubDate, range: {beginningDate: pubDate, endingDate: {year: 2050}}}))
)
const bookTitle = fc.constantFrom('Imaginary sleep', 'Dreams (LucidBase®)', 'Naps: a primer')

/** Books and chapters with every part that a citation prints. */
export const citedBooks: fc.Arbitrary<Article> = fc
  .tuple(
    persons,
    persons,
    bookParts,
    bookDates,
    bookTitle,
    publisher,
    fc.constantFrom('book', 'edited', 'chapter', 'entry')
  )
  .map(([authors, editors, parts, {pubDate, range}, title, publisher, kind]) => {
    const book = {...emptyBook(), ...parts, ...range, publisher}
    const article = {...emptyArticle(), pubDate, ids: {pmid: '30085570'}}
    const chapter = {
      ...article,
      type: 'book-chapter' as const,
      title: 'Naps of mice',
      contributionDate: {year: 2020, month: 3, day: 1}
    }
    if (kind === 'book') return {...article, type: 'book', title, authors, book}
    if (kind === 'edited') return {...article, type: 'book', title, editors, book}
    if (kind === 'entry') return {...chapter, book: {...book, title}}
    return {...chapter, authors, dateRevised: {year: 2021, month: 5}, book: {...book, title, editors}}
  })
