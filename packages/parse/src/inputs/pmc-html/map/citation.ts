import type {Article} from '@pubcite/schema/model'
import {attribute, first, type HtmlElement, matches, placeOf, textOf} from '../../../html.js'
import type {Report} from '../../../input.js'
import {takeCitation} from '../../../pmc/take-citation.js'
import type {PageRow} from '../read.js'

const skipped = 'nav, ul, .fm-ids, .fm-citation-ids, .fm-citation-pmcid, .fm-citation-manuscriptid, .fm-citation-pmid'

/** The lines above the title: journal, date and place, DOI, and for a manuscript when PMC may show it. */
export function mapCitation(article: Article, {page}: PageRow, report: Report): void {
  const block = first(page, '.pmc-layout__citation, .fm-citation')
  if (!block) return
  const trigger = first(block, element => element.tagName === 'button' || attribute(element, 'role') === 'menubar')
  const text = textOf(block, element => isSkipped(element, trigger))
  if (!takeCitation(article, text)) report('pmc-html/unreadable-citation', {place: placeOf(block)})
}

const isSkipped = (element: HtmlElement, trigger: HtmlElement | undefined): boolean =>
  element !== trigger && matches(element, skipped)
