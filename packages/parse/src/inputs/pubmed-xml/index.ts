import {defineByteInput} from '../../input.js'
import {xmlProblems} from '../../xml-problems.js'
import {map, type PubmedXmlOptions} from './map/index.js'
import {pubmedXmlProblems} from './problems.js'
import {detect, next, type PubmedRecord, read} from './read.js'

export type {PubmedXmlOptions}

/**
 * PubMed XML: what efetch answers, and the baseline and update files.
 *
 *     <PubmedArticleSet>
 *       <PubmedArticle>
 *         <MedlineCitation Status="MEDLINE" Owner="NLM">
 *           <PMID Version="1">40123456</PMID>
 *           <Article PubModel="Print">
 *             …
 *
 * Sets, single records without a root, books, deletions, and the files of before 2002 are read alike.
 * @see https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd
 */
export const pubmedXml = /* @__PURE__ */ defineByteInput<'pubmed-xml', PubmedRecord, PubmedXmlOptions>({
  name: 'pubmed-xml',
  problems: [pubmedXmlProblems, xmlProblems],
  detect,
  next,
  read,
  map,
  place: ({from, to}) => ({from, to})
})

/**
 * Read PubMed XML into articles.
 * @returns For every text; what could not be read is in `diagnostics`, with its place, and what the model has no place for
 *   in `extra`.
 * @see https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd
 */
export const parsePubmedXml: typeof pubmedXml.parse = (input, options) => pubmedXml.parse(input, options)
