import {carriedByPageText, generateArticle, hostileStrings, type PageForm, printPageText} from '@pubcite/generator'
import {articleSchema} from '@pubcite/schema'
import {type Article, isRetracted} from '@pubcite/schema/model'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {detect, parse} from '../../index.js'
import {parsePubmedText} from './index.js'

const head = ['J Imag Sleep', '. 2012 Jan;10(2):225-34. doi: 10.5555/jis.1.', 'Quiet nights']

/** The article of a page, of which the lines after the title are given. */
function read(...lines: string[]): Article {
  return only([...head, ...lines].join('\n'))
}

function only(text: string): Article {
  const {articles} = parsePubmedText(text)
  expect(articles).toHaveLength(1)
  return articles[0]!
}

const codes = (text: string) => parsePubmedText(text).diagnostics.map(({code}) => code)
const titles = (text: string) => parsePubmedText(text).articles.map(({title}) => title)
const names = ({authors}: Article) =>
  authors.map(author =>
    author.type === 'group' ? `(${author.collectiveName})` : `${author.lastName}|${author.initials}`
  )

const formA = `Access keys NCBI Homepage MyNCBI Homepage Main Content Main Navigation
Review
. 2012 Jan;10(2):225-34.
doi: 10.5555/jis.1. Epub 2011 Aug 28.

Quiet nights

Affiliations
Review

Quiet nights

Nkechi Okafor\u00a0et al. J Imag Sleep. 2012 Jan.

Abstract

Nights are quiet.

PubMed Disclaimer

Similar articles

Cited by

References

    1. Ann Rest. 1981 Nov;38(11):696-9 - PubMed
    1. Ann Rest. 1989;7:e14-6 - PubMed

MeSH terms

LinkOut - more resources`

test('the stripped form has journal and first author in the copy of its head, and says that it is no more', () => {
  const article = only(formA)
  expect(article).toMatchObject({
    title: 'Quiet nights',
    journal: {medlineTa: 'J Imag Sleep'},
    pubDate: {year: 2012, month: 1},
    articleDate: {year: 2011, month: 8, day: 28},
    pubModel: 'Print-Electronic',
    volume: '10',
    issue: '2',
    pagination: {startPage: '225', endPage: '234'},
    ids: {doi: '10.5555/jis.1'},
    publicationTypes: [{name: 'Review'}],
    authorsComplete: false,
    abstract: {sections: [{text: 'Nights are quiet.'}]},
    meshHeadings: []
  })
  expect(names(article)).toEqual(['Okafor|N'])
  expect(article.page).toBeUndefined()
})

test('indents, tabs, fixed blanks and blank lines change nothing, nor what word processors leave at the ends of lines', () => {
  const printed = [
    ...head,
    'Nkechi K Okafor 1, Sora Ito 2',
    'Affiliations Expand',
    'PMID: 7 DOI: 10.5555/jis.1',
    'Abstract',
    'Nights are quiet.',
    'PubMed Disclaimer'
  ].join('\n')
  const {format, articles} = parse(printed)
  expect([format, articles.length]).toEqual(['pubmed-text', 1])
  const ways = [
    printed.replace(/^/gm, '\t'),
    printed.replace(/^/gm, '    '),
    printed.replace(/^/gm, '\u00a0\u00a0').replace(/ /g, '\u00a0'),
    printed.replace(/ /g, '  '),
    printed.replace(/\n/g, '\n\n\n'),
    printed.replace(/$/gm, '\u200b '),
    printed.replace(/^/gm, '\ufeff')
  ]
  for (const text of ways) expect(parse(text)).toMatchObject({format, articles})
})

test('what a browser prints at the margins of a sheet is no part of the page', () => {
  const chrome = (sheet: number) => [
    `https://pubmed.ncbi.nlm.nih.gov/7/ ${sheet}/3`,
    '\f12/3/24, 10:05 AM Quiet nights - PubMed'
  ]
  const firefox = (sheet: number) => [
    `${sheet} of 3 03.12.2024, 10:05`,
    'Quiet nights - PubMed https://pubmed.ncbi.nlm.nih.gov/7/'
  ]
  for (const margin of [chrome, firefox]) {
    const article = read(
      ...margin(1),
      'Nkechi K Okafor 1, Sora Ito 2',
      'Affiliations',
      '1Institute of Owls and other birds of the',
      ...margin(2),
      'night, Umuoma.',
      '2House of Rest, Kobe.',
      'Abstract',
      'Nights are quiet.',
      ...margin(3),
      'Days are not.'
    )
    expect(names(article)).toEqual(['Okafor|NK', 'Ito|S'])
    expect(article.authors[0]?.affiliations).toMatchObject([
      {text: 'Institute of Owls and other birds of the night, Umuoma.'}
    ])
    expect(article.title).toBe('Quiet nights')
    expect(article.abstract?.sections).toEqual([{text: 'Nights are quiet.'}, {text: 'Days are not.'}])
  }
})

/** As a mail program breaks lines. */
const broken = (text: string, width: number) =>
  text.replace(new RegExp(`(?=.{${width + 1}})(.{1,${width}}) `, 'g'), '$1\n')

test('lines that a mail program broke are joined', () => {
  const text = `J Imag Sleep
. 2012 Jan;10(2):225-34. doi: 10.5555/jis.1.2012.10.225. Epub 2011 Aug 28.
Quiet nights in houses of wood and of stone, and what those who sleep in them owe to owls
Nkechi K Okafor 1, Sora Ito 2, María José García Núñez 1 2, Bo Roe 2, Wen Li 3, Amara Mensah 1
Affiliations Expand
PMID: 7 DOI: 10.5555/jis.1.2012.10.225
Abstract
Background: Owls sit on roofs of stone more than they do on others, as every child knows. We counted.
Results: There were nine of them in a whole year, and no more, though the roof was of the best stone.
PubMed Disclaimer`
  for (const width of [64, 72, 76]) {
    expect(broken(text, width)).not.toBe(text)
    expect(parse(broken(text, width)).articles).toEqual(parse(text).articles)
  }
})

