import {defineByteInput} from '../../input.js'
import {xmlProblems} from '../../xml-problems.js'
import {map} from './map.js'
import {esummaryProblems} from './problems.js'
import {type Answer, detect, next, read} from './read.js'

/**
 * Document summaries of PubMed and PMC, as esummary answers them: JSON, XML of version 2.0 and XML of version 1.
 *
 *     {"header": {"type": "esummary"}, "result": {"uids": ["40123456"], "40123456": {"uid": "40123456", "source": "J Imag Sleep", …}}}
 *     <DocumentSummary uid="40123456"><Source>J Imag Sleep</Source>…
 *     <DocSum><Id>40123456</Id><Item Name="Source" Type="String">J Imag Sleep</Item>…
 *
 * The three say the same in other words. An answer about another database gives no article, and says so.
 * @see https://www.ncbi.nlm.nih.gov/books/NBK25499/#chapter4.ESummary
 */
export const esummary = /* @__PURE__ */ defineByteInput({
  name: 'esummary',
  problems: [esummaryProblems, xmlProblems],
  detect,
  next,
  read,
  map,
  place: ({node: {from, to}}: Answer) => ({from, to})
})

/**
 * Read document summaries into articles.
 * @returns For every text; what could not be read is in `diagnostics`, with its place.
 * @see https://www.ncbi.nlm.nih.gov/books/NBK25499/#chapter4.ESummary
 */
export const parseEsummary: typeof esummary.parse = (input, options) => esummary.parse(input, options)
