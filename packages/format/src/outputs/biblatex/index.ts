import type {Entry} from '../../bib/entry.js'
import type {Keys} from '../../bib/keys.js'
import {write} from '../../bib/write.js'
import {defineOutput} from '../../output.js'
import {type BiblatexOptions, map} from './map.js'

/**
 * BibLaTeX, for biber: BibTeX's syntax with fields of its own. Dates have their seasons and ranges, an article without
 * pages its number, authors their ORCID; the PMID stands where styles print it with a link.
 *
 *     @article{Okafor2023,
 *       date = {2019-09/2019-10},
 *       eprint = {90000001},
 *       eprinttype = {pubmed},
 * @see https://www.ctan.org/pkg/biblatex
 */
export const biblatex = /* @__PURE__ */ defineOutput<'biblatex', Entry, BiblatexOptions, Keys>({
  name: 'biblatex',
  mediaType: 'application/x-bibtex',
  extension: 'bib',
  state: () => new Map(),
  map: (article, {options, state}) => map(article, options, state),
  write: (entry, {options}) => write(entry, options),
  between: '\n\n'
})

/**
 * Write articles as BibLaTeX.
 * @throws TypeError for what is no list of articles; RangeError for a pattern of keys with a part that does not exist.
 */
export const formatBiblatex = biblatex.format
export type {BiblatexOptions}
