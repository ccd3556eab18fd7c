import {emptyArticle, emptyBook, emptyCitation, emptyGroup, emptyPerson} from '@pubcite/schema/model'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {citedArticles, citedBooks} from '../test/citations.js'
import {fillCitation, type ReadCitation, readCitation, writeCitation} from './citation.js'

const read = (text: string): Partial<ReadCitation> => readCitation(text) ?? {}

function rewritten(text: string): string {
  const {doubts, ...parts} = readCitation(text)!
  expect(doubts).toEqual([])
  return writeCitation({...emptyArticle(), ...parts})
}

const place = 'J Imag Sleep. 2023 Jan 10;4(2):101-9.'
const names = (text: string) =>
  read(text).authors?.map(author =>
    author.type === 'group'
      ? author.collectiveName
      : [author.lastName, author.initials, author.suffix].filter(Boolean).join(' ')
  )

describe('a citation is written as it was read', () => {
  test.each([
    `Okafor NK, van der Berg J Jr, Lindqvist Å. Sleep in mice. ${place} doi: 10.5555/x. Epub 2022 Nov 2. PMID: 36000001; PMCID: PMC9000001.`,
    `Okafor NK. Do mice sleep? ${place} PMID: 36000001.`,
    `Okafor NK. [Sleep in mice]. ${place} German. doi: 10.5555/x. PMID: 36000001.`,
    `Okafor NK. Sleep in mice. ${place} English. doi: 10.5555/x. PMID: 36000001.`,
    `Okafor NK. Sleep in mice. ${place} English, Portuguese, Spanish. PMID: 36000001.`,
    `Okafor NK; Sleep Trial Group; Lindqvist A. Sleep in mice. ${place}`,
    `Sleep Trial Group. Sleep in mice. ${place}`,
    `Society of Naps, Division of Dreams; Okafor NK, Lindqvist A. Sleep in mice. ${place}`,
    `Natasha, Okafor NK. Sleep in mice. ${place}`,
    `Safety Board of the Trial; Okafor NK, Lindqvist A, et al. Sleep in mice. ${place}`,
    `deNobrega RA, D'Arcy P, Singh S A. Sleep in mice. ${place}`,
    `Okafor NK, et al. Sleep in mice. ${place}`,
    `Sleep in mice: a retraction. ${place} PMID: 36000001.`,
    `Okafor NK. Sleep in <i>M. musculus</i> of age <80 d. ${place}`,
    `Okafor NK. Sleep. Part 3. 2019 update. ${place} PMID: 36000001.`,
    'Okafor NK. Sleep in mice. J Imag Sleep. 2023 Jan 10. doi: 10.5555/x. Epub ahead of print. PMID: 36000001.',
    'Okafor NK. Sleep in mice. bioRxiv [Preprint]. 2023 Oct 23:2023.10.21.563317. doi: 10.5555/x. PMID: 36000001.',
    `Okafor NK. Sleep in mice. ${place} Erratum in: J Imag Sleep. 2023 Mar;4(3):201. Update in: Nap J. 2024;5:1. PMID: 36000001.`,
    `Okafor NK. Sleep in mice. ${place} Erratum in: Nap J. 2023 Mar 16;: PMID: 36000001.`,
    `Okafor NK. Sleep in mice. ${place} Comment in: Nap J. 2024;5:1. PMID: 36000001.`,
    'Okafor NK. Naps and genes. 2023 May 16. In: Roe B, Poe C, editors. Imaginary Summaries [Internet]. Exeter (NH): Centre for Naps (US); 2012–. PMID: 37000001.',
    'Okafor NK. Naps. 2006 Apr 18 [updated 2025 Aug 14]. In: ImagPearls [Internet]. Treasure Bay (FL): ImagPearls Publishing; 2023 Jan–. PMID: 33000001.',
    'Drugs and Naps (NapMed®) [Internet]. Exeter (NH): Library of Naps (US); 2006–. Cabbage. 2023 Feb 15. PMID: 30000001.',
    'Roe B, editor. Imaginary sleep. 2nd edition. St. Ives: Acme Ltd.; 1993–2025.',
    'Roe B. Imaginary sleep. Rest Press; 1995–.',
    'Okafor NK. Naps. 2021 May 3. In: Roe B, editor. Imaginary Sleep [Internet]. Rest Press (US); 2012. PMID: 37000001.'
  ])('%s', text => {
    expect(rewritten(text)).toBe(text)
  })
})

