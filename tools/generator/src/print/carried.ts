import type {Article} from '@pubcite/schema/model'
import {carriedByMedline} from './medline.js'
import {carriedByPageHtml} from './page-html.js'
import {carriedByPageText} from './page-text.js'
import {carriedByPubmedXml} from './pubmed-xml.js'

/** The sources that a made-up article is printed as. */
export type Like = 'medline' | 'pubmed-xml' | 'page-text-a' | 'page-text-b' | 'page-text-c' | 'page-html'

/** Of each source, what it carries of an article. */
export const projections = new Map<Like, (article: Article) => Article>([
  ['medline', carriedByMedline],
  ['pubmed-xml', carriedByPubmedXml],
  ['page-text-a', article => carriedByPageText(article, 'A')],
  ['page-text-b', article => carriedByPageText(article, 'B')],
  ['page-text-c', article => carriedByPageText(article, 'C')],
  ['page-html', carriedByPageHtml]
])
