import {type Article, emptyPage, type Page} from '@pubcite/schema/model'

/** The part of the article that only a page can give; made when it is first needed. */
export function pageOf(article: Article): Page {
  article.page ??= emptyPage()
  return article.page
}

/** A link of a page as an absolute address; PubMed's own begin with a slash. @returns `undefined` for anything else. */
export function webAddress(href: string, site = 'https://pubmed.ncbi.nlm.nih.gov'): string | undefined {
  const address = href.trim()
  if (/^https?:\/\/[^\s/]/i.test(address)) return address
  if (/^\/\/[^\s/]/.test(address)) return `https:${address}`
  return /^\/[^\s/]/.test(address) ? `${site}${address}` : undefined
}
