import {type MarkedText, withoutPeriod} from '@pubcite/nlm'

/** A title without its closing period, in the text and in the fragment; nothing where nothing else stands. */
export function markedTitle({text, html}: MarkedText): {title?: string; titleHtml?: string} {
  const title = withoutPeriod(text)
  if (title === '') return {}
  if (html === undefined) return {title}
  return {title, titleHtml: title === text ? html : html.replace(/\.((?:<\/[a-z]+>)*)$/, '$1')}
}