test('a head alone tells where its lines were broken, though few of them are', () => {
  const head = [
    'J Imag Sleep',
    '. 2012 Jan;10(2):225-34. doi: 10.5555/jis.1.2012.10.225. Epub 2011 Aug 28.',
    'Quiet nights in houses of wood and of stone, and what those who sleep in them owe to the Owls of the Old Barn Roof',
    'Nkechi K Okafor 1, Sora Ito, María José García Núñez, Bo Roe 2, Wen Li, Amara Mensah',
    'PMID: 7 DOI: 10.5555/jis.1.2012.10.225'
  ].join('\n')
  const {articles} = parse(head)
  expect(articles[0]).toMatchObject({articleDate: {year: 2011, month: 8, day: 28}})
  expect(articles[0]!.authors).toHaveLength(6)
  for (const width of [60, 64, 68, 70, 72, 74, 76, 80, 100]) {
    expect(broken(head, width)).not.toBe(head)
    expect(parse(broken(head, width)).articles).toEqual(articles)
  }
})

test('who wrote an item of a list stands apart from its title, full as that line may be', () => {
  const text = `J Imag Sleep
. 2012 Jan;10(2):225-34. doi: 10.5555/jis.1.
Naps
Abstract
Owls sit on roofs of stone more than they do on others, as any child
knows. We counted.
Similar articles
Quiet nights in houses of wood and of stone, and what is owed to owls.
Okafor NK, Ito S, García Núñez MJ. J Imag Sleep. 2011 Jan;9(1):1-2.
PMID: 90000005`
  expect(parse(text).articles[0]!.page!.similarArticles).toMatchObject([
    {title: 'Quiet nights in houses of wood and of stone, and what is owed to owls', ids: {pmid: '90000005'}}
  ])
})

test('programs that turn pages into text indent what they break, and raise numbers', () => {
  const text = `J Imag Sleep
. 2012 Jan;10(2):225-34. doi: 10.5555/jis.1.
Naps
Nkechi K Okafor ^1, Bo Roe ^2
Affiliations

- ^1 Division of Imaginary Sleep, Springfield.
- ² Institute of Owls, Exeter.

Abstract

Owls sit on roofs of stone more than they do on others, as any child
knows. We counted them for a year, and there were nine of them in it.

Similar articles

- Quiet nights in houses of wood and of stone, and what is still owed
  to owls.

  Okafor NK. J Imag Sleep. 2011 Jan;9(1):1-2. PMID: 90000005

References

1.  
    1.  Okafor NK. Owls on roofs of stone, on roofs of wood, and on the
        roofs of others. J Imag Sleep. 2009;7(1):3-9.

1.  
    1.  Roe B. Nine owls. J Imag Sleep. 2010;8(1):1-2. - PMC -
        PubMed
`
  const [article] = parse(`${text}\n1.`).articles
  expect(article!.authors.map(({affiliations}) => affiliations.map(({text}) => text))).toEqual([
    ['Division of Imaginary Sleep, Springfield.'],
    ['Institute of Owls, Exeter.']
  ])
  expect(article!.abstract!.sections).toHaveLength(1)
  expect(article!.page!.similarArticles).toMatchObject([
    {title: 'Quiet nights in houses of wood and of stone, and what is still owed to owls', ids: {pmid: '90000005'}}
  ])
  expect(article!.references.map(({text}) => text)).toEqual([
    'Okafor NK. Owls on roofs of stone, on roofs of wood, and on the roofs of others. J Imag Sleep. 2009;7(1):3-9.',
    'Roe B. Nine owls. J Imag Sleep. 2010;8(1):1-2.'
  ])
})

test('letters that were read in the wrong encoding before are kept, and reported once', () => {
  const text = (name: string) =>
    `J Imag Sleep\n. 2012 Jan;10(2):225-34.\nNaps’ ends\n${name} 1\nPMID: 7 DOI: 10.5555/jis.1`
  const codes = (printed: string) => parse(printed).diagnostics.map(({code}) => code)
  const misread = new TextDecoder('windows-1252').decode(new TextEncoder().encode(text('José Núñez')))
  expect(codes(misread)).toEqual(['pubmed-text/misread'])
  expect(parse(misread).articles[0]!.authors).toMatchObject([{lastName: 'NÃºÃ±ez'}])
  expect(codes(text('João MÃE'))).toEqual([])
})

test('lines end as word processors and Unicode end them', () => {
  const text = [
    'J Imag Sleep',
    '. 2012 Jan;10(2):225-34.',
    'Naps',
    'Nkechi K Okafor 1',
    'PMID: 7 DOI: 10.5555/jis.1'
  ].join('\n')
  for (const end of ['\v', '\u2028', '\u2029'])
    expect(parse(text.replaceAll('\n', end)).articles).toEqual(parse(text).articles)
})

test('of a page without PMID that is the one thing to say', () => {
  expect(parsePubmedText(formA).diagnostics).toMatchObject([
    {code: 'pubmed-text/no-pmid', severity: 'info', place: {start: {line: 3, column: 1}}}
  ])
})

test('a page stands from its type to its last line', () => {
  expect(parsePubmedText(formA).places).toMatchObject([{start: {line: 2}, end: {line: 32}}])
})

test('references lose the labels of their links and the number that all of them have', () => {
  const article = only(formA)
  expect(article.references).toMatchObject([
    {
      text: 'Ann Rest. 1981 Nov;38(11):696-9',
      journal: {medlineTa: 'Ann Rest'},
      pubDate: {year: 1981, month: 11},
      volume: '38',
      issue: '11',
      pagination: {startPage: '696', endPage: '699'}
    },
    {text: 'Ann Rest. 1989;7:e14-6', volume: '7', pagination: {startPage: 'e14', endPage: 'e16'}}
  ])
  expect(article.references.some(({label}) => label)).toBe(false)
  expect(read('References', '1. One. Rest. 2001;1:2.', '2. Two. - DOI - PMC - PubMed').references).toMatchObject([
    {label: '1', text: 'One. Rest. 2001;1:2.'},
    {label: '2', text: 'Two.'}
  ])
})

test('a short citation may lose its date, or name the one author there is', () => {
  const short = (line: string) =>
    only(`. 2016 Apr 4;4(4):R9.\n\nQuiet nights\n\nQuiet nights\n\n${line}\n\nAbstract\n\nx`)
  expect(short('Ana Mbeki et al. Ann Rest. .')).toMatchObject({
    journal: {medlineTa: 'Ann Rest'},
    authorsComplete: false
  })
  expect(short('Ana Mbeki. Ann Rest. 2016 Apr.').authorsComplete).toBeUndefined()
  expect(short('Ann Rest. .')).toMatchObject({journal: {medlineTa: 'Ann Rest'}, authors: []})
})

