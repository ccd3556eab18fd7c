import type {Fill} from '../../../jats/draft.js'
import {mapId} from '../../../jats/ids.js'
import {attributeOf, textOf} from '../../../jats/tree.js'

/** `book-id`, `book-part-id`: an accession of Bookshelf is known by its form, whatever the attribute calls it. */
export const mapBookId: Fill = (draft, element) => {
  const {articleIds} = draft.article
  const id = textOf(element)
  const kind = ['pub-id-type', 'book-id-type', 'book-part-id-type']
    .map(name => attributeOf(element, name))
    .find(Boolean)
  if (/^NBK\d+$/.test(id)) {
    if (!articleIds.some(other => other.id === id)) articleIds.push({type: 'bookaccession', id})
  } else if (kind === 'isbn' && draft.article.book) draft.article.book.isbns.push(id)
  else if (kind !== 'pmcid' || /^PMC\d+$/.test(id))
    mapId(draft, {...element, attributes: new Map([['pub-id-type', kind ?? '']])})
}
