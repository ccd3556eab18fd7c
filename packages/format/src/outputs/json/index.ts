import {jsonText} from '../../json-text.js'
import {defineOutput} from '../../output.js'

/**
 * JSON: an array with one article on each line, as `@pubcite/schema` describes it and as `readArticle` reads it back.
 *
 *     {"type":"journal-article","ids":{"pmid":"1"},"title":"Sleep in mice","authors":[],…}
 * @see https://www.rfc-editor.org/rfc/rfc8259
 */
export const json = /* @__PURE__ */ defineOutput({
  name: 'json',
  mediaType: 'application/json',
  extension: 'json',
  map: article => article,
  write: article => jsonText(article),
  begin: '[\n',
  between: ',\n',
  end: '\n]\n',
  empty: '[]\n'
})

/** Write articles as a JSON array. @throws TypeError for what is no list of articles. */
export const formatJson = json.format
