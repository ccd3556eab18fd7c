import {type CslItem, toCsl} from '@pubcite/csl'
import type {Article} from '@pubcite/schema/model'

/** The ids of a list, each with the number of its last repetition. */
export type Ids = Map<string, number>

/** The item of an article. No two of a list have the same id (`pmid1`, `pmid1-2`): processors drop one of such a pair. */
export function map(article: Article, ids: Ids): CslItem {
  const item = toCsl(article)
  const id = String(item.id)
  let count = ids.get(id) ?? 0
  let own = id
  do {
    count += 1
    own = count === 1 ? id : `${id}-${count}`
  } while (count > 1 && ids.has(own))
  ids.set(id, count)
  if (own !== id) ids.set(own, 1)
  return own === id ? item : {...item, id: own}
}
