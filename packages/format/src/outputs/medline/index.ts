import {defineOutput} from '../../output.js'
import {map} from './map.js'
import {write} from './write.js'

/**
 * MEDLINE records, as PubMed saves them (`.nbib`): a tag padded to four columns, a hyphen, a blank, a value. A long value
 * folds after a blank, where the line has 87 columns, onto lines that begin with six blanks.
 *
 *     PMID- 90000001
 *     TI  - Sleep in mice.
 *     AU  - Okafor NK
 * @see https://www.nlm.nih.gov/bsd/mms/medlineelements.html
 */
export const medline = /* @__PURE__ */ defineOutput({
  name: 'medline',
  mediaType: 'application/nbib',
  extension: 'nbib',
  map,
  write,
  between: '\n\n'
})

/** Write articles as MEDLINE records. @throws TypeError for what is no list of articles. */
export const formatMedline = medline.format
