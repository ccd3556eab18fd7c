import {defineOutput} from '../../output.js'
import {header, row, type TableOptions} from '../../table.js'
import {write} from './write.js'

/**
 * TSV: the table of CSV with a tab between two cells. No cell holds a tab or a line break, and none is a formula.
 *
 *     key	title	authors	…
 *     1	Sleep in mice	Okafor, Nkechi K; Sleep Group; et al.	…
 * @see https://www.iana.org/assignments/media-types/text/tab-separated-values
 */
export const tsv = /* @__PURE__ */ defineOutput<'tsv', string[], TableOptions>({
  name: 'tsv',
  mediaType: 'text/tab-separated-values',
  extension: 'tsv',
  map: (article, {index, options}) => row(article, index, options),
  write,
  begin: ({excel}) => `${excel ? '\ufeff' : ''}${write(header)}\n`,
  between: '\n',
  end: '\n'
})

/** Write articles as TSV. @throws TypeError for what is no list of articles. */
export const formatTsv = tsv.format
