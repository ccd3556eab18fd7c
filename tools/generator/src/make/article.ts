import {type Article, type ArticleType, emptyArticle, type PublicationType} from '@pubcite/schema/model'
import {has, type Maker} from '../options.js'
import {languages, translatedTitles} from '../words/sentences.js'
import {citationSubsets, geneSymbols, missions, noteOwners, otherIds} from '../words/subjects.js'
import {makeAbstract, makeOtherAbstracts} from './abstracts.js'
import {makeBookIds, makeChapter, makeWholeBook} from './books.js'
import {makeReferences, makeRelation, makeRelations} from './citations.js'
import {makeDay, makeHistory, makePartialDate, makePlainDate, makeYear} from './dates.js'
import {makePmid} from './ids.js'
import {makeJournal} from './journal.js'
import {makePage} from './page.js'
import {makePages} from './pages.js'
import {makeAuthors, makeInvestigators, makeName, markAuthors} from './people.js'
import {makeIdentity, makePreprint, makePrint, makePublication} from './publication.js'
import {as, rich, tagged} from './rich.js'
import {
  cut,
  makeChemicals,
  makeDataBanks,
  makeGrants,
  makeKeywords,
  makeMeshHeadings,
  makePublicationTypes,
  makeSupplementary
} from './subjects.js'
import {makeParagraph, makeTitle, spice} from './text.js'

/** Make up one article. */
export function makeArticle(maker: Maker): Article {
  const type = maker.type ?? chooseType(maker)
  if (type === 'book' || type === 'book-chapter') return makeBookRecord(maker, type)
  if (type === 'other')
    return {
      ...makeJournalArticle(maker),
      type,
      sourceType: maker.random.pick(['thesis', 'dataset', 'conference-paper'])
    }
  return makeJournalArticle(maker)
}

const chooseType = ({random}: Maker): ArticleType =>
  random.chance(0.9) ? 'journal-article' : random.pick(['book', 'book-chapter'])

/** What may befall an article, at most one of these. */
function chooseFate({random, complete}: Maker): 'plain' | 'preprint' | 'retracted' | 'notice' | 'old' {
  return complete
    ? 'plain'
    : random.pick([
        'plain',
        'plain',
        'plain',
        'plain',
        'plain',
        'plain',
        'preprint',
        'retracted',
        'notice',
        'old',
        'old'
      ])
}

const fateTypes: Record<ReturnType<typeof chooseFate>, readonly PublicationType[]> = {
  plain: [],
  old: [],
  preprint: [{name: 'Preprint', ui: 'D000076942'}],
  retracted: [{name: 'Retracted Publication', ui: 'D016441'}],
  notice: [{name: 'Retraction of Publication', ui: 'D016440'}]
}

function makeJournalArticle(maker: Maker): Article {
  const {random} = maker
  const fate = chooseFate(maker)
  const year = fate === 'old' ? random.int(1950, 1995) : fate === 'preprint' ? random.int(2019, 2025) : makeYear(random)
  const {number, ...when} =
    fate === 'preprint'
      ? makePreprint(maker, year)
      : {number: undefined, ...(fate === 'old' ? makePrint(maker, year) : makePublication(maker, year))}
  const identity = makeIdentity(maker, number)
  const pagination =
    when.pagination ??
    (identity.locations.some(({type, valid}) => type === 'doi' && valid !== false) ? undefined : makePages(random))
  const authors = makeAuthorParts(maker)
  const main: Article = {
    ...emptyArticle(),
    ...identity,
    ...(maker.complete && {version: '2'}),
    ...makeTitles(maker),
    ...authors,
    journal: makeJournal(maker, fate === 'preprint'),
    citedMedium: random.pick(['Internet', 'Print']),
    ...when,
    ...(pagination && {pagination}),
    ...makeMatter(maker),
    publicationTypes: makePublicationTypes(maker, maker.complete ? fateTypes.retracted : fateTypes[fate]),
    ...makeRecord(maker, year, when.publicationStatus === 'aheadofprint')
  }
  // pages that would have to be looked up in the PII are another story: such a record has no PII among its locations
  if (!pagination) main.locations = main.locations.filter(({type}) => type !== 'pii')
  if (fate === 'retracted') main.relations.unshift(makeRelation(maker, 'RetractionIn'))
  if (fate === 'notice') main.relations.unshift(makeRelation(maker, 'RetractionOf'))
  if (has(maker, 0.6)) main.page = makePage(maker)
  return main
}

/** Title and language; a translated title stands in brackets, with the original beside it. */
function makeTitles(maker: Maker): Pick<Article, 'languages'> & Partial<Article> {
  const {random} = maker
  if (!maker.complete && random.chance(0.88))
    return {...as('title', makeTitle(maker)), languages: [random.pick(languages.slice(0, 4))]}
  const {language, title, vernacular} = random.pick(translatedTitles)
  const marked = random.chance(0.2)
    ? rich([`[${title} by `, tagged('i', 'Dormivirus'), ']'])
    : {text: `[${title}${spice(maker)}]`}
  return {
    ...as('title', marked),
    ...as('vernacularTitle', random.chance(0.2) ? rich([vernacular, ' ', tagged('sup', '2')]) : {text: vernacular}),
    languages: random.chance(0.2) ? ['eng', language] : [language]
  }
}

function makeAuthorParts(maker: Maker): Pick<Article, 'authors' | 'investigators'> & Partial<Article> {
  const {random} = maker
  if (!maker.complete && random.chance(0.02)) return {authors: [], investigators: []}
  const authors = markAuthors(maker, makeAuthors(maker, 1, random.chance(0.1) ? 25 : 7))
  const group = authors.find(author => author.type === 'group')
  const members = group && has(maker, 0.4)
  const listId = members && has(maker, 0.3) ? `IL${random.int(1000, 9_999_999)}` : undefined
  if (group && listId) group.investigators = listId
  return {
    authors,
    ...(cut(maker) && {authorsComplete: false as const}),
    investigators: members ? makeInvestigators(maker, listId) : []
  }
}

