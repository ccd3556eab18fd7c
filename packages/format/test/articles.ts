/**
 * Made-up articles that the tests of the outputs share.
 */
import {
  type Article,
  emptyArticle,
  emptyBook,
  emptyCitation,
  emptyGroup,
  emptyJournal,
  emptyPerson
} from '@pubcite/schema/model'

const okafor = {...emptyPerson('Okafor'), foreName: 'Nkechi K', initials: 'NK', suffix: 'Jr'}
const vanDijk = {...emptyPerson('van Dijk'), foreName: 'Zoë', initials: 'Z'}

/** With everything that a reference manager keeps. */
export const journalArticle: Article = {
  ...emptyArticle(),
  ids: {pmid: '90000001', pmcid: 'PMC9000001', doi: '10.5555/jis.2023_17'},
  title: 'Sleep of TP53-deficient mice: H2O2 & rest',
  titleHtml: 'Sleep of <i>TP53</i>-deficient mice: H<sub>2</sub>O<sub>2</sub> &amp; rest',
  authors: [
    {...okafor, affiliations: [{text: 'Dream Institute, Enugu, Nigeria.', ids: []}]},
    vanDijk,
    emptyGroup('Sleep and Rest Group')
  ],
  journal: {
    ...emptyJournal(),
    title: 'Journal of imaginary sleep',
    medlineTa: 'J Imag Sleep',
    issns: [{issn: '1234-5679', type: 'Electronic'}]
  },
  pubDate: {year: 2023, month: 1, day: 10},
  articleDate: {year: 2022, month: 12, day: 30},
  pubModel: 'Print-Electronic',
  publicationStatus: 'ppublish',
  volume: '4',
  issue: '2 Suppl 1',
  pagination: {medlinePgn: '225-34', startPage: '225', endPage: '234'},
  abstract: {
    sections: [
      {label: 'METHODS', text: 'Forty mice rested.'},
      {label: 'RESULTS', text: 'Half (50%) slept,\n_deeply_.'}
    ]
  },
  keywords: [{text: 'Naps'}],
  meshHeadings: [
    {descriptor: {name: 'Receptors, Estrogen', majorTopic: true}, qualifiers: []},
    {descriptor: {name: 'Sleep'}, qualifiers: [{name: 'physiology', majorTopic: true}]}
  ],
  languages: ['eng'],
  publicationTypes: [{name: 'Journal Article'}]
}

/** Of which only the first author is known, as on a copied page. */
export const cutList: Article = {...emptyArticle(), title: 'Rest', authors: [okafor], authorsComplete: false}

export const retracted: Article = {
  ...emptyArticle(),
  title: 'Sleep without mice',
  authors: [vanDijk],
  journal: {...emptyJournal(), medlineTa: 'J Imag Sleep'},
  pubDate: {year: 2021, season: 'Winter'},
  volume: '2',
  pagination: {medlinePgn: 'e7', startPage: 'e7'},
  publicationTypes: [{name: 'Journal Article'}, {name: 'Retracted Publication'}],
  relations: [{...emptyCitation('J Imag Sleep. 2024;5(1):1'), ids: {pmid: '90000009'}, type: 'RetractionIn'}]
}

export const preprint: Article = {
  ...emptyArticle(),
  ids: {pmid: '90000003'},
  title: 'Naps',
  journal: {...emptyJournal(), title: 'dreamRxiv', medlineTa: 'dreamRxiv'},
  pubDate: {year: 2024, month: 3},
  publicationTypes: [{name: 'Preprint', ui: 'D000076942'}]
}

export const book: Article = {
  ...emptyArticle('book'),
  ids: {pmid: '90000004', bookshelf: 'NBK900001'},
  title: 'The book of naps',
  editors: [vanDijk],
  pubDate: {year: 2019},
  book: {
    ...emptyBook(),
    publisher: {name: 'Acme & Sons', location: 'Oxford (UK)'},
    edition: '2nd',
    collectionTitle: 'Rest',
    isbns: ['9780000000002']
  }
}