test.each([
  [
    `12. Okafor NK.\n    Sleep in\n    mice. ${place} doi:\n    10.5555/x.`,
    `Okafor NK. Sleep in mice. ${place} doi: 10.5555/x.`
  ],
  [`• Okafor NK. Non-\nREM sleep. ${place}`, `Okafor NK. Non-REM sleep. ${place}`],
  [
    `Okafor NK. Sleep in mice. ${place} Review. PubMed PMID: 23000001; PubMed Central PMCID: PMC4000001.`,
    `Okafor NK. Sleep in mice. ${place} PMID: 23000001; PMCID: PMC4000001.`
  ],
  ['Okafor NK, Yang CM. Nap J. 1998 Feb;53(2):346.', 'Okafor NK, Yang CM. Nap J. 1998 Feb;53(2):346.'],
  ['Nkechi Okafor et al. Nap J. 2012 Jan.', 'Okafor N, et al. Nap J. 2012 Jan.'],
  [
    'Okafor NK. Mice. In: Roe B, editor. Imaginary sleep. Exeter (NH): Acme; 2019. p. 1-9.',
    'Okafor NK. Mice. In: Roe B, editor. Imaginary sleep. Exeter (NH): Acme; 2019. p. 1-9.'
  ]
])('%j is written %j', (text, written) => {
  expect(rewritten(text)).toBe(written)
})

test('authors are people and groups, in order', () => {
  expect(read(`Okafor NK; Nap Group; Lindqvist A, et al. Sleep. ${place}`)).toMatchObject({
    authors: [
      {...emptyPerson('Okafor'), initials: 'NK'},
      emptyGroup('Nap Group'),
      {...emptyPerson('Lindqvist'), initials: 'A'}
    ],
    authorsComplete: false,
    title: 'Sleep'
  })
})

test('a list of groups with commas of their own is not divided', () => {
  expect(names(`Association of Nap Health, Dream and Sleep Nurses. Sleep. ${place}`)).toEqual([
    'Association of Nap Health, Dream and Sleep Nurses'
  ])
})

test('a title keeps its tags, and a sign that looks like one', () => {
  expect(read(`Okafor NK. Sleep in <i>M. musculus</i> of age <80 d. ${place}`)).toMatchObject({
    title: 'Sleep in M. musculus of age <80 d',
    titleHtml: 'Sleep in <i>M. musculus</i> of age &lt;80 d'
  })
})

test('every sign of a title with tags is printed plainly', () => {
  const article = {...emptyArticle(), title: 'a > b > c', titleHtml: '<i>a</i> &gt; b &gt; c'}
  expect(writeCitation(article)).toBe('<i>a</i> > b > c.')
})

test('tags are left out where plain text is asked for', () => {
  const article = {...emptyArticle(), title: 'Sleep in M. musculus', titleHtml: 'Sleep in <i>M. musculus</i>'}
  expect(writeCitation(article, {markup: false})).toBe('Sleep in M. musculus.')
})

test('a list of authors is cut where it is asked to be', () => {
  const authors = [emptyPerson('Okafor'), emptyPerson('Lindqvist'), emptyPerson('Roe')]
  expect(writeCitation({...emptyArticle(), authors, ids: {pmid: '1'}}, {authors: 2, ids: false})).toBe(
    'Okafor, Lindqvist, et al.'
  )
})

test('a record in English alone names its language only if its title has another one', () => {
  const record = {
    ...emptyArticle(),
    languages: ['eng'],
    publicationTypes: [{name: 'Journal Article'}],
    pubDate: {year: 2020}
  }
  expect(writeCitation(record)).toBe('2020.')
  expect(writeCitation({...record, vernacularTitle: 'Schlaf'})).toBe('2020. English.')
})