test.each(['2016 Christmas', '2016 1st Quart', '2016 Fall-Winter'])(
  'a short citation has the date of its issue: %s',
  date => {
    expect(
      only(`. ${date};4:9.\n\nQuiet nights\n\nAna Mbeki et al. Ann Rest. ${date}.\n\nAbstract\n\nx`)
    ).toMatchObject({
      journal: {medlineTa: 'Ann Rest'},
      authors: [{lastName: 'Mbeki'}],
      extra: []
    })
  }
)

test('a short citation of another year is reported', () => {
  expect(codes(formA.replace('Sleep. 2012 Jan.', 'Sleep. 2013.'))).toContain('pubmed-text/dates-differ')
})

test('type and journal stand above the date, on one line or two', () => {
  const types = (lead: string) => {
    const {publicationTypes, journal} = only(`${lead}\n. 2012;1:2.\nQuiet nights`)
    return [publicationTypes.map(({name}) => name).join(), journal?.medlineTa]
  }
  expect(types('Randomized Controlled Trial Ann Rest')).toEqual(['Randomized Controlled Trial', 'Ann Rest'])
  expect(types('Review\nAnn Rest')).toEqual(['Review', 'Ann Rest'])
  expect(types('Plasmid')).toEqual(['', 'Plasmid'])
  expect(types('Preprint somnRxiv [Preprint]')).toEqual(['Preprint', 'somnRxiv'])
})

test('the menu of the journal stands between it and the date', () => {
  const menu = 'Ann Rest \nActions\n\nSearch in PubMed\nSearch in NLM Catalog\nAdd to Search\n\n'
  expect(only(`${menu}. 2001 Jan;131(1):66-71.\ndoi: 10.5555/x. \nQuiet nights`)).toMatchObject({
    journal: {medlineTa: 'Ann Rest'},
    title: 'Quiet nights',
    ids: {doi: '10.5555/x'}
  })
})

test('a second date tells how the dates belong together', () => {
  const dates = (cite: string) => only(`Ann Rest\n${cite}\nQuiet nights`)
  expect(dates('. 2020 Feb 18;11:149. doi: 10.5555/x. eCollection 2020.')).toMatchObject({
    pubModel: 'Electronic-eCollection',
    articleDate: {year: 2020, month: 2, day: 18},
    pubDate: {year: 2020}
  })
  expect(dates('. 2017 Feb 23;61(3):e1. Print 2017 Mar.')).toMatchObject({pubModel: 'Electronic-Print'})
  expect(dates('. 2021 Jan 19. doi: 10.5555/x. Online ahead of print.').publicationStatus).toBe('aheadofprint')
})

test('a volume without issue may follow a colon', () => {
  expect(only('Ann Rest\n. 2018 Dec 15:17:70-81.\nQuiet nights')).toMatchObject({
    volume: '17',
    pagination: {startPage: '70', endPage: '81'}
  })
})

test('a line of date and pages that cannot be read is reported', () => {
  expect(codes(`Ann Rest\n. 2012 Foo!Bar;;;:\nQuiet nights\nPMID: 1 DOI: 10.5555/x`)).toEqual([
    'pubmed-text/unreadable-citation'
  ])
})

test('a paste that ends before the title says so', () => {
  expect(codes('Ann Rest\n. 2012;1:2.\n.\n')).toContain('pubmed-text/no-title')
  expect(codes('Ann Rest\n. 2012;1:2.\n')).toContain('pubmed-text/no-title')
})

test('numbers of affiliations stand apart, glued, raised or behind commas', () => {
  const numbers = (line: string) => {
    const {authors} = read(line, 'Affiliations', '1 Lagos.', '2 Umuoma.')
    return authors.map(({affiliations}) => affiliations.map(({text}) => text).join(' '))
  }
  const both = ['Lagos.', 'Lagos. Umuoma.', '']
  expect(numbers('Nkechi Okafor 1, Shun Ito 1 2, Amara Mensah')).toEqual(both)
  expect(numbers('Nkechi Okafor1,Shun Ito1 2,Amara Mensah')).toEqual(both)
  expect(numbers('Nkechi Okafor¹, Shun Ito¹ ², Amara Mensah')).toEqual(both)
  expect(numbers('Nkechi Okafor 1, Shun Ito 1, 2, Amara Mensah')).toEqual(both)
  expect(numbers('Nkechi Okafor [1], Shun Ito [1,2], Amara Mensah')).toEqual(both)
})

test('an affiliation has its number before it: with a blank, without, or on a line of its own', () => {
  const texts = (...lines: string[]) =>
    read('Nkechi Okafor 1, Shun Ito 2', ...lines).authors.map(({affiliations}) => affiliations[0]?.text)
  const both = ['Institute of Rest, Lagos.', '1st Clinic, Umuoma.']
  expect(texts('Affiliations Collapse', 'Affiliations', '1Institute of Rest, Lagos.', '21st Clinic, Umuoma.')).toEqual(
    both
  )
  expect(texts('Affiliations', '1 Institute of Rest, Lagos.', '2 1st Clinic, Umuoma.')).toEqual(both)
  expect(texts('Author information', '1', 'Institute of Rest, Lagos.', '2', '1st Clinic, Umuoma.')).toEqual(both)
  expect(texts('Affiliations', '1Institute of Rest,', 'Lagos.', '21st Clinic, Umuoma.')).toEqual(both)
})

test('an affiliation whose number no author carries is kept, and reported', () => {
  const text = [...head, 'Nkechi Okafor, Shun Ito', 'Affiliation', '1 Lagos.', 'PMID: 9 DOI: 10.5555/jis.1'].join('\n')
  expect(only(text).extra).toEqual([{path: 'Affiliations', text: 'Lagos.'}])
  expect(codes(text)).toEqual(['pubmed-text/unclaimed-affiliation'])
})

test('the one author of a page has its one affiliation, with or without number', () => {
  expect(read('Nkechi Okafor', 'Affiliation', 'Institute of Rest, Lagos.').authors[0]?.affiliations).toHaveLength(1)
})

