import {readPages} from '@pubcite/nlm'
import type {Article, Pagination} from '@pubcite/schema/model'
import type {XmlElement} from '../xml.js'
import type {Draft} from './draft.js'
import {pagesOf} from './references.js'
import {attributeOf, childOf, childrenOf, childText, textOf} from './tree.js'

/** Volume, issue and pages, or the number that stands for them. */
export function mapPlace(article: Article, meta: XmlElement): void {
  const volume = childText(meta, 'volume')
  const issue = [childText(meta, 'issue'), childText(meta, 'issue-part'), childText(meta, 'supplement')]
    .filter(Boolean)
    .join(' ')
  if (volume !== '') article.volume = volume
  if (issue !== '') article.issue = issue
  const numbers = childrenOf(meta, 'elocation-id')
  for (const number of numbers) {
    const kind = attributeOf(number, 'content-type')
    if (/^(?:doi|pii)$/.test(kind) && textOf(number) !== '') article.locations.push({type: kind, id: textOf(number)})
  }
  const children = meta.children.filter(
    child =>
      typeof child === 'string' || !numbers.includes(child) || !/^(?:doi|pii)$/.test(attributeOf(child, 'content-type'))
  )
  const pages = pagesOf({...meta, children})
  if (pages !== '') article.pagination = abbreviate(readPages(pages))
}

/** `668-674` is `668-74`, as PubMed prints it. */
function abbreviate(pages: Pagination): Pagination {
  const {medlinePgn, startPage = '', endPage = ''} = pages
  if (medlinePgn !== `${startPage}-${endPage}` || startPage.length !== endPage.length) return pages
  let same = 0
  while (same < endPage.length - 1 && startPage[same] === endPage[same]) same++
  return {...pages, medlinePgn: `${startPage}-${endPage.slice(same)}`}
}

/** `counts`: of what was counted, the references. */
export function mapCounts({article}: Draft, element: XmlElement): void {
  const count = childOf(element, 'ref-count')
  const printed = count ? attributeOf(count, 'count') : ''
  if (printed !== '') article.numberOfReferences = printed
}
