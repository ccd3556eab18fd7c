import type {Article} from './article.js'
import type {Diagnostic, Place} from './diagnostic.js'

/** A record that NLM took out of PubMed (`DeleteCitation`). */
export interface Deletion {
  pmid: string
  /** The version that was taken out; absent for all of them. */
  version?: string
}

/** What a parser made of a text. `places[i]` is where `articles[i]` stands. */
export interface ParseResult<Format extends string = string, Code extends string = string> {
  /** What the text was recognised as; absent where it is nothing that we know. */
  format?: Format
  articles: Article[]
  places: Place[]
  deletions: Deletion[]
  diagnostics: Diagnostic<Code>[]
}

/** What a stream hands over, one at a time. */
export type StreamItem<Code extends string = string> =
  | {article: Article; place: Place; diagnostics: Diagnostic<Code>[]}
  | {deletion: Deletion}
  | {diagnostic: Diagnostic<Code>}
