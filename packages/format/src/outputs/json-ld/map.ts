import {bcp47, writePages} from '@pubcite/nlm'
import {type Article, type Author, isRetracted, printedAuthors} from '@pubcite/schema/model'
import {abstractText} from '../../abstract-text.js'
import {givenNames} from '../../given-names.js'
import {isoDate} from '../../iso-date.js'
import {commonParts, mainDate} from '../../main-date.js'
import {mention, notesOf} from '../../notes.js'
import {oneLine} from '../../one-line.js'
import {orcidOf} from '../../orcid.js'
import {pageRange} from '../../page-range.js'
import {recordUrls} from '../../record-urls.js'

type Value = string | Thing | undefined | readonly Value[]

/** Something that schema.org has a type for; its properties by their names there. */
export interface Thing {
  [property: string]: Value
}

const types = {
  'journal-article': 'ScholarlyArticle',
  book: 'Book',
  'book-chapter': 'Chapter',
  other: 'CreativeWork'
} as const

/** The article, its journal around it, and what it stands on. */
export function map(article: Article): Thing {
  const {type, ids, title, authors, editors, authorsComplete, languages, relations, grants} = article
  const urls = recordUrls(ids)
  const date = mainDate(article)
  const corrections = relations.filter(({type}) =>
    /^(?:Erratum|Retraction|PartialRetraction|ExpressionOfConcern)In$/.test(type)
  )
  return thing(types[type], {
    '@id': urls.at(-1),
    headline: line(title),
    name: line(title),
    author: authors.length > 0 ? [...people(authors), ...(authorsComplete === false ? [etAl] : [])] : undefined,
    editor: people(editors),
    isPartOf: type === 'book-chapter' ? bookOf(article) : journalOf(article),
    ...(type === 'book' && bookProperties(article)),
    ...pages(article),
    datePublished: date && isoDate(commonParts(date)),
    abstract: line(abstractText(article.abstract)),
    about: article.meshHeadings.map(({descriptor}) => term(descriptor.name, descriptor.ui)),
    keywords: article.keywords.map(({text}) => line(text)),
    inLanguage: languages.map(code => bcp47(code) ?? line(code)),
    creativeWorkStatus: isRetracted(article) ? 'Retracted' : undefined,
    correction: corrections.map(correction => line(mention(correction))),
    comment: line(notesOf(article).join('. ')),
    funding: grants.map(({grantId, agency}) =>
      thing('Grant', {identifier: line(grantId), funder: agency === undefined ? undefined : organization(agency)})
    ),
    identifier: [property('pmid', ids.pmid), property('pmcid', ids.pmcid), property('doi', ids.doi)],
    sameAs: urls
  })
}

const etAl: Thing = {'@type': 'Person', name: 'et al.'}

/** A thing with the properties that say something. */
function thing(type: string, properties: Thing): Thing {
  const said = Object.entries(properties).flatMap(([name, value]): [string, Value][] => {
    const list = Array.isArray(value) ? value.filter(each => each !== undefined && each !== '') : value
    return list === undefined || list === '' || (Array.isArray(list) && list.length === 0) ? [] : [[name, list]]
  })
  return {'@type': type, ...Object.fromEntries(said)}
}

const line = (text: string | undefined) => (text === undefined ? undefined : oneLine(text) || undefined)
const organization = (name: string) => thing('Organization', {name: line(name)})

const property = (propertyID: string, value: string | undefined) =>
  value === undefined ? undefined : thing('PropertyValue', {propertyID, value: line(value)})

function people(authors: readonly Author[]): Thing[] {
  return printedAuthors(authors).map(author => {
    const affiliation = author.affiliations.map(({text}) => organization(text))
    if (author.type === 'group')
      return {...organization(author.collectiveName), ...(affiliation.length > 0 && {affiliation})}
    const given = line(givenNames(author))
    const orcid = orcidOf(author)
    const {lastName, suffix} = author
    return thing('Person', {
      '@id': orcid && `https://orcid.org/${orcid}`,
      name: line([given, lastName, suffix].filter(Boolean).join(' ')),
      familyName: line(lastName),
      givenName: given,
      honorificSuffix: line(suffix),
      affiliation
    })
  })
}

/** Issue in volume in journal; a level without a number is left out. */
function journalOf({journal, volume, issue}: Article): Value {
  const periodical =
    journal &&
    thing('Periodical', {
      name: line(journal.title ?? journal.medlineTa ?? journal.isoAbbreviation),
      alternateName: journal.title === undefined ? undefined : line(journal.medlineTa ?? journal.isoAbbreviation),
      issn: journal.issns.map(({issn}) => line(issn))
    })
  const inVolume =
    volume === undefined ? periodical : thing('PublicationVolume', {volumeNumber: line(volume), isPartOf: periodical})
  return issue === undefined ? inVolume : thing('PublicationIssue', {issueNumber: line(issue), isPartOf: inVolume})
}

function bookOf(article: Article): Value {
  const {book} = article
  return book && thing('Book', {name: line(book.title), editor: people(book.editors), ...bookProperties(article)})
}

function bookProperties({book}: Article): Thing {
  const {publisher} = book ?? {}
  return {
    isbn: book?.isbns.map(isbn => line(isbn)),
    bookEdition: line(book?.edition),
    publisher: publisher && thing('Organization', {name: line(publisher.name), location: line(publisher.location)})
  }
}

/** First and last page where there are two; what else is printed is `pagination`. */
function pages({pagination}: Article): Thing {
  const range = pageRange(pagination)
  if (range?.end !== undefined && range.all === undefined)
    return {pageStart: line(range.start), pageEnd: line(range.end)}
  return {pagination: line(pagination && writePages(pagination))}
}

function term(name: string, ui: string | undefined): Thing {
  const url = ui && /^[A-Z]\d+$/.test(ui) ? `https://id.nlm.nih.gov/mesh/${ui}` : undefined
  return thing('DefinedTerm', {name: line(name), inDefinedTermSet: 'https://id.nlm.nih.gov/mesh/', url})
}
