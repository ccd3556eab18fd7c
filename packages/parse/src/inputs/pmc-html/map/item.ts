import {readPmcid} from '@pubcite/nlm'
import {type Article, emptyArticle} from '@pubcite/schema/model'
import {all, first, type HtmlElement, markedText, placeOf, textOf} from '../../../html.js'
import type {Report} from '../../../input.js'
import {addId} from '../../../pmc/add-id.js'
import {takeCitation} from '../../../pmc/take-citation.js'
import {markedTitle} from '../../../pubmed/marked-title.js'
import {mapNames} from './people.js'

const apart = '.toc-title, .toc-author, .toc-pmcid, .toc-link, .toc-supp-link, .toc-divider, script'

/** An item of a list of results or of a table of contents, as it was in 2009. */
export function mapItem(item: HtmlElement, report: Report): Article {
  const article = emptyArticle()
  const place = placeOf(item)
  const title = first(item, '.toc-title')
  if (title) Object.assign(article, markedTitle(markedText(title)))
  const [authors] = all(item, '.toc-author')
  if (authors && !/^Manuscript:/.test(textOf(authors))) mapNames(article, authors, report)
  const pmcid = first(item, '.toc-pmcid')
  addId(article, 'pmc', pmcid && readPmcid(textOf(pmcid)))
  const source = textOf(item, apart).replace(/ ?\bManuscript: ?$/, '')
  if (!takeCitation(article, source)) report('pmc-html/unreadable-citation', {place})
  if (article.title === undefined) report('pmc-html/no-title', {place})
  if (article.ids.pmcid === undefined) report('pmc-html/no-pmcid', {place})
  return article
}
