import {defineOutput} from '../../output.js'
import {arrangeList, type Group, type Item, type ListOptions, mapItem, noGroup} from '../../reference-list.js'
import {beginList, endList, write} from './write.js'

/**
 * A list of references in HTML, in NLM's style, to be put into a page: `ul` or `ol`, a heading for each year on
 * request, identifiers as links. What the record says is escaped.
 *
 *     <ul>
 *     <li><strong>Okafor NK</strong>, Roe B. Sleep in <i>M. musculus</i>. J Imag Sleep. 2023;4:1.</li>
 *     </ul>
 * @see https://html.spec.whatwg.org/multipage/grouping-content.html
 */
export const html = /* @__PURE__ */ defineOutput<'html', Item, ListOptions, Group>({
  name: 'html',
  mediaType: 'text/html',
  extension: 'html',
  state: noGroup,
  arrange: arrangeList,
  map: mapItem,
  write,
  begin: options => (options.groupBy === undefined ? `${beginList(options, 0)}\n` : ''),
  end: options => `\n${endList(options)}\n`
})

/** Write articles as a list in HTML. @throws TypeError for what is no list of articles. */
export const formatHtml = html.format
export type {ListOptions}
