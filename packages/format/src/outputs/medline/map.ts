import {withPeriod, writeDate, writeDateTime, writeDigits, writePages, writeSource} from '@pubcite/nlm'
import type {Article, ArticleId, DateTime, PartialDate} from '@pubcite/schema/model'
import {abstractText} from '../../abstract-text.js'
import {authorFields, editorFields, investigatorFields, subjectFields} from './people.js'
import {relationField} from './relation.js'
import {chemicalField, grantField, headingField, keywordFields} from './subjects.js'

/** A tag and what stands behind it; without a value it is not printed. */
export type Field = readonly [tag: string, value: string | undefined]

/** The fields of a record, in the order in which PubMed prints them. */
export function map(article: Article): Field[] {
  const isBook = article.type === 'book' || article.type === 'book-chapter'
  return [
    ...recordFields(article, isBook),
    ...(isBook ? bookFields(article) : journalFields(article)),
    ['PG', article.pagination && writePages(article.pagination)],
    ...locationFields(article),
    ...abstractFields(article),
    ...editorFields(article),
    ...authorFields(article),
    ...article.languages.map((language): Field => ['LA', language]),
    ...article.dataBanks.flatMap(({name, accessionNumbers}) =>
      accessionNumbers.length === 0
        ? [['SI', name] as const]
        : accessionNumbers.map((number): Field => ['SI', `${name}/${number}`])
    ),
    ...article.grants.map(grantField),
    ...article.publicationTypes.map(({name}): Field => ['PT', name]),
    ['TT', article.vernacularTitle && withPeriod(article.vernacularTitle)],
    ['DEP', digits(article.articleDate)],
    ['PL', isBook ? article.book?.publisher?.location : article.journal?.country],
    ['TA', article.journal?.medlineTa],
    ['JT', article.journal?.title],
    ['JID', article.journal?.nlmUniqueId],
    ...article.chemicals.map(chemicalField),
    ...article.supplMeshNames.map(({name}): Field => ['NM', name]),
    ...article.citationSubsets.map((subset): Field => ['SB', subset]),
    ...article.relations.flatMap(relationField),
    ...article.meshHeadings.map(headingField),
    ...subjectFields(article),
    ['RF', article.numberOfReferences],
    ...article.geneSymbols.map((symbol): Field => ['GS', symbol]),
    ['PMC', article.ids.pmcid],
    ...idsOf(article, 'mid', article.ids.mid).map(({id}): Field => ['MID', id]),
    ...article.otherIds.map(({source, id}): Field => ['OID', `${source}: ${id}`]),
    ...keywordFields(article),
    ...article.generalNotes.map(({owner, text}): Field => ['GN', owner === undefined ? text : `${owner}: ${text}`]),
    ...article.spaceFlightMissions.map((mission): Field => ['SFM', mission]),
    ['COIS', article.coiStatement],
    ...investigatorFields(article),
    ...historyFields(article),
    ...articleIdFields(article),
    ['PST', article.publicationStatus],
    ['SO', isBook ? undefined : writeSource(article, {ahead: false})]
  ]
}

const digits = (date: PartialDate | undefined) => date && (writeDigits(date) || date.raw)

/** Of a book NLM prints neither owner nor revision, but when it was posted and revised. */
function recordFields(article: Article, isBook: boolean): Field[] {
  return [
    ['PMID', article.ids.pmid],
    ['OWN', article.owner],
    ['STAT', article.status],
    ['DA', digits(article.dateCreated)],
    ['DCOM', digits(article.dateCompleted)],
    [isBook ? 'DRDT' : 'LR', digits(article.dateRevised)],
    ['CTDT', digits(article.contributionDate)]
  ]
}

function journalFields({journal, volume, issue, pubDate, title}: Article): Field[] {
  return [
    ...(journal?.issns ?? []).map(({issn, type}): Field => ['IS', type === undefined ? issn : `${issn} (${type})`]),
    ['VI', volume],
    ['IP', issue],
    ['DP', pubDate && writeDate(pubDate)],
    ['TI', title && withPeriod(title)]
  ]
}

function bookFields({type, book, volume, pubDate, title, locationLabels}: Article): Field[] {
  return [
    ...(book?.isbns ?? []).map((isbn): Field => ['ISBN', isbn]),
    ['PB', book?.publisher?.name],
    ['VI', volume ?? book?.volume],
    ['DP', pubDate && writeDate(pubDate)],
    ['TI', type === 'book' ? undefined : title],
    ['BTI', type === 'book' ? title : book?.title],
    ['VTI', book?.volumeTitle],
    ['CTI', book?.collectionTitle],
    ['EN', book?.edition],
    ...locationLabels.map(({label}): Field => ['CP', label])
  ]
}

/** The number of an electronic article that is printed as its page has no kind behind it. */
function locationFields({locations, pagination, book}: Article): Field[] {
  const page = pagination && writePages(pagination)
  return [...locations, ...(book?.locations ?? [])]
    .filter(({valid}) => valid !== false)
    .map(({type, id}) => ['LID', type === 'pii' && id === page ? id : `${id} [${type}]`])
}

function abstractFields({abstract, otherAbstracts}: Article): Field[] {
  return [
    ['AB', abstractText(abstract)],
    ...otherAbstracts.flatMap((other): Field[] => [
      ['OAB', [other.type, abstractText(other)].filter(Boolean).join(': ')],
      ['OABL', other.language],
      ['OCI', other.copyright]
    ]),
    ['CI', abstract?.copyright]
  ]
}

/** The dates of the record, of which all but the release by PMC have a time: midnight, where none is known. */
function historyFields({history}: Article): Field[] {
  const dateOf = (status: string) => history.find(event => event.status === status)?.date
  const release = dateOf('pmc-release')
  const steps = history.flatMap(({status, date}) => (writeTime(date) ? `${writeTime(date)} [${status}]` : []))
  return [
    ['EDAT', writeTime(dateOf('pubmed'))],
    ['MHDA', writeTime(dateOf('medline'))],
    ['PMCR', release && (writeDateTime(release).slice(0, 10) || release.raw)],
    ['CRDT', writeTime(dateOf('entrez'))],
    ...[...new Set(steps)].map((step): Field => ['PHST', step])
  ]
}

function writeTime(date: DateTime | undefined): string | undefined {
  if (!date) return undefined
  const printed = writeDateTime(date) || date.raw
  return printed && date.hour === undefined && date.day !== undefined ? `${printed} 00:00` : printed
}

/** Kinds that have a tag of their own, or none. */
const untagged = new Set<string>(['pubmed', 'pmc', 'pmcid', 'mid', 'medline'])

function articleIdFields(article: Article): Field[] {
  const {articleIds, ids} = article
  const listed = articleIds.filter(({type, valid}) => !untagged.has(type) && valid !== false)
  const known = [
    ...(listed.length > 0 ? listed : [...idsOf(article, 'doi', ids.doi), ...idsOf(article, 'pii', ids.pii)]),
    ...(listed.length > 0 ? [] : idsOf(article, 'bookaccession', ids.bookshelf))
  ]
  return known.map(({type, id}) => ['AID', `${id} [${type}]`])
}

/** What the record lists of a kind, or else the one in normal form. */
function idsOf({articleIds}: Article, type: string, id: string | undefined): ArticleId[] {
  const listed = articleIds.filter(each => each.type === type && each.valid !== false)
  return listed.length > 0 || id === undefined ? listed : [{type, id}]
}
