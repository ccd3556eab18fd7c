import type {Mapped, Report} from '../../input.js'
import {itemArticle} from '../../pubmed/item-article.js'
import type {Row} from './read.js'

/** Take an item over into an article. */
export function map(row: Row, report: Report): Mapped {
  if ('item' in row) return itemArticle(row.item, report)
  for (const {code, ...at} of row.part.notes) report(code, at)
  return row.part.mapped
}
