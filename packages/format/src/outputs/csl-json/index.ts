import type {CslItem} from '@pubcite/csl'
import {jsonText} from '../../json-text.js'
import {defineOutput} from '../../output.js'
import {type Ids, map} from './map.js'

/**
 * CSL-JSON, which every citation processor reads, and Zotero, pandoc and Quarto: an array with one item on each line.
 *
 *     {"id":"pmid1","type":"article-journal","title":"Sleep in mice","author":[{"family":"Okafor","given":"Nkechi K"}],…}
 * @see https://github.com/citation-style-language/schema/blob/v1.0.2/schemas/input/csl-data.json
 */
export const csl = /* @__PURE__ */ defineOutput<'csl', CslItem, object, Ids>({
  name: 'csl',
  mediaType: 'application/vnd.citationstyles.csl+json',
  extension: 'json',
  state: () => new Map(),
  map: (article, {state}) => map(article, state),
  write: item => jsonText(item),
  begin: '[\n',
  between: ',\n',
  end: '\n]\n',
  empty: '[]\n'
})

/** Write articles as a CSL-JSON array. @throws TypeError for what is no list of articles. */
export const formatCsl = csl.format
