import type {Fill} from './draft.js'
import {attributeOf, textOf} from './tree.js'

const idTypes = new Map([
  ['pmid', 'pubmed'],
  ['pmc', 'pmc'],
  ['pmcid', 'pmc'],
  ['doi', 'doi'],
  ['pii', 'pii'],
  ['manuscript', 'mid'],
  ['manuscript-id', 'mid']
])
/** PMC's own numbers, by which nothing can be found. */
const internal = /^(?:pmc-?uid|pmc-?aid|pmcaid|pmc-?aiid|pmcaiid)$/

/** `article-id`, `object-id`, `book-id`, `book-part-id` */
export const mapId: Fill = ({article}, element) => {
  const word = attributeOf(element, 'pub-id-type').toLowerCase()
  const id = textOf(element)
  if (id === '' || internal.test(word) || (word === 'accession' && /^PMC\d+$/.test(id))) return
  const type = idTypes.get(word) ?? (word || 'other')
  const value = type === 'pmc' && /^\d+$/.test(id) ? `PMC${id}` : id
  if (!article.articleIds.some(other => other.type === type && other.id === value))
    article.articleIds.push({type, id: value})
}
