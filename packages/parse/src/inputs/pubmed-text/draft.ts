import {type Article, emptyPage, type Page} from '@pubcite/schema/model'

/** The part of the article that only a page can give; made when it is first needed. */
export function pageOf(article: Article): Page {
  article.page ??= emptyPage()
  return article.page
}
