import type {Article, ArticleId} from '@pubcite/schema/model'

const kinds = {pmc: 'pmcid', pubmed: 'pmid', mid: 'mid', doi: 'doi'} as const

/** Add an identifier to those of the article; the first of each kind counts. */
export function addId(article: Article, type: keyof typeof kinds, id: string | undefined): void {
  if (id === undefined || article.ids[kinds[type]] !== undefined) return
  article.ids[kinds[type]] = id
  const entry: ArticleId = {type, id}
  article.articleIds.push(entry)
}
