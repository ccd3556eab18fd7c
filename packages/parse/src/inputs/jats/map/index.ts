import {fillIds, languageCode} from '@pubcite/nlm'
import {type Article, emptyArticle} from '@pubcite/schema/model'
import type {Report} from '../../../input.js'
import {mapAbstract, mapTransAbstract} from '../../../jats/abstracts.js'
import {mapHistory, mapPubDates} from '../../../jats/dates.js'
import {type Draft, type Fill, fillFrom, keep, kept, nothing} from '../../../jats/draft.js'
import {mapGrants, mapNumber, mapSponsor, mapSupport} from '../../../jats/grants.js'
import {mapId} from '../../../jats/ids.js'
import {mapKeywords} from '../../../jats/keywords.js'
import {mapNotes} from '../../../jats/notes.js'
import {mapPeople} from '../../../jats/people.js'
import {mapCounts, mapPlace} from '../../../jats/place.js'
import {mapReferences} from '../../../jats/references.js'
import {mapRelation} from '../../../jats/relations.js'
import {mapRights, rightsNames} from '../../../jats/rights.js'
import {mapTitles} from '../../../jats/titles.js'
import {attributeOf, childrenOf, descendantsOf} from '../../../jats/tree.js'
import {addPublicationType} from '../../../pubmed/subjects.js'
import type {XmlElement} from '../../../xml.js'
import {type JatsRow, partsOf} from '../read.js'
import {mapJournal} from './journal.js'
import {typesOf} from './types.js'

/** Take an article over. */
export function map({article: element, place}: JatsRow, report: Report): Article {
  const article = emptyArticle()
  const draft: Draft = {article, report}
  const {journal, meta} = partsOf(element)
  if (journal) mapJournal(draft, journal)
  readKind(article, element)
  if (meta) {
    mapPubDates(draft, childrenOf(meta, 'pub-date'))
    mapPeople(draft, meta)
    fillFrom(draft, metaTable, meta)
    mapRights(draft, meta)
    mapPlace(article, meta)
    mapTitles(draft, meta)
  }
  for (const notes of childrenOf(element, 'back')) mapNotes(draft, notes)
  mapReferences(draft, element)
  fillIds(article.ids, article.articleIds)
  if (meta && article.title === undefined) report('jats/no-title', {place})
  return article
}

/** The class of the article, and its language. */
function readKind(article: Article, element: XmlElement): void {
  const word = attributeOf(element, 'article-type').toLowerCase() || attributeOf(element, 'record-type')
  const types = typesOf(word)
  for (const name of types) addPublicationType(article, name)
  if (types.length === 0 && word !== '' && word !== 'article' && word !== 'other') article.sourceType = word
  const language = languageCode(attributeOf(element, 'xml:lang'))
  if (language !== undefined) article.languages.push(language)
}

const mapCategories: Fill = (draft, element) => {
  for (const subject of descendantsOf(element, ['subject', 'series-title', 'series-text'])) {
    keep(draft, `article-categories/${subject.name}`, subject)
  }
}

/** What each element of `article-meta` says. Dates, people, place and titles have been read together. */
const metaTable: ReadonlyMap<string, Fill> = new Map<string, Fill>([
  ['article-id', mapId],
  ['object-id', mapId],
  ['article-categories', mapCategories],
  ['abstract', mapAbstract],
  ['trans-abstract', mapTransAbstract],
  ['kwd-group', mapKeywords],
  ['history', mapHistory],
  ['pub-history', mapHistory],
  ['related-article', mapRelation],
  ['related-object', mapRelation],
  ['funding-group', mapGrants],
  ['support-group', mapSupport],
  ['contract-num', mapNumber],
  ['contract-sponsor', mapSponsor],
  ['grant-num', mapNumber],
  ['grant-sponsor', mapSponsor],
  ['author-notes', mapNotes],
  ['product', kept('product')],
  ['conference', kept('conference')],
  ['issue-title', kept('issue-title')],
  ['issue-sponsor', kept('issue-sponsor')],
  ['issue-id', kept('issue-id')],
  ['issue-title-group', kept('issue-title')],
  ['volume-id', kept('volume-id')],
  ['volume-series', kept('volume-series')],
  ['article-version', kept('article-version')],
  ['article-version-alternatives', kept('article-version')],
  ['supplementary-material', kept('supplementary-material')],
  ['isbn', kept('isbn')],
  ['counts', mapCounts],
  ...[
    'permissions',
    ...rightsNames,
    'pub-date',
    'pub-date-not-available',
    'contrib-group',
    'contrib',
    'aff',
    'aff-alternatives',
    'collab-alternatives',
    'title-group',
    'volume',
    'issue',
    'issue-part',
    'supplement',
    'fpage',
    'lpage',
    'page-range',
    'elocation-id',
    'title'
  ].map(name => [name, nothing] as const),
  ...['self-uri', 'custom-meta-group', 'custom-meta-wrap', 'ext-link', 'uri', 'xref', 'x'].map(
    name => [name, nothing] as const
  )
])
