import {articleSchema} from '@pubcite/schema'
import type {Article} from '@pubcite/schema/model'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {detect, parse} from '../../index.js'
import {parseMedline} from './index.js'
import {tags} from './read.js'

/** The article of one record, of which the lines are given without their PMID. */
function read(...lines: string[]): Article {
  const {articles} = parseMedline(['PMID- 40000001', ...lines, ''].join('\n'))
  expect(articles).toHaveLength(1)
  return articles[0]!
}

const titles = (text: string) => parseMedline(text).articles.map(({title}) => title)
const codes = (text: string) => parseMedline(text).diagnostics.map(({code}) => code)

test('MEDLINE is recognised by its first tag, and RIS is not taken for it', () => {
  expect(detect('PMID- 40000001\nTI  - Sleep in mice\n')).toBe('medline')
  expect(detect('\nOWN - ERIC\nTI  - Sleep in class\n')).toBe('medline')
  expect(detect('TY  - JOUR\nTI  - Sleep in mice\nAU  - Okafor, N.\nER  - \n')).not.toBe('medline')
  expect(detect('Sleep in mice\nPMID: 40000001\n')).not.toBe('medline')
  expect(parse('PMID- 40000001\n').format).toBe('medline')
})

test('a record begins at its PMID, with or without a blank line before it', () => {
  expect(titles('PMID- 1\nTI  - One.\n\nPMID- 2\nTI  - Two.\nPMID- 3\nTI  - Three.')).toEqual(['One', 'Two', 'Three'])
  expect(titles('\r\nPMID- 1\r\nTI  - One.\r\n\r\nPMID- 2\r\nTI  - Two.\r\n')).toEqual(['One', 'Two'])
})

test('a record may have another number first, or no PMID at all', () => {
  expect(titles('PMC - PMC11\nPMID- 1\nTI  - One.\n\nPMC - PMC12\nPMID- 2\nTI  - Two.\n')).toEqual(['One', 'Two'])
  expect(titles('OWN - ERIC\nTI  - One.\nAU  - Test, T.\n\nOWN - ERIC\nTI  - Two.\n')).toEqual(['One', 'Two'])
  expect(codes('OWN - ERIC\nTI  - One.\n')).toEqual(['medline/no-pmid'])
})

test('a record stands from its first tag to the end of its last value', () => {
  const {places} = parseMedline('\nPMID- 1\nTI  - One\n      more.\n\n\nPMID- 2\n')
  expect(places).toEqual([
    {start: {line: 2, column: 1, offset: 1}, end: {line: 4, column: 12, offset: 30}},
    {start: {line: 7, column: 1, offset: 33}, end: {line: 7, column: 8, offset: 40}}
  ])
})

test('a value folds onto lines that begin with six blanks', () => {
  expect(read('TI  - Sleep in mice ', '      that were kept', '\tin the dark.').title).toBe(
    'Sleep in mice that were kept in the dark'
  )
})

test('a word that was cut at column 87 is put together again', () => {
  const word = 'https://example.org/'.padEnd(100, 'x')
  expect(
    read(`CI  - See ${'y'.repeat(60)}`, `      ${word.slice(0, 81)}`, `      ${word.slice(81)} there.`).abstract
      ?.copyright
  ).toContain(` ${word} there.`)
})

test('a blank line in an abstract parts its paragraphs', () => {
  const article = read(
    'AB  - Mice sleep.',
    '      ',
    '      We watched them.',
    '',
    '      All night.',
    'CI  - (c) Okafor'
  )
  expect(article.abstract).toEqual({
    sections: [{text: 'Mice sleep.'}, {text: 'We watched them.'}, {text: 'All night.'}],
    copyright: '(c) Okafor'
  })
})

test('a line of prose that has lost its indent is still read, and reported', () => {
  const text = 'PMID- 1\nAB  - Mice sleep\nin the dark.\nDP  - 2020\nand elsewhere\n'
  const {articles, diagnostics} = parseMedline(text)
  expect(articles[0]?.abstract?.sections).toEqual([{text: 'Mice sleep in the dark.'}])
  expect(diagnostics).toMatchObject([
    {code: 'medline/unindented-line', place: {start: {line: 3}}},
    {code: 'medline/stray-text', place: {start: {line: 5, column: 1}, end: {column: 14}}}
  ])
})

