import type {Article} from '@pubcite/schema/model'
import {all, type HtmlElement, type HtmlScope, isElement, textOf} from '../../../html.js'
import {readKeyed} from './affiliations.js'
import {takeConflict} from './conflict.js'

const equalWords =
  /contributed equally|equal contribut|equally contributed|co-?first|joint first|share[ds]? (?:the )?first/i

/**
 * The notes below the affiliations: correspondence, equal contribution, interests. They are kept, but for what has a place
 * of its own.
 * @returns The signs of those who contributed equally.
 */
export function readAuthorNotes(article: Article, page: HtmlScope): {equal: Set<string>} {
  const equal = new Set<string>()
  for (const note of notesOf(page)) {
    const {key, text} = readKeyed(note)
    if (text === '') continue
    if (equalWords.test(text) && text.length < 200) for (const sign of [key, ...leadOf(key)]) equal.add(sign)
    else if (!takeConflict(article, note)) {
      const isContact = key === '✉' || /^(?:✉|\*)?\s*(?:Correspond|Address |E-?mail|Phone|Tel\b)/i.test(text)
      article.extra.push({path: `author-notes/${isContact ? 'corresp' : 'fn'}`, text})
    }
  }
  return {equal}
}

const leadOf = (key: string): string[] => key.split(/[\s,]+/).filter(Boolean)

/** Today's notes have a class, those of 2010 an `id`, and those of 2009 are footnotes. */
function notesOf(page: HtmlScope): HtmlElement[] {
  const today = all(page, '.author-notes').flatMap(box => {
    const notes = all(box, '.fn')
    return notes.length > 0 ? notes : [box]
  })
  const former = all(page, '.fm-authors-info')
    .flatMap(panel => panel.childNodes.filter(isElement))
    .filter(element => element.tagName === 'div' && !/\bfm-affl\b/.test(classOf(element)))
  return [...today, ...former, ...all(page, '.fm-footnote')].filter(note => textOf(note) !== '')
}

const classOf = ({attrs}: HtmlElement): string => attrs.find(({name}) => name === 'class')?.value ?? ''
