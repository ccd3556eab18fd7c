import {type Article, type Book, emptyArticle, emptyBook, emptyJournal, type Journal} from '@pubcite/schema/model'
import type {Report} from '../../../input.js'
import type {ProblemCode} from '../../../problems.js'
import type {Field} from '../read.js'

/** An article on its way, and the fields that nobody has taken yet, by tag. */
export interface Draft {
  article: Article
  journal: Journal
  book: Book
  fields: Map<string, Field[]>
  report: Report
}

export function emptyDraft(record: readonly Field[], report: Report): Draft {
  const fields = new Map<string, Field[]>()
  for (const field of record) {
    if (field.lines.every(line => line === '')) continue
    const others = fields.get(field.tag)
    if (others) others.push(field)
    else fields.set(field.tag, [field])
  }
  return {article: emptyArticle(), journal: emptyJournal(), book: emptyBook(), fields, report}
}

/** White space as the model has it. */
export const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** The value of a field as one line. */
export const textOf = ({lines}: Field): string => tidy(lines.join(' '))

/** The lines of a value that say something. */
export const linesOf = ({lines}: Field): string[] => lines.map(tidy).filter(Boolean)

/** Take all fields of a tag. */
export function take({fields}: Draft, tag: string): Field[] {
  const taken = fields.get(tag) ?? []
  fields.delete(tag)
  return taken
}

/** Take the value of a tag that a record has once. A second one that says something else is kept aside. */
export function takeOne(draft: Draft, tag: string): string | undefined {
  const [first, ...others] = take(draft, tag)
  if (!first) return undefined
  const value = textOf(first)
  for (const other of others) if (textOf(other) !== value) setAside(draft, other, 'ris/repeated-field')
  return value
}

/** Keep a value that has no place in the model. */
export function keep({article}: Draft, tag: string, text: string): void {
  article.extra.push({path: tag, text})
}

/** Keep a field that has no place in the model, and say so. */
export function setAside(draft: Draft, field: Field, code: ProblemCode): void {
  draft.report(code, {place: field.place})
  keep(draft, field.tag, textOf(field))
}
