import {type MarkedText, readFragment} from '@pubcite/nlm'
import type {Keyword} from '@pubcite/schema/model'

/**
 * The keywords of the authors, `sleep; H<sub>2</sub>O.`, divided at the semicolons that end no reference; where no blank
 * follows any, at each.
 */
export function readKeywords({text, html}: MarkedText): Keyword[] {
  const isTight = !/;\s/.test(text)
  const parts =
    html === undefined
      ? text.split(isTight ? ';' : /;(?:\s+|$)/)
      : html.split(isTight ? /(?<!&(?:amp|lt|gt));/ : /(?<!&(?:amp|lt|gt));(?:\s+|$)/)
  return parts.flatMap((part, index): Keyword[] => {
    const printed = index === parts.length - 1 ? part.replace(/\.((?:<\/\w+>)*)$/, '$1') : part
    const word = html === undefined ? {text: printed.trim()} : readFragment(printed)
    if (word.text === '') return []
    return [{text: word.text, ...(word.html !== undefined && {textHtml: word.html}), owner: 'NOTNLM'}]
  })
}
