/**
 * References in any CSL style.
 * @packageDocumentation
 */
export {localeNames} from './data.js'
export {
  type BibliographyOptions,
  type CitationOptions,
  type Cited,
  type LoadStyleOptions,
  type LocatorLabel,
  loadStyle,
  type Style
} from './load-style.js'
export {type StyleName, styleNames} from './names.js'
export type {StyleFormat} from './write.js'
