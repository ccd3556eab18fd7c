import type {Article, Page as PageOnly} from '@pubcite/schema/model'
import {emptyPage} from '@pubcite/schema/model'
import type {Report, Span} from '../../input.js'

/** The part of the article that only a page can give; made when it is first needed. */
export function pageOf(article: Article): PageOnly {
  article.page ??= emptyPage()
  return article.page
}

/** Say that a name was divided by rule, and where it stands in the text and in the article. */
export function reportDivided(report: Report, place: Span, path: Array<string | number>): void {
  report('pubmed-text/uncertain-name', {place, path})
}
