/**
 * Rows for elements that hold text. An element that may stand once and comes again with another value is kept in `extra`.
 */
import type {MarkedText} from '@pubcite/nlm'
import type {RecordCursor} from '../cursor.js'
import {type Fill, fillFrom, keepUnknown, type Table} from '../table.js'

/** Say that an element came again, and keep it. */
export function keepRepeated(cursor: RecordCursor): void {
  keepUnknown(cursor, 'pubmed-xml/repeated-element')
}

/** The text of the element at hand, where there was none; or else what there was, and the element is kept if it differs. */
export function textOnce(cursor: RecordCursor, earlier: string | undefined): string {
  const {at} = cursor
  const value = cursor.text()
  if (earlier === undefined || earlier === '') return value
  if (value !== earlier) {
    cursor.at = at
    keepRepeated(cursor)
  }
  return earlier
}

/** An element whose text is the value of a key. */
export function text<Key extends string>(key: Key): Fill<{[Name in Key]?: string}> {
  return (cursor, target) => {
    const value = textOnce(cursor, target[key])
    if (value !== '') target[key] = value
  }
}

/** An element whose text may have markup, which stands beside it. */
export function marked<Key extends string>(key: Key): Fill<{[Name in Key | `${Key}Html`]?: string}> {
  const htmlKey = `${key}Html` as const
  return (cursor, target) => {
    const filled = target as {[name: string]: string}
    if (filled[key] !== undefined) return keepRepeated(cursor)
    const value = cursor.mixed()
    if (value.text !== '') filled[key] = value.text
    if (value.html !== undefined) filled[htmlKey] = value.html
  }
}

/** An element whose text is an item of a list. */
export function item<Key extends string>(key: Key): Fill<{[Name in Key]: string[]}> {
  return (cursor, target) => {
    const value = cursor.text()
    if (value !== '') target[key].push(value)
  }
}

/** An element that has others in it, which fill the same. */
export function inside<Target>(table: Table<Target>): Fill<Target> {
  return (cursor, target) => fillFrom(cursor, table, target)
}

/** Text with its markup, as the keys of a part that has both. */
export function withHtml({text, html}: MarkedText): {text: string; textHtml?: string} {
  return html === undefined ? {text} : {text, textHtml: html}
}
