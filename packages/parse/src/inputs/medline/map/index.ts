import {languageCode, readDate, readDigits, readPages, withoutPeriod} from '@pubcite/nlm'
import type {Article, Journal, PartialDate} from '@pubcite/schema/model'
import type {Report} from '../../../input.js'
import type {Field} from '../read.js'
import {abstracts} from './abstract.js'
import {finishBook, finishJournal} from './book.js'
import {type Draft, emptyDraft, type Fill, remember, setAside, tidy} from './draft.js'
import {finishHistory, history} from './history.js'
import {finishIds, ids} from './ids.js'
import {keepHomeless, people} from './people.js'
import {relations} from './relation.js'
import {finishSource} from './source.js'
import {subjects} from './subjects.js'

const fills: [tag: string, fill: Fill][] = [
  // The record
  ['OWN', text('owner')],
  ['STAT', text('status')],
  ['DA', date('dateCreated', readDigits)],
  ['DCOM', date('dateCompleted', readDigits)],
  ['LR', date('dateRevised', readDigits)],
  ['DRDT', date('dateRevised', readDigits)],
  ['CTDT', date('contributionDate', readDigits)],
  ['SB', ({article}, {value}) => article.citationSubsets.push(tidy(value))],
  ['RF', text('numberOfReferences')],
  ['NR', text('numberOfReferences')],
  ['COIS', text('coiStatement')],
  [
    'GN',
    ({article}, {value}) => {
      const [, owner, note] = /^(NLM|NASA|PIP|KIE|HSR|HMD|NOTNLM): (.+)$/.exec(tidy(value)) ?? []
      article.generalNotes.push(owner && note ? {owner, text: note} : {text: tidy(value)})
    }
  ],

  // What it is called
  [
    'TI',
    ({article}, {value}) => {
      article.title = withoutPeriod(tidy(value)) || value.trim() // a period alone is all that there is
    }
  ],
  [
    'TT',
    ({article}, {value}) => {
      article.vernacularTitle = withoutPeriod(tidy(value)) || value.trim()
    }
  ],
  [
    'LA',
    ({article}, {value}) => {
      const word = tidy(value)
      article.languages.push(/^[a-z]{3}$/i.test(word) ? word.toLowerCase() : (languageCode(word) ?? word))
    }
  ],

  // Where and when it appeared
  ['PUBM', text('pubModel')],
  ['PST', text('publicationStatus')],
  ['DP', date('pubDate', readDate)],
  ['DEP', date('articleDate', readDigits)],
  ['VI', text('volume')],
  ['IP', text('issue')],
  [
    'PG',
    ({article}, {value}) => {
      const pagination = readPages(value)
      if (pagination.medlinePgn) article.pagination = pagination
    }
  ],
  ['TA', ofJournal('medlineTa')],
  ['JT', ofJournal('title')],
  ['JID', ofJournal('nlmUniqueId')],
  ['PL', ofJournal('country')],
  ['IS', serialNumber],
  ['ISSN', serialNumber],
  ['ISBN', serialNumber],
  ['BTI', ofBook('title')],
  ['VTI', ofBook('volumeTitle')],
  ['CTI', ofBook('collectionTitle')],
  ['EN', ofBook('edition')],
  ['CP', ({article}, {value}) => article.locationLabels.push({label: tidy(value)})],
  [
    'PB',
    ({book}, {value}) => {
      book.publisher = {name: tidy(value)}
    }
  ],

  ['SO', remember],

  ...history,
  ...people,
  ...abstracts,
  ...subjects,
  ...ids,
  ...relations
]

/** What stands once in a record. */
const single =
  'PMID OWN STAT DA DCOM LR DRDT CTDT RF NR COIS TI TT PUBM PST DP DEP VI IP PG TA JT JID PL BTI VTI CTI EN PB EDAT MHDA CRDT CDAT PMCR SO AB CI PMC UI'.split(
    ' '
  )

/** What each tag does, and its number among those that stand once, or -1: one look at the tag tells both. */
const fields = /* @__PURE__ */ (() => new Map(fills.map(([tag, fill]) => [tag, {fill, index: single.indexOf(tag)}])))()

/** What a record means. */
export function map(record: Field[], report: Report): Article {
  const draft = emptyDraft(report)
  for (const field of record) if (hasText(field.value)) fill(draft, field)
  keepHomeless(draft)
  finishJournal(draft)
  finishBook(draft)
  finishHistory(draft)
  finishIds(draft)
  finishSource(draft)
  if (draft.article.ids.pmid === undefined) report('medline/no-pmid', {place: {from: record[0]!.place.from}})
  return draft.article
}

function fill(draft: Draft, field: Field): void {
  const known = fields.get(field.tag)
  const first = known && draft.firsts[known.index]
  if (!known) {
    setAside(draft, field, 'medline/unknown-tag')
  } else if (!first) {
    if (known.index >= 0) draft.firsts[known.index] = field
    known.fill(draft, field)
  } else if (first.value !== field.value) {
    setAside(draft, field, 'medline/repeated-field') // the exporter of PMC printed the same DP twice
  }
}

/** A value has no blanks at its beginning, but may be a no-break space. */
const hasText = (value: string) => value !== '' && (value.charCodeAt(0) < 128 || value.trim() !== '')

type TextKey =
  | 'owner'
  | 'status'
  | 'numberOfReferences'
  | 'coiStatement'
  | 'pubModel'
  | 'publicationStatus'
  | 'volume'
  | 'issue'

function text(key: TextKey): Fill {
  return ({article}, {value}) => {
    article[key] = tidy(value)
  }
}

function ofJournal(key: Exclude<keyof Journal, 'issns'>): Fill {
  return ({journal}, {value}) => {
    journal[key] = tidy(value)
  }
}

function ofBook(key: 'title' | 'volumeTitle' | 'collectionTitle' | 'edition'): Fill {
  return ({book}, {value}) => {
    book[key] = withoutPeriod(tidy(value)) || value.trim()
  }
}

type DateKey = 'dateCreated' | 'dateCompleted' | 'dateRevised' | 'contributionDate' | 'pubDate' | 'articleDate'

function date(key: DateKey, readValue: (value: string) => PartialDate | undefined): Fill {
  return ({article, report}, {value, place}) => {
    const read = readValue(tidy(value))
    if (!read) report('medline/unreadable-date', {place})
    article[key] = read ?? {raw: tidy(value)}
  }
}

/** `1759-8486 (Electronic)`; ERIC labels the number itself: `EISSN-2375-5636`, `ISBN-978-1-5985-7192-9`. */
function serialNumber({journal, book}: Draft, {tag, value}: Field): void {
  const plain = tag === 'IS' ? plainSerial.exec(value) : null
  if (plain) {
    journal.issns.push({issn: plain[1]!, type: plain[2]!})
    return
  }
  const [, label = '', number = '', kind] =
    /^(?:(E?ISSN|ISBN)[- :]*)?([^(]*?)(?: ?\(([^()]+)\))?$/i.exec(tidy(value)) ?? []
  if (number === '') return
  const isBook = tag === 'ISBN' || /^isbn$/i.test(label) || /^97[89]\d{10}$/.test(number.replace(/-/g, ''))
  const type = kind ?? (/^eissn$/i.test(label) ? 'Electronic' : undefined)
  if (isBook) book.isbns.push(number)
  else journal.issns.push({issn: number, ...(type && {type})})
}

const plainSerial = /^(\d{4}-\d{3}[\dX]) \((Electronic|Print|Linking)\)$/