test('a sharp marks those who contributed equally', () => {
  const {authors} = read(
    'Nkechi Okafor # 1, Shun Ito # 1, Amara Mensah 1',
    'Affiliation',
    '1 Lagos.',
    '# Contributed equally.'
  )
  expect(authors.map(({equalContribution}) => equalContribution)).toEqual([true, true, undefined])
})

test('groups stand among the authors, after a comma or between semicolons', () => {
  expect(names(read('Nkechi Okafor 1; Quiet Nights Study Group; Shun Ito 2'))).toEqual([
    'Okafor|N',
    '(Quiet Nights Study Group)',
    'Ito|S'
  ])
  expect(names(read('Nkechi Okafor 1, Rest Network (North) 2, the Dream Initiative'))).toEqual([
    'Okafor|N',
    '(Rest Network (North))',
    '(the Dream Initiative)'
  ])
})

test('a word that names groups may be the family name of a person', () => {
  expect(names(read('Jacqueline R Center 1, Shun Ito 2'))).toEqual(['Center|JR', 'Ito|S'])
})

test('a name that can only be divided by rule is kept as printed, and reported where it stands', () => {
  const text = [...head, 'Shun Ito 1, Jan van der Berg 2', 'PMID: 9 DOI: 10.5555/jis.1'].join('\n')
  expect(only(text).authors[1]).toMatchObject({lastName: 'van der Berg', foreName: 'Jan', fullName: 'Jan van der Berg'})
  expect(parsePubmedText(text).diagnostics).toMatchObject([
    {
      code: 'pubmed-text/uncertain-name',
      severity: 'info',
      place: {start: {line: 4, column: 13}, end: {line: 4, column: 29}},
      path: ['authors', 1]
    }
  ])
})

test('two words are always a name in the order of the page, be the second one a letter', () => {
  expect(names(read('Dongwook O 1, Yu Yu 1'))).toEqual(['O|D', 'Yu|Y'])
})

test('the people of a group are collaborators, and refer to it', () => {
  const {authors, investigators} = read(
    'Nkechi Okafor 1, Quiet Nights Study Group',
    'Collaborators, Affiliations Collapse',
    'Collaborators',
    'Quiet Nights Study Group:',
    'Shun Ito, Amara Mensah'
  )
  expect(authors).toHaveLength(2)
  expect(authors[1]).toMatchObject({investigators: '1'})
  expect(investigators).toMatchObject([
    {lastName: 'Ito', listId: '1'},
    {lastName: 'Mensah', listId: '1'}
  ])
})

test('the list of authors may be cut', () => {
  expect(read('Nkechi Okafor 1, Shun Ito 2, et al.')).toMatchObject({authorsComplete: false, authors: {length: 2}})
})

test('identifiers stand on one line, on several with bullets, or each below its label', () => {
  const ids = {pmid: '91000001', pmcid: 'PMC91000001', doi: '10.5555/jis.1'}
  expect(read('PMID: 91000001 PMCID: PMC91000001 DOI: 10.5555/jis.1').ids).toEqual(ids)
  expect(read('• PMID: 91000001', ' ', '• PMCID: PMC91000001', ' ', '• DOI: 10.5555/jis.1').ids).toEqual(ids)
  expect(read('PMID:', '91000001', 'PMCID:', 'PMC91000001').ids).toEqual(ids)
  expect(read('PMID: 91000001 Bookshelf ID: NBK99').ids.bookshelf).toBe('NBK99')
  expect(read('PMID: 91000001 NIHMSID: NIHMS99').articleIds).toEqual([
    {type: 'pubmed', id: '91000001'},
    {type: 'mid', id: 'NIHMS99'}
  ])
})

test('PMC may show the text from a later day on', () => {
  expect(read('PMID: 9 PMCID: PMC9 (available on 2027-01-31) DOI: 10.5555/x').history).toEqual([
    {status: 'pmc-release', date: {year: 2027, month: 1, day: 31}}
  ])
})

test('the PMIDs of neighbours are not the article’s own', () => {
  const item = ['Waking.', 'Doe J.', 'Ann Rest. 2014 Feb;3(6):577-9.', 'PMID: 91000072 Review.']
  for (const heading of ['Similar articles', 'Cited by', 'Comment in', 'References']) {
    expect(read('Nkechi Okafor 1', heading, ...item).ids.pmid).toBeUndefined()
  }
  expect(read('Abstract', 'Nights are quiet.', ...item).ids.pmid).toBeUndefined()
})

test('the address right above a page names its PMID, and that is said', () => {
  const text = ['https://pubmed.ncbi.nlm.nih.gov/91000001/', ...head].join('\n')
  expect(only(text).ids.pmid).toBe('91000001')
  expect(parsePubmedText(text).diagnostics).toMatchObject([
    {code: 'pubmed-text/pmid-from-address', place: {start: {line: 1}}, path: ['ids', 'pmid']}
  ])
  expect(only(['https://pubmed.ncbi.nlm.nih.gov/91000001/', '', ...head].join('\n')).ids.pmid).toBeUndefined()
  expect(only(['https://example.org/91000001/', ...head].join('\n')).ids.pmid).toBeUndefined()
})

test('a dialog above the page names its PMID', () => {
  const dialog = 'Email citation\n\nSubject: 1 selected item: 91000001 - PubMed\n\n'
  expect(only(`${dialog}${head.join('\n')}`).ids.pmid).toBe('91000001')
})

test('the abstract has a paragraph per line, with labels', () => {
  const {abstract, keywords} = read(
    'Abstract',
    'Background: Nights are quiet: mostly.',
    '',
    'Design, settings, and participants: We listened.',
    '',
    'Keywords: night; quiet; rest.',
    'Copyright © 2012 The Sleepers.',
    'PubMed Disclaimer'
  )
  expect(abstract).toEqual({
    sections: [
      {label: 'Background', text: 'Nights are quiet: mostly.'},
      {label: 'Design, settings, and participants', text: 'We listened.'}
    ],
    copyright: 'Copyright © 2012 The Sleepers.'
  })
  expect(keywords.map(({text}) => text)).toEqual(['night', 'quiet', 'rest'])
})

test('a paragraph that holds a colon has no label', () => {
  expect(read('Abstract', 'Here we ask one thing: are nights quiet?').abstract?.sections).toEqual([
    {text: 'Here we ask one thing: are nights quiet?'}
  ])
})

