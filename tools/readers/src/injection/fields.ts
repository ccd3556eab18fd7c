import {generateArticle} from '@pubcite/generator'
import type {Article} from '@pubcite/schema/model'

/** The way to a text in an article: `['authors', 0, 'lastName']`. */
export type Path = readonly (string | number)[]

/**
 * Texts that are no texts: identifiers and words of which the schema knows the form, dates, and markup, whose other half
 * is the text beside it.
 */
const formed = /^(?:pmid|pmcid|bookshelf|type|raw|\w*Html)$/

/** An article and a chapter that have everything. */
export const bases: readonly Article[] = [
  generateArticle(7, {complete: true, type: 'journal-article'}),
  generateArticle(7, {complete: true, type: 'book-chapter'})
]

/** Every text of an article, one of each list. */
export function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return formed.test(String(path.at(-1))) ? [] : [path]
  if (Array.isArray(value)) return value.length === 0 ? [] : pathsOf(value[0], [...path, 0])
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => pathsOf(part, [...path, key]))
}

/** An article with another text at one place. A DOI keeps its prefix. */
export function withText(article: Article, path: Path, text: string): Article {
  const copy = structuredClone(article)
  let node = copy as unknown as Record<string | number, unknown>
  for (const key of path.slice(0, -1)) node = node[key] as Record<string | number, unknown>
  const last = path.at(-1)!
  node[last] = last === 'doi' ? `10.5555/${text}` : text
  delete node[`${last}Html`]
  return copy
}
