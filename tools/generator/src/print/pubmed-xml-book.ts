/** A book or a chapter in PubMed XML. */
import {type Article, type BookSection, type BookshelfLink, emptyBook} from '@pubcite/schema/model'
import {
  abstractParts,
  authorList,
  grantList,
  history,
  idList,
  investigator,
  keywordLists,
  locations,
  objectList,
  paddedDate,
  pagination,
  plainDate,
  pubDate,
  referenceLists
} from './pubmed-xml-parts.js'
import {type Element, element, leaf, list, mixed} from './xml.js'

/** A book (its title is the `BookTitle`) or a chapter (its title is the `ArticleTitle`). */
export function bookRecord(article: Article): Element {
  const book = article.book ?? emptyBook()
  const whole = article.type === 'book'
  const linked = (link: BookshelfLink | undefined) => ({book: link?.book, part: link?.part, sec: link?.sec})
  const title = whole ? article : book
  const people = whole ? article : book
  return element('PubmedBookArticle', {}, [
    element('BookDocument', {}, [
      leaf('PMID', article.ids.pmid, {Version: '1'}),
      idList(article.articleIds.filter(({type}) => type !== 'pubmed')),
      element('Book', {}, [
        element('Publisher', {}, [
          mixed('PublisherName', book.publisher?.name ?? '', book.publisher?.nameHtml),
          leaf('PublisherLocation', book.publisher?.location)
        ]),
        mixed('BookTitle', title.title, title.titleHtml, linked(title.titleLink)),
        pubDate(article),
        plainDate('BeginningDate', book.beginningDate),
        plainDate('EndingDate', book.endingDate),
        authorList(people.authors, people.authorsComplete, 'authors'),
        authorList(people.editors, undefined, 'editors'),
        !whole && list('InvestigatorList', book.investigators.map(investigator)),
        leaf('Volume', book.volume),
        mixed('VolumeTitle', book.volumeTitle, book.volumeTitleHtml),
        leaf('Edition', book.edition),
        mixed('CollectionTitle', book.collectionTitle, book.collectionTitleHtml, linked(book.collectionTitleLink)),
        book.isbns.map(isbn => leaf('Isbn', isbn)),
        locations(book.locations),
        leaf('Medium', book.medium),
        leaf('ReportNumber', book.reportNumber)
      ]),
      article.locationLabels.map(({label, type}) => leaf('LocationLabel', label, {Type: type})),
      !whole && mixed('ArticleTitle', article.title, article.titleHtml, linked(article.titleLink)),
      mixed('VernacularTitle', article.vernacularTitle, article.vernacularTitleHtml),
      pagination(article),
      article.languages.map(language => leaf('Language', language)),
      !whole && authorList(article.authors, article.authorsComplete, 'authors'),
      !whole && authorList(article.editors, undefined, 'editors'),
      list('InvestigatorList', article.investigators.map(investigator)),
      article.publicationTypes.map(({name, ui}) => leaf('PublicationType', name, {UI: ui ?? ''})),
      article.abstract && element('Abstract', {}, abstractParts(article.abstract)),
      list('Sections', article.sections.map(section)),
      keywordLists(article.keywords),
      plainDate('ContributionDate', article.contributionDate),
      paddedDate('DateRevised', article.dateRevised),
      grantList(article),
      article.itemLists.map(({type, items}) =>
        list(
          'ItemList',
          items.map(item => leaf('Item', item)),
          {ListType: type}
        )
      ),
      referenceLists(article.references)
    ]),
    element('PubmedBookData', {}, [
      history(article.history),
      leaf('PublicationStatus', article.publicationStatus ?? 'ppublish'),
      idList(article.articleIds.filter(({type}) => type === 'pubmed')),
      objectList(article)
    ])
  ])
}

const section = ({locationLabel, title, titleHtml, titleLink, sections}: BookSection): Element =>
  element('Section', {}, [
    leaf('LocationLabel', locationLabel?.label, {Type: locationLabel?.type}),
    mixed('SectionTitle', title, titleHtml, {book: titleLink?.book, part: titleLink?.part, sec: titleLink?.sec}),
    ...sections.map(section)
  ])
