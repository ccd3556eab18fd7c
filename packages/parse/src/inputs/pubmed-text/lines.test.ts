import {emptyArticle} from '@pubcite/schema/model'
import {expect, test} from 'vitest'
import {type Affiliations, addAffiliation} from './affiliations.js'
import {isAuthorLine, readAuthorList, readEntries} from './authors.js'
import {isBanner, readBanner} from './banners.js'
import {isJournal, isJournalCite, readShortCite, withoutButtons} from './cite-line.js'
import {detect} from './detect.js'
import {parsePubmedText} from './index.js'
import {isMenu, isToolbar} from './noise.js'
import {pageLines} from './page-lines.js'

const page = (above: readonly string[], ...below: string[]) =>
  [...above, 'J Imag Sleep', '. 2012 Jan;10(2):225-34.', 'Quiet nights', 'Aki Ito 1, Bo Roy 2', ...below].join('\n')
const read = (text: string) => {
  const {articles, diagnostics} = parsePubmedText(text)
  return {article: articles[0]!, codes: diagnostics.map(({code}) => code)}
}
const line = (text: string) => pageLines(text)[0]!

test.each([
  'https://pubmed.ncbi.nlm.nih.gov/40123456/',
  '<https://pubmed.ncbi.nlm.nih.gov/40123456/>',
  'http://www.ncbi.nlm.nih.gov/pubmed/40123456',
  'https://ncbi.nlm.nih.gov/m/pubmed/40123456/',
  '1 selected item: 40123456 - PubMed',
  '1 selected item: 40123456',
  'URL Source: https://pubmed.ncbi.nlm.nih.gov/40123456/',
  'url: "https://pubmed.ncbi.nlm.nih.gov/40123456/"',
  'source: https://pubmed.ncbi.nlm.nih.gov/40123456/'
])('what stands above a page names its PMID: %s', above => {
  const {article, codes} = read(page([above]))
  expect(article.ids.pmid).toBe('40123456')
  expect(codes).toEqual(['pubmed-text/pmid-from-address'])
})

test.each([
  'https://www.ncbi.nlm.nih.gov/books/40123456/',
  'https://example.org/pubmed.ncbi.nlm.nih.gov/40123456/',
  'source: https://example.org/40123456/',
  'see https://pubmed.ncbi.nlm.nih.gov/40123456/',
  '2 selected items: 40123456 - PubMed',
  'url: https://pubmed.ncbi.nlm.nih.gov/40123456/ and more'
])('what names no page says nothing: %s', above => {
  const {article, codes} = read(page([above]))
  expect(article.ids).toEqual({})
  expect(codes).toContain('pubmed-text/no-pmid')
})

test('the first address of a dialog counts, and one of the reader’s own ends what was said', () => {
  const [one, two] = ['1 selected item: 40123456 - PubMed', 'url: https://pubmed.ncbi.nlm.nih.gov/40123457/']
  expect(read(page([one, two])).article.ids.pmid).toBe('40123456')
  expect(read(page([one, 'https://example.org/owls'])).article.ids).toEqual({})
})

test('a dialog names the title of a page that lost it', () => {
  const lost = (above: string) => [above, 'J Imag Sleep', '. 2012 Jan;10(2):225-34.', 'PMID: 40123456'].join('\n')
  for (const above of ['Title: Quiet nights - PubMed', 'title: "Quiet nights - PubMed"', 'Quiet nights - PubMed'])
    expect(read(lost(above)).article.title).toBe('Quiet nights')
  expect(read(lost('Quiet nights - Owls')).codes).toContain('pubmed-text/no-title')
  expect(read(lost('1 selected item: 40123456 - PubMed')).article).not.toHaveProperty('title')
})

test.each([
  ['Background', true],
  ['Materials and methods', true],
  ['Patients, and participants & methods', true],
  ['Methods and results', true],
  ['Main outcome measures', true],
  ['Main outcomes and measures', true],
  ['Study design', true],
  ['Data sources', true],
  ['Data extraction', true],
  ['Main result', true],
  ['Results and discussion', true],
  ['Conclusions & relevance', true],
  ['Hypotheses', true],
  ['Clinical trial registration', true],
  ['Case report', true],
  ['Statement of significance', true],
  ['AIM', true],
  ['The background', false],
  ['Methods of owls', false],
  ['Owls', false]
])('%s as the label of one paragraph: %s', (label, isKnown) => {
  const {article} = read(page([], 'PMID: 40123456', 'Abstract', `${label}: Mice slept.`))
  expect(article.abstract).toEqual({
    sections: [isKnown ? {label, text: 'Mice slept.'} : {text: `${label}: Mice slept.`}]
  })
})

