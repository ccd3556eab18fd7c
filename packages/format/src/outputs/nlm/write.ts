import {writeHtml} from '../../html-reference.js'
import {writeMarkdown} from '../../markdown.js'
import type {Stretch} from '../../stretches.js'
import {unbroken} from '../../unbroken.js'
import type {NlmOptions} from './map.js'

/** A reference on one line, in the form that is asked for. */
export function write(reference: Stretch[], {format, numbered}: NlmOptions, index: number): string {
  if (format === 'html') {
    const element = numbered ? 'li' : 'p'
    return `<${element}>${writeHtml(withoutStress(reference))}</${element}>`
  }
  const line = format === 'markdown' ? writeMarkdown(withoutStress(reference)) : unbroken(reference[0]!.text)
  return numbered ? `${index + 1}. ${line}` : line
}

/** Here a reference stands as PubMed prints it. */
const withoutStress = (reference: Stretch[]) => reference.map(({strong: _, ...stretch}): Stretch => stretch)
