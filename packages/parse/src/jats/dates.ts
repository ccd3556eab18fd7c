import {readDate, readMonth} from '@pubcite/nlm'
import type {PartialDate} from '@pubcite/schema/model'
import type {XmlElement} from '../xml.js'
import {type Draft, type Fill, keep, tell} from './draft.js'
import {attributeOf, childrenOf, childText, textOf} from './tree.js'

/** A date in parts, or as text, or in digits. @returns What was read; `undefined` where nothing can be. */
export function readJatsDate(element: XmlElement): PartialDate | undefined {
  const [year, month, day, season] = ['year', 'month', 'day', 'season'].map(name => childText(element, name)) as [
    string,
    string,
    string,
    string
  ]
  const date: PartialDate = {}
  if (/^\d{4}$/.test(year)) date.year = Number(year)
  if (date.year === undefined) return readDate(year || childText(element, 'string-date')) ?? readDigitsOf(element)
  const read = readMonth(month)
  const number = read !== undefined && read >= 1 && read <= 12 ? read : undefined
  if (number !== undefined) date.month = number
  else if (season !== '' || month !== '')
    return (
      readDate(`${year} ${season || month}`.replace(/^(\d{4}) -(?=\d)/, '$1-')) ?? {...date, season: season || month}
    )
  if (number !== undefined && /^(?:0?[1-9]|[12]\d|3[01])$/.test(day)) date.day = Number(day)
  return date
}

/** `iso-8601-date="2012-05-15"`, or without hyphens. */
function readDigitsOf(element: XmlElement): PartialDate | undefined {
  const [, year, month, day] = /^(\d{4})-?(\d\d)?-?(\d\d)?/.exec(attributeOf(element, 'iso-8601-date')) ?? []
  if (year === undefined) return undefined
  const [m, d] = [Number(month ?? 0), Number(day ?? 0)]
  const hasMonth = m >= 1 && m <= 12
  return {year: Number(year), ...(hasMonth && {month: m}), ...(hasMonth && d >= 1 && d <= 31 && {day: d})}
}

/** A date of publication: `epub`, `ppub`, `collection`, `pmc-release` … */
interface Dated {
  kind: string
  date: PartialDate
}

/** JATS 1.1 and later divide the kind: `date-type="pub" publication-format="electronic"`. */
function kindOf(element: XmlElement): string {
  const kind = attributeOf(element, 'pub-type') || attributeOf(element, 'date-type') || 'pub'
  const format = attributeOf(element, 'publication-format')
  if (kind !== 'pub') return kind
  return /^(?:print|paper|ppub)/i.test(format)
    ? 'ppub'
    : /^(?:electronic|online|epub|web)/i.test(format)
      ? 'epub'
      : 'pub'
}

const historyWords = new Map([
  ['rev-recd', 'revised'],
  ['rev-received', 'revised'],
  ['collection', 'ecollection'],
  ['epub', 'epublish'],
  ['ppub', 'ppublish'],
  ['pub', 'ppublish']
])

/**
 * All dates of publication: print or else collection is the issue's date, `epub` that of the electronic article. What PMC
 * and the author did later is history.
 */
export function mapPubDates(draft: Draft, elements: readonly XmlElement[]): void {
  const dates = elements.flatMap((element): Dated[] => {
    const date = readJatsDate(element)
    if (date) return [{kind: kindOf(element), date}]
    tell(draft, 'jats/unreadable-date', element)
    keep(draft, 'pub-date', element)
    return []
  })
  const {article} = draft
  const take = (...kinds: string[]): Dated | undefined => {
    const found = dates.find(({kind}) => kinds.includes(kind))
    if (found) dates.splice(dates.indexOf(found), 1)
    return found
  }
  const print = take('ppub', 'epub-ppub')
  const electronic = take('epub')
  const collection = print ? undefined : take('collection', 'ecollection')
  const undivided = print || collection || electronic ? undefined : take('pub')
  const issue = print ?? collection ?? undivided ?? electronic
  if (issue) article.pubDate = issue.date
  if (electronic) article.articleDate = electronic.date
  if (electronic) article.pubModel = print ? 'Print-Electronic' : collection ? 'Electronic-eCollection' : 'Electronic'
  for (const {kind, date} of dates) article.history.push({status: historyWords.get(kind) ?? kind, date})
}

/** A step of the history: `date`, or since JATS 1.2 an `event` that holds its date, and what else is said of it. */
export const mapHistoryDate: Fill = (draft, element) => {
  const isEvent = element.name === 'event'
  const dates = isEvent ? childrenOf(element, 'date', 'pub-date') : [element]
  const kind = kindOfStep(element, dates[0])
  const read = dates.map(date => readJatsDate(date))
  if (kind === '' || read.length === 0 || read.includes(undefined)) {
    if (kind !== '' || !isEvent) tell(draft, 'jats/unreadable-date', element)
    keep(draft, `history/${element.name}`, element)
    return
  }
  for (const date of read) draft.article.history.push({status: historyWords.get(kind) ?? kind, date: date!})
  for (const part of isEvent ? childrenOf(element) : []) {
    if (!dates.includes(part) && textOf(part) !== kind) keep(draft, `event/${part.name}`, part)
  }
}

function kindOfStep(element: XmlElement, date = element): string {
  const said = ['date-type', 'pub-type', 'event-type'].map(
    name => attributeOf(element, name) || attributeOf(date, name)
  )
  return said.find(Boolean) ?? childText(element, 'event-desc')
}

/** `history`, `pub-history` */
export const mapHistory: Fill = (draft, element) => {
  for (const step of childrenOf(element)) mapHistoryDate(draft, step)
}
