import {readMid, readPmcid, readPmid} from '@pubcite/nlm'
import type {Article} from '@pubcite/schema/model'
import {all, around, first, type HtmlElement, type HtmlScope, textOf} from '../../../html.js'
import {addId} from '../../../pmc/add-id.js'

/** Where identifiers are printed: each in a box of its own, or today all in one line. */
const boxes = '.fm-citation-pmcid, .fm-citation-manuscriptid, .fm-citation-pmid'
const line = /\b(PMCID|PMID|[A-Z]{2,8}ID): ?([A-Z]{0,8}\d{1,12})\b/g

/** `PMCID: PMC2633119  NIHMSID: NIHMS86240  PMID: 16085533` */
export function mapIds(article: Article, page: HtmlScope): void {
  const printed = all(page, boxes)
  const front = first(page, '.front-matter, .ameta')
  const texts = printed.length > 0 ? printed : front ? all(front, isLine) : []
  for (const [, label = '', value = ''] of texts.flatMap(box => [...textOf(box).matchAll(line)])) {
    if (label === 'PMCID') addId(article, 'pmc', readPmcid(value))
    else if (label === 'PMID') addId(article, 'pubmed', readPmid(value))
    else addId(article, 'mid', readMid(value))
  }
}

/** A mention of another article has its PMID too. */
const isLine = (element: HtmlElement): boolean =>
  (element.tagName === 'div' || element.tagName === 'p') &&
  !first(element.childNodes, 'div, p, section') &&
  /^[A-Z]{2,8}ID: ?\S/.test(textOf(element)) &&
  !around(element, '.ra, .xbox, .links-box, .d-panels')
