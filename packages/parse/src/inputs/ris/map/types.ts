import type {ArticleType} from '@pubcite/schema/model'
import {type Draft, keep, take, textOf} from './draft.js'

const types = new Map<string, ArticleType>([
  ['JOUR', 'journal-article'],
  ['EJOUR', 'journal-article'],
  ['ABST', 'journal-article'],
  ['INPR', 'journal-article'],
  ['JOURNAL ARTICLE', 'journal-article'],
  ['BOOK', 'book'],
  ['EBOOK', 'book'],
  ['EDBOOK', 'book'],
  ['CHAP', 'book-chapter'],
  ['ECHAP', 'book-chapter'],
  ['BOOK CHAPTER', 'book-chapter']
])

/** Types of which the model says all that they say. */
const plain = new Set(['JOUR', 'BOOK', 'CHAP'])

/** What RIS knows and is neither article nor book. */
const others = new Set(
  `ADVS AGGR ANCIENT ART BILL BLOG CASE CHART CLSWK COMP CONF CPAPER CTLG DATA DBASE DICT ELEC ENCYC EQUA FIGURE GEN
  GOVDOC GRANT GRNT HEAR ICOMM JFULL LEGAL MANSCPT MAP MGZN MPCT MULTI MUSIC NEWS PAMP PAT PCOMM RPRT SER SLIDE SOUND STAND
  STAT STD THES UNBILL UNPB UNPD VIDEO WEB`.split(/\s+/)
)

/** `TY  - JOUR` is a journal article, `TY  - THES` is `other` with its word. @returns The word, for those to whom it matters. */
export function fillType(draft: Draft): string {
  const {article, report} = draft
  const [field, ...more] = take(draft, 'TY')
  for (const other of more) keep(draft, 'TY', textOf(other))
  const word = field ? textOf(field) : ''
  const known = word.toUpperCase()
  article.type = types.get(known) ?? 'other'
  if (article.type === 'other' && word !== '') article.sourceType = others.has(known) ? known : word
  else if (word !== '' && !plain.has(known)) keep(draft, 'TY', word)
  if (!field) report('ris/no-type', {place: {from: 0}})
  else if (article.type === 'other' && !others.has(known)) report('ris/unknown-type', {place: field.place})
  return known
}
