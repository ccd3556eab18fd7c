/**
 * An article as rows for a reader: every field that it has, in groups, each list as a list. What has no rule of its own is
 * told by its keys, so that a field which the model gains is seen here at once.
 */
import {bookshelfUrl, doiUrl, pmcUrl, pubmedUrl, writeDate, writeDateTime} from '@pubcite/nlm'
import type {Article, DateTime} from '@pubcite/schema/model'
import {labelOf} from './labels.js'

/** Something small that is said of an entry: `UI D000818`. */
export interface Note {
  label: string
  text: string
  url?: string
}

/** A value: what it is called, what is said of it, and what it holds. */
export interface Entry {
  /** Stands before the head: the label of a part of an abstract, the number of a reference. */
  lead?: string
  head?: string
  /** The head with its inline markup, as the model has it. */
  html?: string
  url?: string
  notes: Note[]
  rows: Row[]
  /** The rows are parts of the head, for those who want them. */
  folded?: true
}

export interface Row {
  key: string
  label: string
  entries: Entry[]
}

export interface Group {
  title: string
  rows: Row[]
}

type Fields = Record<string, unknown>

const groups: ReadonlyArray<readonly [title: string, keys: string]> = [
  ['Citation', 'title titleLink vernacularTitle authors authorsComplete editors investigators journal book pubDate'],
  ['', 'articleDate pubModel publicationStatus volume issue pagination ids languages type sourceType publicationTypes'],
  [
    'Content',
    'abstract otherAbstracts keywords meshHeadings supplMeshNames chemicals geneSymbols personalNameSubjects'
  ],
  ['', 'spaceFlightMissions locationLabels sections itemLists contributionDate coiStatement'],
  ['Funding, data and ties', 'grants grantsComplete dataBanks dataBanksComplete relations'],
  ['References of the article', 'references numberOfReferences'],
  ['Record', 'articleIds locations version status owner indexingMethod citedMedium versionId versionDate dateCreated'],
  ['', 'dateCompleted dateRevised history citationSubsets otherIds generalNotes objects'],
  ['Only on the page', 'page'],
  ['Kept as it came', 'extra']
]

/** All that an article says, in groups; a field that no group names stands in the last one. */
export function fieldsOf(article: Article): Group[] {
  const fields = {...article} as unknown as Fields
  const result: Group[] = []
  for (const [title, keys] of groups) {
    const names = keys.split(' ')
    const rows = names.flatMap(key => rowOf(key, fields))
    for (const key of names) {
      delete fields[key]
      delete fields[`${key}Html`] // it stands beside its text
    }
    const last = result.at(-1)
    if (title === '' && last) last.rows.push(...rows)
    else result.push({title, rows})
  }
  result.at(-1)!.rows.push(...Object.keys(fields).flatMap(key => rowOf(key, fields)))
  return result.filter(({rows}) => rows.length > 0)
}

/** The row of a key; none where there is nothing to say, or where the key is the marked-up form of another. */
function rowOf(key: string, fields: Fields): Row[] {
  const value = fields[key]
  if (value === undefined || (typeof value === 'object' && Object.keys(value ?? {}).length === 0)) return []
  if (key.endsWith('Html') && fields[key.slice(0, -4)] !== undefined) return []
  if (key === 'page') return rowsOf(value as Fields, [])
  const html = fields[`${key}Html`]
  const entries = Array.isArray(value) ? value.map(each => entryOf(each, key)) : [entryOf(value, key)]
  if (typeof html === 'string') entries[0]!.html = html
  return [{key, label: labelOf(key), entries}]
}

function rowsOf(fields: Fields, told: readonly string[]): Row[] {
  return Object.keys(fields)
    .filter(key => !told.includes(key))
    .flatMap(key => rowOf(key, fields))
}

function entryOf(value: unknown, key: string): Entry {
  if (typeof value !== 'object' || value === null) return {head: flagOf(key, value), notes: [], rows: []}
  const fields = value as Fields
  if (key === 'ids') return {notes: idNotes(fields), rows: []}
  const rule = isDate(fields)
    ? dateEntry
    : fields['descriptor']
      ? meshEntry
      : fields['lastName']
        ? personEntry
        : plainEntry
  return rule(fields)
}

/** What a flag of the model means, where its word alone does not say it. */
const flags = new Map([
  ['authorsComplete false', 'cut: the source names no more'],
  ['grantsComplete false', 'cut: the source names no more'],
  ['dataBanksComplete false', 'cut: the source names no more'],
  ['valid false', 'kept for retrieval, not to be printed'],
  ['majorTopic true', 'a point of the paper'],
  ['autoHm true', 'assigned automatically'],
  ['equalContribution true', 'as much as another author']
])

function flagOf(key: string, value: unknown): string {
  return flags.get(`${key} ${value}`) ?? String(value)
}

const dateKeys = ['year', 'month', 'day', 'season', 'end', 'raw', 'hour', 'minute', 'second']

