/**
 * What follows date and place in a citation: language, pii, doi, second date, notes, PMID.
 */
import type {Article, ArticleId, Ids, PartialDate, RelationType} from '@pubcite/schema/model'
import {readDate, writeDate} from './date.js'
import {readDated} from './dated.js'
import {readDoi, readMid, readPmcid, readPmid} from './ids.js'
import {languageCode, languageName} from './languages.js'
import {relationByLabel, relationTags} from './relations.js'
import {type Sentence, unclosed} from './sentence.js'

/** How the second date of a citation stands to the first. */
export type Second = 'Epub' | 'eCollection' | 'Print'

/** The parts of a tail, and what of it was not read. */
export interface Tail {
  ids: Ids
  locations: ArticleId[]
  languages: string[]
  second?: {kind: Second; date: PartialDate}
  aheadOfPrint?: true
  review?: true
  retracted?: true
  /** `Erratum in: J Imag Sleep. 2023;4(2):110`: the tie, and the text after its label. */
  notes: {type: RelationType; text: string}[]
  unread: string[]
}

/** Fill the tail from a sentence without its period; `false` where the sentence says something else after all. */
type Fill = (tail: Tail, match: RegExpExecArray) => boolean

const rows: readonly [RegExp, Fill][] = [
  [/^(?:doi|DOI): ?(\S+)$/, (tail, [, value]) => fillId(tail.ids, 'doi', readDoi(value!))],
  [/^https?:\/\/(?:dx\.)?doi\.org\/\S+$/, (tail, [value]) => fillId(tail.ids, 'doi', readDoi(value))],
  [/^pii: ?(\S.*)$/, (tail, [, id]) => fillId(tail.ids, 'pii', id) && tail.locations.push({type: 'pii', id: id!}) > 0],
  [/^(Epub|eCollection|Print|Online) (\d{4}.{0,40})$/, fillSecond],
  [/^\[?(?:Epub|Online|Published online) ahead of print\.?\]?$/i, tail => (tail.aheadOfPrint = true)],
  [/^Review$/, tail => (tail.review = true)],
  [/^Retracted publication$/i, tail => (tail.retracted = true)],
  [/^(?:No abstract available|Abstract available from the publisher)$/, () => true],
  [/^(?:PubMed |PubMed Central )?(?:PMID|PMCID|NIHMSID): ?\S/, fillRecordIds],
  [/^\p{Lu}[\p{L}, ]{3,60}$/u, (tail, [names]) => fillLanguages(tail, names)]
]

/** Does the tail of a citation begin with this sentence? */
export function isTail(sentence: string): boolean {
  return noteOf(sentence) !== undefined || fill(emptyTail(), sentence)
}

/** Read the sentences of a tail, from the one at `from` on. What is none of NLM's stands in `unread`. */
export function readTail(text: string, all: readonly Sentence[], from: number): Tail {
  const tail = emptyTail()
  for (let index = from; index < all.length; index += 1) {
    const sentence = all[index]!
    const note = noteOf(sentence.text)
    if (note) {
      const end = noteEnd(all, index)
      tail.notes.push(...readNote(text, note, all.slice(index, end)))
      index = end - 1
    } else if (!fill(tail, sentence.text)) {
      tail.unread = [text.slice(sentence.start)] // what follows may be another citation
      break
    }
  }
  return tail
}

/** Languages as a citation prints them: `English, Spanish.` @returns `undefined` for a language without a name. */
export function writeLanguages(codes: readonly string[]): string | undefined {
  const names = codes.map(languageName)
  return names.includes(undefined) || names.length === 0 ? undefined : `${names.join(', ')}.`
}

/** The second date of a citation as it is printed: `Epub 2011 Aug 28.` */
export function writeSecond(kind: Second, date: PartialDate): string {
  return `${kind} ${writeDate(date)}.`
}

/** The ids of the record, which end a citation: `PMID: 21874597; PMCID: PMC4411956.` */
export function writeRecordIds({pmid, pmcid}: Ids): string | undefined {
  if (!pmid) return pmcid ? `PMCID: ${pmcid}.` : undefined
  return pmcid ? `PMID: ${pmid}; PMCID: ${pmcid}.` : `PMID: ${pmid}.`
}

