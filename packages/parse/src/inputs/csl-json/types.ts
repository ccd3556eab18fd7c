import type {CslType} from '@pubcite/csl'

/** What Crossref and DataCite say where CSL has another word. */
export const foreignTypes: ReadonlyMap<string, CslType> = new Map([
  ['journal-article', 'article-journal'],
  ['book-chapter', 'chapter'],
  ['monograph', 'book'],
  ['edited-book', 'book'],
  ['reference-book', 'book'],
  ['proceedings-article', 'paper-conference']
])
