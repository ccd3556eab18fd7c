import type {XmlElement} from '../xml.js'
import {type Draft, type Fill, keep} from './draft.js'
import {attributeOf, childrenOf, childText, descendantsOf, markedText, textOf} from './tree.js'

const conflict =
  /^(?:conflict|coi|coi[-_ ]statement|competing[-_ ]interests?|financial-disclosure|conflict-of-interest)$/i

/** `author-notes`, and the notes at the end of an article: of those, only what authors declare about their interests. */
export const mapNotes: Fill = (draft, element) => {
  const isBack = element.name === 'back'
  const notes = isBack
    ? descendantsOf(element, ['fn', 'notes', 'sec', 'coi-statement'], ['ref-list', 'app', 'app-group'])
    : childrenOf(element)
  for (const note of notes) {
    const kind =
      attributeOf(note, 'fn-type') || attributeOf(note, 'notes-type') || attributeOf(note, 'sec-type') || note.name
    if (conflict.test(kind)) declare(draft, note)
    else if (!isBack)
      keep(
        draft,
        `author-notes/${note.name}${attributeOf(note, 'fn-type') ? `[${attributeOf(note, 'fn-type')}]` : ''}`,
        note,
        textOf(note, ['label'])
      )
  }
}

function declare(draft: Draft, note: XmlElement): void {
  const {text, html} = markedText(note.children, ['label', 'title'])
  const {article} = draft
  if (text === '') return
  if (article.coiStatement === undefined) {
    article.coiStatement = text
    if (html !== undefined) article.coiStatementHtml = html
  } else if (article.coiStatement !== text) keep(draft, `notes/${childText(note, 'title') || note.name}`, note, text)
}