test('labels that nobody knows are some where most paragraphs have one', () => {
  const labels = (...lines: string[]) =>
    read(page([], 'PMID: 40123456', 'Abstract', ...lines)).article.abstract!.sections.map(({label}) => label)
  expect(labels('Owls: Slept.', 'Mice: Slept.', 'Both did.')).toEqual(['Owls', 'Mice', undefined])
  expect(labels('Owls: Slept.', 'Mice: Slept.', 'Both.', 'None.', 'Some.')).toEqual(Array(5).fill(undefined))
  expect(labels('Owls: Slept.', 'Mice: Slept.', 'Both.', 'None.', 'Aims: Some.')).toEqual([
    'Owls',
    'Mice',
    undefined,
    undefined,
    'Aims'
  ])
  const long = 'Owls that slept in boxes of wood for a year'
  expect(labels(`${long}: Slept.`, 'Mice: Slept.')).toEqual([undefined, undefined])
})

test('a label that stands alone goes on with the next line, a sentence before a colon does not', () => {
  const sections = (...lines: string[]) => read(page([], 'PMID: 40123456', 'Abstract', ...lines)).article.abstract
  expect(sections('Results:', 'Mice slept.')).toEqual({sections: [{label: 'Results', text: 'Mice slept.'}]})
  expect(sections('we asked: who slept:', 'Mice slept.')).toEqual({
    sections: [{text: 'we asked: who slept:'}, {text: 'Mice slept.'}]
  })
})

test('affiliations are numbered from 1 on, and a copy of the list is passed over', () => {
  const listed = (...lines: string[]) => {
    const list: Affiliations = new Map()
    const state = {}
    const belongs = lines.map(text => addAffiliation(list, line(text), state))
    return {list: Object.fromEntries(list), belongs}
  }
  expect(listed('1 House of Naps.', '2House of Beds.', '3) House.', '4. Home.')).toEqual({
    list: {1: 'House of Naps.', 2: 'House of Beds.', 3: 'House.', 4: 'Home.'},
    belongs: [true, true, true, true]
  })
  expect(listed('1', 'House of', 'Naps.', 'Nobody.')).toEqual({
    list: {1: 'House of Naps.'},
    belongs: [true, true, true, false]
  })
  expect(listed('11st Department.', '2 2nd Department.', '33rd Department.')).toEqual({
    list: {1: '1st Department.', 2: '2nd Department.', 3: '3rd Department.'},
    belongs: [true, true, true]
  })
  expect(listed('1 House.', '12 Home.', '12 Bed.', '1 House.')).toEqual({
    list: {1: 'House.', 12: 'Home.'},
    belongs: [true, true, false, true]
  })
  expect(listed('1st Department.')).toEqual({list: {1: '1st Department.'}, belongs: [true]})
  expect(listed('House.', 'Home.')).toEqual({list: {1: 'House.'}, belongs: [true, false]})
})

test.each([
  ['Nkechi K Okafor 1 2', [['Nkechi K Okafor', ['1', '2'], false]]],
  [
    'Okafor NK1,2, Ito A³',
    [
      ['Okafor NK', ['1', '2'], false],
      ['Ito A', ['3'], false]
    ]
  ],
  [
    'Aki Ito # 1; Bo Roy[2,3].',
    [
      ['Aki Ito', ['1'], true],
      ['Bo Roy', ['2', '3'], false]
    ]
  ],
  [
    'Aki Ito, 1, 2, Bo Roy (3)',
    [
      ['Aki Ito', ['1', '2'], false],
      ['Bo Roy', ['3'], false]
    ]
  ],
  [
    'Aki Ito, Nap Study 2019 1',
    [
      ['Aki Ito', [], false],
      ['Nap Study 2019', ['1'], false]
    ]
  ],
  [
    'Aki Ito*†, Bo Roy¹⁰',
    [
      ['Aki Ito', [], false],
      ['Bo Roy', ['10'], false]
    ]
  ]
] as const)('the authors of %s', (text, expected) => {
  const {entries, complete} = readEntries(line(text), text)
  expect(entries.map(({name, numbers, equal}) => [name, numbers, equal])).toEqual(expected)
  expect(complete).toBe(true)
  for (const {name, place} of entries) expect(text.slice(place.from, place.to)).toBe(name)
})

