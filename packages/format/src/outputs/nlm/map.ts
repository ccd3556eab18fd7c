import type {Article} from '@pubcite/schema/model'
import {divide, printed, type Stretch} from '../../stretches.js'

export interface NlmOptions {
  /** How it is printed: `text`, or `html` and `markdown`, with links. Default `text`. */
  format?: 'text' | 'html' | 'markdown'
  /** The most authors to print; `et al` follows where there are more. Default: all, as PubMed prints them. */
  authors?: number
  /** Number the references from 1. */
  numbered?: boolean
  /** Print PMID and PMCID. Default `true`. */
  ids?: boolean
  /** In `text`, print the tags of a title (`<i>E. coli</i>`), as PubMed's saved lists do. Default `false`. */
  markup?: boolean
}

/** The stretches of a reference: in plain text it is one, elsewhere the title and each identifier stand apart. */
export function map(article: Article, options: NlmOptions): Stretch[] {
  const {format = 'text'} = options
  return format === 'text' ? [{text: printed(article, options)}] : divide(article, options)
}
