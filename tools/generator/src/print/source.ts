/**
 * The source of an article as PubMed composes it:
 * `J Imag Sleep. 2012 Jan;106(2):225-34. doi: 10.5555/x. Epub 2011 Aug 28.`
 */
import type {Article} from '@pubcite/schema/model'
import {printDate} from './notation.js'

const isElectronic = ({pubModel, articleDate}: Article): boolean =>
  articleDate !== undefined && pubModel?.startsWith('Electronic') === true

/** The journal as a citation names it: a preprint says so. */
export const journalName = ({journal, publicationTypes}: Article): string =>
  (journal?.medlineTa ?? '') + (publicationTypes.some(({name}) => name === 'Preprint') ? ' [Preprint]' : '')

/** `2012 Jan;106(2):225-34` */
export function dateAndPlace(article: Article): string {
  const {pubDate, articleDate, volume, issue, pagination} = article
  const date = isElectronic(article) ? articleDate : pubDate
  const place = `${volume ?? ''}${issue === undefined ? '' : `(${issue})`}`
  const pages = pagination?.medlinePgn
  return `${date ? printDate(date) : ''}${place && `;${place}`}${pages === undefined ? '' : `:${pages}`}`
}

/** The second date: `Epub 2011 Aug 28.`, `eCollection 2020.`, `Print 2023 Mar 28.`; absent where one date says all. */
export function secondDate({pubModel, publicationStatus, pubDate, articleDate}: Article): string | undefined {
  if (!articleDate || !pubDate || publicationStatus === 'aheadofprint') return undefined
  if (pubModel === 'Print-Electronic') return `Epub ${printDate(articleDate)}.`
  if (pubModel === 'Electronic-eCollection') return `eCollection ${printDate(pubDate)}.`
  if (pubModel === 'Electronic-Print') return `Print ${printDate(pubDate)}.`
  return undefined
}

/** What follows the pages: the DOI and the second date, each with its period. */
export const doiPhrase = ({ids}: Article): string | undefined =>
  ids.doi === undefined ? undefined : `doi: ${ids.doi}.`

/** The whole source without journal, as a page prints it after the journal's button. */
export const sourceLine = (article: Article): string =>
  [`${dateAndPlace(article)}.`, doiPhrase(article), secondDate(article)].filter(Boolean).join(' ')

/** The SO of MEDLINE. */
export const source = (article: Article): string => `${journalName(article)}. ${sourceLine(article)}`

/** The words that web pages and lists add to a citation before its issue is printed. */
export const aheadPhrase = ({publicationStatus}: Article): string | undefined =>
  publicationStatus === 'aheadofprint' ? 'Online ahead of print.' : undefined

/** The parts that a citation gives back: of the two dates the one that it calls by its name. */
export function datesCarried(article: Article): Partial<Article> {
  const {pubDate, articleDate, pubModel, publicationStatus} = article
  const ahead = publicationStatus === 'aheadofprint' ? {publicationStatus} : {}
  if (secondDate(article) !== undefined)
    return {pubDate: pubDate!, articleDate: articleDate!, pubModel: pubModel!, ...ahead}
  const main = isElectronic(article) ? articleDate : pubDate
  return {...(main && {pubDate: main}), ...ahead}
}