test('tag lines inside an abstract are text', () => {
  expect(read('AB  - A record has', '      TI  - a title, and', '      PMID- 7').abstract?.sections).toEqual([
    {text: 'A record has TI - a title, and PMID- 7'}
  ])
})

test('text before the first record and between two is reported once', () => {
  const text = '2 citations\nfound today\n\nPMID- 1\nTI  - One.\n\nid 9: no such record\n\nPMID- 2\nTI  - Two.\n'
  expect(parseMedline(text).diagnostics).toMatchObject([
    {code: 'medline/stray-text', place: {start: {line: 1}, end: {line: 2}}},
    {code: 'medline/stray-text', place: {start: {line: 7}}}
  ])
  expect(titles(text)).toEqual(['One', 'Two'])
})

test('a page that a browser made of MEDLINE is read as what it shows', () => {
  const page =
    '<html><body><pre style="white-space: pre-wrap">PMID- 1\nTI  - Na&lt;K &amp; sleep.\n\nPMID- 2\nTI  - Two.\n</pre></body></html>'
  expect(detect(page)).toBe('medline')
  expect(titles(page)).toEqual(['Na<K & sleep', 'Two'])
  expect(codes(page)).toEqual([])
  expect(titles('PMID- 1\nTI  - Na &lt; K.\n')).toEqual(['Na &lt; K'])
})

test('tags that are written by hand are understood', () => {
  expect(read('TI- Sleep', 'DP - 2020', 'VI  -7', 'PG  -', 'AD  -   ')).toMatchObject({
    title: 'Sleep',
    pubDate: {year: 2020},
    volume: '7'
  })
})

test('an unknown tag is kept, and reported', () => {
  expect(read('XYZ - new').extra).toEqual([{path: 'XYZ', text: 'new'}])
  expect(codes('PMID- 1\nXYZ - new\n')).toEqual(['medline/unknown-tag'])
})

test('a second title is kept aside; the same value twice is once', () => {
  const text = 'PMID- 1\nTI  - One.\nTI  - Two.\nDP  - 2012 May\nDP  - 2012 May\n'
  expect(parseMedline(text).articles[0]).toMatchObject({title: 'One', extra: [{path: 'TI', text: 'Two.'}]})
  expect(codes(text)).toEqual(['medline/repeated-field'])
})

test('full and short name make one author, to whom identifiers and affiliations belong', () => {
  const {authors} = read(
    'FAU - Hambeck, G W Jr',
    'AU  - Hambeck GW Jr',
    'AUID- ORCID: https://orcid.org/0000-0002-1825-0097',
    'AD  - Sleep Lab.',
    'AD  - Night School.',
    'FAU - Selvama',
    'AU  - Selvama',
    'CN  - Sleep Group',
    'AD  - Everywhere.',
    'FAU - de Groen, Lise CP',
    'AU  - de Groen LC'
  )
  expect(authors).toEqual([
    {
      type: 'person',
      lastName: 'Hambeck',
      foreName: 'G W',
      initials: 'GW',
      suffix: 'Jr',
      ids: [{source: 'ORCID', id: '0000-0002-1825-0097', raw: 'https://orcid.org/0000-0002-1825-0097'}],
      affiliations: [
        {text: 'Sleep Lab.', ids: []},
        {text: 'Night School.', ids: []}
      ]
    },
    {type: 'person', lastName: 'Selvama', ids: [], affiliations: []},
    {type: 'group', collectiveName: 'Sleep Group', ids: [], affiliations: [{text: 'Everywhere.', ids: []}]},
    {type: 'person', lastName: 'de Groen', foreName: 'Lise CP', initials: 'LC', ids: [], affiliations: []}
  ])
})

test('initials with a blank are no suffix', () => {
  expect(read('FAU - Candela, Maria de la Luz', 'AU  - Candela Mde L').authors).toMatchObject([
    {lastName: 'Candela', foreName: 'Maria de la Luz', initials: 'Mde L'}
  ])
  expect(read('FAU - Candela, Maria de la Luz', 'AU  - Candela Mde L').authors[0]).not.toHaveProperty('suffix')
})

