import {type Article, isRetracted} from '@pubcite/schema/model'
import {isPreprint} from './notes.js'

/** What kind of article this is, in NLM's words: that it was retracted, or is a preprint, before all others. */
export function kindOfArticle(article: Article): string | undefined {
  if (isRetracted(article)) return 'Retracted Publication'
  return isPreprint(article) ? 'Preprint' : article.publicationTypes[0]?.name
}
