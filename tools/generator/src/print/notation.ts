/**
 * How NLM spells the parts of a record. Written here once more, apart from `@pubcite/nlm`, so that a mistake there
 * does not agree with itself.
 */
import type {Article, Author, DateParts, DateTime, PartialDate, PersonName} from '@pubcite/schema/model'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** A number with two digits. */
export const two = (number: number): string => String(number).padStart(2, '0')
/** The name of a month: 1 is `Jan`. */
export const monthName = (month: number): string => months[month - 1]!

const partsOf = ({year, month, day, season}: DateParts): string =>
  [year, season, month && monthName(month), day].filter(part => part !== undefined).join(' ')

/** `2023 Jan 10`, `2019 Sep-Oct`, `2000 Apr 8-14`, `1998 Dec-1999 Jan`. */
export function printDate({raw, end, ...start}: PartialDate): string {
  if (raw !== undefined) return raw
  if (!end) return partsOf(start)
  if (end.year !== start.year || (!end.month && !end.season)) return `${partsOf(start)}-${partsOf(end)}`
  const {year: _, month, ...rest} = end
  return `${partsOf(start)}-${partsOf(month === start.month && end.day ? rest : {...rest, ...(month && {month})})}`
}

/** `20230110` */
export const printDigits = ({year, month, day}: DateParts): string =>
  `${year}${month ? two(month) : ''}${day ? two(day) : ''}`

/** `2023/01/10 06:00`; a date without time of day has midnight. */
export const printDateTime = ({year, month, day, hour = 0, minute = 0}: DateTime): string =>
  `${year}/${two(month ?? 1)}/${two(day ?? 1)} ${two(hour)}:${two(minute)}`

/** `Okafor NK 3rd` */
export const shortName = ({lastName, initials, suffix}: PersonName): string =>
  [lastName, initials, suffix].filter(Boolean).join(' ')

/** `Okafor, Nkechi K 3rd` */
export const fullName = ({lastName, foreName, suffix}: PersonName): string =>
  [foreName ? `${lastName},` : lastName, foreName, suffix].filter(Boolean).join(' ')

/** `Nkechi K Okafor 3rd` */
export const displayName = ({lastName, foreName, suffix}: PersonName): string =>
  [foreName, lastName, suffix].filter(Boolean).join(' ')

/** The authors whom a citation names: forms that are kept for retrieval only are left out. */
export const named = <Kind extends Author>(authors: readonly Kind[]): Kind[] =>
  authors.filter(({valid}) => valid !== false)

/** `Grewal J, Saria MG; Sleep Group, Matava MJ`: a semicolon before a group, a comma elsewhere. */
export function authorList(authors: readonly Author[], complete = true): string {
  const list = named(authors)
    .map((author, index) => {
      const glue = index === 0 ? '' : author.type === 'group' ? '; ' : ', '
      return glue + (author.type === 'group' ? author.collectiveName : shortName(author))
    })
    .join('')
  return complete ? list : `${list}, et al`
}

/** A text with the mark that closes it: a period, unless a mark stands there already. */
export const closed = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`)

/**
 * A text as a line of any format can hold it: without control characters, one blank between two words.
 * Of a plain article it is the text itself.
 */
export const clean = (text: string): string => text.replace(/[\u0000-\u0020\u007f-\u009f\ufffe\uffff]+/g, ' ').trim()

/** `clean` for every text of a value, however deep. */
export function cleaned<Value>(value: Value): Value {
  if (typeof value === 'string') return clean(value) as Value
  if (Array.isArray(value)) return value.map(cleaned) as Value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cleaned(part)])) as Value
}

/** Some keys of an object, where they are there: what is absent stays absent. */
export function only<Thing extends object, Key extends keyof Thing>(thing: Thing, ...keys: Key[]): Pick<Thing, Key> {
  return Object.fromEntries(keys.filter(key => thing[key] !== undefined).map(key => [key, thing[key]])) as Pick<
    Thing,
    Key
  >
}

/** One article or several. */
export type Articles = Article | readonly Article[]

/** The articles as a list, ready to be printed. */
export const listed = (articles: Articles): Article[] => cleaned([articles].flat() as Article[])
