import {readFragment} from '@pubcite/nlm'
import type {Article, Figure} from '@pubcite/schema/model'
import {all, attribute, first, type HtmlElement, type HtmlScope, markedText, matches, textOf} from '../../../html.js'
import {pageOf, webAddress} from '../../../pubmed/page-only.js'

const label =
  /^(?:Fig(?:ure|\.)?|Scheme|Table|Box|Chart|Image|Graphical abstract)(?: ?[A-Z]?\d{1,3}[A-Za-z]?)?(?=[.:|]?$|(?<!^Fig)[.:|] )/i

/** Read the figures: label, caption (which begins with the label again), picture. */
export function readFigures(article: Article, content: HtmlScope): void {
  const items = all(content, 'figure, .figure-item')
  for (const item of items.length > 0 ? items : all(content, 'li')) {
    const figure = readFigure(item)
    if (figure.label !== undefined || figure.caption !== undefined || figure.url !== undefined) {
      pageOf(article).figures.push(figure)
    }
  }
}

/** Labels and buttons of the page. */
const isApart = (element: HtmlElement) =>
  matches(element, '.figure-label, button, .figure-thumb, img') ||
  (element.tagName === 'a' && /^See this image/.test(textOf(element)))

function readFigure(item: HtmlElement): Figure {
  const named = first(item, '.figure-label')
  const block = first(item, 'figcaption, .figure-caption') ?? item
  const {text, html} = markedText(block, isApart)
  const shown = named ? textOf(named).replace(/[.:]$/, '') : label.exec(text)?.[0]
  const begins = shown !== undefined && text.startsWith(shown) && /^(?:[.:|] ?|$)/.test(text.slice(shown.length))
  const caption = begins ? text.slice(shown.length).replace(/^[.:|] ?/, '') : text
  const rest = html?.replace(/^(?:<[bi]>)?/, '')
  const captionHtml = !begins ? html : rest?.startsWith(shown) ? afterLabel(rest, shown) : undefined
  const url = addressOf(item)
  return {
    ...(shown && {label: shown}),
    ...(caption !== '' && {caption}),
    ...(caption !== '' && captionHtml !== undefined && {captionHtml}),
    ...(url !== undefined && {url})
  }
}

/** The caption behind its label, which may have been bold together with a part of it. */
const afterLabel = (html: string, shown: string): string | undefined =>
  readFragment(html.slice(shown.length).replace(/^[.:|]?(?:<\/[bi]>)?[.:|]? ?/, '')).html

/** The picture that the thumbnail opens, or else the thumbnail. */
function addressOf(item: HtmlElement): string | undefined {
  const link = all(item, 'a')
    .map(one => attribute(one, 'href'))
    .find(href => /\.(?:jpe?g|png|gif|webp|svg)(?:[?#]|$)/i.test(href))
  const image = first(item, 'img')
  const source = image ? attribute(image, 'data-src') || attribute(image, 'src') : ''
  return webAddress(link ?? source)
}
