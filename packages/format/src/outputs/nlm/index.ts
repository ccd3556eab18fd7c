import {defineOutput} from '../../output.js'
import type {Stretch} from '../../stretches.js'
import {map, type NlmOptions} from './map.js'
import {write} from './write.js'

/**
 * References in NLM's style, as PubMed prints them in saved lists and for `Cite`: as text, HTML or Markdown.
 *
 *     Okafor NK, Lindqvist A; Sleep Group. Sleep in mice. J Imag Sleep. 2023 Jan 10;4(2):101-9. doi: 10.5555/x. PMID: 1.
 * @see https://www.ncbi.nlm.nih.gov/books/NBK7256/ Citing Medicine
 */
export const nlm = /* @__PURE__ */ defineOutput<'nlm', Stretch[], NlmOptions>({
  name: 'nlm',
  mediaType: 'text/plain',
  extension: 'txt',
  map: (article, {options}) => map(article, options),
  write: (reference, {options, index}) => write(reference, options, index),
  begin: ({format, numbered}) => (format === 'html' && numbered ? '<ol>\n' : ''),
  between: ({format, numbered}) => (format === 'markdown' && !numbered ? '\n\n' : '\n'),
  end: ({format, numbered}) => (format === 'html' && numbered ? '\n</ol>\n' : '\n')
})

/** Write articles as references in NLM's style. @throws TypeError for what is no list of articles. */
export const formatNlm = nlm.format
export type {NlmOptions}
