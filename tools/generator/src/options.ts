import type {ArticleType} from '@pubcite/schema/model'
import type {Random} from './random.js'

/** What kind of article is wanted. */
export interface ArticleOptions {
  /** Without it most are journal articles, one in ten a book or a chapter. */
  type?: ArticleType
  /** Every optional part is there, as far as the parts allow each other. */
  complete?: boolean
  /** Texts hold what breaks careless readers: markup, tags of other formats, names of built-ins, odd characters. */
  hostile?: boolean
}

/** What every maker gets: where chance comes from, and what is wanted. */
export interface Maker extends ArticleOptions {
  random: Random
  /** Formulas are left out: this text is of a kind that the DTD allows no MathML in. */
  math?: false
}

/** Is an optional part there? Always in a complete article, else with this probability. */
export const has = ({complete, random}: Maker, probability: number): boolean =>
  random.chance(probability) || complete === true
