import type {MarkedText} from '@pubcite/nlm'
import type {Article} from '@pubcite/schema/model'
import type {Report} from '../input.js'
import type {ProblemCode} from '../problems.js'
import type {XmlElement} from '../xml.js'
import {childrenOf, looseText} from './tree.js'

/** An article that is being filled, and whom to tell of what is odd. */
export interface Draft {
  article: Article
  report: Report
}

/** What an element does to the article. */
export type Fill = (draft: Draft, element: XmlElement) => void

/** Say that something is odd about an element. */
export const tell = ({report}: Draft, code: ProblemCode, {from, to}: XmlElement): void =>
  report(code, {place: {from, to}})

/** Keep what the model has no place for, with the words that its attributes say. */
export function keep({article}: Draft, path: string, element: XmlElement, text = looseText(element)): void {
  const said = [...element.attributes].filter(
    ([name]) => !/^(?:id|rid|specific-use|xmlns.*|xlink:type|xml:base)$/.test(name)
  )
  if (text === '' && said.length === 0) return
  article.extra.push({path, text, ...(said.length > 0 && {attributes: toRecord(said)})})
}

/** Keep an element that no table knows, and say so. */
export function keepUnknown(draft: Draft, path: string, element: XmlElement): void {
  tell(draft, 'jats/unknown-element', element)
  keep(draft, path, element)
}

/** Fill from the children of an element, each by its row. */
export function fillFrom(draft: Draft, table: ReadonlyMap<string, Fill>, element: XmlElement): void {
  for (const child of childrenOf(element)) {
    const fill = table.get(child.name)
    if (fill) fill(draft, child)
    else keepUnknown(draft, `${element.name}/${child.name}`, child)
  }
}

/** `{title, titleHtml}` */
export function marked<Key extends string>(
  key: Key,
  {text, html}: MarkedText
): {[name in Key | `${Key}Html`]?: string} {
  const fields = {...(text !== '' && {[key]: text}), ...(text !== '' && html !== undefined && {[`${key}Html`]: html})}
  return fields as {[name in Key | `${Key}Html`]?: string}
}

/** Own keys only: an attribute may be called `__proto__`. */
const toRecord = (pairs: readonly (readonly [string, string])[]): Record<string, string> => Object.fromEntries(pairs)

/** Left out by decision, or read in another place. */
export const nothing: Fill = () => {}

/** Kept whole under a path of its own. */
export const kept =
  (path: string): Fill =>
  (draft, element) =>
    keep(draft, path, element)

/** Kept part by part. */
export const keepParts: Fill = (draft, element) => {
  for (const part of childrenOf(element)) keep(draft, `${element.name}/${part.name}`, part)
}
