import type {Keys} from '../../bib/keys.js'
import {defineOutput} from '../../output.js'
import {type HayagrivaOptions, map, type Node} from './map.js'
import {write} from './write.js'

/**
 * Hayagriva's YAML, for Typst: an entry for each article under its citation key. Every string stands in double quotes,
 * and in titles what Typst would act on is escaped.
 *
 *     "Okafor2023":
 *       type: "article"
 *       title: "Sleep in mice"
 *       author: ["Okafor, Nkechi K"]
 * @see https://github.com/typst/hayagriva/blob/main/docs/file-format.md
 */
export const hayagriva = /* @__PURE__ */ defineOutput<'hayagriva', [key: string, entry: Node], HayagrivaOptions, Keys>({
  name: 'hayagriva',
  mediaType: 'application/yaml',
  extension: 'yaml',
  state: () => new Map(),
  map: (article, {options, state}) => map(article, options, state),
  write,
  between: '\n\n',
  empty: '{}\n'
})

/**
 * Write articles as Hayagriva's YAML.
 * @throws TypeError for what is no list of articles; RangeError for a pattern of keys with a part that does not exist.
 */
export const formatHayagriva = hayagriva.format
export type {HayagrivaOptions}
