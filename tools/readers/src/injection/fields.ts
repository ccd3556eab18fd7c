import {generateArticle} from '@pubcite/generator'
import type {Article, ArticleType} from '@pubcite/schema/model'

/** The way to a text in an article: `['authors', 0, 'lastName']`. */
export type Path = readonly (string | number)[]

/** A text of an article. */
export interface Place {
  base: Article
  path: Path
}

/** Identifiers of which the schema knows the form, and the words that say what a part is. */
const formed = /^(?:pmid|pmcid|bookshelf|type)$/
const types: readonly ArticleType[] = ['journal-article', 'book', 'book-chapter']

/** Every text that articles of each type have, once: of a list one of each kind, with and without markup. */
export const places: readonly Place[] = types.flatMap(placesOf)

function placesOf(type: ArticleType): Place[] {
  const found = new Map<string, Place>()
  for (let seed = 1; seed <= 24; seed++) {
    const base = dated(generateArticle(seed, {complete: true, type}))
    for (const path of pathsOf(base)) {
      const shape = path.map(key => (typeof key === 'number' ? '*' : key)).join('.')
      if (!found.has(shape)) found.set(shape, {base: around(base, path), path})
    }
  }
  return [...found.values()]
}

/** The article with no more in its lists than two of each, besides what the way leads to: what stands there takes time. */
function around({page, ...article}: Article, [name, index]: Path): Article {
  const parts = Object.entries(article).map(([key, part]) => {
    const wanted = key === name ? Number(index) + 2 : 2
    return [key, Array.isArray(part) ? part.slice(0, wanted) : part]
  })
  return {...(Object.fromEntries(parts) as Article), ...(name === 'page' && page && {page})}
}

/** In some articles a date that nobody could read. */
function dated(article: Article): Article {
  const day = article.pubDate?.day
  return day === undefined || day % 3 > 0 ? article : {...article, pubDate: {raw: 'last week'}}
}

/** Every text of an article. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return formed.test(String(path.at(-1))) ? [] : [path]
  if (Array.isArray(value)) return value.flatMap((part, index) => pathsOf(part, [...path, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => pathsOf(part, [...path, key]))
}

/**
 * An article with another text at one place. A DOI keeps its prefix; markup goes where the text beside it is another one,
 * and where the markup is the other one, the text is what it says.
 */
export function withText({base, path}: Place, text: string): Article {
  return replaced(base, path, text) as Article
}

function replaced(node: unknown, [key, ...below]: Path, text: string): unknown {
  const copy = (Array.isArray(node) ? [...node] : {...(node as object)}) as Record<string | number, unknown>
  if (below.length > 0) copy[key!] = replaced(copy[key!], below, text)
  else {
    const name = String(key)
    copy[key!] = name === 'doi' ? `10.5555/${text}` : text
    if (name.endsWith('Html')) copy[name.slice(0, -4)] = seen(text.replace(/<[^<>]*>/g, ''))
    else if (name !== 'doi') copy[key!] = seen(text)
    if (!name.endsWith('Html')) delete copy[`${name}Html`]
  }
  return copy
}

/** Without a title some formats begin no record. */
const seen = (text: string) => (/[^\p{C}\p{Z}]/u.test(text) ? text : `${text}x`)
