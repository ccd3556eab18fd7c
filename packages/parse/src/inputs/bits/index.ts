import {defineByteInput} from '../../input.js'
import {jatsProblems} from '../../jats/problems.js'
import {xmlProblems} from '../../xml-problems.js'
import {map} from './map/index.js'
import {type BitsRow, detect, read} from './read.js'

/**
 * BITS, the sister of JATS for books, and NLM's Book DTD before it, in which Bookshelf keeps books and their chapters:
 *
 *     <book-part-wrapper>
 *       <book-meta><book-id pub-id-type="pmcid">imagsleep</book-id><book-title-group><book-title>Imaginary Sleep …
 *       <book-part id="naps" book-part-type="chapter">
 *         <book-part-meta><title-group><label>Chapter 3</label><title>Naps</title></title-group> …
 *         <back><ref-list><ref id="R1"> …
 *
 * A whole book is an article of type `book`, and one `book-chapter` for each chapter in it.
 * @see https://jats.nlm.nih.gov/extensions/bits/tag-library/2.1/
 */
export const bits = /* @__PURE__ */ defineByteInput<'bits', BitsRow>({
  name: 'bits',
  problems: [jatsProblems, xmlProblems],
  detect,
  read,
  map,
  place: ({place}) => place
})

/**
 * Read books and chapters in BITS, or in NLM's Book DTD, into articles.
 * @returns For every text; what could not be read is in `diagnostics`, with its place, and what the model has no place for
 *   in `extra`.
 * @see https://jats.nlm.nih.gov/extensions/bits/tag-library/2.1/
 */
export const parseBits: typeof bits.parse = (input, options) => bits.parse(input, options)
