import {type Article, articleSchema} from '@pubcite/schema'
import {parseJats} from '../src/inputs/jats/index.js'

/** One article of JATS, which the schema allows, and the codes of what was reported of it. */
export interface OneArticle {
  article: Article
  codes: string[]
}

/** Read a text that holds one article. @throws if it does not. */
export function oneArticle(text: string): OneArticle {
  const {articles, diagnostics} = parseJats(text)
  if (articles.length !== 1) throw new Error(`${articles.length} articles where one was wanted`)
  return {article: articleSchema.parse(articles[0]), codes: diagnostics.map(({code}) => code)}
}

/** Read an article of which only this stands in its `article-meta`; that it has no title is left out of its codes. */
export function withMeta(inner: string, attributes = ''): OneArticle {
  const {article, codes} = oneArticle(
    `<article ${attributes}><front><article-meta>${inner}</article-meta></front></article>`
  )
  return {article, codes: codes.filter(code => code !== 'jats/no-title')}
}