test('comments on a record are not in its citation, corrections are', () => {
  const comment = {...emptyCitation('Nap J. 2024;5:1'), type: 'CommentIn'}
  const record = {...emptyArticle(), publicationTypes: [{name: 'Journal Article'}], pubDate: {year: 2020}}
  expect(writeCitation({...record, relations: [comment, {...comment, type: 'ErratumIn'}]})).toBe(
    '2020. Erratum in: Nap J. 2024;5:1.'
  )
})

test('a chapter has a book, with its own title, editors and imprint', () => {
  expect(
    read(
      'Okafor NK. Naps. 2021 May 3. In: Roe B, Poe C, editors. Imaginary Sleep [Internet]. 2nd ed. Exeter (NH): Acme; 2019–. Available from: https://www.ncbi.nlm.nih.gov/books/NBK519011/'
    )
  ).toMatchObject({
    type: 'book-chapter',
    authors: [{lastName: 'Okafor', initials: 'NK'}],
    title: 'Naps',
    contributionDate: {year: 2021, month: 5, day: 3},
    pubDate: {year: 2019},
    ids: {bookshelf: 'NBK519011'},
    book: {
      title: 'Imaginary Sleep',
      editors: [{lastName: 'Roe'}, {lastName: 'Poe'}],
      edition: '2nd',
      medium: 'Internet',
      publisher: {location: 'Exeter (NH)', name: 'Acme'},
      beginningDate: {year: 2019}
    },
    doubts: []
  })
})

test('an edition is written as Bookshelf prints it, and once', () => {
  const book = {...emptyBook(), edition: '2nd'}
  const article = {...emptyArticle('book'), title: 'Sleep', book}
  expect(writeCitation(article)).toBe('Sleep. 2nd edition.')
  expect(writeCitation({...article, book: {...book, edition: 'Revised ed.'}})).toBe('Sleep. Revised ed.')
})

test('a publisher without place is no book where a journal has that form', () => {
  expect(read('Okafor NK. Sleep in mice. J Imag Sleep; 2023 Jan 10;4(2):101-9.')).not.toMatchObject({type: 'book'})
})

test('a whole book has its editors itself', () => {
  expect(
    read('Roe B, Poe C, editors. Imaginary sleep. Washington (DC): U.S. Department of Naps; 2019 Mar.')
  ).toMatchObject({
    type: 'book',
    authors: [],
    editors: [{lastName: 'Roe'}, {lastName: 'Poe'}],
    title: 'Imaginary sleep',
    pubDate: {year: 2019, month: 3},
    book: {publisher: {location: 'Washington (DC)', name: 'U.S. Department of Naps'}}
  })
})

describe('where a period is lost, nothing is made of what it divided', () => {
  test.each([
    [
      'names and title',
      `Okafor NK, Lindqvist A Sleep in mice. ${place}`,
      {authors: [], doubts: [{part: 'authors', text: 'Okafor NK, Lindqvist A Sleep in mice.'}]}
    ],
    [
      'title and journal',
      `Okafor NK. Sleep of the mice ${place}`,
      {doubts: [{part: 'journal', text: 'Sleep of the mice J Imag Sleep.'}]}
    ],
    [
      'journal and date',
      'Okafor NK. Sleep. Nap J 2023 Jan 10;4(2):1.',
      {journal: {medlineTa: 'Nap J', issns: []}, doubts: []}
    ],
    [
      'journal and a date without place',
      'Okafor NK. Sleep. Nap J 2023 Jan 10. doi: 10.5555/x.',
      {journal: {medlineTa: 'Nap J', issns: []}, doubts: []}
    ],
    [
      'second date and note',
      'Okafor NK. Sleep. Nap J. 2023;4:1. Epub 2022 May 3 Erratum in: Nap J. 2024;5:2.',
      {relations: [{type: 'ErratumIn'}], doubts: []}
    ],
    [
      'place and doi',
      'Okafor NK. Sleep. Nap J. 2023;4(2):1 doi: 10.5555/x.',
      {pagination: {medlinePgn: '1', startPage: '1'}, doubts: []}
    ],
    [
      'place and language',
      'Okafor NK. Sleep. Nap J. 2023;4(2):1 German, English. doi: 10.5555/x.',
      {languages: ['ger', 'eng'], doubts: []}
    ]
  ])('between %s', (_, text, parts) => {
    expect(readCitation(text)).toMatchObject(parts)
    expect(read(text).title ?? '').not.toMatch(/Okafor|Imag/)
  })
})

