import {type Json, type JsonObject, writeJson} from './json.js'

/** What the value of a field is. */
export type Shape = 'text' | 'names' | 'date' | 'words' | 'custom'

const words = (text: string) => text.trim().split(/\s+/)

/** The fields of CSL-JSON. What is not here never becomes a key of an item. */
export const shapes: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ...words(`type id citation-key language journalAbbreviation shortTitle
    abstract annote archive archive_collection archive_location archive-place authority call-number chapter-number
    citation-number citation-label collection-number collection-title container-title container-title-short dimensions
    division DOI edition event event-title event-place first-reference-note-number genre ISBN ISSN issue jurisdiction
    keyword locator medium note number number-of-pages number-of-volumes original-publisher original-publisher-place
    original-title page page-first part part-title PMCID PMID printing publisher publisher-place references
    reviewed-genre reviewed-title scale section source status supplement title title-short URL version volume
    volume-title volume-title-short year-suffix`).map(name => [name, 'text'] as const),
  ...words(`author chair collection-editor compiler composer container-author contributor curator director editor
    editorial-director executive-producer guest host interviewer illustrator narrator organizer original-author
    performer producer recipient reviewed-author script-writer series-creator translator`).map(
    name => [name, 'names'] as const
  ),
  ...words('accessed available-date event-date issued original-date submitted').map(name => [name, 'date'] as const),
  ['categories', 'words'],
  ['custom', 'custom']
])

const nameParts = new Set(
  words('family given dropping-particle non-dropping-particle suffix comma-suffix static-ordering literal parse-names')
)
const dateParts = new Set(words('date-parts season circa literal raw'))
const customs = new Set(
  words(
    `authorsComplete containerAuthorsComplete journalTitle medlineTa containerTitleAbbreviated pubModel publicationStatus
    pubDate languages pii mid bookshelf sourceType`
  )
)

/** What a value holds besides. */
type Rest = (rest: {path: string; text: string}) => void

/**
 * A value as `fromCsl` takes it: numbers as they were printed, objects with the keys of CSL alone.
 * @returns `undefined` where the field cannot have such a value.
 */
export function readValue(value: Json, shape: Shape, rest: Rest): unknown {
  if (shape === 'text') return readText(value)
  if (shape === 'names') return readNames(value, rest)
  if (shape === 'words') return value.kind === 'list' ? value.values.map(plain) : undefined
  if (value.kind !== 'object') return undefined
  return shape === 'date' ? pick(value, dateParts, '', rest) : pick(value, customs, '', rest)
}

/** Crossref puts a title into a list of one. */
function readText(value: Json): string | undefined {
  const only = value.kind === 'list' && value.values.length === 1 ? value.values[0]! : value
  return only.kind === 'string' || (only.kind === 'word' && /^-?\d/.test(only.text)) ? only.text : undefined
}

function readNames(value: Json, rest: Rest): unknown {
  const names = value.kind === 'list' ? value.values : []
  if (names.length === 0 || names.some(({kind}) => kind !== 'object')) return undefined
  return names.map((name, at) => pick(name as JsonObject, nameParts, `${at}/`, rest))
}

function pick({entries}: JsonObject, keys: ReadonlySet<string>, path: string, rest: Rest): Record<string, unknown> {
  const kept = new Map<string, unknown>()
  for (const [name, value] of entries) {
    if (keys.has(name))
      kept.set(
        name,
        name === 'pubDate' && value.kind === 'object' ? pick(value, dateParts, `${name}/`, rest) : plain(value)
      )
    else rest({path: path + (name.trim() || '""'), text: writeJson(value)})
  }
  return Object.fromEntries(kept)
}

/** Text, truth and lists; an object, which no field has there, as its text. */
function plain(value: Json): unknown {
  if (value.kind === 'list') return value.values.map(plain)
  if (value.kind === 'object') return writeJson(value)
  return value.kind === 'string'
    ? value.text
    : value.text === 'true'
      ? true
      : value.text === 'false'
        ? false
        : value.text === 'null'
          ? null
          : value.text
}