test('a full name may follow its short form', () => {
  const {investigators} = read(
    'IR  - Lind P',
    'FIR - Lind, Per',
    'IRAD- Night School.',
    'IR  - Lind P',
    'FIR - Lind, Pia'
  )
  expect(investigators).toMatchObject([
    {lastName: 'Lind', foreName: 'Per', initials: 'P', affiliations: [{text: 'Night School.'}]},
    {lastName: 'Lind', foreName: 'Pia', initials: 'P'}
  ])
  expect(investigators).toHaveLength(2)
})

test('names in two blocks are paired', () => {
  const {authors} = read('FAU - Okafor, Nkechi', 'FAU - Lind, Per', 'AU  - Okafor N', 'AU  - Lind PA')
  expect(authors).toMatchObject([
    {lastName: 'Okafor', initials: 'N'},
    {lastName: 'Lind', foreName: 'Per', initials: 'PA'}
  ])
  expect(authors).toHaveLength(2)
})

test('records without full names are read from the short ones', () => {
  expect(read('AU  - van der Berg JM 3rd', 'AU  - Test, David W.').authors).toMatchObject([
    {lastName: 'van der Berg', initials: 'JM', suffix: '3rd'},
    {lastName: 'Test', foreName: 'David W.', initials: 'DW'}
  ])
  const {diagnostics} = parseMedline('PMID- 1\nAU  - Nkechi Okafor\n')
  expect(diagnostics).toMatchObject([{code: 'medline/uncertain-name', place: {start: {line: 2}}}])
})

test('the one affiliation of an old record is the first author’s', () => {
  expect(read('AD  - Sleep Lab.', 'FAU - Okafor, N', 'AU  - Okafor N', 'AU  - Lind P').authors).toMatchObject([
    {affiliations: [{text: 'Sleep Lab.'}]},
    {affiliations: []}
  ])
})

test('an affiliation without an author is kept aside', () => {
  expect(read('AD  - Sleep Lab.').extra).toEqual([{path: 'AD', text: 'Sleep Lab.'}])
  expect(codes('PMID- 1\nAUID- ORCID: 1\n')).toEqual(['medline/ownerless-field'])
})

test('et al. says that the list is cut', () => {
  expect(read('AU  - Okafor N', 'AU  - et al.')).toMatchObject({
    authorsComplete: false,
    authors: [{lastName: 'Okafor'}]
  })
})

test('investigators, editors and persons as subjects stand in their own lists', () => {
  const article = read(
    'FIR - Lind, Per',
    'IR  - Lind P',
    'IRAD- Night School.',
    'FED - Ode, Mia',
    'ED  - Ode M',
    'FPS - Jenks, Trefor',
    'PS  - Jenks T'
  )
  expect(article.investigators).toMatchObject([
    {lastName: 'Lind', foreName: 'Per', affiliations: [{text: 'Night School.'}]}
  ])
  expect(article.editors).toMatchObject([{lastName: 'Ode', foreName: 'Mia', initials: 'M'}])
  expect(article.personalNameSubjects).toEqual([{lastName: 'Jenks', foreName: 'Trefor', initials: 'T'}])
  expect(article.authors).toEqual([])
})

test('sections are divided at labels in capitals that begin a sentence', () => {
  const sections = (text: string) => read(`AB  - ${text}`).abstract?.sections
  expect(sections('AIM: To see. MATERIALS AND METHODS: Mice (n = 3). RESULTS: They slept.')).toEqual([
    {label: 'AIM', text: 'To see.'},
    {label: 'MATERIALS AND METHODS', text: 'Mice (n = 3).'},
    {label: 'RESULTS', text: 'They slept.'}
  ])
  expect(sections('We slept. DNA: it was there.')).toEqual([{text: 'We slept. DNA: it was there.'}])
  expect(sections('Aim: To see. Results: Sleep.')).toEqual([{text: 'Aim: To see. Results: Sleep.'}])
  expect(sections('We slept. RESULTS: none')).toEqual([{text: 'We slept. RESULTS: none'}])
})

test('abstracts in other languages have their type, language and copyright', () => {
  expect(
    read('OAB - Publisher: Abstract available from the publisher.', 'OABL- ger', 'OCI - (c) Lind').otherAbstracts
  ).toEqual([
    {
      type: 'Publisher',
      language: 'ger',
      copyright: '(c) Lind',
      sections: [{text: 'Abstract available from the publisher.'}]
    }
  ])
})

