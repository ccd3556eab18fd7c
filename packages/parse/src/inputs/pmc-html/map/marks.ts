import {all, attribute, type HtmlElement, textOf} from '../../../html.js'

/** A link to a note of the page, with the sign that it is printed as: `<sup><a href="#fn1">*</a></sup>`. */
export const isNoteMark = (element: HtmlElement): boolean =>
  isNoteLink(element) ||
  (element.tagName === 'sup' && all(element, isNoteLink).length > 0 && textOf(element, isNoteLink) === '')

const isNoteLink = (element: HtmlElement): boolean =>
  element.tagName === 'a' &&
  /^#|#(?:fn|FN|n\d|N\d|B\d|b\d|R\d|CR\d|bib|ref)/.test(attribute(element, 'href')) &&
  textOf(element).length < 8

/** Is this out of sight: a panel that opens on a click and repeats what the page says? */
export const isHidden = (element: HtmlElement): boolean =>
  element.attrs.some(({name, value}) => name === 'hidden' || (name === 'style' && /display:\s*none/i.test(value))) ||
  /\b(?:aff-tip|co-affbox|tag-json)\b/.test(attribute(element, 'class'))
