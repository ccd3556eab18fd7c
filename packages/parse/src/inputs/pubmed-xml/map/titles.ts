/**
 * Titles: without their closing period, with or without markup, with the place on Bookshelf that books give them.
 */
import {plainText, withoutPeriod} from '@pubcite/nlm'
import type {BookshelfLink} from '@pubcite/schema/model'
import {nameHash} from '../../../xml.js'
import type {RecordCursor} from '../cursor.js'
import {element} from '../table.js'
import {keepRepeated} from './leaf.js'

const links = (['book', 'part', 'sec'] as const).map(key => [key, nameHash(key)] as const)
/** The attributes that a title of a book may have. */
export const linkAttributes = links.map(([key]) => key)

/** The place on Bookshelf that the element at hand names. */
export function readLink(cursor: RecordCursor): BookshelfLink | undefined {
  if (cursor.attributeCount === 0) return undefined
  const link: BookshelfLink = {}
  for (const [key, hash] of links) {
    const value = cursor.attribute(hash)
    if (value !== '') link[key] = value
  }
  return Object.keys(link).length > 0 ? link : undefined
}

/** An element that is a title; what it is called in the target. */
export function title<Key extends 'title' | 'vernacularTitle' | 'collectionTitle'>(key: Key) {
  return element<{[Name in Key | `${Key}Html`]?: string} & {[Name in `${Key}Link`]?: BookshelfLink}>(
    linkAttributes,
    (cursor, target) => {
      const filled = target as {[name: string]: unknown}
      if (filled[key] !== undefined) return keepRepeated(cursor)
      const link = readLink(cursor)
      const {text, html} = cursor.mixed()
      const bare = withoutPeriod(text)
      if (bare !== '') filled[key] = bare
      if (html !== undefined && bare !== '') filled[`${key}Html`] = htmlOf(html, text, bare)
      if (link) filled[`${key}Link`] = link
    }
  )
}

/** The fragment of a title that lost its period. */
function htmlOf(html: string, text: string, bare: string): string {
  if (bare === text) return html
  const read = withoutPeriod(html)
  if (plainText(read) === bare) return read
  const at = html.lastIndexOf('.')
  return html.slice(0, at).trimEnd() + html.slice(at + 1)
}
