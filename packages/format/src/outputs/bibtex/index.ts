import type {Entry} from '../../bib/entry.js'
import type {Keys} from '../../bib/keys.js'
import {write} from '../../bib/write.js'
import {defineOutput} from '../../output.js'
import {type BibtexOptions, map} from './map.js'

/**
 * BibTeX: an entry for each article, its fields in braces. Text is escaped for LaTeX and stays UTF-8, or becomes ASCII
 * on request; words with capitals stand in braces, so that no style lowers them.
 *
 *     @article{Okafor2023,
 *       author = {Okafor, Nkechi K and {Sleep Trial Group} and others},
 *       title = {Sleep of {TP53}-deficient mice},
 * @see https://www.ctan.org/pkg/bibtex btxdoc
 */
export const bibtex = /* @__PURE__ */ defineOutput<'bibtex', Entry, BibtexOptions, Keys>({
  name: 'bibtex',
  mediaType: 'application/x-bibtex',
  extension: 'bib',
  state: () => new Map(),
  map: (article, {options, state}) => map(article, options, state),
  write: (entry, {options}) => write(entry, options),
  between: '\n\n'
})

/**
 * Write articles as BibTeX.
 * @throws TypeError for what is no list of articles; RangeError for a pattern of keys with a part that does not exist.
 */
export const formatBibtex = bibtex.format
export type {BibtexOptions}
