import {readDateTime} from '@pubcite/nlm'
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
      const [, printed = '', status] = /^([^[]*)\[([\w-]+)\]$/.exec(tidy(field.value)) ?? []
      if (status === undefined || printed.trim() === '') setAside(draft, field, 'medline/unreadable-date')
      else addEvent(draft, field, status, printed.trim())
    }
  ]
]

/** What PHST does not say already. */
export function finishHistory(draft: Draft): void {
  const stated = new Set(draft.article.history.map(event => JSON.stringify(event)))
  for (const [tag, status] of events) {
    const field = draft.seen.get(tag)
    const date = field && readDateTime(field.value)
    if (field && !stated.has(JSON.stringify({status, date}))) addEvent(draft, field, status, tidy(field.value))
  }
}

function addEvent({article, report}: Draft, {place}: Field, status: string, printed: string): void {
  const date = readDateTime(printed)
  if (!date) report('medline/unreadable-date', {place})
  article.history.push({status, date: date ?? {raw: printed}})
}