function isDate(fields: Fields): boolean {
  return Object.keys(fields).every(key => dateKeys.includes(key))
}

function dateEntry(fields: Fields): Entry {
  const date = fields as DateTime
  const head = date.hour === undefined ? writeDate(date) : writeDateTime(date)
  const raw = date.raw !== undefined && date.raw !== head ? [{label: 'printed as', text: date.raw}] : []
  return {head: head || date.raw || '', notes: head ? raw : [], rows: []}
}

function dateNotes(key: string, fields: Fields): Note[] {
  const {head = '', notes} = dateEntry(fields[key] as Fields)
  return [{label: labelOf(key), text: head}, ...notes]
}

function personEntry(fields: Fields): Entry {
  const names = ['foreName', 'lastName', 'suffix'].map(key => fields[key]).filter(Boolean)
  return {head: names.join(' '), ...rest(fields, ['type', 'foreName', 'lastName', 'suffix', 'suffixHtml'])}
}

/** `Mental Recall / physiology*`: a star is a point of the paper. */
function meshEntry({descriptor, qualifiers}: Fields): Entry {
  const terms = [descriptor, ...(qualifiers as Fields[])] as Fields[]
  const head = terms.map(({name, majorTopic}) => `${name}${majorTopic ? '*' : ''}`).join(' / ')
  return {head, notes: terms.flatMap(term => notesOf(term, ['name', 'majorTopic'])), rows: []}
}

/** What a thing is called, by the first of these keys that it has. */
const heads = [
  'text',
  'collectiveName',
  'title',
  'name',
  'medlinePgn',
  'medlineTa',
  'issn',
  'id',
  'grantId',
  'label',
  'caption',
  'status',
  'path'
]

function plainEntry(fields: Fields): Entry {
  const key = heads.find(each => typeof fields[each] === 'string')
  const isGroup = key === 'collectiveName'
  const isCitation = Array.isArray(fields['authors']) && key === 'text'
  const lead = key === 'label' ? undefined : fields['label']
  const told = [key ?? '', `${key}Html`, ...(lead === undefined ? [] : ['label']), ...(isGroup ? ['type'] : [])]
  const html = fields[`${key}Html`]
  return {
    ...(typeof lead === 'string' && {lead}),
    ...(key !== undefined && {head: fields[key] as string}),
    ...(typeof html === 'string' && {html}),
    ...(typeof fields['url'] === 'string' && {url: fields['url']}),
    ...rest(fields, told, isCitation)
  }
}

/** What is left of a thing: its short words as notes, what holds more as rows. Of a citation only its identifiers are notes. */
function rest(fields: Fields, told: readonly string[], isCitation = false): Pick<Entry, 'notes' | 'rows' | 'folded'> {
  const ids = fields['ids']
  const idsOf = Array.isArray(ids) ? agentNotes(ids) : ids ? idNotes(ids as Fields) : []
  if (!isCitation) {
    const deep = Object.keys(fields).filter(key => typeof fields[key] === 'object')
    const dates = deep.filter(key => !Array.isArray(fields[key]) && key !== 'ids' && isDate(fields[key] as Fields))
    const notes = [...notesOf(fields, [...told, ...deep]), ...dates.flatMap(key => dateNotes(key, fields)), ...idsOf]
    const rest = deep.filter(key => key !== 'ids' && !dates.includes(key))
    return {notes, rows: rest.flatMap(key => rowOf(key, fields))}
  }
  const said = ['type', 'note', 'listTitle'].filter(key => fields[key] !== undefined)
  const notes = [...said.map(key => ({label: labelOf(key), text: String(fields[key])})), ...idsOf]
  return {notes, rows: rowsOf(fields, [...told, ...said, 'ids']), folded: true}
}

function notesOf(fields: Fields, told: readonly string[]): Note[] {
  return Object.keys(fields)
    .filter(key => !told.includes(key) && typeof fields[key] !== 'object')
    .map(key => ({label: labelOf(key), text: flagOf(key, fields[key])}))
}

const urls = new Map<string, (id: string) => string>([
  ['pmid', pubmedUrl],
  ['pmcid', pmcUrl],
  ['doi', doiUrl],
  ['bookshelf', bookshelfUrl]
])

function idNotes(ids: Fields): Note[] {
  return Object.entries(ids).map(([kind, id]) => {
    const url = urls.get(kind)?.(String(id))
    return {label: labelOf(kind), text: String(id), ...(url !== undefined && {url})}
  })
}

function agentNotes(ids: readonly Fields[]): Note[] {
  return ids.flatMap(({source, id, raw}) => {
    const isOrcid = source === 'ORCID' && /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/.test(String(id))
    const note = {label: String(source), text: String(id), ...(isOrcid && {url: `https://orcid.org/${id}`})}
    return raw === undefined ? [note] : [note, {label: 'printed as', text: String(raw)}]
  })
}