test('a star marks the main topic of a heading, a qualifier or a keyword', () => {
  const article = read(
    'MH  - *Sleep',
    'MH  - Kidney Failure, Chronic/*etiology/blood',
    'OTO - NOTNLM',
    'OT  - *mice',
    'OT  - night'
  )
  expect(article.meshHeadings).toEqual([
    {descriptor: {name: 'Sleep', majorTopic: true}, qualifiers: []},
    {descriptor: {name: 'Kidney Failure, Chronic'}, qualifiers: [{name: 'etiology', majorTopic: true}, {name: 'blood'}]}
  ])
  expect(article.keywords).toEqual([
    {text: 'mice', majorTopic: true, owner: 'NOTNLM'},
    {text: 'night', owner: 'NOTNLM'}
  ])
})

test('the number of a substance stands before its name; 0 is none', () => {
  expect(read('RN  - 0 (Phosphates)', 'RN  - EC 3.4.21.68 (Sleepase (mouse))', 'RN  - Melatonin').chemicals).toEqual([
    {name: 'Phosphates'},
    {name: 'Sleepase (mouse)', registryNumber: 'EC 3.4.21.68'},
    {name: 'Melatonin'}
  ])
})

test('grants are divided from their end, since numbers have slashes', () => {
  const grants = [
    'R01 HL12345/HL/NHLBI NIH HHS/United States',
    'MR/K006665/1/MRC_/Medical Research Council/United Kingdom',
    '/WT_/Wellcome Trust/United Kingdom',
    'GB 4/Moon Foundation',
    '076053/Wellcome Trust/United Kingdom',
    'Moon Foundation',
    'X 1'
  ]
  expect(read(...grants.map(grant => `GR  - ${grant}`)).grants).toEqual([
    {grantId: 'R01 HL12345', acronym: 'HL', agency: 'NHLBI NIH HHS', country: 'United States'},
    {grantId: 'MR/K006665/1', acronym: 'MRC_', agency: 'Medical Research Council', country: 'United Kingdom'},
    {acronym: 'WT_', agency: 'Wellcome Trust', country: 'United Kingdom'},
    {grantId: 'GB 4', agency: 'Moon Foundation'},
    {grantId: '076053', agency: 'Wellcome Trust', country: 'United Kingdom'},
    {agency: 'Moon Foundation'},
    {grantId: 'X 1'}
  ])
})

test('data banks gather their accession numbers', () => {
  expect(
    read(
      'SI  - ClinicalTrials.gov/NCT00000001',
      'SI  - ClinicalTrials.gov/NCT00000002',
      'SI  - Dryad/10.5555/d.1',
      'SI  - PDB'
    ).dataBanks
  ).toEqual([
    {name: 'ClinicalTrials.gov', accessionNumbers: ['NCT00000001', 'NCT00000002']},
    {name: 'Dryad', accessionNumbers: ['10.5555/d.1']},
    {name: 'PDB', accessionNumbers: []}
  ])
})

test('relations are read into their parts, with PMID and note', () => {
  const {relations} = read(
    'CIN - J Sleep. 2014 Jan;45(1):141-5. doi: 10.5555/s.1. PMID: ',
    '      24302483',
    'EIN - J Sleep. 2009 Jun;49(3):253. Kornel, Tony [corrected to Korner, Tony]',
    'RIN - J Sleep. 2015 Mar;46(3):9. PMID: 25000001 (wrong figure)'
  )
  expect(relations).toMatchObject([
    {
      type: 'CommentIn',
      ids: {pmid: '24302483', doi: '10.5555/s.1'},
      journal: {medlineTa: 'J Sleep'},
      pubDate: {year: 2014, month: 1},
      volume: '45',
      issue: '1',
      pagination: {startPage: '141', endPage: '145'}
    },
    {
      type: 'ErratumIn',
      text: 'J Sleep. 2009 Jun;49(3):253',
      note: 'Kornel, Tony [corrected to Korner, Tony]',
      volume: '49'
    },
    {type: 'RetractionIn', text: 'J Sleep. 2015 Mar;46(3):9', ids: {pmid: '25000001'}, note: 'wrong figure'}
  ])
})

