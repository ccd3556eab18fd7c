import {defineOutput} from '../../output.js'
import {writeXml} from '../../xml.js'
import {map} from './map.js'

/**
 * MODS, the bibliographic XML of the Library of Congress: a record for each article, the journal or the book around it
 * as its host.
 *
 *     <mods version="3.7"><titleInfo><title>Sleep in mice</title></titleInfo><name type="personal">…
 * @see https://www.loc.gov/standards/mods/userguide/
 */
export const mods = /* @__PURE__ */ defineOutput({
  name: 'mods',
  mediaType: 'application/mods+xml',
  extension: 'xml',
  map,
  write: writeXml,
  begin: '<?xml version="1.0" encoding="UTF-8"?>\n<modsCollection xmlns="http://www.loc.gov/mods/v3">\n',
  end: '\n</modsCollection>\n',
  empty:
    '<?xml version="1.0" encoding="UTF-8"?>\n<modsCollection xmlns="http://www.loc.gov/mods/v3"></modsCollection>\n'
})

/** Write articles as MODS. @throws TypeError for what is no list of articles. */
export const formatMods = mods.format
