import {emptyJournal, type Journal} from '@pubcite/schema/model'
import {type Draft, type Fill, fillFrom, keep, keepParts, kept, nothing} from '../../../jats/draft.js'
import {attributeOf, textOf} from '../../../jats/tree.js'
import type {XmlElement} from '../../../xml.js'

const issnTypes = new Map([
  ['ppub', 'Print'],
  ['print', 'Print'],
  ['epub', 'Electronic'],
  ['electronic', 'Electronic'],
  ['online', 'Electronic'],
  ['linking', 'Linking']
])

/** `journal-meta` */
export function mapJournal(draft: Draft, element: XmlElement): void {
  const journal = emptyJournal()
  const titles: [string, Fill][] = [
    ['journal-title', (_, title) => mapJournalTitle(draft, journal, title)],
    ['title', (_, title) => mapJournalTitle(draft, journal, title)],
    ['abbrev-journal-title', (_, title) => mapAbbreviation(draft, journal, title)],
    ['journal-subtitle', kept('journal-subtitle')],
    ['trans-title-group', kept('journal-title-group/trans-title')]
  ]
  const group: Fill = (_, element) => fillFrom(draft, new Map(titles), element) // a group in a group is none that JATS knows
  const table = new Map<string, Fill>([
    ...titles,
    ['journal-title-group', group],
    ['title-group', group],
    ['journal-id', (_, id) => mapJournalId(draft, journal, id, attributeOf(id, 'journal-id-type'))],
    ['object-id', (_, id) => mapJournalId(draft, journal, id, attributeOf(id, 'pub-id-type'))],
    ['issn', (_, issn) => mapIssn(journal, issn)],
    ['issn-l', (_, issn) => mapIssn(journal, issn, 'Linking')],
    ['publisher', keepParts],
    ['contrib-group', nothing],
    ['isbn', kept('journal-meta/isbn')],
    ['notes', nothing],
    ['self-uri', nothing],
    ['custom-meta-group', nothing]
  ])
  fillFrom(draft, table, element)
  if (journal.issns.length > 0 || Object.keys(journal).length > 1) draft.article.journal = journal
}

function mapJournalId(draft: Draft, journal: Journal, id: XmlElement, kind: string): void {
  const text = textOf(id)
  if (text === '') return
  if (kind === 'nlm-ta' && journal.medlineTa === undefined) journal.medlineTa = text
  else if (kind === 'iso-abbrev' && journal.isoAbbreviation === undefined) journal.isoAbbreviation = text
  else if (/^nlm-(?:journal-)?id$/.test(kind) && journal.nlmUniqueId === undefined) journal.nlmUniqueId = text
  else keep(draft, id.name, id)
}

function mapJournalTitle(draft: Draft, journal: Journal, title: XmlElement): void {
  const text = textOf(title)
  if (journal.title === undefined && text !== '') journal.title = text
  else if (text !== journal.title) keep(draft, 'journal-title', title)
}

function mapAbbreviation(draft: Draft, journal: Journal, title: XmlElement): void {
  const text = textOf(title)
  const isNlm = /^nlm/.test(attributeOf(title, 'abbrev-type'))
  if (text === '') return
  if (isNlm && journal.medlineTa === undefined) journal.medlineTa = text
  else if (journal.isoAbbreviation === undefined) journal.isoAbbreviation = text
  else if (text !== journal.isoAbbreviation) keep(draft, 'abbrev-journal-title', title)
}

function mapIssn(journal: Journal, element: XmlElement, kind?: string): void {
  const issn = textOf(element)
  const word = attributeOf(element, 'pub-type') || attributeOf(element, 'publication-format')
  const type = kind ?? issnTypes.get(word.toLowerCase()) ?? word
  if (issn !== '' && !journal.issns.some(other => other.issn === issn && other.type === type)) {
    journal.issns.push({issn, ...(type !== '' && {type})})
  }
}