test('identifiers are listed in order, and the first sound one of each kind is taken', () => {
  const article = read(
    'LID - S0-1 [pii]',
    'LID - 10.5555/Sleep.1 [doi]',
    'PMC - PMC77',
    'MID - NIHMS51',
    'AID - 10.5555/sleep.1 [doi]',
    'AID - S0-1 [pii]'
  )
  expect(article.ids).toEqual({pmid: '40000001', pmcid: 'PMC77', mid: 'NIHMS51', doi: '10.5555/Sleep.1', pii: 'S0-1'})
  expect(article.articleIds.map(({type}) => type)).toEqual(['pubmed', 'pmc', 'mid', 'doi', 'pii'])
  expect(article.locations).toEqual([
    {type: 'pii', id: 'S0-1'},
    {type: 'doi', id: '10.5555/Sleep.1'}
  ])
})

test('identifiers without their kind are DOIs, addresses or article numbers', () => {
  const article = read(
    'AID - http://dx.doi.org/10.5555/s.2',
    'LID - e10012',
    'AID - http://example.org/s',
    'OID - NLM: PMC78',
    'OID - NLM: EMS91'
  )
  expect(article).toMatchObject({ids: {doi: '10.5555/s.2', pii: 'e10012', pmcid: 'PMC78', mid: 'EMS91'}})
  expect(article.otherIds).toEqual([
    {source: 'NLM', id: 'PMC78'},
    {source: 'NLM', id: 'EMS91'}
  ])
  expect(article.extra).toEqual([{path: 'AID', text: 'http://example.org/s'}])
  expect(codes('PMID- zero\nAID - what is this\n')).toEqual([
    'medline/unreadable-id',
    'medline/unreadable-id',
    'medline/no-pmid'
  ])
})

test('midnight is no time, except for entrez', () => {
  const {history} = read(
    'PHST- 2017/05/05 00:00 [received]',
    'PHST- 2017/05/06 00:00 [entrez]',
    'EDAT- 2017/05/07 00:00'
  )
  expect(history.map(({date}) => date.hour)).toEqual([undefined, 0, undefined])
})

test('a release by PMC stands once, whether midnight is printed or not', () => {
  const {history} = read('PMCR- 2024/06/11', 'PHST- 2024/06/11 00:00 [pmc-release]')
  expect(history).toEqual([{status: 'pmc-release', date: {year: 2024, month: 6, day: 11}}])
})

test('no-break and thin spaces stay as they are, at the end of a line too', () => {
  const {title, abstract} = read(
    'TI  - Naps of 5\u00a0min.',
    'AB  - Between 3\u2009h and 4\u00a0 ',
    '      h  of sleep.'
  )
  expect(title).toBe('Naps of 5\u00a0min')
  expect(abstract?.sections).toEqual([{text: 'Between 3\u2009h and 4\u00a0 h of sleep.'}])
})

test('dates of the record are its history, in the words of XML', () => {
  const article = read(
    'EDAT- 2018/02/10 06:00',
    'MHDA- 2018/12/12 06:00',
    'PMCR- 2020/10/01',
    'CRDT- 2018/02/10 06:00',
    'PHST- 2017/05/05 [received]',
    'PHST- 2018/02/10 06:00 [pubmed]',
    'PHST- 2016 [ecollection]'
  )
  expect(article.history.map(({status}) => status)).toEqual([
    'received',
    'pubmed',
    'ecollection',
    'entrez',
    'medline',
    'pmc-release'
  ])
  expect(article.history[1]?.date).toEqual({year: 2018, month: 2, day: 10, hour: 6, minute: 0})
})

test('an unreadable date is kept as printed, and reported where it stands', () => {
  const {articles, diagnostics} = parseMedline(
    'PMID- 1\nTI  - Sleep\nDP  - last week\nPHST- soon\nLR  - today\nCRDT- now\n'
  )
  expect(articles[0]).toMatchObject({
    pubDate: {raw: 'last week'},
    dateRevised: {raw: 'today'},
    extra: [{path: 'PHST', text: 'soon'}]
  })
  expect(diagnostics.map(({code, place}) => [code, place?.start.line])).toEqual(
    [3, 4, 5, 6].map(line => ['medline/unreadable-date', line])
  )
})