test('the second of two citations is handed back', () => {
  const one = `Okafor NK. Sleep. ${place} PMID: 36000001.`
  expect(read(`${one} Roe B. Dreams. Nap J. 2020;1:2. doi: 10.5555/z.`)).toMatchObject({
    ids: {pmid: '36000001'},
    doubts: [{part: 'tail', text: 'Roe B. Dreams. Nap J. 2020;1:2. doi: 10.5555/z.'}]
  })
  expect(read(one + one).ids).not.toHaveProperty('doi')
})

test('half a PMID is not taken for a whole one', () => {
  expect(read(`Okafor NK. Sleep. ${place} PMID: 360000`)).toMatchObject({
    ids: {},
    doubts: [{part: 'end', text: 'PMID: 360000'}]
  })
  expect(read(`Okafor NK. Sleep. ${place} PMID: 36000001`)).toMatchObject({ids: {pmid: '36000001'}})
  expect(read(`Okafor NK. Sleep. ${place} PMCID: PMC1234567`)).toMatchObject({ids: {pmcid: 'PMC1234567'}})
  expect(read(`Okafor NK. Sleep. ${place} PMCID: PMC123456`)).toMatchObject({ids: {}})
  expect(read('Okafor NK. Sleep. Nap J. 1989;4:2. PMID: 2222929')).toMatchObject({ids: {pmid: '2222929'}})
})

test('a list that begins in the middle of a name gives the names after it', () => {
  const text = `ndqvist A, Okafor NK. Sleep. ${place}`
  expect(names(text)).toEqual(['Okafor NK'])
  expect(read(text).doubts).toEqual([{part: 'authors', text: 'ndqvist A, '}])
  expect(names(`van der Berg J, Okafor NK. Sleep. ${place}`)).toEqual(['van der Berg J', 'Okafor NK'])
})

test.each([
  ['okafor nk. sleep in mice. j imag sleep. 2023 jan 10;4(2):101-9. doi: 10.5555/x.', 'small letters throughout'],
  ['OKAFOR NK. SLEEP IN MICE. J IMAG SLEEP. 2023 JAN 10;4(2):101-9. DOI: 10.5555/X.', 'capitals throughout'],
  ['PMID: 1. J Imag Sleep. Okafor NK. 2023 Jan 10;4(2):101-9. Sleep in mice. doi: 10.5555/x', 'parts out of order'],
  ['Okafor, N. K., & Roe, B. (2023). Sleep in mice. J Imag Sleep, 4(2), 101–109. https://doi.org/10.5555/x', 'APA'],
  ['Okafor, Nkechi, et al. "Sleep in Mice." J Imag Sleep, vol. 4, no. 2, 2023, pp. 101-9. doi:10.5555/x.', 'MLA'],
  ['Okafor, N. K. & Roe, B. Sleep in mice. J. Imag. Sleep 4, 101–109 (2023).', 'Nature'],
  ['[1] N. K. Okafor, "Sleep in mice," J. Imag. Sleep, vol. 4, no. 2, pp. 101-9, 2023, doi: 10.5555/x.', 'IEEE'],
  ['Okafor NK. Sleep in mice. J Imag', 'cut before the date'],
  ['Sleep is a state of rest. Mice sleep for twelve hours.', 'prose'],
  ['', 'nothing']
])('%j is no NLM citation: %s', text => {
  expect(readCitation(text)).toBeUndefined()
})

