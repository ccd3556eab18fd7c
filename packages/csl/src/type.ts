import type {Article, ArticleType} from '@pubcite/schema/model'
import {type CslType, cslTypes} from './item.js'

/** Words of other formats (RIS, BibTeX, Crossref, JATS …) for what the schema calls `other`. */
const words: Array<[CslType, string]> = [
  ['article', 'preprint posted-content'],
  ['dataset', 'data data-set'],
  ['document', 'other generic misc gen'],
  ['manuscript', 'unpublished unpb'],
  ['paper-conference', 'conference inproceedings conf cpaper proceedings-article conference-paper confproc'],
  ['patent', 'pat'],
  ['report', 'rprt techreport gov'],
  ['software', 'comp computer-program'],
  ['thesis', 'thes phdthesis mastersthesis dissertation'],
  ['webpage', 'elec web online website']
]

const byWord = new Map<string, CslType>([
  ...words.flatMap(([type, names]) => names.split(' ').map(name => [name, type] as const)),
  ...cslTypes.map(type => [type, type] as const)
])

const ownTypes = new Map<ArticleType, CslType>([
  ['journal-article', 'article-journal'],
  ['book', 'book'],
  ['book-chapter', 'chapter']
])

/** Is this a preprint? PubMed says so by a publication type. */
export function isPreprint(article: Article): boolean {
  return article.publicationTypes.some(({name, ui}) => ui === 'D000076942' || name.toLowerCase() === 'preprint')
}

/** The kind of work in CSL's words. What no word is known for is a `document`. */
export function toCslType(article: Article): CslType {
  if (article.type === 'journal-article' && isPreprint(article)) return 'article'
  return (
    ownTypes.get(article.type) ?? byWord.get((article.sourceType ?? '').toLowerCase().replace(/ /g, '-')) ?? 'document'
  )
}

/** The kind of article, and the word that it came from where the schema has none of its own. */
export function fromCslType(
  type: unknown,
  sourceType: string | undefined,
  preprint: boolean
): Pick<Article, 'type' | 'sourceType'> {
  const own = [...ownTypes].find(([, csl]) => csl === type)?.[0]
  if (own) return {type: own}
  if (type === 'article' && preprint) return {type: 'journal-article'}
  const word = sourceType ?? (typeof type === 'string' && type !== '' ? type : undefined)
  return {type: 'other', ...(word && {sourceType: word})}
}