test.each(['Aki Ito, et al.', 'Aki Ito et al', 'Aki Ito, ...', 'Aki Ito …'])('a list may be cut: %s', text => {
  const {entries, complete} = readEntries(line(text), text)
  expect(entries.map(({name}) => name)).toEqual(['Aki Ito'])
  expect(complete).toBe(false)
})

test('a name that is not found in the line stands where the line stands', () => {
  expect(readEntries(line('Aki Ito'), 'Aki  Ito').entries[0]?.place).toEqual({from: 0, to: 7})
  const twice = 'Aki Ito, Aki Ito'
  expect(readEntries(line(twice), twice).entries.map(({place}) => place.from)).toEqual([0, 9])
})

test.each([
  ['Aki Ito', true],
  ['Aki Ito, Bo Roy', true],
  ['Aki Ito 1, Bo Roy 2, the owls 3, and mice 3', true],
  ['Aki Ito, Bo Roy, the owls of old', true],
  ['Aki Ito, naps of mice', false],
  ['Aki Ito, naps, beds', false],
  ['Quiet nights of mice', false],
  ['Who Slept?', false],
  ['PMID Ito', false],
  ['Aki Ito: Bo Roy', false],
  ['aki ito', false]
])('%s is a list of authors: %s', (text, isOne) => {
  expect(isAuthorLine(line(text))).toBe(isOne)
})

test('names stand as on the page, or in short form where most end in initials', () => {
  const authors = (text: string) => readAuthorList(readEntries(line(text), text).entries).map(({author}) => author)
  expect(authors('Okafor NK, Ito A Jr, Roy B')).toMatchObject([
    {lastName: 'Okafor', initials: 'NK'},
    {lastName: 'Ito', initials: 'A', suffix: 'Jr'},
    {lastName: 'Roy', initials: 'B'}
  ])
  expect(authors('Nkechi Okafor, Aki Ito')).toMatchObject([{lastName: 'Okafor'}, {lastName: 'Ito'}])
  expect(authors('N K, A B')).toMatchObject([{lastName: 'K'}, {lastName: 'B'}])
  expect(authors('Aki Ito, NAPS')).toMatchObject([{lastName: 'Ito'}, {collectiveName: 'NAPS'}])
  expect(authors('AKI ITO, ROYS')).toMatchObject([{lastName: 'ITO'}, {type: 'person'}])
})

test.each([
  'Free article',
  'Free PMC article.',
  'Article in German',
  '[Article in German, French]',
  '[Indexed for MEDLINE]',
  '[PubMed - in process]',
  '[PubMed] Free PMC article',
  'Retracted article',
  'This article has been retracted. See its notice.',
  'See the retraction notice',
  'See the correction notice',
  'No authors listed',
  '[No authors listed].',
  'Free Books & Documents',
  'Book',
  'This article has been corrected'
])('a banner: %s', text => {
  expect(isBanner(text)).toBe(true)
  expect(isBanner(`The ${text}`)).toBe(false)
  if (!text.startsWith('This article')) expect(isBanner(`${text} 12`)).toBe(false)
})

test('what a banner says is taken over', () => {
  const said = (text: string) => {
    const article = emptyArticle()
    expect(readBanner(article, text)).toBe(true)
    return article
  }
  expect(said('Free PMC article.').page?.freeFullText).toBe('Free PMC article')
  expect(said('[PubMed - in process] Free article').page?.freeFullText).toBe('Free article')
  expect(said('[Article in German, French]').languages).toEqual(['ger', 'fre'])
  expect(said('Retracted article').publicationTypes).toMatchObject([{name: 'Retracted Publication'}])
  expect(readBanner(emptyArticle(), 'Quiet nights')).toBe(false)
})

test.each([
  'J Imag Sleep. 2012 Jan;10(2):225-34.',
  'J Imag Sleep. 2012;10:225. doi: 10.5555/x.',
  '1: J Imag Sleep. 2012 Jan 3;10(2):225-34. Links',
  'J Imag Sleep. 2012 Spring;10(2):225-34.',
  'J Imag Sleep. 2012 1st Quart;10(2):225-34.',
  'J Imag Sleep. 2012-2013;10(2):225-34.',
  'J Imag Sleep. 2012 Jan. Online ahead of print.',
  'J Imag Sleep. 2012 Jan. [Epub ahead of print]',
  'Review. J Imag Sleep. 2012:225.'.replace('Review. ', 'Review ')
])('journal and place: %s', text => {
  expect(isJournalCite(text)).toBe(true)
})