test('a mention is filled from its text, and keeps what it has', () => {
  const mention = {
    ...emptyCitation('Okafor NK. Sleep. Nap J. 2023;4(2):1-9. doi: 10.5555/x'),
    ids: {doi: '10.5555/own', pmid: '7'},
    volume: '44'
  }
  expect(fillCitation(mention)).toMatchObject({
    text: mention.text,
    ids: {doi: '10.5555/own', pmid: '7'},
    authors: [{lastName: 'Okafor'}],
    title: 'Sleep',
    journal: {medlineTa: 'Nap J'},
    pubDate: {year: 2023},
    volume: '44',
    issue: '2'
  })
})

test('of a mention in another style the DOI is taken', () => {
  const text = 'Okafor, N. (2023). Sleep. Nap J, 4(2), 1–9. https://doi.org/10.5555/x'
  expect(fillCitation(emptyCitation(text))).toEqual({text, ids: {doi: '10.5555/x'}, authors: []})
})

test('what is written from an article reads back as its parts', () => {
  fc.assert(
    fc.property(citedArticles, article => {
      const {doubts, ...parts} = readCitation(writeCitation(article))!
      expect(doubts).toEqual([])
      expect({...emptyArticle(), ...parts}).toEqual(article)
    })
  )
})

test('what is written from a book or chapter reads back as its parts', () => {
  fc.assert(
    fc.property(citedBooks, article => {
      const {doubts, ...parts} = readCitation(writeCitation(article))!
      expect(doubts).toEqual([])
      expect({...emptyArticle(), ...parts}).toEqual(article)
    })
  )
})

test('a citation that is cut, shuffled or doubled is read without a throw, and every part stands in it', () => {
  fc.assert(
    fc.property(citedArticles, fc.array(fc.nat({max: 400}), {maxLength: 4}), fc.boolean(), (article, cuts, twice) => {
      let text = writeCitation(article)
      for (const cut of cuts)
        text = text.slice(cut % (text.length + 1)) + (twice ? text : '') + text.slice(0, cut % (text.length + 1))
      const {title, volume, issue, ids, pagination} = read(text)
      for (const part of [title, volume, issue, ids?.doi, ids?.pmid, pagination?.medlinePgn]) {
        if (part !== undefined) expect(text.replace(/<\/?(?:i|sup)>/g, '')).toContain(part)
      }
    })
  )
})

test('a list of authors may begin with a group on whose behalf they write', () => {
  const read = readCitation('on behalf of the Quiet Valley Cohort, Ito H. Sleep. J Imag Sleep. 2012;1:2.')
  expect(read).toMatchObject({
    authors: [{collectiveName: 'on behalf of the Quiet Valley Cohort'}, {lastName: 'Ito', initials: 'H'}],
    doubts: []
  })
})

test.each([
  ['short-\nand long-legged mice', 'short- and long-legged mice'],
  ['day-\nto-day mice', 'day-to-day mice']
])('a hyphen at the end of a line: %j', (wrapped, title) => {
  expect(readCitation(`Ito H. Sleep of ${wrapped}. J Imag Sleep. 2012;1:2.`)?.title).toBe(`Sleep of ${title}`)
})

describe('what stands before a citation is no part of it, and what is cut is reported', () => {
  test.each([
    ['a sentence before the names', `This is known. Okafor NK, Grewal J. Sleep. ${place}`, 'authors', 'Sleep'],
    ['words before the names', `See also Okafor NK. Sleep. ${place}`, 'authors', 'See also Okafor NK. Sleep'],
    ['a name that begins in its middle', `kafor NK, Grewal J. Sleep. ${place}`, 'authors', 'Sleep'],
    ['initials without their name', `NK, Grewal J. Sleep. ${place}`, 'authors', 'Sleep'],
    ['a title that begins in its middle', `eep in mice. ${place}`, 'title', 'eep in mice'],
    ['a title whose period is lost', `Okafor NK. A Systematic Review ${place}`, 'journal', undefined]
  ])('%s', (_, text, part, title) => {
    const read = readCitation(text)
    expect(read?.doubts).toMatchObject([{part}])
    expect(read?.title).toBe(title)
  })

  test('others behind a cut name are others, and no group', () => {
    const read = readCitation(`kafor NK, et al. Sleep. ${place}`)
    expect(read).toMatchObject({authors: [], authorsComplete: false, title: 'Sleep', doubts: [{part: 'authors'}]})
  })

  test.each(['van der Berg J', "van 't Hof M", 'deRegnier RA', "d'Arc J", 'al-Nil A'])('%s is whole', name => {
    expect(readCitation(`${name}, Ito H. Sleep. ${place}`)?.doubts).toEqual([])
  })
})

