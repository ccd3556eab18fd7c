import {type Article, type BookSection, emptyBook} from '@pubcite/schema/model'
import {demanded, element, list, type Node, optional, optionalRich, rich} from '../element.js'
import {fullDate, looseDate, pubDate} from './dates.js'
import {
  abstractNode,
  articleIdList,
  grantList,
  historyNode,
  keywordLists,
  known,
  locationNodes,
  objectList,
  paginationNode,
  pmid,
  publicationType,
  referenceLists
} from './parts.js'
import {authorList, investigatorLists} from './people.js'

/** A book, or a chapter with the book that it stands in. */
export function bookArticle(article: Article): Node {
  return element('PubmedBookArticle', [
    bookDocument(article),
    element('PubmedBookData', [
      historyNode(article),
      demanded('PublicationStatus', article.publicationStatus),
      articleIdList(article, type => type === 'pubmed'),
      objectList(article)
    ])
  ])
}

const labelKind = known('part chapter section appendix figure table box')

function labelNode({label, type}: Article['locationLabels'][number]): Node {
  return demanded('LocationLabel', label, {Type: labelKind(type)})
}

function bookDocument(article: Article): Node {
  const isChapter = article.type === 'book-chapter'
  const {title, titleHtml, titleLink, authors, authorsComplete} = article
  return element('BookDocument', [
    pmid(article.ids.pmid, article.version),
    articleIdList(article, type => type !== 'pubmed'),
    bookNode(article),
    ...article.locationLabels.map(labelNode),
    isChapter ? optionalRich('ArticleTitle', title, titleHtml, {...titleLink}) : undefined,
    optionalRich('VernacularTitle', article.vernacularTitle, article.vernacularTitleHtml),
    paginationNode(article.pagination),
    ...article.languages.map(language => demanded('Language', language)),
    isChapter ? authorList(authors, {Type: 'authors', ...cut(authorsComplete)}) : undefined,
    isChapter ? authorList(article.editors, {Type: 'editors'}) : undefined,
    ...(isChapter ? investigatorLists(article.investigators).slice(0, 1) : []),
    ...article.publicationTypes.map(publicationType),
    abstractNode('Abstract', article.abstract),
    list('Sections', article.sections.map(sectionNode)),
    ...keywordLists(article.keywords),
    looseDate('ContributionDate', article.contributionDate),
    fullDate('DateRevised', article.dateRevised),
    grantList(article),
    ...article.itemLists.map(({type, items}) =>
      element(
        'ItemList',
        items.map(item => demanded('Item', item)),
        {ListType: type}
      )
    ),
    ...referenceLists(article.references)
  ])
}

const cut = (complete: false | undefined) => (complete === false ? ({CompleteYN: 'N'} as const) : {})

/** Title, authors and editors of a whole book are those of the article. */
function bookNode(article: Article): Node {
  const book = article.book ?? emptyBook()
  const whole = article.type === 'book'
  const {title = '', titleHtml, titleLink} = whole ? article : book
  const {authors, authorsComplete, editors, investigators} = whole ? article : book
  return element('Book', [
    element('Publisher', [
      rich('PublisherName', book.publisher?.name ?? '', book.publisher?.nameHtml),
      optional('PublisherLocation', book.publisher?.location)
    ]),
    rich('BookTitle', title, titleHtml, {...titleLink}),
    pubDate(article.pubDate),
    looseDate('BeginningDate', book.beginningDate),
    looseDate('EndingDate', book.endingDate),
    authorList(authors, {Type: 'authors', ...cut(authorsComplete)}),
    authorList(editors, {Type: 'editors'}),
    ...investigatorLists(investigators).slice(0, 1),
    optional('Volume', book.volume ?? article.volume),
    optionalRich('VolumeTitle', book.volumeTitle, book.volumeTitleHtml),
    optional('Edition', book.edition),
    optionalRich('CollectionTitle', book.collectionTitle, book.collectionTitleHtml, {...book.collectionTitleLink}),
    ...book.isbns.map(isbn => demanded('Isbn', isbn)),
    ...locationNodes(whole ? [...article.locations, ...book.locations] : book.locations),
    optional('Medium', book.medium),
    optional('ReportNumber', book.reportNumber)
  ])
}

function sectionNode({locationLabel, title, titleHtml, titleLink, sections}: BookSection): Node {
  return element('Section', [
    locationLabel && labelNode(locationLabel),
    rich('SectionTitle', title, titleHtml, {...titleLink}),
    ...sections.map(sectionNode)
  ])
}
