import * as z from 'zod/mini'
import {flag, type OpenWord, openWord, optional, text} from './shape.js'

/** The identifiers of one work: of each kind at most one, in its normal form. */
export interface Ids {
  /** PubMed id: decimal digits without leading zeros, `21874597`. */
  pmid?: string
  /** PubMed Central id: upper-case `PMC` and digits, `PMC4411956`. */
  pmcid?: string
  /** DOI without resolver or label, in the case that was printed: `10.1007/s11060-011-0686-2`. */
  doi?: string
  /** The publisher's item identifier, as given. */
  pii?: string
  /** Author manuscript id, upper case: `NIHMS86240`. */
  mid?: string
  /** Bookshelf accession, upper case: `NBK519011`. */
  bookshelf?: string
}

const articleIdTypes = [
  'pubmed',
  'doi',
  'pii',
  'pmc',
  'mid',
  'pmcid',
  'bookaccession',
  'pmpid',
  'pmcpid',
  'sici',
  'medline',
  'pmcbook'
] as const
export type ArticleIdType = OpenWord<(typeof articleIdTypes)[number]>

/** One identifier as the record gives it (`ArticleId`, `ELocationID`). */
export interface ArticleId {
  type: ArticleIdType
  /** The value as printed. */
  id: string
  /** Present where the source calls the value wrong (`ValidYN="N"`); such a value never enters `ids`. */
  valid?: false
}

export const idsSchema = /* @__PURE__ */ (() =>
  z.strictObject({
    pmid: optional(z.string().check(z.regex(/^[1-9]\d*$/))),
    pmcid: optional(z.string().check(z.regex(/^PMC\d+$/))),
    doi: optional(z.string().check(z.regex(/^10\.\S+\/[\s\S]+$/))),
    pii: optional(text),
    mid: optional(text),
    bookshelf: optional(z.string().check(z.regex(/^NBK\d+$/)))
  }))()

export const articleIdSchema = /* @__PURE__ */ (() =>
  z.strictObject({type: openWord(articleIdTypes), id: text, valid: flag(false)}))()
