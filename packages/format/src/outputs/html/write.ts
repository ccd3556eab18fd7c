import {writeHtml} from '../../html-reference.js'
import type {Context} from '../../output.js'
import {type Group, headingLevel, type Item, type ListOptions} from '../../reference-list.js'

/** An item of the list; where a group begins, the end of the last list, a heading, and the next list before it. */
export function write({heading, reference}: Item, {options, index}: Context<ListOptions, Group>): string {
  const retracted = reference.some(({strong}) => strong === 'notice')
  const item = `<li${retracted ? ' class="retracted"' : ''}>${writeHtml(reference)}</li>`
  if (heading === undefined) return item
  const level = headingLevel(options)
  const before = index === 0 ? '' : `${endList(options)}\n`
  return `${before}<h${level}>${heading}</h${level}>\n${beginList(options, index)}\n${item}`
}

/** The beginning of a list of which so many items stand already. */
export function beginList({numbered}: ListOptions, index: number): string {
  if (!numbered) return '<ul>'
  return index === 0 ? '<ol>' : `<ol start="${index + 1}">`
}

/** The end of a list. */
export function endList({numbered}: ListOptions): string {
  return numbered ? '</ol>' : '</ul>'
}