test('lines that a mail program cut are one paragraph', () => {
  const {title, abstract} = only(
    `> Ann Rest
> . 2012;1:2.
> Quiet nights of people who have moved from the middle of a town to its
> outer border
> Nkechi Okafor 1, Shun Ito 2,
> Amara Mensah 1
> Abstract
> Those who moved were asked to count what they heard in each of the first ten
> nights.`
  )
  expect(title).toBe('Quiet nights of people who have moved from the middle of a town to its outer border')
  expect(abstract?.sections.map(({text}) => text)).toEqual([
    'Those who moved were asked to count what they heard in each of the first ten nights.'
  ])
})

test('an abstract in a second language follows the key words of the first', () => {
  const {abstract, otherAbstracts, keywords} = read(
    'Abstract',
    'in English, German',
    'Nights are quiet.',
    'Keywords: night',
    'Die Nächte sind still.',
    'Schlüsselwörter: Nacht'
  )
  expect(abstract?.sections).toEqual([{text: 'Nights are quiet.'}])
  expect(otherAbstracts).toEqual([{sections: [{text: 'Die Nächte sind still.'}], language: 'ger', type: 'Publisher'}])
  expect(keywords).toHaveLength(2)
})

test('a summary for everyone has its own heading', () => {
  expect(read('Abstract', 'x', 'Plain language summary', 'Sleep well.').otherAbstracts).toEqual([
    {sections: [{text: 'Sleep well.'}], type: 'plain-language-summary'}
  ])
})

test('a page without abstract says so', () => {
  expect(read('Nkechi Okafor 1', 'No abstract available', '', 'PubMed Disclaimer').abstract).toBeUndefined()
})

test('a language line names languages, and a bracketed title is a title', () => {
  const article = only(
    'Ann Rest\n. 2012;1:2.\n[Stille Nächte]\nUte Müller 1\n[Article in German, English]\nAbstract\nx'
  )
  expect(article).toMatchObject({title: '[Stille Nächte]', languages: ['ger', 'eng'], authors: {length: 1}})
})

test('items of a list are title, authors, source and PMID, to which its flags are glued', () => {
  const {page} = read(
    'Similar articles',
    'Do couches creak?',
    'Ito S, Tsai WY; Couch Study Group.',
    'Couch Res. 2019 Summer;4(2):11-9. doi: 10.5555/couch.11. Epub 2019 May 1.',
    'PMID: 91000072Free PMC article.No abstract available.',
    'Nobody signed this.',
    'Couch Res. 2018;3:1.',
    'PMID: 91000073 French. Review.',
    'See all similar articles'
  )
  expect(page?.similarArticles).toMatchObject([
    {
      text: 'Do couches creak? Ito S, Tsai WY; Couch Study Group. Couch Res. 2019 Summer;4(2):11-9. Epub 2019 May 1.',
      title: 'Do couches creak?',
      ids: {pmid: '91000072', doi: '10.5555/couch.11'},
      authors: [{lastName: 'Ito'}, {lastName: 'Tsai'}, {collectiveName: 'Couch Study Group'}],
      journal: {medlineTa: 'Couch Res'},
      pubDate: {year: 2019, season: 'Summer'},
      pagination: {startPage: '11', endPage: '19'}
    },
    {title: 'Nobody signed this', authors: [], ids: {pmid: '91000073'}, volume: '3'}
  ])
})

test('flags of an item may stand on lines of their own, and nobody may have signed it', () => {
  const item = [
    'Sleep.',
    '[No authors listed]',
    'Ann Rest. 2018;3:1.',
    'PMID: 91000073',
    'Free article.',
    'French. Review.'
  ]
  expect(read('Similar articles', ...item, ...item).page?.similarArticles).toMatchObject([
    {title: 'Sleep', authors: []},
    {title: 'Sleep', authors: []}
  ])
})

test('an item of which nothing but its DOI was copied has that for its text, and no title', () => {
  const [item] = read('Similar articles', 'doi: 10.5555/sleep.7.', 'PMID: 91000073').page!.similarArticles
  expect(item).toEqual({text: 'doi: 10.5555/sleep.7.', ids: {pmid: '91000073'}, authors: []})
})

test('a list is cut where the paste ends, and its last item kept as far as it goes', () => {
  expect(read('Cited by', 'Couches creak.', 'Ito S, Tsai').page?.citedBy).toMatchObject([{title: 'Couches creak'}])
})

test('Cited by may say how many', () => {
  expect(read('Cited by 1,234 articles').page?.citedByCount).toBe(1234)
})

test('a relation is an item of a list, or one mention', () => {
  const {relations} = read(
    'Comment in',
    'Wake up.',
    'Doe J.',
    'Ann Rest. 2014 Feb;3(6):577-9.',
    'PMID: 91000072 No abstract available.',
    'Erratum in',
    'J Imag Sleep. 2012 Apr;10(3):9. doi: 10.5555/jis.99.',
    'Okafor N. J Imag Sleep. 2012 May;10(4):8.'
  )
  expect(relations).toMatchObject([
    {type: 'CommentIn', title: 'Wake up', ids: {pmid: '91000072'}},
    {type: 'ErratumIn', ids: {doi: '10.5555/jis.99'}, volume: '10', issue: '3'},
    {type: 'ErratumIn', authors: [{lastName: 'Okafor'}], issue: '4'}
  ])
})

test('every tie that a page has a heading for is read', () => {
  const types = [
    'Update in',
    'Update of',
    'Retraction of',
    'Expression of concern in',
    'Corrected and republished from'
  ]
  const {relations} = read(...types.flatMap(type => [type, 'Ann Rest. 2014;3:5.']))
  expect(relations.map(({type}) => type)).toEqual([
    'UpdateIn',
    'UpdateOf',
    'RetractionOf',
    'ExpressionOfConcernIn',
    'CorrectedandRepublishedFrom'
  ])
})

test('a retracted article says so by its type, its banner, or its notice', () => {
  expect(isRetracted(only('Retracted Publication Ann Rest\n. 2012;1:2.\nQuiet nights'))).toBe(true)
  expect(isRetracted(read('Nkechi Okafor 1', 'Retracted article', 'See the retraction notice', 'Abstract', 'x'))).toBe(
    true
  )
  const noticed = read('Retraction in', 'J Imag Sleep. 2013;11:1.')
  expect(isRetracted(noticed)).toBe(true)
  expect(noticed.publicationTypes).toEqual([])
})

