import type {DepthOptions} from '../../depth.js'
import {defineInput} from '../../input.js'
import {detect} from './detect.js'
import type {JsonObject} from './json.js'
import {map} from './map.js'
import {cslJsonProblems} from './problems.js'
import {next, read} from './read.js'

/**
 * CSL-JSON, as reference managers, DOI agencies and NCBI's Literature Citation Exporter write it: one item, or a list.
 *
 *     [{"id": "pmid:90000001", "type": "article-journal", "title": "Sleep of mice", "page": "e1005",
 *       "author": [{"family": "Okafor", "given": "Nkechi K"}], "issued": {"date-parts": [[2023, 1, 10]]}}]
 *
 * Numbers are kept as they are printed, and a broken item costs itself alone.
 * @see https://github.com/citation-style-language/schema/blob/v1.0.2/schemas/input/csl-data.json
 * @see https://pmc.ncbi.nlm.nih.gov/tools/cites-citation-exporter/
 */
export const cslJson = /* @__PURE__ */ defineInput<'csl-json', JsonObject, DepthOptions>({
  name: 'csl-json',
  problems: [cslJsonProblems],
  detect,
  next,
  read,
  map,
  place: ({from, to}) => ({from, to})
})

/**
 * Read CSL-JSON into articles.
 * @returns For every string; what could not be read is in `diagnostics`, with its place.
 * @see https://github.com/citation-style-language/schema/blob/v1.0.2/schemas/input/csl-data.json
 */
export const parseCslJson: typeof cslJson.parse = (input, options) => cslJson.parse(input, options)