test('the tail of SO says how the dates belong together', () => {
  const model = (so: string, ...lines: string[]) =>
    read('TA  - J Sleep', 'VI  - 4', 'PG  - 9', ...lines, `SO  - ${so}`).pubModel
  expect(model('J Sleep. 2018 Apr;4:9. Epub 2017 Jul 28.', 'DP  - 2018 Apr', 'DEP - 20170728')).toBe('Print-Electronic')
  expect(model('J Sleep. 2018 Apr 25;4:9. eCollection 2018 Jul.', 'DP  - 2018 Jul', 'DEP - 20180425')).toBe(
    'Electronic-eCollection'
  )
  expect(model('J Sleep. 2018 Apr 25;4:9. Print 2018 Jul.', 'DP  - 2018 Jul', 'DEP - 20180425')).toBe(
    'Electronic-Print'
  )
  expect(model('J Sleep. 2018 Apr 25;4:9.', 'DP  - 2018', 'DEP - 20180425', 'PST - epublish')).toBe('Electronic')
  expect(model('J Sleep. 2018 Apr;4:9.', 'DP  - 2018 Apr')).toBeUndefined()
  expect(model('J Sleep. 2018 Apr;4:9.', 'DP  - 2018 Apr', 'PUBM- Print')).toBe('Print')
})

test('what only SO says is taken from it', () => {
  expect(read('SO  - J Sleep. 2018 Apr;4(2):9-12. doi: 10.5555/s.3.')).toMatchObject({
    journal: {medlineTa: 'J Sleep'},
    pubDate: {year: 2018, month: 4},
    volume: '4',
    issue: '2',
    pagination: {medlinePgn: '9-12'},
    ids: {doi: '10.5555/s.3'}
  })
  expect(read('SO  - Ph.D. Dissertation, Night School').extra).toEqual([
    {path: 'SO', text: 'Ph.D. Dissertation, Night School'}
  ])
})

test('a chapter stands in its book, a whole book has its title itself', () => {
  const book = [
    'BTI - Sleep of Mice.',
    'PB  - Moon Press',
    'PL  - Lund',
    'EN  - 2nd',
    'ISBN- 9780000000002',
    'FED - Ode, Mia',
    'ED  - Ode M'
  ]
  const chapter = read('TI  - Dark Rooms.', ...book, 'CTDT- 20090630', 'DRDT- 20190404', 'CP  - Chapter 3')
  expect(chapter).toMatchObject({
    type: 'book-chapter',
    title: 'Dark Rooms',
    editors: [],
    locationLabels: [{label: 'Chapter 3'}],
    dateRevised: {year: 2019},
    book: {
      title: 'Sleep of Mice',
      publisher: {name: 'Moon Press', location: 'Lund'},
      edition: '2nd',
      isbns: ['9780000000002'],
      editors: [{lastName: 'Ode'}]
    }
  })
  expect(chapter.journal).toBeUndefined()
  const whole = read(...book, 'VI  - 3')
  expect(whole).toMatchObject({
    type: 'book',
    title: 'Sleep of Mice',
    editors: [{lastName: 'Ode'}],
    book: {volume: '3', publisher: {name: 'Moon Press'}}
  })
  expect(whole.book?.title).toBeUndefined()
})

test('ERIC labels its numbers, names languages, and prints publishers as journals', () => {
  const eric = (...lines: string[]) =>
    parseMedline(['OWN - ERIC', 'TI  - Sleep in class', ...lines, ''].join('\n')).articles[0]
  expect(
    eric(
      'JT  - Night School',
      'OID - EJ1',
      'ISSN - EISSN-2375-5636',
      'LA  - English',
      'PT  - Journal Articles',
      'DP  - Apr 2019'
    )
  ).toMatchObject({
    type: 'journal-article',
    journal: {title: 'Night School', issns: [{issn: '2375-5636', type: 'Electronic'}]},
    otherIds: [{source: 'ERIC', id: 'EJ1'}],
    languages: ['eng'],
    pubDate: {year: 2019, month: 4}
  })
  expect(eric('JT  - Moon Press', 'ISBN - ISBN-978-1-5985-7192-9', 'PT  - Books')).toMatchObject({
    type: 'book',
    title: 'Sleep in class',
    book: {publisher: {name: 'Moon Press'}, isbns: ['978-1-5985-7192-9']}
  })
  expect(eric('PT  - Dissertations/Theses')).toMatchObject({type: 'other', sourceType: 'Dissertations/Theses'})
})

