import {type ReadSourceOptions, readSource} from '@pubcite/nlm'
import type {Article, Citation} from '@pubcite/schema/model'
import {append} from '../append.js'
import {addPublicationType} from './subjects.js'

/**
 * Take a source line over into an article: `J Imag Sleep. 2012 Jan;10(2):225-34. doi: 10.5555/x. Epub 2011 Aug 28.`
 * @returns Whether all of it was read.
 */
export function takeSource(article: Article, text: string, options?: ReadSourceOptions): boolean {
  const source = readSource(text, options)
  if (!source) return false
  const {doubts, journal, publicationTypes, ids, locations, relations, languages, ...parts} = source
  Object.assign(article, parts)
  for (const [kind, id] of Object.entries(ids)) article.ids[kind as keyof typeof ids] ??= id
  if (journal) article.journal ??= journal
  for (const {name} of publicationTypes) addPublicationType(article, name)
  append(article.locations, locations)
  append(article.relations, relations)
  append(article.languages, languages)
  return doubts.length === 0
}

/** The parts of a source line that a mention has a place for. */
export function sourceParts(text: string): Omit<Citation, 'text' | 'authors'> | undefined {
  const source = readSource(text)
  if (!source) return undefined
  const {ids, journal, book, pubDate, articleDate, volume, issue, pagination} = source
  return {
    ids,
    ...(journal && {journal}),
    ...(book && {book}),
    ...(pubDate && {pubDate}),
    ...(articleDate && {articleDate}),
    ...(volume !== undefined && {volume}),
    ...(issue !== undefined && {issue}),
    ...(pagination && {pagination})
  }
}