test('a heading of a retraction whose notice was lost in the copy still says that the article was taken back', () => {
  const {relations, publicationTypes} = read('Abstract', 'x', 'Retraction in', '', 'Similar articles')
  expect(relations).toEqual([])
  expect(publicationTypes).toEqual([{name: 'Retracted Publication', ui: 'D016441'}])
  expect(read('Abstract', 'x', 'Retraction of', '', 'Similar articles').publicationTypes).toEqual([])
})

test('the sections after the abstract are read one by one', () => {
  const article = read(
    'Free PMC article',
    'Conflict of interest statement',
    'NKO owns a couch.',
    'Figures',
    'Figure 1',
    'Figure 1. A couch seen from…',
    ' ',
    'Fig. 2',
    'The same couch.',
    'Publication types',
    'Review',
    'Comment',
    'MeSH terms',
    'Nephrectomy / adverse effects',
    'Nephrectomy / methods*',
    'Rest*',
    'Substances',
    'Caffeine',
    'Supplementary concepts',
    'Couch Fever',
    'Personal name as subject',
    'Sigmund Rest',
    'Associated data',
    'ClinicalTrials.gov/NCT99999999',
    'Related information',
    'MedGen',
    'Grants and funding',
    'MR/K99/1/MRC_/Rest Council/United Kingdom',
    'LinkOut - more resources',
    'Full Text Sources',
    'Imaginary Press'
  )
  expect(article).toMatchObject({
    coiStatement: 'NKO owns a couch.',
    publicationTypes: [{name: 'Review'}, {name: 'Comment'}],
    meshHeadings: [
      {
        descriptor: {name: 'Nephrectomy'},
        qualifiers: [{name: 'adverse effects'}, {name: 'methods', majorTopic: true}]
      },
      {descriptor: {name: 'Rest', majorTopic: true}, qualifiers: []}
    ],
    chemicals: [{name: 'Caffeine'}],
    supplMeshNames: [{name: 'Couch Fever'}],
    personalNameSubjects: [{lastName: 'Rest', foreName: 'Sigmund', initials: 'S'}],
    dataBanks: [{name: 'ClinicalTrials.gov', accessionNumbers: ['NCT99999999']}],
    grants: [{grantId: 'MR/K99/1', acronym: 'MRC_', agency: 'Rest Council', country: 'United Kingdom'}],
    page: {
      freeFullText: 'Free PMC article',
      figures: [
        {label: 'Figure 1', caption: 'A couch seen from…'},
        {label: 'Fig. 2', caption: 'The same couch.'}
      ],
      associatedData: [{text: 'ClinicalTrials.gov/NCT99999999'}],
      relatedInformation: [{text: 'MedGen'}],
      linkOut: [{group: 'Full Text Sources', text: 'Imaginary Press'}]
    }
  })
})

test('a chapter stands in its book, with the day on which it was posted', () => {
  const article = only(
    `Review
In: Imaginary Sleep [Internet]. Springfield (IL): Rest Press; 2024 Jan–.
2006 Apr 18 [updated 2025 Aug 14].
Restless Couch
Nkechi Okafor 1
Affiliation
1 Lagos.
PMID: 91000051 Bookshelf ID: NBK999001
Free Books & Documents
Excerpt
Couches creak.

Copyright © 2024, Rest Press.
PubMed Disclaimer
Sections
Introduction
Etiology`
  )
  expect(article).toMatchObject({
    type: 'book-chapter',
    title: 'Restless Couch',
    book: {title: 'Imaginary Sleep', publisher: {name: 'Rest Press', location: 'Springfield (IL)'}},
    pubDate: {year: 2024, month: 1},
    contributionDate: {year: 2006, month: 4, day: 18},
    dateRevised: {year: 2025, month: 8, day: 14},
    ids: {bookshelf: 'NBK999001'},
    abstract: {sections: [{text: 'Couches creak.'}], copyright: 'Copyright © 2024, Rest Press.'},
    sections: [{title: 'Introduction'}, {title: 'Etiology'}]
  })
})

test('until 2020 a page had journal and date on one line, short names, and the identifiers below the abstract', () => {
  const article = only(
    `Ann Rest. 2012 Jan;106(2):225-34. pii: e9. doi: 10.5555/ar.1. [Epub ahead of print]
Naps of nurses.
Okafor NK1, van der Berg JP Jr1,2; Nap Study Group.
Author information
1
Institute of Rest, Lagos.
2
Clinic of Dreams, Utrecht.
Abstract
BACKGROUND:
Nurses nap.
METHODS:
We counted.
KEYWORDS:
naps; nurses
PMID: 91000041 PMCID: PMC91000041
[Indexed for MEDLINE] Free PMC Article`
  )
  expect(names(article)).toEqual(['Okafor|NK', 'van der Berg|JP', '(Nap Study Group)'])
  expect(article).toMatchObject({
    title: 'Naps of nurses',
    journal: {medlineTa: 'Ann Rest'},
    ids: {pmid: '91000041', pmcid: 'PMC91000041', doi: '10.5555/ar.1', pii: 'e9'},
    status: 'MEDLINE',
    abstract: {
      sections: [
        {label: 'BACKGROUND', text: 'Nurses nap.'},
        {label: 'METHODS', text: 'We counted.'}
      ]
    },
    keywords: [{text: 'naps'}, {text: 'nurses'}],
    page: {freeFullText: 'Free PMC Article'}
  })
  expect(article.authors[1]?.affiliations).toHaveLength(2)
})

test('a PMID, and how far the record is, may stand on lines of their own behind the key words', () => {
  const article = only(
    `Ann Rest. 2012 Jan;106(2):225-34.
Naps of nurses.
Okafor NK, Ito S.
Abstract
Nurses nap.
KEYWORDS:
naps; nurses

PMID:
91000041
[PubMed - as supplied by publisher]
PubMed Commons home
PubMed Commons
0 comments`
  )
  expect(article).toMatchObject({
    ids: {pmid: '91000041'},
    status: 'Publisher',
    abstract: {sections: [{text: 'Nurses nap.'}]},
    keywords: [{text: 'naps'}, {text: 'nurses'}]
  })
})

