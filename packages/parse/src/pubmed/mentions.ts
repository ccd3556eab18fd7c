import {fillCitation} from '@pubcite/nlm'
import type {Citation} from '@pubcite/schema/model'
import {all, first, type HtmlElement, type HtmlScope} from '../html.js'
import {itemCitation, readListItem} from './list-item.js'
import {linkedText} from './reference-list.js'

/** Read a list of other works: articles that PubMed has (`.full-docsum`), and texts with links. */
export function readMentions(content: HtmlScope): Citation[] {
  const items = all(content, '.full-docsum, .docsum-content, li')
  return items.flatMap(item => readMention(item) ?? [])
}

function readMention(item: HtmlElement): Citation | undefined {
  if (first(item, '.docsum-title, .docsum-journal-citation')) return itemCitation(readListItem(item))
  const mention = linkedText(item)
  return mention && fillCitation(mention)
}