test('the rest of the record has its place too', () => {
  expect(
    read(
      'OWN - NLM',
      'STAT- MEDLINE',
      'DA  - 20100520',
      'DCOM- 20100526',
      'LR  - 20150731',
      'IS  - 0955-2359 (Print)',
      'IP  - 2',
      'TT  - Schlaf.',
      'LA  - ENG',
      'PT  - Review',
      'PL  - England',
      'JT  - Journal of sleep',
      'JID - 9015384',
      'NM  - drug X',
      'SB  - IM',
      'GS  - slp1',
      'RF  - 32',
      'KW  - one; two',
      'GN  - KIE: 4 refs.',
      'GN  - bare',
      'SFM - Moon 1',
      'COIS- None.',
      'PST - ppublish',
      'UI  - 97000001',
      'VTI - Nights',
      'CTI - Series'
    )
  ).toMatchObject({
    owner: 'NLM',
    status: 'MEDLINE',
    dateCreated: {day: 20},
    dateCompleted: {day: 26},
    dateRevised: {day: 31},
    issue: '2',
    vernacularTitle: 'Schlaf',
    languages: ['eng'],
    publicationTypes: [{name: 'Review'}],
    journal: {
      title: 'Journal of sleep',
      nlmUniqueId: '9015384',
      country: 'England',
      issns: [{issn: '0955-2359', type: 'Print'}]
    },
    supplMeshNames: [{name: 'drug X'}],
    citationSubsets: ['IM'],
    geneSymbols: ['slp1'],
    numberOfReferences: '32',
    keywords: [{text: 'one'}, {text: 'two'}],
    generalNotes: [{owner: 'KIE', text: '4 refs.'}, {text: 'bare'}],
    spaceFlightMissions: ['Moon 1'],
    coiStatement: 'None.',
    publicationStatus: 'ppublish',
    articleIds: [{type: 'pubmed'}, {type: 'medline', id: '97000001'}],
    book: {volumeTitle: 'Nights', collectionTitle: 'Series'}
  })
})

test('every tag of the reference is known', () => {
  const record = ['PMID- 1', ...[...tags].filter(tag => tag !== 'PMID').map(tag => `${tag.padEnd(4)}- 1`)].join('\n')
  expect(codes(record)).not.toContain('medline/unknown-tag')
})

test('whatever comes, an article keeps to the schema and its place lies in the text', () => {
  const tag = fc.constantFrom(...tags, 'XYZ', 'ti')
  const value = fc.oneof(
    fc.constantFrom(
      '2020 Jan',
      '1 [doi]',
      'A B',
      '[x]',
      '/',
      '*',
      ':',
      'et al',
      'PMID: 0',
      '(',
      'A: b',
      'J. 2020;1:1. Epub 2'
    ),
    fc.string({unit: 'binary', maxLength: 20})
  )
  const line = fc.oneof(
    fc.tuple(tag, value).map(([name, text]) => `${name.padEnd(4)}- ${text}`),
    value.map(text => `      ${text}`),
    value
  )
  fc.assert(
    fc.property(fc.array(line, {maxLength: 30}), lines => {
      const text = lines.join('\n')
      const {articles, places} = parseMedline(text)
      for (const [index, article] of articles.entries()) {
        expect(articleSchema.safeParse(article).error).toBeUndefined()
        expect(places[index]!.end!.offset).toBeLessThanOrEqual(text.length)
        expect(places[index]!.start.offset).toBeLessThan(places[index]!.end!.offset)
      }
    }),
    {numRuns: 300}
  )
})

test('a value of nothing but odd white space is no value', () => {
  const {articles} = parseMedline('PMID- \ufeff \nTI  - Sleep.\nIP  - \u2028\n')
  expect(articles[0]).not.toHaveProperty('issue')
  expect(articles[0]).toMatchObject({ids: {}, articleIds: []})
})

test('a title of a period alone is kept', () => {
  expect(parseMedline('PMID- 1\nTI  - .\n').articles[0]?.title).toBe('.')
})

test('what stands before the first label is a section without label, and one label at the beginning divides', () => {
  expect(read('AB  - Mice were seen. METHODS: They slept. RESULTS: They woke.').abstract?.sections).toEqual([
    {text: 'Mice were seen.'},
    {label: 'METHODS', text: 'They slept.'},
    {label: 'RESULTS', text: 'They woke.'}
  ])
  expect(read('AB  - METHODS: They slept.').abstract?.sections).toEqual([{label: 'METHODS', text: 'They slept.'}])
})

