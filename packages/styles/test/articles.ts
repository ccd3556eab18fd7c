import {type Article, emptyArticle, emptyBook, emptyGroup, emptyPerson} from '@pubcite/schema/model'

const okafor = {...emptyPerson('Okafor'), foreName: 'Nkechi K', initials: 'NK'}
const berg = {...emptyPerson('van der Berg'), foreName: 'Jan', initials: 'J', suffix: 'Jr'}

/** A made-up article, as PubMed would know it. */
export const article: Article = {
  ...emptyArticle(),
  ids: {pmid: '12345', doi: '10.5555/sleep.1'},
  title: 'Sleep and H2O in E. coli: a trial',
  titleHtml: 'Sleep and H<sub>2</sub>O in <i>E. coli</i>: a trial',
  authors: [okafor, berg],
  journal: {title: 'Journal of imaginary sleep', medlineTa: 'J Imag Sleep', issns: []},
  pubDate: {year: 2023, month: 1, day: 10},
  volume: '4',
  issue: '2',
  pagination: {medlinePgn: '101-9', startPage: '101', endPage: '109'},
  languages: ['eng']
}

const {volume: _, issue: __, pagination: ___, ...withoutPlace} = article

/** The same article as it would be if one thing were different, called by what that is. */
export const cases: ReadonlyMap<string, Article> = new Map([
  ['journal article', article],
  ['group author', {...article, authors: [emptyGroup('Sleep Trial Group')]}],
  ['persons and a group', {...article, authors: [okafor, berg, emptyGroup('Sleep Trial Group')]}],
  ['incomplete list of one', {...article, authors: [okafor], authorsComplete: false}],
  ['incomplete list of two', {...article, authorsComplete: false}],
  [
    'many authors',
    {...article, authors: Array.from({length: 24}, (_, index) => ({...okafor, lastName: `Okafor-${index + 1}`}))}
  ],
  [
    'retracted',
    {
      ...article,
      publicationTypes: [{name: 'Retracted Publication', ui: 'D016441'}],
      relations: [{type: 'RetractionIn', text: 'J Imag Sleep. 2024 Feb;5(1):12', ids: {}, authors: []}]
    }
  ],
  ['no authors', {...article, authors: []}],
  [
    'book chapter',
    {
      ...emptyArticle('book-chapter'),
      title: 'Mice',
      authors: [okafor],
      pubDate: {year: 2019},
      pagination: {medlinePgn: '1-9', startPage: '1', endPage: '9'},
      languages: ['eng'],
      book: {
        ...emptyBook(),
        title: 'Sleep in animals',
        editors: [{...emptyPerson('Doe'), foreName: 'Jane', initials: 'J'}],
        publisher: {name: 'Acme', location: 'Oxford (UK)'},
        edition: '2nd'
      }
    }
  ],
  ['e-locator', {...article, pagination: {medlinePgn: 'e1005', startPage: 'e1005'}}],
  [
    'ahead of print',
    {...withoutPlace, publicationStatus: 'aheadofprint', articleDate: {year: 2023, month: 1, day: 10}}
  ],
  ['season', {...article, pubDate: {year: 2019, season: 'Winter'}}]
])