test.each([
  ['2023 Feb 8 79:74-86', {pubDate: {year: 2023, month: 2, day: 8}, volume: '79'}],
  ['2022 10(3):39-46', {pubDate: {year: 2022}, volume: '10', issue: '3'}],
  ['2022 Oct 6167:39-46', {pubDate: {year: 2022, month: 10}, pagination: {medlinePgn: '39-46'}}]
])('where the semicolon is lost, the place is in doubt: %s', (dated, parts) => {
  expect(readCitation(`Ito H. Sleep. Nap J. ${dated}.`)).toMatchObject({...parts, doubts: [{part: 'place'}]})
})

test('hard blanks between the parts are blanks, one in a title alone stays', () => {
  const text = 'Ito H. Sleep after 5\u00a0mg. Nap J. 2023 Feb 8;79(2):74-86.'
  expect(readCitation(text)?.title).toBe('Sleep after 5\u00a0mg')
  expect(readCitation(text.replace(/ /g, '\u00a0'))).toMatchObject({
    title: 'Sleep after 5 mg',
    volume: '79',
    doubts: []
  })
})

test.each([
  'Okafor NK, Grewal JB. Naps at noon. J Imag Sleep. Jan 12;4(2):101-9.',
  'Okafor NK. Naps at noon. J Imag Sleep. 4(2):101-9. doi: 10.5555/x',
  'Okafor NK. Naps. 2nd ed. Springfield: Nap Press; 98. 12 p.',
  'We slept, Ann. And then? It was dark.'
])('without a year a text is no citation: %s', text => {
  expect(readCitation(text)).toBeUndefined()
})

test('a lone period is no title', () => {
  expect(readCitation('Roe B. . Couch Res. 2022;4:9.')).not.toHaveProperty('title')
})

test('a journal of many single letters is one, where a citation has no title', () => {
  const read = readCitation('Ito H, Roe B. Proc Ravenholm Acad Sci U S A. 2016 Sep 20;(2):779-81.')
  expect(read).toMatchObject({journal: {medlineTa: 'Proc Ravenholm Acad Sci U S A'}, doubts: []})
})

test.each([
  'Short naps in mice that were kept awake by light',
  'Short Naps in Mice: A Pilot Study',
  'Short Naps in Mice, A Systematic Review'
])('a title that no period parts from a group before it is reported: %s', title => {
  const read = readCitation(`Okafor NK, Grewal J; Quiet Nights Study Group ${title}. J Imag Sleep. 2023;4:9.`)
  expect(read?.doubts).toMatchObject([{part: 'authors'}])
  const sound = readCitation(`Okafor NK, Grewal J; Quiet Nights Study Group. ${title}. J Imag Sleep. 2023;4:9.`)
  expect(sound).toMatchObject({title, doubts: []})
})