/** A note on another record: `Erratum in: J Imag Sleep. 2023;4(2):110.` @returns `undefined` for a tie without a label. */
export function writeNote({type, text}: Pick<Article['relations'][number], 'type' | 'text'>): string | undefined {
  const label = labels.get(type)
  return label === undefined ? undefined : `${label}: ${text}${text.endsWith('.') || text.endsWith(':') ? '' : '.'}`
}

const labels = new Map<string, string>(relationTags.map(({type, label}) => [type, label]))
const emptyTail = (): Tail => ({ids: {}, locations: [], languages: [], notes: [], unread: []})

function fill(tail: Tail, sentence: string): boolean {
  const printed = unclosed(sentence)
  for (const [form, into] of rows) {
    const match = form.exec(printed)
    if (match) return into(tail, match)
  }
  return false
}

/** The first identifier of a kind is the article's own; a later one may belong to a note. */
function fillId(ids: Ids, kind: keyof Ids, value: string | undefined): boolean {
  if (value === undefined || ids[kind] !== undefined) return false
  ids[kind] = value
  return true
}

function fillSecond(tail: Tail, [, word, printed]: RegExpExecArray): boolean {
  const date = readDate(printed!)
  if (!date || tail.second || (date.raw !== undefined && date.month === undefined && !date.season && !date.end))
    return false
  tail.second = {kind: word === 'Online' ? 'Epub' : (word as Second), date}
  return true
}

function fillLanguages(tail: Tail, names: string): boolean {
  const codes = [languageCode(names)] // `Greek, Modern`
  const list = codes[0] === undefined ? names.split(', ').map(languageCode) : codes
  if (list.includes(undefined) || tail.languages.length > 0) return false
  tail.languages = list as string[]
  return true
}

/** `PMID: 21874597; PMCID: PMC4411956; NIHMSID: NIHMS86240`, and the longer labels of before 2020. */
function fillRecordIds(tail: Tail, match: RegExpExecArray): boolean {
  return match.input.split(/; ?/).every(item => {
    const [, label, value] =
      /^(?:PubMed |PubMed Central )?(PMID|PMCID|NIHMSID): ?(\w+)(?: \[.{0,40}\])?$/.exec(item) ?? []
    if (label === 'PMID') return fillId(tail.ids, 'pmid', readPmid(value!))
    if (label === 'PMCID') return fillId(tail.ids, 'pmcid', readPmcid(value!))
    return label === 'NIHMSID' && fillId(tail.ids, 'mid', readMid(value!))
  })
}

interface Label {
  type: RelationType
  /** Length of the label in its sentence. */
  length: number
}

function noteOf(sentence: string): Label | undefined {
  const [label, words] = /^(\p{Lu}[\p{L} ]{3,40}) ?: ?/u.exec(sentence) ?? []
  const relation = words === undefined ? undefined : relationByLabel(words)
  return relation && {type: relation.type, length: label!.length}
}

/** The types that a tail names: of reviews in PubMed's own lists, of retracted articles in those that we write. */
export function typesOf({review, retracted}: Tail): Article['publicationTypes'] {
  return [
    ...(review ? [{name: 'Review', ui: 'D016454'}] : []),
    ...(retracted ? [{name: 'Retracted Publication', ui: 'D016441'}] : [])
  ]
}

/** A note ends where the next one begins, or with the ids of the record. */
function noteEnd(all: readonly Sentence[], from: number): number {
  let end = from + 1
  while (end < all.length && !noteOf(all[end]!.text) && !afterNotes.test(all[end]!.text)) end += 1
  return end
}

const afterNotes = /^(?:(?:PubMed )?(?:PMID|PMCID): ?|Retracted publication\.$)/

/** One note may name several records: each ends with its date and place, and what belongs to them. */
function readNote(text: string, {type, length}: Label, note: readonly Sentence[]): Tail['notes'] {
  const starts = [note[0]!.start + length]
  let complete = false
  for (const sentence of note.slice(1)) {
    if (readDated(sentence.text)) complete = true
    else if (complete && !fill(emptyTail(), sentence.text)) {
      starts.push(sentence.start)
      complete = false
    }
  }
  const end = note.at(-1)!.end
  return starts.flatMap((start, index) => {
    const printed = text.slice(start, starts[index + 1] ?? end).trim()
    return printed === '' ? [] : [{type, text: /$(?<=doi: ?\S+)/.test(printed) ? printed : unclosed(printed)}]
  })
}