test('an event whose date is unreadable keeps it as printed', () => {
  expect(read('PHST- soon [revised]').history).toEqual([{status: 'revised', date: {raw: 'soon'}}])
  expect(read('PHST- 2024/06/11 00:00 [revised]').history).toEqual([
    {status: 'revised', date: {year: 2024, month: 6, day: 11}}
  ])
})

test('a number in LID alone is that of an electronic article', () => {
  expect(read('LID - e12')).toMatchObject({locations: [{type: 'pii', id: 'e12'}], extra: []})
  expect(read('AID - e12')).toMatchObject({locations: [], extra: [{path: 'AID', text: 'e12'}]})
  expect(read('LID - e12 or so')).toMatchObject({locations: [], extra: [{path: 'LID', text: 'e12 or so'}]})
  expect(codes('PMID- 1\nAID - http://naps.example/1\n')).toEqual([])
})

test('a source may stand before a number without a blank, and says nothing of others', () => {
  const {otherIds, ids} = read('OID - NASA:12', 'OID - 34')
  expect(otherIds).toEqual([
    {source: 'NASA', id: '12'},
    {source: 'NLM', id: '34'}
  ])
  expect(ids).toStrictEqual({pmid: '40000001'})
  expect(read('FAU - Okafor, Nkechi', 'AUID- ORCID:0000-0002-1825-0097').authors).toMatchObject([
    {ids: [{source: 'ORCID', id: '0000-0002-1825-0097'}]}
  ])
})

test('the code of a language is in small letters', () => {
  expect(read('LA  - ENG', 'LA  - ger').languages).toEqual(['eng', 'ger'])
})

test('a note on a relation keeps brackets of its own, and loses those around it', () => {
  const [bare, closed] = read(
    'CIN - Nap J. 2006;7:10. PMID:5 Okafor (corrected)',
    'CIN - Nap J. 2006;7:10. PMID: 6. ( corrected )'
  ).relations
  expect(bare).toMatchObject({text: 'Nap J. 2006;7:10', ids: {pmid: '5'}, note: 'Okafor (corrected)'})
  expect(closed).toMatchObject({text: 'Nap J. 2006;7:10', ids: {pmid: '6'}, note: 'corrected'})
})

test('a PMID within the words of a mention is theirs', () => {
  const [within, both] = read(
    'EIN - Ode M. A note on PMID: 1 in beds. Nap J. 2006;7:10.',
    'EIN - Ode M. A note on PMID: 1 in beds. Nap J. 2006;7:11. PMID: 6 (corrected)'
  ).relations
  expect(within).toMatchObject({text: 'Ode M. A note on PMID: 1 in beds. Nap J. 2006;7:10', ids: {}})
  expect(both).toMatchObject({ids: {pmid: '6'}, note: 'corrected'})
})

test('a chapter that is called like its book has a number, or the date of its contribution', () => {
  const named = ['TI  - Naps.', 'BTI - Naps.', 'PB  - Moon Press']
  expect(read(...named)).toMatchObject({type: 'book', title: 'Naps'})
  expect(read(...named, 'CP  - Chapter 3')).toMatchObject({type: 'book-chapter', book: {title: 'Naps'}})
  expect(read(...named, 'CTDT- 20090630')).toMatchObject({type: 'book-chapter', book: {title: 'Naps'}})
})

test('a qualifier may have blanks around it; where no heading stands before the slash there is none', () => {
  expect(read('MH  - Sleep / *drug effects', 'MH  - /Naps').meshHeadings).toEqual([
    {descriptor: {name: 'Sleep'}, qualifiers: [{name: 'drug effects', majorTopic: true}]},
    {descriptor: {name: '/Naps'}, qualifiers: []}
  ])
})

test('the source of another journal is read whole, and that of an electronic article by its day', () => {
  expect(read('TA  - J Nap', 'DP  - 2006', 'SO  - Other J. 2006;7(2):10.')).toMatchObject({volume: '7', issue: '2'})
  expect(read('DEP - 20060110', 'PST - epublish', 'SO  - Nap J. 2006 Jan 10;7:10.').pubModel).toBe('Electronic')
  expect(read('DEP - 20060110', 'SO  - Nap J. 2006 Jan 10;7:10.')).not.toHaveProperty('pubModel')
})
