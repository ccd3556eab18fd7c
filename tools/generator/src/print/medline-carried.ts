/** What a perfect reader makes of a printed MEDLINE record. */
import {
  type Abstract,
  type Article,
  type ArticleId,
  type Author,
  emptyArticle,
  emptyBook,
  type HistoryEvent,
  type Ids,
  type Person
} from '@pubcite/schema/model'
import {abstractText, inAid, relationTags} from './medline.js'
import {cleaned, named, only} from './notation.js'
import {secondDate} from './source.js'

/**
 * What a perfect reader makes of the print. Not carried: markup, UIs, section labels apart from their text, remarks on
 * ties, `Cites`, references, attributes of XML. `pubModel` is what the tail of SO says; `Electronic` where it says none
 * and the status is `epublish`.
 */
export function carriedByMedline(printed: Article): Article {
  const article = cleaned(printed)
  return article.type.startsWith('book') ? carriedOfBook(article) : carriedOfArticle(article)
}

function carriedOfArticle(article: Article): Article {
  const {journal, abstract} = article
  return {
    ...emptyArticle(),
    ids: only(article.ids, 'pmid', 'pmcid', 'doi', 'pii', 'mid'),
    ...only(
      article,
      'title',
      'vernacularTitle',
      'authorsComplete',
      'pubDate',
      'articleDate',
      'publicationStatus',
      'volume',
      'issue',
      'pagination',
      'coiStatement',
      'languages',
      'geneSymbols',
      'spaceFlightMissions',
      'grants',
      'dataBanks',
      'numberOfReferences',
      'status',
      'owner',
      'dateCreated',
      'dateCompleted',
      'dateRevised',
      'citationSubsets',
      'otherIds',
      'generalNotes',
      'personalNameSubjects'
    ),
    ...pubModelOf(article),
    articleIds: [...ownIds(article.ids), ...article.articleIds.filter(inAid)],
    locations: article.locations.filter(({valid}) => valid !== false),
    authors: named(article.authors).map(plainAuthor),
    investigators: named(article.investigators).map(
      ({listId: _, ...person}): Person => ({...(plainAuthor(person) as Person), ids: []})
    ),
    ...(journal && {journal: only(journal, 'title', 'medlineTa', 'issns', 'nlmUniqueId', 'country')}),
    ...(abstract && {abstract: flatAbstract(abstract)}),
    otherAbstracts: article.otherAbstracts.map(flatAbstract),
    keywords: article.keywords.map(keyword => only(keyword, 'text', 'majorTopic', 'owner')),
    publicationTypes: article.publicationTypes.map(({name}) => ({name})),
    meshHeadings: article.meshHeadings.map(({descriptor, qualifiers}) => ({
      descriptor: only(descriptor, 'name', 'majorTopic'),
      qualifiers: qualifiers.map(qualifier => only(qualifier, 'name', 'majorTopic'))
    })),
    supplMeshNames: article.supplMeshNames.map(({name}) => ({name})),
    chemicals: article.chemicals.map(chemical => only(chemical, 'name', 'registryNumber')),
    relations: article.relations.filter(({type}) => relationTags.has(type)).map(({note: _, ...relation}) => relation),
    history: article.history.map(carriedEvent)
  }
}

function carriedOfBook(article: Article): Article {
  const book = article.book ?? emptyBook()
  const whole = article.type === 'book'
  const {season: _, end: __, raw: ___, ...contributed} = article.contributionDate ?? {}
  return {
    ...emptyArticle(article.type),
    ids: only(article.ids, 'pmid', 'doi', 'pii', 'bookshelf'),
    ...only(article, 'title', 'authorsComplete', 'pubDate', 'pagination', 'languages', 'dateRevised'),
    status: 'Publisher',
    articleIds: [...ownIds(article.ids), ...article.articleIds.filter(inAid)],
    authors: named(article.authors).map(plainAuthor),
    editors: whole ? named(article.editors).flatMap(plainEditor) : [],
    locationLabels: article.locationLabels.map(({label}) => ({label})),
    ...(article.contributionDate && {contributionDate: contributed}),
    book: {
      ...emptyBook(),
      ...only(book, 'edition', 'isbns', 'volumeTitle', 'collectionTitle'),
      ...(!whole && only(book, 'title')),
      ...(book.publisher && {publisher: only(book.publisher, 'name', 'location')}),
      editors: whole ? [] : named(book.editors).flatMap(plainEditor)
    },
    ...(article.abstract && {abstract: flatAbstract(article.abstract)}),
    keywords: article.keywords.map(keyword => only(keyword, 'text', 'majorTopic', 'owner')),
    publicationTypes: article.publicationTypes.map(({name}) => ({name})),
    history: (['entrez', 'pubmed', 'medline', 'pmc-release'] as const).flatMap(wanted =>
      article.history
        .filter(({status}) => status === wanted)
        .slice(0, 1)
        .map(carriedEvent)
    )
  }
}

/** Midnight says that no time is known, except of `entrez`, which always has one. A release in PMC has a day alone. */
function carriedEvent({status, date}: HistoryEvent): HistoryEvent {
  const {second: _, hour = 0, minute = 0, ...day} = date
  const timed = status === 'entrez' || hour !== 0 || minute !== 0
  return {status, date: timed ? {...day, hour, minute} : day}
}

function pubModelOf(article: Article): Partial<Article> {
  const {pubModel, publicationStatus, articleDate} = article
  if (secondDate(article) !== undefined && pubModel) return {pubModel}
  return articleDate && publicationStatus === 'epublish' ? {pubModel: 'Electronic'} : {}
}

/** Identifiers that have a tag of their own. */
const ownIds = ({pmid, pmcid, mid}: Ids): ArticleId[] => [
  ...(pmid === undefined ? [] : [{type: 'pubmed', id: pmid}]),
  ...(pmcid === undefined ? [] : [{type: 'pmc', id: pmcid}]),
  ...(mid === undefined ? [] : [{type: 'mid', id: mid}])
]

/** An abstract as one paragraph, each label before its text: what MEDLINE leaves of its sections. */
export const flatAbstract = (abstract: Abstract): Abstract => ({
  ...only(abstract, 'copyright', 'language', 'type'),
  sections: [{text: abstractText(abstract)}]
})

function plainAuthor(author: Author): Author {
  const affiliations = author.affiliations.map(({text}) => ({text, ids: []}))
  if (author.type === 'group') return {...only(author, 'type', 'collectiveName', 'ids'), affiliations}
  return {...only(author, 'type', 'lastName', 'foreName', 'initials', 'suffix', 'ids'), affiliations}
}

const plainEditor = (editor: Author): Author[] =>
  editor.type === 'group'
    ? []
    : [{...only(editor, 'type', 'lastName', 'foreName', 'initials', 'suffix'), ids: [], affiliations: []}]
