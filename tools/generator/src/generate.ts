import type {Article} from '@pubcite/schema/model'
import {makeArticle} from './make/article.js'
import type {ArticleOptions} from './options.js'
import {type Like, projections} from './print/carried.js'
import {createRandom} from './random.js'

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
  const article = makeArticle({...options, random: createRandom(seed)})
  if (like === undefined) return article
  const project = projections.get(like)
  if (!project)
    throw new RangeError(
      `Nothing is printed like ${JSON.stringify(like)}; there is: ${[...projections.keys()].join(', ')}`
    )
  return project(article)
}
