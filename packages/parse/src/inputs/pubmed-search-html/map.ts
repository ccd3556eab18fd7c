import type {Mapped, Report} from '../../input.js'
import {itemArticle} from '../../pubmed/item-article.js'
import {mapPart} from '../../pubmed/map-part.js'
import type {Row} from './read.js'

/** Take an item over into an article. */
export const map = (row: Row, report: Report): Mapped =>
  'item' in row ? itemArticle(row.item, report) : mapPart(row.part, report)