test('before 2011 a page numbered its source, and had no headings for affiliation and abstract', () => {
  const abstract =
    'Nurses who work at night were asked how often they lie down, and for how long. Of ninety, sixty did so twice. None slept longer than the clock of the ward allowed, which rang each hour.'
  const text = `NCBI
PubMed A service of the U.S. National Library of Medicine
and the National Institutes of Health
1: Ann Rest. 2005;52(4):789-96. Epub 2005 Jun 6. Links
Naps of nurses.
Okafor NK, Ito S.
Institute of Rest, Lagos, Nigeria.

${abstract}

PMID: 15 [PubMed - indexed for MEDLINE]

Related articles
Naps of owls, and of those who watch them.
J Owl. 1999 Jun 18; 274(25):17789-93.

[J Owl. 1999]

Couches for the ward.
J Rest. 2000 Apr 21; 275(16):11666-71.

[J Rest. 2000]

» See reviews... | » See all...
Recent Activity
Clear Turn Off Turn On
Write to the Help Desk`
  expect(parse(text).format).toBe('pubmed-text')
  const article = only(text)
  expect(article).toMatchObject({
    title: 'Naps of nurses',
    journal: {medlineTa: 'Ann Rest'},
    articleDate: {year: 2005, month: 6, day: 6},
    ids: {pmid: '15'},
    status: 'MEDLINE',
    abstract: {sections: [{text: abstract}]},
    extra: [{path: 'Affiliations', text: 'Institute of Rest, Lagos, Nigeria.'}]
  })
  expect(article.page?.similarArticles.map(({title}) => title)).toEqual([
    'Naps of owls, and of those who watch them',
    'Couches for the ward'
  ])
  const alone = text.slice(text.indexOf('1: Ann'), text.indexOf('Related'))
  expect(parse(alone)).toMatchObject({format: 'pubmed-text', articles: [{title: 'Naps of nurses', volume: '52'}]})
})

test('menus of some kilobytes stood above a page; the name of the site below them tells', () => {
  const menus = Array.from({length: 400}, (_, index) => `Database ${index}`).join('\n')
  const text = `NCBI\nPubMed\nUS National Library of Medicine National Institutes of Health\nSearch database\n${menus}
Ann Rest. 2012 Jan;106(2):225-34.\nNaps of nurses.\nOkafor NK.\nAbstract\nNurses nap.\nPMID: 91000041`
  expect(parse(text)).toMatchObject({
    format: 'pubmed-text',
    articles: [{title: 'Naps of nurses', ids: {pmid: '91000041'}}]
  })
})

test('a paste may begin at the title', () => {
  expect(
    only('Quiet nights\nNkechi Okafor 1, Shun Ito 1 2\nAffiliations expand\n• PMID: 91000001\n• DOI: 10.5555/x')
  ).toMatchObject({
    title: 'Quiet nights',
    authors: {length: 2},
    ids: {pmid: '91000001', doi: '10.5555/x'}
  })
  expect(titles('Quiet nights\nNkechi Okafor 1, Shun Ito 1 2\nAbstract\nx')).toEqual(['Quiet nights'])
})

test('several pages follow each other, whole or in part', () => {
  const text = [
    ...['Rest List 2024', '', ...head, 'Nkechi Okafor 1', 'Affiliations Expand', 'PMID: 1 DOI: 10.5555/a'],
    ...['Similar articles', 'Waking.', 'Doe J.', 'Ann Rest. 2014;3:57.', 'PMID: 2', 'LinkOut - more resources'],
    ...[
      'Full Text Sources',
      'Imaginary Press',
      'Comment Lancet Rest',
      '. 2015 Jan 3;385:19.',
      'Stop that couch',
      'Ursula Traum 1'
    ],
    ...['Affiliation', '1 Basel.', 'PMID: 3 DOI: 10.5555/b', 'No abstract available', '', 'Why couches'],
    ...['Amara Mensah 1, Kofi Mensah 2', 'Affiliations Expand', 'PMID: 4 DOI: 10.5555/c']
  ].join('\n')
  const {articles, places} = parsePubmedText(text)
  expect(articles.map(({title, ids, journal}) => [title, ids.pmid, journal?.medlineTa])).toEqual([
    ['Quiet nights', '1', 'J Imag Sleep'],
    ['Stop that couch', '3', 'Lancet Rest'],
    ['Why couches', '4', undefined]
  ])
  expect(articles[0]?.page?.linkOut).toEqual([{group: 'Full Text Sources', text: 'Imaginary Press'}])
  expect(places.map(({start, end}) => [start.line, end?.line])).toEqual([
    [3, 16],
    [17, 24],
    [26, 29]
  ])
})

test('a whole page that follows another begins where the footer ends', () => {
  expect(titles(`${formA}\nFollow NCBI\nUSA.govSkip to main page content\n${formA}`)).toEqual([
    'Quiet nights',
    'Quiet nights'
  ])
})

test('notes and addresses around a page are no part of it', () => {
  const {articles, diagnostics} = parsePubmedText(
    `### 2012-01

https://pubmed.ncbi.nlm.nih.gov/91000001/
${head.join('\n')}
Nkechi Okafor 1, Shun Ito 1
https://example.org/paper.pdf
Abstract
my own summary

- [Doe J. Ann Rest. 2014 "Waking."](https://pubmed.ncbi.nlm.nih.gov/91000009)

----------
## Waking

https://pubmed.ncbi.nlm.nih.gov/91000002/
Ann Rest. 2011;9:1-2.
Waking.
Doe J1, Roe R2.
what a paper
`
  )
  expect(articles.map(({title, ids}) => [title, ids.pmid])).toEqual([
    ['Quiet nights', '91000001'],
    ['Waking', '91000002']
  ])
  expect(articles[0]?.abstract).toBeUndefined()
  expect(diagnostics.map(({code}) => code)).toEqual([
    'pubmed-text/pmid-from-address',
    'pubmed-text/stray-line',
    'pubmed-text/pmid-from-address'
  ])
})

