import {defineOutput} from '../../output.js'
import {arrangeList, type Group, type Item, type ListOptions, mapItem, noGroup} from '../../reference-list.js'
import {write} from './write.js'

/**
 * A list of references in Markdown, in NLM's style: bullets or numbers, a heading for each year on request, identifiers
 * as links. What the record says is escaped.
 *
 *     - **Okafor NK**, Roe B. Sleep in *M. musculus*. J Imag Sleep. 2023;4:1. doi: [10.5555/x](https://doi.org/10.5555/x).
 * @see https://spec.commonmark.org/0.31.2/
 */
export const markdown = /* @__PURE__ */ defineOutput<'markdown', Item, ListOptions, Group>({
  name: 'markdown',
  mediaType: 'text/markdown',
  extension: 'md',
  state: noGroup,
  arrange: arrangeList,
  map: mapItem,
  write
})

/** Write articles as a list in Markdown. @throws TypeError for what is no list of articles. */
export const formatMarkdown = markdown.format
export type {ListOptions}
