import {languageCode} from '@pubcite/nlm'
import {type Fill, keep} from './draft.js'
import {attributeOf, childrenOf, descendantsOf, markedText, textOf} from './tree.js'

/** `kwd-group`: the words of the article's language; those of other systems and languages are kept. */
export const mapKeywords: Fill = (draft, element) => {
  const {article} = draft
  const kind = attributeOf(element, 'kwd-group-type')
  const isOther = /abbr|classification|msc|jel|pacs|funding|code/i.test(kind)
  const language = languageCode(attributeOf(element, 'xml:lang'))
  const isTranslated = language !== undefined && article.languages.length > 0 && !article.languages.includes(language)
  for (const word of descendantsOf(element, ['kwd', 'compound-kwd', 'unstructured-kwd-group'])) {
    const parts = childrenOf(word, 'compound-kwd-part')
    const nested = word.name === 'kwd' ? word.children : []
    const {text, html} =
      parts.length > 0
        ? {text: parts.map(part => textOf(part)).join(' ')}
        : markedText(nested.length > 0 ? nested : word.children, ['nested-kwd'])
    if (isOther || isTranslated) keep(draft, `kwd-group[${isOther ? kind : language}]/kwd`, word)
    else
      for (const {text: keyword, ...markup} of splitWords(word.name, text, html))
        article.keywords.push({text: keyword, ...markup})
  }
}

const splitWords = (name: string, text: string, html?: string): {text: string; textHtml?: string}[] =>
  name === 'unstructured-kwd-group'
    ? text.split(/[;,] /).flatMap(word => (word.trim() === '' ? [] : [{text: word.trim()}]))
    : text === ''
      ? []
      : [{text, ...(html !== undefined && {textHtml: html})}]
