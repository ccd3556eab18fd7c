import {jsonText} from '../../json-text.js'
import {defineOutput} from '../../output.js'

/**
 * JSON Lines: one article a line, so that a program may read them one by one, and `sort`, `grep` and `jq` too.
 *
 *     {"type":"journal-article","ids":{"pmid":"1"},"title":"Sleep in mice","authors":[],…}
 * @see https://jsonlines.org
 */
export const jsonl = /* @__PURE__ */ defineOutput({
  name: 'jsonl',
  mediaType: 'application/jsonl',
  extension: 'jsonl',
  map: article => article,
  write: article => jsonText(article)
})

/** Write articles as JSON Lines. @throws TypeError for what is no list of articles. */
export const formatJsonl = jsonl.format