test.each([
  'J Imag Sleep. 2012 mice;10(2):225-34.',
  'J Imag Sleep. 20123 Jan;10.',
  'Did they sleep? In 2012. 2012 Jan;10.',
  'J Imag Sleep. 2012 Jan, and so on.',
  'J Imag Sleep. 2012 Jan. They slept.',
  'J Imag Sleep. 2012 Jan; 2(1): 55–58.',
  'J Imag Sleep. 2012.',
  'Naps, beds. 2012 Jan;10.',
  'J Imag Sleep'
])('no journal and place: %s', text => {
  expect(isJournalCite(text)).toBe(false)
})

test.each([
  ['J Imag Sleep', true],
  ['Review J Imag Sleep', true],
  ['Review', true],
  ['N', false],
  ['Sleep, naps', false],
  ['Sleep - PubMed', false],
  ['J. Sleep', true],
  ['J Sleep.', false],
  ['https://sleep', false],
  ['(Sleep)', false],
  ['12', false],
  [`J ${'Sleep '.repeat(16)}`.trim(), false],
  [`J ${'Sleep '.repeat(15)}`.trim(), true]
])('%s is a journal: %s', (text, isOne) => {
  expect(isJournal(text)).toBe(isOne)
})

test('before 2011 a number stood before the source, and a menu behind it', () => {
  expect(withoutButtons('12: J Imag Sleep. 2012;1:2.  Links')).toBe('J Imag Sleep. 2012;1:2.')
  expect(withoutButtons('12: J Imag Sleep. 2012;1:2.')).toBe('12: J Imag Sleep. 2012;1:2.')
})

test.each([
  ['Aki Ito et al. J Imag Sleep. 2012 Jan.', ['Aki Ito', false, 'J Imag Sleep', '2012 Jan']],
  ['Aki Ito, et al J Imag Sleep. 1983 1st Quart.', ['Aki Ito', false, 'J Imag Sleep', '1983 1st Quart']],
  ['Aki Ito et al. J Imag Sleep. .', ['Aki Ito', false, 'J Imag Sleep', '']],
  ['Aki Ito. bioRxiv [Preprint]. 2012.', ['Aki Ito', true, 'bioRxiv', '2012']],
  ['J Imag Sleep. 2012 Jan.', ['', true, 'J Imag Sleep', '2012 Jan']],
  ['Aki Ito. J Imag Sleep. .', ['Aki Ito', true, 'J Imag Sleep', '']],
  ['Aki Ito. J Imag Sleep.', undefined],
  ['Aki Ito. J Imag Sleep. soon.', undefined],
  ['Aki Ito et al. J Imag Sleep. 20123.', undefined],
  ['Aki Ito et al. J Imag Sleep. soon.', undefined]
])('the short citation %s', (text, expected) => {
  const short = readShortCite(text)
  expect(short && [short.author, short.complete, short.journal, short.date]).toEqual(expected)
})

test('a page is told by one line that only PubMed prints', () => {
  const heads = [
    'PubMed Disclaimer',
    'Access keys NCBI Homepage MyNCBI Homepage',
    'Affiliations expand',
    'Affiliation Collapse',
    'Save 1 selected item: 40123456 - PubMed',
    'URL Source: https://pubmed.ncbi.nlm.nih.gov/40123456',
    '. 2012 Jan;10(2):225-34.',
    'In: Quiet Nights [Internet]. Enugu (NG): Nap Press; 2006–.',
    'PMID: 40123456 DOI: 10.5555/x',
    'J Imag Sleep. 2012;10(2):225-34.\nQuiet nights.\nIto A, Roy B.',
    'Aki Ito 1, Bo Roy 2\nAffiliations',
    'PubMed\nUS National Library of Medicine National Institutes of Health',
    'PubMed A service of the U.S. National Library of Medicine'
  ]
  for (const head of heads) {
    expect([head, detect(`Some words\n\n${head}\n\nmore words\n`)]).toEqual([head, true])
    for (const other of [
      '<p>',
      '{',
      '[{',
      '%A ',
      '@article{',
      'PMID- 1',
      'TY  - JOUR',
      '"PMID",',
      'Title\t',
      'id: ',
      'pmid:'
    ])
      expect(detect(`${other}\n${head}\n`)).toBe(false)
    expect(detect(`\u0000\n${head}\n`)).toBe(false)
  }
})

