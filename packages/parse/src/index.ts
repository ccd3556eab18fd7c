/**
 * Read what NCBI prints. `parse` recognises the format; each format also has its own function.
 */
import {inputs} from './inputs.js'
import {createParser} from './parser.js'

export type {DepthOptions} from './depth.js'
export {
  defineByteInput,
  defineInput,
  type Input,
  type InputDefinition,
  type ProblemTable,
  type Report,
  type Span
} from './input.js'
export {parseAbstractText} from './inputs/abstract-text/index.js'
export {parseBits} from './inputs/bits/index.js'
export {parseBookshelfHtml} from './inputs/bookshelf-html/index.js'
export {parseCslJson} from './inputs/csl-json/index.js'
export {parseCsv} from './inputs/csv/index.js'
export {parseEsummary} from './inputs/esummary/index.js'
export {parseJats} from './inputs/jats/index.js'
export {parseMedline} from './inputs/medline/index.js'
export {parseNlmCitation} from './inputs/nlm-citation/index.js'
export {parseNotes} from './inputs/notes/index.js'
export {parsePmcHtml} from './inputs/pmc-html/index.js'
export {parsePmcText} from './inputs/pmc-text/index.js'
export {parsePmidList} from './inputs/pmid-list/index.js'
export {parsePubmedHtml} from './inputs/pubmed-html/index.js'
export {parsePubmedHtmlLegacy} from './inputs/pubmed-html-legacy/index.js'
export {parsePubmedSearchHtml} from './inputs/pubmed-search-html/index.js'
export {parsePubmedSearchText} from './inputs/pubmed-search-text/index.js'
export {parsePubmedText} from './inputs/pubmed-text/index.js'
export {type PubmedXmlOptions, parsePubmedXml} from './inputs/pubmed-xml/index.js'
export {parseRis} from './inputs/ris/index.js'
export {parseSummaryText} from './inputs/summary-text/index.js'
export {htmlPage, type PageForm} from './page.js'
export {createParser, type ParseOptions, type Parser, type StreamOptions} from './parser.js'
export {type ProblemCode, problems} from './problems.js'
export type {StreamSource} from './source.js'
export {inputs}

/** The name of a format that `parse` knows. */
export type InputName = (typeof inputs)[number]['name']

const parser = /* @__PURE__ */ createParser(inputs)

/** Recognise a text and read it into articles, with every oddity reported where it stands. */
export const parse: typeof parser.parse = (input, options) => parser.parse(input, options)

/** The same record by record, from a source that may be large or packed. */
export const parseStream: typeof parser.parseStream = (source, options) => parser.parseStream(source, options)

/** Only recognise a text. */
export const detect: typeof parser.detect = input => parser.detect(input)
