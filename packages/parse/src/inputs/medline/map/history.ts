import {readDateTime} from '@pubcite/nlm'
import type {DateTime} from '@pubcite/schema/model'
import type {Field} from '../read.js'
import {type Draft, type Fill, remember, setAside, tidy} from './draft.js'

/** The dates that MEDLINE prints under tags of their own, in XML's words. Since 2008 most stand in PHST too. */
const events = [
  ['CRDT', 'entrez'],
  ['CDAT', 'entrez'],
  ['EDAT', 'pubmed'],
  ['MHDA', 'medline'],
  ['PMCR', 'pmc-release']
] as const

/** How the record came about. */
export const history: [tag: string, fill: Fill][] = [
  ...events.map(([tag]): [string, Fill] => [tag, remember]),
  [
    'PHST',
    (draft, field) => {
      const {printed, status} = readEvent(tidy(field.value))
      if (status === undefined || printed === '') setAside(draft, field, 'medline/unreadable-date')
      else {
        addEvent(draft, field, status, printed)
        draft.stated.push({status, printed})
      }
    }
  ]
]

/** `2024/06/11 00:00 [pmc-release]` */
function readEvent(value: string): {printed: string; status: string | undefined} {
  if (value.indexOf('[') === 17 && value.endsWith(']')) {
    const status = value.slice(18, -1)
    if (statuses.has(status)) return {printed: value.slice(0, 17).trim(), status}
  }
  const [, date = '', status] = /^([^[]*)\[([\w-]+)\]$/.exec(value) ?? []
  return {printed: date.trim(), status}
}

/** What NLM's history says, as a rule. */
const statuses = new Set(['received', 'revised', 'accepted', 'entrez', 'pubmed', 'medline', 'pmc-release'])

/** What PHST does not say already. */
export function finishHistory(draft: Draft): void {
  for (const [tag, status] of events) {
    const field = draft.seen.get(tag)
    if (!field) continue
    const printed = tidy(field.value)
    const isStated = draft.stated.some(
      event => event.status === status && withoutMidnight(event.printed) === withoutMidnight(printed)
    )
    if (!isStated) addEvent(draft, field, status, printed)
  }
}

/** `PMCR- 2024/06/11` and `PHST- 2024/06/11 00:00 [pmc-release]` are one event. */
const withoutMidnight = (printed: string) => (printed.endsWith(' 00:00') ? printed.slice(0, -6) : printed)

function addEvent({article, report}: Draft, {place}: Field, status: string, printed: string): void {
  const date = readEventDate(status, printed)
  if (!date) report('medline/unreadable-date', {place})
  article.history.push({status, date: date ?? {raw: printed}})
}

/** MEDLINE prints `00:00` where XML has no time. Only entrez may mean midnight: there XML has it too. */
function readEventDate(status: string, printed: string): DateTime | undefined {
  const date = readDateTime(printed)
  if (!date || status === 'entrez' || date.hour !== 0 || date.minute !== 0) return date
  const {hour: _, minute: __, ...day} = date
  return day
}
