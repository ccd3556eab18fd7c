import {
  type Article,
  type Author,
  isRetracted,
  type PartialDate,
  printedAuthors,
  retractionNotices
} from '@pubcite/schema/model'
import {abstractText} from '../../abstract-text.js'
import {givenNames} from '../../given-names.js'
import {isoDate} from '../../iso-date.js'
import {keywordsOf} from '../../keywords.js'
import {commonParts, electronicDate, mainDate} from '../../main-date.js'
import {mention, notesOf} from '../../notes.js'
import {orcidOf} from '../../orcid.js'
import {pageRange} from '../../page-range.js'
import {recordUrls} from '../../record-urls.js'
import {type Child, type Element, element, group, leaf} from '../../xml.js'

/** The record of an article. */
export function map(article: Article): Element {
  const {type, ids, title, vernacularTitle, authors, authorsComplete, editors, book} = article
  const host = type === 'book' ? undefined : hostOf(article)
  return element(
    'mods',
    [
      titleInfo(title),
      titleInfo(vernacularTitle, 'alternative'),
      ...names(authors, 'aut'),
      authorsComplete === false ? element('name', [element('etal', [])]) : undefined,
      ...names(type === 'book' ? editors : [], 'edt'),
      element('typeOfResource', ['text']),
      leaf('genre', type === 'book' ? 'book' : 'article', {authority: 'marcgt'}),
      originInfo(article),
      ...article.languages.map(code =>
        group('language', [leaf('languageTerm', code, {type: 'code', authority: 'iso639-2b'})])
      ),
      leaf('abstract', abstractText(article.abstract)),
      ...keywordsOf(article).map(keyword => group('subject', [leaf('topic', keyword)])),
      host,
      ...(type === 'book' ? [series(article), partOf(article)] : []),
      ...retractionNotices(article).map(notice => related('retractionIn', mention(notice))),
      leaf('note', isRetracted(article) ? 'Retracted publication' : undefined, {type: 'retraction'}),
      ...notesOf(article)
        .filter(note => note !== 'Retracted publication')
        .map(note => leaf('note', note)),
      leaf('identifier', ids.doi, {type: 'doi'}),
      leaf('identifier', ids.pmid, {type: 'pmid'}),
      leaf('identifier', ids.pmcid, {type: 'pmc'}),
      ...(type === 'book' ? (book?.isbns ?? []) : []).map(isbn => leaf('identifier', isbn, {type: 'isbn'})),
      location(article)
    ],
    {version: '3.7'}
  )
}

const titleInfo = (title: string | undefined, type?: string) => group('titleInfo', [leaf('title', title)], {type})

const related = (otherType: string, title: string) => group('relatedItem', [titleInfo(title)], {otherType})

function names(authors: readonly Author[], role: string): Child[] {
  const roleTerm = element('role', [leaf('roleTerm', role, {authority: 'marcrelator', type: 'code'})])
  return printedAuthors(authors).map(author => {
    const affiliations = author.affiliations.map(({text}) => leaf('affiliation', text))
    const orcid = leaf('nameIdentifier', orcidOf(author), {type: 'orcid'})
    if (author.type === 'group') {
      return element('name', [leaf('namePart', author.collectiveName), roleTerm, ...affiliations], {type: 'corporate'})
    }
    const part = (type: string, text: string | undefined) => leaf('namePart', text, {type})
    const parts = [
      part('family', author.lastName),
      part('given', givenNames(author)),
      part('termsOfAddress', author.suffix)
    ]
    return element('name', [...parts, roleTerm, ...affiliations, orcid], {type: 'personal'})
  })
}

function originInfo(article: Article): Child {
  const {type, book} = article
  const whole = type === 'book' ? book : undefined
  const place = leaf('placeTerm', whole?.publisher?.location, {type: 'text'})
  return group('originInfo', [
    group('place', [place]),
    leaf('publisher', whole?.publisher?.name),
    dateElement('dateIssued', mainDate(article)),
    dateElement('dateOther', electronicDate(article), {type: 'epub'}),
    leaf('edition', whole?.edition)
  ])
}

function dateElement(name: string, date: PartialDate | undefined, attributes: Element['attributes'] = {}): Child {
  return leaf(name, date && isoDate(commonParts(date)), {encoding: 'w3cdtf', ...attributes})
}

/** The journal, or the book of a chapter, and where in it the article stands. */
function hostOf(article: Article): Child {
  const {type, journal, book} = article
  const inBook = type === 'book-chapter'
  const abbreviation = journal?.medlineTa ?? journal?.isoAbbreviation
  const place = leaf('placeTerm', book?.publisher?.location, {type: 'text'})
  const published = inBook
    ? group('originInfo', [
        group('place', [place]),
        leaf('publisher', book?.publisher?.name),
        leaf('edition', book?.edition)
      ])
    : undefined
  const told = [
    titleInfo(inBook ? book?.title : (journal?.title ?? abbreviation)),
    inBook ? undefined : titleInfo(journal?.title === undefined ? undefined : abbreviation, 'abbreviated'),
    ...names(inBook ? (book?.editors ?? []) : [], 'edt'),
    published,
    ...(inBook ? [] : (journal?.issns ?? [])).map(({issn}) => leaf('identifier', issn, {type: 'issn'})),
    ...(inBook ? (book?.isbns ?? []) : []).map(isbn => leaf('identifier', isbn, {type: 'isbn'})),
    inBook ? series(article) : undefined,
    partOf(article)
  ]
  if (told.every(child => child === undefined)) return undefined
  const kind = inBook
    ? [leaf('genre', 'book', {authority: 'marcgt'})]
    : [leaf('genre', 'periodical', {authority: 'marcgt'}), element('originInfo', [leaf('issuance', 'continuing')])]
  return element('relatedItem', [...kind, ...told], {type: 'host'})
}

function series({book}: Article): Child {
  return group('relatedItem', [titleInfo(book?.collectionTitle)], {type: 'series'})
}

function partOf({volume, book, issue, pagination}: Article): Child {
  const pages = pageRange(pagination)
  const detail = (type: string, number: string | undefined) => group('detail', [leaf('number', number)], {type})
  const extent =
    pages?.end === undefined || pages.all !== undefined
      ? group('extent', [leaf('list', pages?.all ?? pages?.start)], {unit: 'pages'})
      : group('extent', [leaf('start', pages.start), leaf('end', pages.end)], {unit: 'pages'})
  return group('part', [detail('volume', volume ?? book?.volume), detail('issue', issue), extent])
}

function location({ids}: Article): Child {
  const urls = recordUrls(ids).map((url, index) =>
    leaf('url', url, {usage: index === 0 ? 'primary display' : undefined})
  )
  return group('location', urls)
}
