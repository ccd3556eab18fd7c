import {skeleton} from './skeleton.js'
import {isWrapped, unwrap} from './unwrap.js'

/** How pages are told by their tags, where their first 4 kB are all styles, or banners and menus. */
export interface PageForm {
  /** Does a tag stand in the beginning, or is it the wrapping of a page? */
  mayBegin(head: string): boolean
  /** The tags of a page that say what it is. */
  tagsOf(text: string): string
}

const tag =
  /<(?:!doctype html|html|head|body|title|meta|link|style|script|main|header|article|section|div|table|p|a)[\s>]/i

/** Pages in HTML, as they are or wrapped. */
export const htmlPage: PageForm = {
  mayBegin: head => isWrapped(head) || tag.test(head),
  tagsOf: text => skeleton(unwrap(text).html)
}
