import type {Abstract, Article, Author, Book, Investigator, Journal, PersonName} from '@pubcite/schema/model'
import {emptyArticle, emptyBook, emptyJournal} from '@pubcite/schema/model'
import type {Report} from '../../../input.js'
import type {ProblemCode} from '../../../problems.js'
import type {Field} from '../read.js'

/** A person of whom one form of the name has come, and who waits for the other. */
export interface Waiting {
  person: PersonName
  /** The form that has come. */
  value: string
}

/** An article on its way, and what the next field belongs to. */
export interface Draft {
  article: Article
  report: Report
  /** Whom AUID and AD mean. */
  member?: Author
  investigator?: Investigator
  /** The full name that came last, if it waits for its short form. */
  latest?: (Waiting & {tag: string}) | undefined
  /** Those before it that wait, by list and family name: `AU okafor`. */
  waiting: Map<string, {persons: Waiting[]; next: number}>
  /** How many these are. */
  waitingCount: number
  /** The short name that came last, if no full one stood before it. */
  lonely?: (Waiting & {tag: string}) | undefined
  /** Affiliations before the first author. */
  homeless: Map<'AD' | 'IRAD', Field[]>
  keywordOwner?: string
  otherAbstract?: Abstract
  journal: Journal
  book: Book
  /** What PHST says. */
  stated: {status: string; printed: string}[]
  /** Fields that stand once and have come, by their number among these. */
  firsts: (Field | undefined)[]
  /** Fields that say something only together with others. */
  seen: Map<string, Field>
}

/** What a field does to the draft. */
export type Fill = (draft: Draft, field: Field) => void

export function emptyDraft(report: Report): Draft {
  return {
    article: emptyArticle(),
    report,
    waiting: new Map(),
    waitingCount: 0,
    homeless: new Map(),
    journal: emptyJournal(),
    book: emptyBook(),
    stated: [],
    firsts: [],
    seen: new Map()
  }
}

const odd = / {2}|[\t-\r]/

/** In long texts a sign is found faster than a pattern. */
const isOdd = (text: string) => (text.length > 256 && !mayBeOdd(text) ? false : odd.test(text))
const mayBeOdd = (text: string) =>
  text.includes('  ') ||
  text.includes('\n') ||
  text.includes('\r') ||
  text.includes('\t') ||
  text.includes('\v') ||
  text.includes('\f')

/** White space as the model has it: blanks and line ends are one blank, no-break and thin spaces stay what they are. */
export const tidy = (text: string): string => (isOdd(text) ? text.replace(/[\t-\r ]+/g, ' ') : text).trim()

/** Keep a field that has no place in the model. */
export function keepExtra({article}: Draft, {tag, value}: Field): void {
  article.extra.push({path: tag, text: tidy(value)})
}

/** Keep a field that has no place in the model, and say so. */
export function setAside(draft: Draft, field: Field, code: ProblemCode): void {
  draft.report(code, {place: field.place})
  keepExtra(draft, field)
}

/** A field that is read when the record is whole: `seen` has it. */
export const remember: Fill = ({seen}, field) => {
  seen.set(field.tag, field)
}
