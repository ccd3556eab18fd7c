import {jsonText} from '../../json-text.js'
import {defineOutput} from '../../output.js'
import {map} from './map.js'

/**
 * Zotero's items, as its API takes and gives them: an array with one item on each line. What a type of item has no field
 * for stands in `extra`, a line each, where every version of Zotero looks for it.
 *
 *     {"itemType":"journalArticle","title":"Sleep in mice","creators":[{"creatorType":"author","firstName":"Nkechi K",…
 * @see https://www.zotero.org/support/dev/web_api/v3/types_and_fields
 */
export const zotero = /* @__PURE__ */ defineOutput({
  name: 'zotero',
  mediaType: 'application/json',
  extension: 'json',
  map,
  write: item => jsonText(item),
  begin: '[\n',
  between: ',\n',
  end: '\n]\n',
  empty: '[]\n'
})

/** Write articles as Zotero items. @throws TypeError for what is no list of articles. */
export const formatZotero = zotero.format