test('Markdown keeps the addresses of its links and loses its marks', () => {
  const article = only(
    `Title: Quiet nights - PubMed

URL Source: https://pubmed.ncbi.nlm.nih.gov/91000001/

[J Imag Sleep](javascript:void(0);)

*   [Search in PubMed](https://pubmed.ncbi.nlm.nih.gov/?term=x)

. 2012 Jan;10(2):225-34.

Quiet nights
------------

[Nkechi Okafor](https://pubmed.ncbi.nlm.nih.gov/?term=x)^[1](https://x.org/#1 "Lagos")[2](https://x.org/#2)^, [Shun Ito](https://x.org/)

### Affiliations

*   1 Lagos.
*   2 Umuoma.

Abstract
--------

**Background:** Nights *are* quiet.

Similar articles
----------------

*   [Waking.](https://pubmed.ncbi.nlm.nih.gov/91000032/) Ito S, Tsai WY. Ann Rest. 2019 Feb;4(2):11-9. PMID: 91000032 Review.

References
----------

1.      1.  Ito S. Springs. Ann Rest. 2018;3:1. - [DOI](https://doi.org/10.5555/ar.1) - [PubMed](https://pubmed.ncbi.nlm.nih.gov/91000033/)

LinkOut - more resources
------------------------

*   ### Full Text Sources

    *   [Imaginary Press](https://example.org/x)
`
  )
  expect(article).toMatchObject({
    ids: {pmid: '91000001'},
    journal: {medlineTa: 'J Imag Sleep'},
    authors: [{affiliations: [{text: 'Lagos.'}, {text: 'Umuoma.'}]}, {lastName: 'Ito'}],
    abstract: {sections: [{label: 'Background', text: 'Nights *are* quiet.'}]},
    page: {
      similarArticles: [{title: 'Waking', authors: {length: 2}, ids: {pmid: '91000032'}}],
      linkOut: [{group: 'Full Text Sources', text: 'Imaginary Press', url: 'https://example.org/x'}]
    },
    references: [{text: 'Ito S. Springs. Ann Rest. 2018;3:1.', ids: {doi: '10.5555/ar.1', pmid: '91000033'}}]
  })
})

test('a copied page is recognised, and what is written in another format or in prose is not', () => {
  for (const text of [
    formA,
    head.join('\n'),
    'Quiet nights\nNkechi Okafor 1\nAffiliations Expand\nPMID: 1 DOI: 10.5555/x'
  ]) {
    expect(detect(text)).toBe('pubmed-text')
  }
  expect(detect('Ann Rest. 2011;9:1-2.\nWaking.\nDoe J1, Roe R2.\n')).toBe('pubmed-text')
  const others = [
    'PMID- 1\nTI  - Quiet nights\nSO  - Ann Rest. 2012 Jan;1(1):1.\n',
    `<html><body>${formA}</body></html>`,
    '{"title": ". 2012 Jan;1(1):1."}',
    'PMID,Title,Authors,Citation\n1,Quiet nights,Doe J.,Ann Rest. 2012;1:1.\n',
    'TY  - JOUR\nTI  - Quiet nights\nER  - \n',
    '@article{x, title = {Quiet nights}}',
    '1: Doe J. Quiet nights. Ann Rest. 2012;1:1. PMID: 1.',
    '1: Doe J. Quiet nights. Ann Rest. 2012;1:1. PubMed\nPMID: 1; PubMed Central PMCID: PMC2.\n',
    '1. Ann Rest. 2012 Jan;1(1):1-2. doi: 10.5555/x.\n\nQuiet nights.\n\nDoe J(1).\n',
    'The nights of 2012 were quiet. Nobody woke.\n\nAbstract\nAffiliations\nReferences\n',
    '\u0000\u0001\u0002'
  ]
  for (const text of others) expect(detect(text)).not.toBe('pubmed-text')
  expect(parse('The nights of 2012 were quiet.').articles).toEqual([])
})

test('a text without a page gives no article, and says so', () => {
  expect(codes('The nights of 2012 were quiet.')).toEqual(['parse/no-record'])
})

test('a printed page reads back as the article that it shows', () => {
  const forms = fc.constantFrom<PageForm>('A', 'B', 'C')
  fc.assert(
    fc.property(fc.integer({min: 0, max: 999}), forms, (seed, form) => {
      const article = generateArticle(seed, {type: 'journal-article', complete: seed % 3 === 0})
      expect(only(printPageText(article, form))).toMatchObject(undivided(carriedByPageText(article, form)))
    }),
    {numRuns: 300}
  )
}, 180_000)

/** A name that is divided by rule need not be divided as it truly is. */
function undivided(article: Article): object {
  const json = JSON.stringify(article, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('fullName' in value)) return value
    return {fullName: value.fullName}
  })
  return JSON.parse(json) as object
}

test('no text makes the parser throw, and whatever it reads is of the schema', () => {
  const words = fc.constantFrom(
    ...[
      'Review J Imag Sleep',
      '. 2012 Jan;10(2):225-34.',
      'Quiet nights',
      'Nkechi Okafor 1, Shun Ito 2',
      'Affiliations'
    ],
    ...[
      'PMID: 1 DOI: 10.5555/x',
      'Abstract',
      'Methods: x',
      'Similar articles',
      'PMID: 0',
      'References',
      '1. x - PubMed'
    ],
    ...[
      'MeSH terms',
      'A / b*',
      '*',
      'Grants and funding',
      '/',
      'Figures',
      'Figure 1',
      'In: x [Internet]. y: z; 2012–.',
      '---',
      '# x'
    ]
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(words, hostileStrings), {maxLength: 40}), lines => {
      for (const article of parsePubmedText(lines.join('\n')).articles)
        expect(articleSchema.parse(article)).toEqual(article)
    }),
    {numRuns: 300}
  )
}, 180_000)

test('the place of every article and diagnostic lies in the text', () => {
  fc.assert(
    fc.property(fc.integer({min: 1, max: 500}), seed => {
      const text = printPageText(generateArticle(seed, {type: 'journal-article', hostile: true}), 'B')
      const {places, diagnostics} = parsePubmedText(text.repeat(2))
      for (const place of [...places, ...diagnostics.flatMap(({place}) => place ?? [])]) {
        expect(place.start.offset).toBeLessThanOrEqual(place.end?.offset ?? Number.POSITIVE_INFINITY)
        expect(place.end?.offset ?? 0).toBeLessThanOrEqual(2 * text.length)
      }
    }),
    {numRuns: 20}
  )
})

test('a list may have more lines than a function takes arguments', () => {
  const lines = Array.from({length: 200_000}, (_, index) => `Substance ${index}`)
  expect(read('Abstract', 'Mice sleep.', 'Substances', lines.join('\n')).chemicals).toHaveLength(lines.length)
})
