import {bookshelfUrl, doiUrl, pmcUrl, pubmedUrl} from '@pubcite/nlm'
import type {Ids} from '@pubcite/schema/model'

/** Where an article is found: at PubMed, PubMed Central, Bookshelf, and by its DOI, as far as it is there. */
export function recordUrls({pmid, pmcid, bookshelf, doi}: Ids): string[] {
  const urls = [
    pmid && pubmedUrl(pmid),
    pmcid && pmcUrl(pmcid),
    bookshelf && bookshelfUrl(bookshelf),
    doi && doiUrl(doi)
  ]
  return urls.filter(url => url !== undefined && url !== '') as string[]
}