test.each([
  'See PubMed Disclaimer',
  'PMID: 40123456',
  'PMID: 40123456; PMCID: PMC9000001',
  'J Imag Sleep. 2012;10(2):225-34.\nQuiet nights\nIto A, Roy B.',
  'J Imag Sleep. 2012;10(2):225-34.\nQuiet nights. And days\nIto A, Roy B.',
  'J Imag Sleep. 2012;10(2):225-34.\nQuiet nights.',
  'Quiet nights\nAffiliations',
  'Aki Ito 1, Bo Roy 2\nMy Affiliations',
  'Affiliations'
])('no page is told by %j', head => {
  expect(detect(`${head}\n`)).toBe(false)
})

const toolbars =
  'Skip to main page content|Skip to main content|U.S. flag|An official website of the United States government|Here’s how you know|Dot gov|The .gov means it’s official.|Https|HTTPS|The site is secure.|NIH NLM Logo|NIH NLM LogoLog in|NCBI home page|Log in|Show account info|Close|Account|Logged in as:|username|Dashboard|Publications|Account settings|Log out|pubmed logo|PubMed logo|PubMed|Search:|Search|Search in PubMed|Advanced|Clipboard|User Guide|Save|Email|Send to|My Bibliography|Collections|Citation manager|Display options|Format|Abstract (text)|Full text links|Actions|Cite|Cited|Favorites|Add to Collections|Add to My Bibliography|Share|Permalink|Copy|Page navigation|Title & authors|Add to Search|Create alert|Create RSS|Item in Clipboard|Search details|See comment in PubMed Commons below|Sign in to NCBI|SaveEmail|Federal government websites often end in .gov|Clipboard, Search History, and several other features are off|Wiley full text link'
const menus =
  'Actions|Search in PubMed|Search in NLM Catalog|Search in MeSH|Add to Search|Expand|Collapse|Expand all|Collapse all|PubMed Disclaimer|See all similar articles|See all "Cited by" articles|See all “Cited by” articles|See all|Show more|Show less|See more|All figures|All figures (1)|All figures (12)|Full text links|Cite|[x]|[ ]|» See all|Show all 1,234 references|See all 12 figures|See this image and copyright'

test('what a page prints for its readers’ convenience is a toolbar, or a menu that may stand in a section', () => {
  expect(toolbars.split('|').filter(text => !isToolbar(text))).toEqual([])
  expect(menus.split('|').filter(text => !isMenu(text))).toEqual([])
  for (const text of ['We Save', 'A Cite', 'Mice, see all', 'It: Show all 12 references', 'nap full text links']) {
    expect(isToolbar(text)).toBe(false)
    expect(isMenu(text)).toBe(false)
  }
})

test('lines of the head that belong to nothing are reported as one text', () => {
  const text = page([], 'mice were quiet', 'owls were not', 'PMID: 40123456')
  const [stray] = parsePubmedText(text).diagnostics
  expect(stray).toMatchObject({code: 'pubmed-text/stray-line', place: {start: {line: 5}, end: {line: 6}}})
})

test.each([
  '12/3/24, 10:05 AM',
  '12/3/24, 10:05 AM Quiet nights - PubMed',
  '3.12.2024, 22:05 Quiet nights…',
  '2024-12-03 10:05:01',
  'https://pubmed.ncbi.nlm.nih.gov/40123456/ 1/3',
  'Quiet nights - PubMed https://pubmed.ncbi.nlm.nih.gov/40123456/',
  '1 of 3',
  '2 of 3 12/3/24, 10:05 PM'
])('what a browser prints at the margin of a sheet is no line: %s', margin => {
  const lines = pageLines(`Quiet\n${margin}\nnights`).map(({text}) => text)
  expect(lines.join(' ')).toBe('Quiet nights')
  expect(pageLines(`we saw ${margin} there`)).toHaveLength(1)
})

