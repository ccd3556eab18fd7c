import {languageCode} from '@pubcite/nlm'
import {type Article, emptyArticle} from '@pubcite/schema/model'
import {attribute, first, type HtmlScope} from '../../../html.js'
import type {Report} from '../../../input.js'
import type {PageRow, Row} from '../read.js'
import {mapAbstracts} from './abstract.js'
import {mapCitation} from './citation.js'
import {mapIds} from './ids.js'
import {mapItem} from './item.js'
import {mapLists} from './lists.js'
import {fillFromMetas} from './metas.js'
import {mapNotes} from './notes.js'
import {mapPeople} from './people.js'
import {mapReferences} from './references.js'
import {mapRelations} from './relations.js'
import {mapTitle} from './title.js'

/** Take a page over, or an item of a list. */
export const map = (row: Row, report: Report): Article =>
  row.kind === 'page' ? mapPage(row, report) : mapItem(row.item, report)

function mapPage(row: PageRow, report: Report): Article {
  const article = emptyArticle()
  const {page} = row
  readLanguage(article, page)
  mapIds(article, page)
  mapCitation(article, row, report)
  mapTitle(article, page)
  mapPeople(article, page, report)
  mapAbstracts(article, page)
  mapNotes(article, page)
  mapRelations(article, page)
  mapReferences(article, page)
  mapLists(article, page)
  fillFromMetas(article, row.metas, report)
  if (article.title === undefined) report('pmc-html/no-title', {place: row.place})
  if (article.ids.pmcid === undefined) report('pmc-html/no-pmcid', {place: row.place})
  return article
}

/** `<article lang="en">` */
function readLanguage(article: Article, page: HtmlScope): void {
  const element = first(page, 'article')
  const language = element && languageCode(attribute(element, 'lang').replace(/-[\s\S]*$/, ''))
  if (language !== undefined) article.languages.push(language)
}
