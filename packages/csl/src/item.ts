/**
 * CSL-JSON: the item that every citation processor reads. Text fields may carry `<i>`, `<b>`, `<sub>`, `<sup>` and
 * `<span class="nocase">`; everything else in them, `<` and `&` included, is plain text.
 * @see https://github.com/citation-style-language/schema/blob/v1.0.2/schemas/input/csl-data.json
 */

/** The kinds of work that CSL knows. */
export const cslTypes = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'bill',
  'book',
  'broadcast',
  'chapter',
  'classic',
  'collection',
  'dataset',
  'document',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'event',
  'figure',
  'graphic',
  'hearing',
  'interview',
  'legal_case',
  'legislation',
  'manuscript',
  'map',
  'motion_picture',
  'musical_score',
  'pamphlet',
  'paper-conference',
  'patent',
  'performance',
  'periodical',
  'personal_communication',
  'post',
  'post-weblog',
  'regulation',
  'report',
  'review',
  'review-book',
  'software',
  'song',
  'speech',
  'standard',
  'thesis',
  'treaty',
  'webpage'
] as const

/** The kind of a work, as CSL calls it: `article-journal`, `chapter`. */
export type CslType = (typeof cslTypes)[number]

/** A person (`family`, `given`) or a group (`literal`). */
export interface CslName {
  /** With its particles, where they are not known apart: `van der Berg`. */
  family?: string
  given?: string
  'dropping-particle'?: string
  'non-dropping-particle'?: string
  /** `Jr`, `3rd` */
  suffix?: string
  'comma-suffix'?: string | number | boolean
  'static-ordering'?: string | number | boolean
  /** A name that is not divided: `Sleep Trial Group`. */
  literal?: string
  'parse-names'?: string | number | boolean
}

/** A date, or a range of two. Months are 1–12, seasons 1–4 from spring on. */
export interface CslDate {
  /** `[[2023, 1, 10]]`; of a range `[[1998, 12], [1999, 1]]`. */
  'date-parts'?: Array<Array<string | number>>
  season?: string | number
  circa?: string | number | boolean
  /** What is printed instead of a date. */
  literal?: string
  /** What a source printed, for whoever can read it. */
  raw?: string
}

/** The fields that hold names. */
export interface CslNames {
  author?: CslName[]
  chair?: CslName[]
  'collection-editor'?: CslName[]
  compiler?: CslName[]
  composer?: CslName[]
  'container-author'?: CslName[]
  contributor?: CslName[]
  curator?: CslName[]
  director?: CslName[]
  editor?: CslName[]
  'editorial-director'?: CslName[]
  'executive-producer'?: CslName[]
  guest?: CslName[]
  host?: CslName[]
  illustrator?: CslName[]
  interviewer?: CslName[]
  narrator?: CslName[]
  organizer?: CslName[]
  'original-author'?: CslName[]
  performer?: CslName[]
  producer?: CslName[]
  recipient?: CslName[]
  'reviewed-author'?: CslName[]
  'script-writer'?: CslName[]
  'series-creator'?: CslName[]
  translator?: CslName[]
}

/** The fields that hold dates. */
export interface CslDates {
  accessed?: CslDate
  /** When it could first be read, where that is not `issued`: the electronic date of a printed article. */
  'available-date'?: CslDate
  'event-date'?: CslDate
  /** The date that a citation prints. */
  issued?: CslDate
  'original-date'?: CslDate
  submitted?: CslDate
}