test.each([
  ['> > Quiet nights', 'Quiet nights', undefined],
  ['>> Quiet nights', 'Quiet nights', undefined],
  ['• Quiet nights', 'Quiet nights', undefined],
  ['•Quiet nights', 'Quiet nights', undefined],
  ['- Quiet nights', 'Quiet nights', undefined],
  ['-Quiet nights', '-Quiet nights', undefined],
  ['## Quiet nights ##', 'Quiet nights', 2],
  ['#', '#', 1],
  ['**Quiet** nights', 'Quiet nights', undefined],
  ['Quiet   nights', 'Quiet nights', undefined],
  ['2012\\. Quiet \\[nights\\] \\*', '2012\\. Quiet [nights] *', undefined],
  ['12\\. Quiet', '12. Quiet', undefined],
  ['\u200bQuiet nights\ufeff', 'Quiet nights', undefined],
  ['[Quiet](https://example.org) ![x](https://example.org/x.png)nights', 'Quiet nights', undefined]
])('the line %j says %j', (printed, text, level) => {
  const [read] = pageLines(printed)
  if (text === '2012\\. Quiet [nights] *') expect(read?.text).toBe('2012. Quiet [nights] *')
  else expect(read?.text ?? '').toBe(text)
  expect(read?.level).toBe(level)
})

test('a name that a paste has cut goes on with the next line', () => {
  const names = 'Nkechi Okafor 1, Jan Lindt 2, Shun Ito 1, Ada Owl 2, Bo'
  const {article} = read([...page([]).split('\n').slice(0, 3), names, 'Roy 2', 'PMID: 40123456'].join('\n'))
  expect(article.authors.map(author => author.type === 'person' && author.lastName)).toEqual([
    'Okafor',
    'Lindt',
    'Ito',
    'Owl',
    'Roy'
  ])
})

test('labels of links alone say nothing of the references', () => {
  const {article} = read(
    page(
      [],
      'PMID: 40123456',
      'Abstract',
      'Nap.',
      '',
      'References',
      'Ito A. Naps. J Nap. 2001;1:2.',
      '- DOI - PMC - PubMed',
      'Roy B. Beds.'
    )
  )
  expect(article.references.map(({text}) => text)).toEqual(['Ito A. Naps. J Nap. 2001;1:2.', 'Roy B. Beds.'])
})

test('a page that begins at its title has journal and date from the copy of its head', () => {
  const {article} = read(
    'Quiet nights\nAki Ito 1, Bo Roy 2\nAffiliations\n1 House.\n2 Home.\nPMID: 40123456 DOI: 10.5555/x\nAki Ito et al. J Imag Sleep. 2012 Jan.'
  )
  expect(article).toMatchObject({
    title: 'Quiet nights',
    journal: {medlineTa: 'J Imag Sleep'},
    pubDate: {year: 2012, month: 1}
  })
})

test('only the first lines that belong to nothing are reported', () => {
  const text = page([], 'mice were quiet', 'Affiliations', '1 House.', '2 Home.', 'PMID: 40123456', 'owls were not')
  const strays = parsePubmedText(text).diagnostics.filter(({code}) => code === 'pubmed-text/stray-line')
  expect(strays.map(({place}) => [place?.start.line, place?.end?.line])).toEqual([[5, 5]])
})

test('a person that a page is about may be divided by a rule, which is reported', () => {
  const text = page([], 'PMID: 40123456', 'Abstract', 'Nap.', '', 'Personal name as subject', 'Jan Luna Ito')
  const {diagnostics} = parsePubmedText(text)
  expect(diagnostics.map(({code, path, place}) => [code, path, place?.start.line])).toEqual([
    ['pubmed-text/uncertain-name', ['personalNameSubjects', 0], 10]
  ])
})

test.each(['http://owls', 'https://owls', 'Aki Ito @owls', 'DOI Ito', 'Sleep!'])('no list of authors: %s', text => {
  expect(isAuthorLine(line(`Aki Ito, ${text}`))).toBe(false)
})

test.each([
  'PubMed\nUS National Library of Medicine National Institutes of Health',
  'PubMed \r\n \tUS National Library of Medicine\nNational Institutes of Health ',
  'PubMed A service of the U.S. National Library of Medicine\t'
])('until 2020 there stood above every page: %j', top => {
  expect(detect(`menus\n${top}\nmore\n`)).toBe(true)
  expect(detect(`My ${top}\nmore\n`)).toBe(false)
  expect(detect(`${top} indeed\nmore\n`)).toBe(false)
})

test('the labels of figures in any letters begin a figure each', () => {
  const figures = (...lines: string[]) =>
    read(page([], 'PMID: 40123456', 'Abstract', 'Nap.', '', 'Figures', ...lines)).article.page?.figures
  expect(figures('FIG. 1', 'Naps.', 'figure 2: Beds.')).toEqual([
    {label: 'FIG. 1', caption: 'Naps.'},
    {label: 'figure 2', caption: 'Beds.'}
  ])
})
