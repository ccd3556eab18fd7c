import type {Article} from '@pubcite/schema/model'
import {all, attribute, first, type HtmlElement, type HtmlScope, markedText, textOf} from '../../../html.js'
import {markedTitle} from '../../../pubmed/marked-title.js'
import {isNoteMark} from './marks.js'

/** The title with its subtitle, and the title in the language of the article. */
export function mapTitle(article: Article, page: HtmlScope): void {
  const front = all(page, '.front-matter, .ameta')
  const title = first(page, 'h1.content-title, .content-title, .fm-title') ?? first(front, 'h1') ?? lonelyHeading(page)
  if (!title) return
  Object.assign(article, withSubtitle(title, page))
  const foreign = first(page, element => /\b(?:fm-)?(?:trans|vernacular)-title\b/.test(attribute(element, 'class')))
  if (!foreign) return
  const {title: vernacularTitle, titleHtml} = markedTitle(markedText(foreign, isNoteMark))
  if (vernacularTitle !== undefined) article.vernacularTitle = vernacularTitle
  if (titleHtml !== undefined) article.vernacularTitleHtml = titleHtml
}

/** In an extract that has lost the block of the head. */
const lonelyHeading = (page: HtmlScope): HtmlElement | undefined => first(all(page, 'main, article'), 'h1')

function withSubtitle(title: HtmlElement, page: HtmlScope): {title?: string; titleHtml?: string} {
  const main = markedTitle(markedText(title, isNoteMark))
  const below = first(page, '.fm-subtitle, .subtitle')
  const subtitle = below ? markedTitle(markedText(below, isNoteMark)) : {}
  if (!below || main.title === undefined || subtitle.title === undefined) return main
  const joint = /[:?!—–]$/.test(main.title) ? ' ' : ': '
  if (textOf(title).includes(subtitle.title)) return main
  const isMarked = main.titleHtml !== undefined || subtitle.titleHtml !== undefined
  const html = [main, subtitle].map(part => part.titleHtml ?? escapeOf(part.title!)).join(joint)
  return {title: main.title + joint + subtitle.title, ...(isMarked && {titleHtml: html})}
}

const escapeOf = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
