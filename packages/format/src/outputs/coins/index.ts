import {defineOutput} from '../../output.js'
import {map} from './map.js'
import {write} from './write.js'

/**
 * COinS: an empty element for each article, to stand beside its reference in a page, where Zotero and link resolvers
 * find an OpenURL in it.
 *
 *     <span class="Z3988" title="ctx_ver=Z39.88-2004&amp;rft.atitle=Sleep%20in%20mice&amp;…"></span>
 * @see https://web.archive.org/web/20160313002350/http://ocoins.info/ and ANSI/NISO Z39.88-2004
 */
export const coins = /* @__PURE__ */ defineOutput({
  name: 'coins',
  mediaType: 'text/html',
  extension: 'html',
  map,
  write
})

/** Write articles as COinS. @throws TypeError for what is no list of articles. */
export const formatCoins = coins.format
