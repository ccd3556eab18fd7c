import type {Article} from '@pubcite/schema/model'
import {first, type HtmlElement, type HtmlScope, markedText, textOf} from '../../../html.js'

/** How a declaration of interests is headed. */
export const conflictHeading =
  /^(?:(?:declarations? of |potential |statement of |disclosure of )?(?:conflicts?|competing|conflicting)(?: of)?(?: financial)? interests?(?: statement| disclosures?| declaration)?|conflicts? of interests?(?: statement)?|declaration of interests?|(?:financial )?disclosures?|disclosure statement|coi(?: statement)?)\s*[:.]?$/i

/** Take a note over if it begins as a declaration of interests: `Competing Interests: …`. @returns Whether it does. */
export function takeConflict(article: Article, note: HtmlElement): boolean {
  const strong = first(note, 'strong, b, em, i, h3, h4, h5')
  const heading = strong ? textOf(strong) : ''
  const [, printed = ''] = /^([A-Z][A-Za-z ]{5,60}):/.exec(textOf(note)) ?? []
  const isHeaded =
    conflictHeading.test(heading) &&
    textOf(note)
      .replace(/^\S{0,2}\s/, '')
      .startsWith(heading)
  if (!isHeaded && !conflictHeading.test(printed)) return false
  const {text, html} = markedText(note, element => isHeaded && element === strong)
  const head = isHeaded ? /^[\s:.]+/ : /^[^:]{0,80}:\s*/
  addConflict(article, {
    text: text.replace(head, ''),
    ...(isHeaded && html !== undefined && {html: html.replace(head, '')})
  })
  return true
}

/** Take what stands under a heading over. */
export const readConflict = (article: Article, content: HtmlScope, skip: (element: HtmlElement) => boolean): void =>
  addConflict(article, markedText(content, skip))

function addConflict(article: Article, {text, html}: {text: string; html?: string}): void {
  if (text === '') return
  if (article.coiStatement === undefined) {
    article.coiStatement = text
    if (html !== undefined) article.coiStatementHtml = html
  } else if (article.coiStatement !== text) article.extra.push({path: 'notes/coi-statement', text})
}
