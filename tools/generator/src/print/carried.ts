import type {Article} from '@pubcite/schema/model'
import {carriedByAbstractText} from './abstract-text.js'
import {carriedByCsv} from './csv.js'
import {carriedByMedline} from './medline-carried.js'
import {carriedByPageHtml} from './page-html-carried.js'
import {carriedByPageText} from './page-text-carried.js'
import {carriedByPubmedXml} from './pubmed-xml.js'
import {carriedBySearchHtml} from './search-html.js'
import {carriedBySummary} from './summary.js'

/** The sources that a made-up article is printed as. */
export type Like =
  | 'medline'
  | 'pubmed-xml'
  | 'page-text-a'
  | 'page-text-b'
  | 'page-text-c'
  | 'page-html'
  | 'summary'
  | 'abstract-text'
  | 'csv'
  | 'search-html'

/** Of each source, what it carries of an article. Only `medline`, `pubmed-xml` and `csv` carry books. */
export const projections: ReadonlyMap<Like, (article: Article) => Article> = new Map([
  ['medline', carriedByMedline],
  ['pubmed-xml', carriedByPubmedXml],
  ['page-text-a', article => carriedByPageText(article, 'A')],
  ['page-text-b', article => carriedByPageText(article, 'B')],
  ['page-text-c', article => carriedByPageText(article, 'C')],
  ['page-html', carriedByPageHtml],
  ['summary', carriedBySummary],
  ['abstract-text', carriedByAbstractText],
  ['csv', carriedByCsv],
  ['search-html', carriedBySearchHtml]
])
