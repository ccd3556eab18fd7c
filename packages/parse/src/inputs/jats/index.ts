import {defineByteInput} from '../../input.js'
import {jatsProblems} from '../../jats/problems.js'
import {xmlProblems} from '../../xml-problems.js'
import {map} from './map/index.js'
import {detect, type JatsRow, next, read} from './read.js'

/**
 * JATS, in which PMC and publishers keep articles, and the NLM DTD before it:
 *
 *     <article article-type="research-article">
 *       <front>
 *         <journal-meta><journal-id journal-id-type="nlm-ta">J Imag Sleep</journal-id> …
 *         <article-meta><article-id pub-id-type="pmid">40123456</article-id> …
 *       <back><ref-list><ref id="R1"><element-citation publication-type="journal"> …
 *
 * Sets, answers of OAI-PMH, records of PMC's citation exporter and pieces of an article are read alike. The body stays
 * outside the article, but not the references that stand in it.
 * @see https://jats.nlm.nih.gov/archiving/tag-library/1.3/
 */
export const jats = /* @__PURE__ */ defineByteInput<'jats', JatsRow>({
  name: 'jats',
  problems: [jatsProblems, xmlProblems],
  detect,
  next,
  read,
  map,
  place: ({place}) => place
})

/**
 * Read JATS into articles.
 * @returns For every text; what could not be read is in `diagnostics`, with its place, and what the model has no place for
 *   in `extra`.
 * @see https://jats.nlm.nih.gov/archiving/tag-library/1.3/
 */
export const parseJats: typeof jats.parse = (input, options) => jats.parse(input, options)
