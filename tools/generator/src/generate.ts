import type {Article} from '@pubcite/schema/model'
import {makeArticle} from './make/article.js'
import type {ArticleOptions} from './options.js'
import {type Like, projections} from './print/carried.js'
import {createRandom} from './random.js'

/** Sources that print books too; of the others every article is a journal article. */
const withBooks: ReadonlySet<Like> = new Set<Like>(['medline', 'pubmed-xml', 'csv'])

/** What kind of article is wanted, and of which source. */
export interface GenerateOptions extends ArticleOptions {
  /** Only what this source says: the article that a perfect reader makes of its print. */
  like?: Like
}

/**
 * Make up an article. The same seed and options give the same article, on every machine.
 * @param seed A whole number; its lower 32 bits count.
 * @throws RangeError for a `like` that no printer has.
 */
export function generateArticle(seed: number, {like, ...options}: GenerateOptions = {}): Article {
  const type = options.type ?? (like === undefined || withBooks.has(like) ? undefined : 'journal-article')
  const article = makeArticle({...options, ...(type && {type}), random: createRandom(seed)})
  if (like === undefined) return article
  const project = projections.get(like)
  if (!project)
    throw new RangeError(
      `Nothing is printed like ${JSON.stringify(like)}; there is: ${[...projections.keys()].join(', ')}`
    )
  return project(article)
}