describe('a mention keeps what it has, and takes from its text the rest', () => {
  const text = 'Okafor NK, Ito S, et al. Naps of <i>cats</i>. J Nap. 2001;1:2.'
  test('authors and whether these are all', () => {
    expect(fillCitation(emptyCitation(text))).toMatchObject({
      authors: [{lastName: 'Okafor'}, {lastName: 'Ito'}],
      authorsComplete: false,
      title: 'Naps of cats',
      titleHtml: 'Naps of <i>cats</i>'
    })
    const own = fillCitation({...emptyCitation(text), authors: [emptyPerson('Roe')]})
    expect(own.authors).toEqual([emptyPerson('Roe')])
    expect(own).not.toHaveProperty('authorsComplete')
    expect(fillCitation(emptyCitation('J Nap. 2001;1:2.'))).not.toHaveProperty('title')
  })
  test.each([
    ['Naps, see doi:10.5555/x', {doi: '10.5555/x'}],
    ['Naps, see DOI: 10.5555/x', {doi: '10.5555/x'}],
    ['Naps, https://doi.org/10.5555/x', {doi: '10.5555/x'}],
    ['10.5555/x', {doi: '10.5555/x'}],
    ['Naps, see x10.5555/x', {}],
    ['Naps, doi: 10.5555/', {}],
    ['Naps', {}]
  ])('of a text in another style the DOI: %s', (printed, ids) => {
    expect(fillCitation(emptyCitation(printed)).ids).toStrictEqual(ids)
  })
})

test.each([
  ['CommentIn', false],
  ['CommentOn', false],
  ['AssociatedDataset', false],
  ['AssociatedPublication', false],
  ['SummaryForPatientsIn', false],
  ['OriginalReportIn', false],
  ['Cites', false],
  ['ErratumIn', true],
  ['RetractionIn', true],
  ['UpdateOf', true]
] as const)('saved lists print corrections and retractions, and no comments: %s', (type, isPrinted) => {
  const relation = {...emptyCitation('Bed J. 2002;3:4.'), type}
  const journal = {medlineTa: 'J Nap', title: 'Journal of Naps', issns: []}
  const written = writeCitation({
    ...emptyArticle(),
    title: 'Naps',
    journal,
    pubDate: {year: 2001},
    relations: [relation]
  })
  expect(written.includes('Bed J. 2002;3:4')).toBe(isPrinted)
})

test('a retraction that no notice tells of is said before the ids, where it is asked for', () => {
  const article = {
    ...emptyArticle(),
    title: 'Naps',
    ids: {pmid: '36000001'},
    publicationTypes: [{name: 'Retracted Publication'}]
  }
  const notice = {...emptyCitation('Bed J. 2002;3:4.'), type: 'RetractionIn' as const}
  expect(writeCitation(article)).toBe('Naps. PMID: 36000001.')
  expect(writeCitation(article, {retraction: true})).toBe('Naps. Retracted publication. PMID: 36000001.')
  expect(writeCitation({...article, relations: [notice]}, {retraction: true})).toBe(
    'Naps. Retraction in: Bed J. 2002;3:4. PMID: 36000001.'
  )
})

test.each([
  'Okafor NK. Naps. Nap J. 2020 Jan;1(2):3-4. doi: 10.5555/x. Retracted publication. PMID: 36000001.',
  'Okafor NK. Naps. Nap J. 2020 Jan;1(2):3-4. Erratum in: Bed J. 2002;3:4. Retracted publication. PMID: 36000001.',
  'Okafor NK. Naps [Internet]. Amity: Quiet House; 2020. Retracted publication. PMID: 36000001.'
])('a citation that says that it was retracted is one of a retracted article: %s', text => {
  const {doubts, ...parts} = readCitation(text)!
  expect(doubts).toEqual([])
  expect(parts.publicationTypes).toEqual([{name: 'Retracted Publication', ui: 'D016441'}])
  expect(writeCitation({...emptyArticle(), ...parts}, {retraction: true})).toBe(text)
})

test.each([
  ['Naps in the U.S. [Internet]. 2nd edition. Lund: Moon Press; 2012. PMID: 36000001.', 'Naps in the U.S.'],
  ['Why naps? 3rd edition. Lund: Moon Press; 2012. PMID: 36000001.', 'Why naps?']
])('the title of a book keeps its own mark, before a medium or an edition: %s', (text, title) => {
  expect(readCitation(text)).toMatchObject({title, book: {edition: expect.stringMatching(/^(?:2nd|3rd)$/)}})
  expect(rewritten(text)).toBe(text)
})