export const chapter: Article = {
  ...emptyArticle('book-chapter'),
  title: 'Naps at noon',
  authors: [okafor],
  pubDate: {year: 2019},
  pagination: {medlinePgn: '1-9', startPage: '1', endPage: '9'},
  locationLabels: [{label: 'Chapter 3', type: 'chapter'}],
  book: {
    ...emptyBook(),
    title: 'The book of naps',
    editors: [vanDijk],
    publisher: {name: 'Acme', location: 'Oxford (UK)'}
  }
}

/** By a group, in a journal that has no pages, ahead of print. */
export const ahead: Article = {
  ...emptyArticle(),
  ids: {pmid: '90000005', doi: '10.5555/jis.2024.e12'},
  locations: [
    {type: 'pii', id: 'e12'},
    {type: 'doi', id: '10.5555/jis.2024.e12'}
  ],
  title: 'Rest: a consensus of those who slept',
  authors: [emptyGroup('Sleep and Rest Group'), {...vanDijk, ids: [{source: 'ORCID', id: '0000-0002-1825-0097'}]}],
  journal: {...emptyJournal(), title: 'Journal of imaginary sleep', medlineTa: 'J Imag Sleep'},
  pubDate: {year: 2024, month: 2, day: 1},
  publicationStatus: 'aheadofprint',
  languages: ['eng'],
  publicationTypes: [{name: 'Journal Article'}]
}

/** In Japanese, with its title in both languages, and a range of months. */
export const translated: Article = {
  ...emptyArticle(),
  ids: {pmid: '90000006'},
  title: '[On naps in winter]',
  vernacularTitle: '冬の昼寝について',
  authors: [{...emptyPerson('Müller-Öztürk'), foreName: 'Ça', initials: 'Ç'}],
  journal: {...emptyJournal(), title: 'Nemuri', medlineTa: 'Nemuri', issns: [{issn: '0000-0019', type: 'Print'}]},
  pubDate: {year: 1998, month: 12, end: {year: 1999, month: 1}},
  volume: '12',
  pagination: {medlinePgn: '606-10.e1, 612', startPage: '606', endPage: '610.e1'},
  abstract: {sections: [{text: 'Short.'}]},
  languages: ['jpn'],
  publicationTypes: [{name: 'English Abstract'}, {name: 'Journal Article'}]
}

/** Whose texts are syntax wherever they are written. */
export const hostile: Article = {
  ...emptyArticle(),
  ids: {doi: '10.5555/a<b>"c&d'},
  title: '</title><script>alert(1)</script> {x}} \\input{y} %&$#_^~ "q" [l](javascript:alert(1))',
  authors: [
    {...emptyPerson('=cmd|x!A1'), foreName: 'N, O;', initials: 'NO'},
    emptyGroup('and others and {Group}\nER  - \nTY  - JOUR')
  ],
  journal: {...emptyJournal(), title: '@J\t"Sleep"', medlineTa: '@J'},
  pubDate: {year: 2020},
  volume: '-1+1',
  abstract: {sections: [{label: '- x: &a *a', text: 'One.\r\n\r\nPMID- 1\u2028%A x ]]> \ud83d\ude34'}]},
  keywords: [{text: 'a; b, c'}],
  publicationTypes: [{name: 'Journal Article'}]
}

/** The number of the article where others have pages. */
export const locatorOnly: Article = {
  ...emptyArticle(),
  ids: {pmid: '90000011', doi: '10.5555/nap.e118'},
  title: 'Do owls nap at noon?',
  authors: [vanDijk],
  journal: {...emptyJournal(), title: 'Nap journal', medlineTa: 'Nap J'},
  pubDate: {year: 2022, month: 6},
  volume: '9',
  pagination: {medlinePgn: 'e118', startPage: 'e118'}
}

/** A group before a person, and others who are not named. */
export const groupAndOthers: Article = {
  ...emptyArticle(),
  ids: {pmid: '90000012'},
  title: 'Pillows and their makers',
  authors: [emptyGroup('Pillow, Quilt and Rest Group'), {...vanDijk, suffix: '3rd'}],
  authorsComplete: false,
  journal: {...emptyJournal(), title: 'Nap journal', medlineTa: 'Nap J'},
  pubDate: {year: 2020, month: 3, end: {month: 4}},
  volume: '7',
  issue: '3-4',
  pagination: {medlinePgn: '94-8, 101', startPage: '94', endPage: '98'}
}