/** The fields that hold text only. */
export interface CslTexts {
  abstract?: string
  annote?: string
  archive?: string
  archive_collection?: string
  archive_location?: string
  'archive-place'?: string
  authority?: string
  'call-number'?: string
  'citation-key'?: string
  'citation-label'?: string
  'collection-title'?: string
  'container-title'?: string
  'container-title-short'?: string
  dimensions?: string
  division?: string
  DOI?: string
  event?: string
  'event-place'?: string
  'event-title'?: string
  genre?: string
  ISBN?: string
  ISSN?: string
  /** The same as `container-title-short`, under the name that Zotero reads. */
  journalAbbreviation?: string
  jurisdiction?: string
  keyword?: string
  /** BCP 47: `en`, `pt-BR`. */
  language?: string
  medium?: string
  note?: string
  'original-publisher'?: string
  'original-publisher-place'?: string
  'original-title'?: string
  'part-title'?: string
  PMCID?: string
  PMID?: string
  publisher?: string
  'publisher-place'?: string
  /** What became of the work: `Retraction in: …`. */
  references?: string
  'reviewed-genre'?: string
  'reviewed-title'?: string
  scale?: string
  section?: string
  shortTitle?: string
  source?: string
  status?: string
  title?: string
  'title-short'?: string
  URL?: string
  version?: string
  'volume-title'?: string
  'volume-title-short'?: string
  'year-suffix'?: string
}

/** The fields that may be given as text or as a number. */
export interface CslNumbers {
  'chapter-number'?: string | number
  'citation-number'?: string | number
  'collection-number'?: string | number
  edition?: string | number
  'first-reference-note-number'?: string | number
  issue?: string | number
  locator?: string | number
  number?: string | number
  'number-of-pages'?: string | number
  'number-of-volumes'?: string | number
  page?: string | number
  'page-first'?: string | number
  part?: string | number
  printing?: string | number
  supplement?: string | number
  volume?: string | number
}

/** One work in CSL-JSON. */
export interface CslItem extends CslNames, CslDates, CslTexts, CslNumbers {
  type: CslType
  id: string | number
  categories?: string[]
  /** What CSL has no field for. Ours is described by `CslCustom`. */
  custom?: Record<string, unknown>
}

/** What `toCsl` keeps in `custom`, in the schema's words, so that `fromCsl` finds it again. */
export interface CslCustom {
  /** Present where the author list is known to be cut. Its last name is then the literal `et al.`. */
  authorsComplete?: false
  /** The same of the authors of the book that a chapter stands in. */
  containerAuthorsComplete?: false
  /** Title and abbreviation of the server of a preprint, whose short name is the `publisher`. */
  journalTitle?: string
  medlineTa?: string
  /** Present where `container-title` is the journal's abbreviation, for want of its title. */
  containerTitleAbbreviated?: true
  pubModel?: string
  publicationStatus?: string
  /** Date of the issue, where `issued` is the electronic date. */
  pubDate?: CslDate
  /** All languages, where there are several: `eng`, `ger`. */
  languages?: string[]
  pii?: string
  mid?: string
  bookshelf?: string
  /** The source's word for the type, where CSL has none. */
  sourceType?: string
}

/**
 * The fields that an article has no place for, or an article of its type has none for, and whether they are text or a list
 * of names, a date, categories.
 */
export const otherFields: ReadonlyMap<string, 'text' | 'json'> = /* @__PURE__ */ (() => {
  const texts =
    'annote archive archive_collection archive_location archive-place authority call-number citation-key citation-label ' +
    'citation-number collection-number dimensions division event event-place event-title first-reference-note-number ' +
    'genre jurisdiction locator note number-of-pages number-of-volumes original-publisher original-publisher-place part ' +
    'part-title printing reviewed-genre reviewed-title scale section shortTitle source supplement title-short URL version ' +
    'volume-title-short year-suffix chapter-number container-title container-title-short ISSN journalAbbreviation number ' +
    'page-first references status'
  const others =
    'accessed categories chair collection-editor compiler composer contributor curator director editorial-director ' +
    'event-date executive-producer guest host illustrator interviewer narrator organizer original-author original-date ' +
    'performer producer recipient reviewed-author script-writer series-creator submitted translator available-date ' +
    'container-author'
  return new Map([
    ...texts.split(' ').map(name => [name, 'text'] as const),
    ...others.split(' ').map(name => [name, 'json'] as const)
  ])
})()
