import type {Article} from '@pubcite/schema/model'
import type {Node} from '../element.js'
import {bookArticle} from './book.js'
import {journalArticle} from './journal.js'
import type {ListIds} from './people.js'

/** The element of an article. `ids` are the XML ids that are taken in the document. */
export function map(article: Article, ids: ListIds): Node {
  const isBook = article.type === 'book' || article.type === 'book-chapter'
  return isBook ? bookArticle(article) : journalArticle(article, ids)
}
