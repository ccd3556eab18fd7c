/**
 * What of a printed text is in the model: each phrase that the model says is taken out of the text, as often as it says it,
 * and of what is left each character is one that the format prints for itself, or unexplained.
 */
import {languageName, writeAuthors, writeDate, writeName, writeSource} from '@pubcite/nlm'
import type {Article, PartialDate} from '@pubcite/schema/model'

/** What a format prints for itself, and why the model says it otherwise. */
export type Decision = readonly [printed: RegExp, reason: string]

/** Characters of a text: how many, how many the model says, how many are left by which decision, and what is unexplained. */
export interface Balance {
  all: number
  said: number
  left: Map<string, number>
  unexplained: string[]
}

/** Without white space, which lines are folded at. A no-break space is a character. */
const dense = (text: string): string => text.replace(/[ \t\r\n]+/g, '')

/** Weigh a text against the phrases of a model: the longest are taken out first, each once for each time it is given. */
export function weigh(text: string, phrases: readonly string[], decisions: readonly Decision[]): Balance {
  const source = dense(text)
  let rest = [source]
  for (const phrase of phrases.map(dense).toSorted((one, other) => other.length - one.length)) {
    const index = phrase === '' ? -1 : rest.findIndex(part => part.includes(phrase))
    if (index < 0) continue
    const part = rest[index]!
    const at = part.indexOf(phrase)
    rest = rest.toSpliced(index, 1, part.slice(0, at), part.slice(at + phrase.length))
  }
  const left = new Map<string, number>()
  for (const [printed, reason] of decisions) {
    rest = rest.flatMap(part => {
      const kept = part.split(printed)
      const taken = part.length - kept.reduce((sum, {length}) => sum + length, 0)
      if (taken > 0) left.set(reason, (left.get(reason) ?? 0) + taken)
      return kept
    })
  }
  const unexplained = rest.filter(part => part !== '')
  const remaining = [...left.values(), ...unexplained.map(({length}) => length)].reduce((sum, count) => sum + count, 0)
  return {all: source.length, said: source.length - remaining, left, unexplained}
}

/** Add a balance to the counts of a report, and a line for each part that is unexplained. */
export function countBalance(
  {counts, lines}: {counts: Record<string, number>; lines: string[]},
  where: string,
  {all, said, left, unexplained}: Balance
): void {
  const add = (key: string, count: number) => {
    counts[key] = (counts[key] ?? 0) + count
  }
  add('characters', all)
  add('characters in the model', said)
  for (const [reason, count] of left) add(`left out: ${reason}`, count)
  add('unexplained characters', unexplained.join('').length)
  for (const part of unexplained) lines.push(`${where}: ${part.slice(0, 160)}`)
}

/** The phrases that an article says as NLM spells them: its strings, and its dates, names, pages and source. */
export function phrasesOf(article: Article): string[] {
  const found = [writeSource(article), place(article), writeAuthors(article.authors)]
  for (const code of article.languages) found.push(languageName(code) ?? code)
  const visit = (value: unknown, key: string): void => {
    if (typeof value === 'string') {
      if (!key.endsWith('Html') && key !== 'type' && value.length > 2) found.push(value)
    } else if (Array.isArray(value)) {
      for (const item of value) visit(item, key)
    } else if (typeof value === 'object' && value !== null) {
      if ('year' in value || 'raw' in value) found.push(...dateForms(value as PartialDate))
      if ('lastName' in value) found.push(writeName(value as Parameters<typeof writeName>[0]))
      for (const [name, item] of Object.entries(value)) visit(item, name)
    }
  }
  visit(article, '')
  return found
}

/** `2012 Jan 3`, and `2012/01/03`, `2012-01-03` */
function dateForms(date: PartialDate): string[] {
  const digits = [date.year, date.month, date.day].map(part => String(part ?? '').padStart(2, '0'))
  return [writeDate(date), digits.join('/'), digits.join('-')]
}

/** `;106(2):225-34` */
function place({volume, issue, pagination}: Article): string {
  const number = `${volume ?? ''}${issue === undefined ? '' : `(${issue})`}`
  const pages = pagination?.medlinePgn
  return `${number && `;${number}`}${pages === undefined ? '' : `:${pages}`}`
}
