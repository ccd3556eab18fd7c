import {type Article, emptyArticle} from '@pubcite/schema/model'
import {first, textOf} from '../../../html.js'
import type {Mapped, Report} from '../../../input.js'
import {itemArticle} from '../../../pubmed/item-article.js'
import {mapPart} from '../../../pubmed/map-part.js'
import {addPublicationType} from '../../../pubmed/subjects.js'
import type {PageRow, Row} from '../read.js'
import {readAbstract} from './abstract.js'
import {mapHeading} from './heading.js'
import {fillFromMetas} from './metas.js'
import {mapSections} from './sections.js'

/** Take a page over into an article. */
export function map(row: Row, report: Report): Mapped {
  if (row.kind === 'page') return mapPage(row, report)
  if (row.kind === 'item') return itemArticle(row.item, report)
  if (row.kind === 'pmid')
    return {...emptyArticle(), ids: {pmid: row.pmid}, articleIds: [{type: 'pubmed', id: row.pmid}]}
  return mapPart(row.part, report, row.from)
}

function mapPage(page: PageRow, report: Report): Article {
  const article = emptyArticle()
  mapHeading(article, page, report)
  readAbstract(article, page)
  mapSections(article, page, report)
  if (isPreprint(page)) addPublicationType(article, 'Preprint')
  fillFromMetas(article, page.metas)
  if (isHeadless(page)) report('pubmed-html/no-heading', {place: page.place})
  if (article.title === undefined) report('pubmed-html/no-title', {place: page.place})
  if (article.ids.pmid === undefined) report('pubmed-html/no-pmid', {place: page.place})
  return article
}

const isHeadless = ({heading}: PageRow): boolean => Array.isArray(heading) && heading.length === 0

/** A page of a preprint says so behind the journal; its list of types need not. */
function isPreprint({heading}: PageRow): boolean {
  const citation = first(heading, '.article-source') ?? first(heading, '.article-citation')
  return citation !== undefined && /\[Preprint\]/.test(textOf(citation, '.dropdown'))
}