/** What the article says, and what it is about. */
function makeMatter(maker: Maker): Partial<Article> {
  const {random} = maker
  const hasGrants = has(maker, 0.25)
  const hasData = has(maker, 0.1)
  const coi = () =>
    as(
      'coiStatement',
      random.chance(0.1)
        ? rich(['N.K.O. is on the board of ', tagged('i', 'J Imag Sleep'), '.'])
        : makeParagraph({...maker, math: false}, 1, 2)
    )
  return {
    ...(has(maker, 0.8) && {abstract: makeAbstract(maker)}),
    otherAbstracts: has(maker, 0.08) ? makeOtherAbstracts(maker) : [],
    keywords: has(maker, 0.5) ? makeKeywords(maker) : [],
    ...(has(maker, 0.25) && coi()),
    meshHeadings: has(maker, 0.6) ? makeMeshHeadings(maker) : [],
    supplMeshNames: has(maker, 0.05) ? makeSupplementary(maker) : [],
    chemicals: has(maker, 0.35) ? makeChemicals(maker) : [],
    geneSymbols: has(maker, 0.03) ? random.some(geneSymbols, random.int(1, 4)) : [],
    personalNameSubjects: has(maker, 0.04) ? random.times(1, 2, () => makeName(maker)) : [],
    spaceFlightMissions: has(maker, 0.02) ? random.some(missions, random.int(1, 2)) : [],
    grants: hasGrants ? makeGrants(maker) : [],
    ...(hasGrants && cut(maker) && {grantsComplete: false as const}),
    dataBanks: hasData ? makeDataBanks(maker) : [],
    ...(hasData && cut(maker) && {dataBanksComplete: false as const}),
    relations: makeRelations(maker),
    references: has(maker, 0.4) ? makeReferences(maker) : [],
    ...(has(maker, 0.05) && {numberOfReferences: String(random.int(5, 150))})
  }
}

const statuses = [
  'MEDLINE',
  'PubMed-not-MEDLINE',
  'In-Process',
  'In-Data-Review',
  'Publisher',
  'OLDMEDLINE',
  'Completed'
] as const
const owners = ['NLM', 'NASA', 'PIP', 'KIE', 'HSR', 'HMD', 'NOTNLM'] as const

/** What NLM says of its record. */
function makeRecord(maker: Maker, year: number, ahead: boolean): Partial<Article> {
  const {random} = maker
  const status = ahead
    ? 'Publisher'
    : maker.complete
      ? random.pick(statuses)
      : random.chance(0.7)
        ? 'MEDLINE'
        : random.pick(statuses)
  return {
    status,
    owner: maker.complete ? random.pick(owners) : random.chance(0.95) ? 'NLM' : random.pick(owners),
    ...(has(maker, 0.2) && {indexingMethod: random.pick(['Automated', 'Curated', 'Manual'])}),
    ...(maker.complete && {versionId: '2', versionDate: `${year}/05/14`}),
    ...((maker.complete || (status === 'MEDLINE' && random.chance(0.9))) && {dateCompleted: makeDay(random, year + 1)}),
    ...(has(maker, 0.98) && {dateRevised: makeDay(random, year + 2)}),
    history: makeHistory(maker, year),
    citationSubsets: random.some(citationSubsets, maker.complete ? citationSubsets.length : random.int(0, 2)),
    otherIds: maker.complete ? [...otherIds] : random.chance(0.05) ? random.some(otherIds, 2) : [],
    generalNotes: has(maker, 0.03)
      ? (maker.complete ? noteOwners : random.some(noteOwners, 1)).map(owner => ({
          owner,
          text: `${random.int(3, 90)} refs.${spice(maker)}`
        }))
      : [],
    objects: maker.complete
      ? [
          {
            type: 'Erratum',
            params: [
              {name: 'type', ...as('text', rich(['see ', tagged('b', 'this')]))},
              {name: 'id', text: '7'}
            ]
          }
        ]
      : []
  }
}

function makeBookRecord(maker: Maker, type: 'book' | 'book-chapter'): Article {
  const {random} = maker
  const year = random.int(1995, 2024)
  const parts = type === 'book' ? makeWholeBook(maker, year) : makeChapter(maker, year)
  return {
    ...emptyArticle(type),
    ...makeBookIds(maker, makePmid(random)),
    ...as('title', makeTitle(maker)),
    ...(maker.complete && as('vernacularTitle', {text: 'Schlaf auf der Station'})),
    ...parts,
    pubDate: type === 'book' && random.chance(0.1) ? makePartialDate(random, year) : makePlainDate(random, year),
    ...(maker.complete && type === 'book-chapter' && {pagination: makePages(random)}),
    ...(has(maker, 0.8) && {abstract: makeAbstract(maker)}),
    keywords: has(maker, 0.4) ? makeKeywords(maker) : [],
    languages: ['eng'],
    publicationTypes: has(maker, 0.9) ? [{name: 'Review', ui: 'D016454'}] : [],
    grants: has(maker, 0.05) ? makeGrants(maker) : [],
    references: has(maker, 0.2) ? makeReferences(maker) : [],
    publicationStatus: 'ppublish',
    ...(has(maker, 0.6) && {dateRevised: makeDay(random, year + 1)}),
    history: makeHistory(maker, year),
    objects: maker.complete ? [{type: 'note', params: []}] : []
  }
}
