import {
  type Citation,
  emptyPerson,
  type Ids,
  type Person,
  type Reference,
  type Relation,
  type RelationType
} from '@pubcite/schema/model'
import {has, type Maker} from '../options.js'
import {authorList, closed, printDate} from '../print/notation.js'
import {journals} from '../words/journals.js'
import {makePartialDate} from './dates.js'
import {makeDoi, makePmcid, makePmid} from './ids.js'
import {makePages, makePlace} from './pages.js'
import {makeName, withPlainNeighbours} from './people.js'
import {as, escapeText, type Rich} from './rich.js'
import {makeTitle} from './text.js'

/** The forms in which sources mention another work. */
export type CitationForm = 'short' | 'short-doi' | 'authors' | 'whole' | 'foreign'

/** What a citation may hold of its work, with the text that says so. */
export function makeCitation(maker: Maker, form: CitationForm = 'short'): Citation {
  const {random} = maker
  const {ta} = random.pick(journals)
  const pubDate = makePartialDate(random)
  const {volume, issue} = makePlace(random)
  const pagination = makePages(random)
  const place = `${volume ?? ''}${issue ? `(${issue})` : ''}:${pagination.medlinePgn}`
  const short = `${ta}. ${printDate(pubDate)};${place}`
  const parts = {
    journal: {medlineTa: ta, issns: []},
    pubDate,
    ...(volume && {volume}),
    ...(issue && {issue}),
    pagination
  }
  if (form === 'short') return {text: short, ids: {}, authors: [], ...parts}
  if (form === 'short-doi') {
    const doi = makeDoi(random)
    return {text: `${short}. doi: ${doi}.`, ids: {doi}, authors: [], ...parts}
  }
  const first: Person = {...emptyPerson('Okafor'), initials: 'NK'}
  const others = random.times(1, 4, (): Person => ({...emptyPerson(''), ...makeName(maker)}))
  const persons = withPlainNeighbours(others)
  const names = (persons.length === 0 ? [first] : persons).map(({foreName: _, ...short}) => short)
  if (form === 'authors') return {text: `${authorList(names)}. ${short}`, ids: {}, authors: names, ...parts}
  const title = makeTitle(maker)
  if (form === 'whole') {
    return {
      ...as(
        'text',
        before(`${authorList(names)}. `, title, `${closed(title.text).slice(title.text.length)} ${short}.`)
      ),
      ids: {},
      authors: names,
      ...as('title', title),
      ...parts
    }
  }
  const year = pubDate.year ?? 1999
  const foreign = random.pick([
    `${names[0]!.lastName} and others (${year}) ${title.text}. ${ta} ${volume ?? '1'}, pp. ${pagination.startPage}`,
    `${title.text} / ${names[0]!.lastName}. — ${year}. Available from: https://example.org/${year}/`,
    `${names[0]!.lastName} ${year}, unpublished data`
  ])
  return {text: foreign, ids: {}, authors: []}
}

const before = (start: string, {text, html}: Rich, end: string): Rich => ({
  text: start + text + end,
  ...(html !== undefined && {html: escapeText(start) + html + escapeText(end)})
})

/** Every kind of tie that the DTD of 2025 names. */
export const relationTypes: readonly RelationType[] = [
  'AssociatedDataset',
  'AssociatedPublication',
  'CommentIn',
  'CommentOn',
  'CorrectedandRepublishedIn',
  'CorrectedandRepublishedFrom',
  'ErratumIn',
  'ErratumFor',
  'ExpressionOfConcernIn',
  'ExpressionOfConcernFor',
  'RepublishedIn',
  'RepublishedFrom',
  'RetractedandRepublishedIn',
  'RetractedandRepublishedFrom',
  'RetractionIn',
  'RetractionOf',
  'UpdateIn',
  'UpdateOf',
  'SummaryForPatientsIn',
  'OriginalReportIn',
  'ReprintIn',
  'ReprintOf',
  'Cites'
]

const commonTypes: readonly RelationType[] = [
  'CommentIn',
  'CommentOn',
  'ErratumIn',
  'ErratumFor',
  'UpdateIn',
  'UpdateOf',
  'Cites'
]

/** A tie to another record: its source, mostly with a PMID, sometimes with a DOI or with authors in front. */
export function makeRelation(maker: Maker, type: RelationType): Relation {
  const {random} = maker
  const {
    textHtml: _,
    titleHtml: __,
    ...made
  } = makeCitation(maker, random.pick(['short', 'short', 'short', 'short-doi', 'authors', 'whole']))
  const citation = made.title === undefined ? made : {...made, text: made.text.slice(0, -1)} // a RefSource has no closing period
  return {
    ...citation,
    ids: {...(random.chance(0.85) && {pmid: makePmid(random)}), ...citation.ids},
    type,
    ...(random.chance(0.1) && {
      note: `${random.pick(['Abbott', 'Okafor'])} NK [corrected to ${random.pick(['Abbot', 'Okafr'])} NK]`
    })
  }
}

/** The ties of an article: in a complete one every type once. */
export const makeRelations = (maker: Maker): Relation[] =>
  (maker.complete
    ? relationTypes
    : maker.random.some(commonTypes, maker.random.chance(0.3) ? maker.random.int(1, 3) : 0)
  ).map(type => makeRelation(maker, type))

function makeCitedIds(maker: Maker): Ids {
  const {random} = maker
  return {
    ...(has(maker, 0.7) && {pmid: makePmid(random)}),
    ...(has(maker, 0.2) && {pmcid: makePmcid(random)}),
    ...(has(maker, 0.4) && {doi: makeDoi(random)})
  }
}

/** The list of references, under one heading or two. */
export function makeReferences(maker: Maker): Reference[] {
  const {random} = maker
  const titles = random.pick([
    [undefined],
    ['References'],
    ['References', 'References of the supplement'],
    [undefined, 'WEBSITES']
  ])
  const list = maker.complete ? ['References', 'References of the supplement'] : titles
  return list.flatMap(listTitle =>
    random.times(1, 6, () => ({
      ...makeCitation(maker, random.pick(['short', 'short', 'short', 'whole', 'foreign'])),
      ids: makeCitedIds(maker),
      ...(listTitle !== undefined && {listTitle})
    }))
  )
}

/** An entry of a page's list (similar articles, cited by): authors, title, source and PMID are parted. */
export function makeListed(maker: Maker): Citation {
  const citation = makeCitation(maker, 'whole')
  const doi = maker.random.chance(0.6) ? {doi: makeDoi(maker.random)} : {}
  return {...citation, ids: {pmid: makePmid(maker.random), ...doi}}
}
