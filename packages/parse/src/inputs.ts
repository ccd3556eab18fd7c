import type {Input} from './input.js'
import {abstractText} from './inputs/abstract-text/index.js'
import {bits} from './inputs/bits/index.js'
import {bookshelfHtml} from './inputs/bookshelf-html/index.js'
import {cslJson} from './inputs/csl-json/index.js'
import {csv} from './inputs/csv/index.js'
import {esummary} from './inputs/esummary/index.js'
import {jats} from './inputs/jats/index.js'
import {medline} from './inputs/medline/index.js'
import {nlmCitation} from './inputs/nlm-citation/index.js'
import {notes} from './inputs/notes/index.js'
import {pmcHtml} from './inputs/pmc-html/index.js'
import {pmcText} from './inputs/pmc-text/index.js'
import {pmidList} from './inputs/pmid-list/index.js'
import {pubmedHtml} from './inputs/pubmed-html/index.js'
import {pubmedHtmlLegacy} from './inputs/pubmed-html-legacy/index.js'
import {pubmedSearchHtml} from './inputs/pubmed-search-html/index.js'
import {pubmedSearchText} from './inputs/pubmed-search-text/index.js'
import {pubmedText} from './inputs/pubmed-text/index.js'
import {pubmedXml} from './inputs/pubmed-xml/index.js'
import {ris} from './inputs/ris/index.js'
import {summaryText} from './inputs/summary-text/index.js'

/** The formats, most particular first: `parse` asks each in turn. */
export const inputs = [
  pubmedXml,
  bits,
  jats,
  esummary,
  cslJson,
  pmcHtml,
  bookshelfHtml,
  pubmedSearchHtml,
  pubmedHtmlLegacy,
  pubmedHtml,
  pmcText,
  notes,
  ris,
  medline,
  csv,
  abstractText,
  pubmedSearchText,
  summaryText,
  nlmCitation,
  pubmedText,
  pmidList
] as const satisfies Input<string, never, never>[]
