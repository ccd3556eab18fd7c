import type {Article, ArticleId} from '@pubcite/schema/model'
import {has, type Maker} from '../options.js'
import {rareIds} from '../words/subjects.js'
import {makeDay, makePartialDate, makeYear} from './dates.js'
import {makeDoi, makeMid, makePii, makePmcid, makePmid} from './ids.js'
import {makePages, makePlace} from './pages.js'

type When = Pick<
  Article,
  'pubDate' | 'articleDate' | 'pubModel' | 'publicationStatus' | 'volume' | 'issue' | 'pagination'
>

/** When and where an article appeared, for each way in which NLM pairs the two dates. */
export function makePublication(maker: Maker, year = makeYear(maker.random)): When {
  const {random} = maker
  const place = makePlace(random)
  const pagination = maker.complete || random.chance(0.93) ? {pagination: makePages(random)} : {}
  const articleDate = makeDay(random, year)
  const kind = maker.complete ? random.pick([1, 3, 5, 7, 10]) : random.int(1, 10) // an article ahead of print has no issue: never complete
  if (kind <= 2) {
    const pubDate = makePartialDate(random, year)
    return {pubDate, articleDate, pubModel: 'Print-Electronic', publicationStatus: 'ppublish', ...place, ...pagination}
  }
  if (kind <= 4)
    return {
      pubDate: random.pick([articleDate, {year}]),
      articleDate,
      pubModel: 'Electronic',
      publicationStatus: 'epublish',
      ...place,
      ...pagination
    }
  if (kind <= 6) {
    const pubDate = random.pick([
      {year},
      {year, month: 12},
      {year: year + 1, month: 1},
      {year, month: 1, end: {year, month: 12}}
    ])
    return {
      pubDate,
      articleDate,
      pubModel: 'Electronic-eCollection',
      publicationStatus: 'epublish',
      ...place,
      ...pagination
    }
  }
  if (kind <= 8)
    return {
      pubDate: makeDay(random, year + 1),
      articleDate,
      pubModel: 'Electronic-Print',
      publicationStatus: 'epublish',
      ...place,
      ...pagination
    }
  if (kind === 9) {
    const pages = random.chance(0.3) ? {pagination: {medlinePgn: '1-7', startPage: '1', endPage: '7'}} : {}
    return {
      pubDate: articleDate,
      articleDate,
      pubModel: 'Print-Electronic',
      publicationStatus: 'aheadofprint',
      ...pages
    }
  }
  return makePrint(maker, year)
}

/** An article of a printed journal has one date. */
export function makePrint({random}: Maker, year: number): When {
  return {
    pubDate: makePartialDate(random, year),
    pubModel: 'Print',
    publicationStatus: 'ppublish',
    ...makePlace(random),
    pagination: makePages(random)
  }
}

/** A preprint: no volume, the number in the pages is the tail of the DOI. */
export function makePreprint({random}: Maker, year: number): When & {number: string} {
  const day = makeDay(random, year)
  const number = `${year}.0${random.int(1, 9)}.${random.int(10, 28)}.${random.int(100_000, 999_999)}`
  return {
    pubDate: day,
    articleDate: day,
    pubModel: 'Electronic',
    publicationStatus: 'epublish',
    pagination: {medlinePgn: number, startPage: number},
    number
  }
}

type Identity = Pick<Article, 'ids' | 'articleIds' | 'locations'>

/** Identifiers of a journal article: those in `ids` come first in the lists, where the lists have several. */
export function makeIdentity(maker: Maker, number?: string): Identity {
  const {random} = maker
  const pmid = makePmid(random)
  const doi = number ? `10.5555/${number}` : has(maker, 0.85) ? makeDoi(random) : undefined
  const pii = !number && has(maker, 0.5) ? makePii(random) : undefined
  const pmcid = has(maker, 0.4) ? makePmcid(random) : undefined
  const mid = pmcid && has(maker, 0.3) ? makeMid(random) : undefined
  const printed: ArticleId[] = [
    {type: 'pubmed', id: pmid},
    ...(mid ? [{type: 'mid', id: mid}] : []),
    ...(pmcid ? [{type: 'pmc', id: pmcid}] : []),
    ...(doi ? [{type: 'doi', id: doi}] : []),
    ...(pii ? [{type: 'pii', id: pii}] : []),
    ...(maker.complete ? rareIds : []),
    ...(maker.complete ? [{type: 'pmcid', id: `pmc-id: ${pmcid};manuscript-id: ${mid};`}] : [])
  ]
  const found: ArticleId[] = [
    ...(doi && has(maker, 0.9) ? [{type: 'doi', id: doi}] : []),
    ...(pii ? [{type: 'pii', id: pii}] : [])
  ]
  const wrong: ArticleId[] = doi && has(maker, 0.03) ? [{type: 'doi', id: `${doi}x`, valid: false}] : []
  return {
    ids: {pmid, ...(pmcid && {pmcid}), ...(doi && {doi}), ...(pii && {pii}), ...(mid && {mid})},
    articleIds: printed,
    locations: [...(random.chance(0.5) ? found : found.reverse()), ...wrong]
  }
}
