import {writeMarkdown} from '../../markdown.js'
import type {Context} from '../../output.js'
import {type Group, headingLevel, type Item, type ListOptions} from '../../reference-list.js'

/** An item of the list, below its heading where a group begins. */
export function write({heading, reference}: Item, {options, index}: Context<ListOptions, Group>): string {
  const item = `${options.numbered ? `${index + 1}.` : '-'} ${writeMarkdown(reference)}`
  if (heading === undefined) return item
  return `${index === 0 ? '' : '\n'}${'#'.repeat(headingLevel(options))} ${heading}\n\n${item}`
}
