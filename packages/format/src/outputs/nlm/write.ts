import {htmlOf} from '@pubcite/nlm'
import {escapeHtml, writeLink as writeHtmlLink} from '../../html.js'
import {escapeMarkdown, escapeStart, writeLink as writeMarkdownLink, writeMarkup} from '../../markdown.js'
import {unbroken} from '../../unbroken.js'
import type {NlmOptions, Stretch} from './map.js'

/** A reference on one line, in the form that is asked for. */
export function write(reference: Stretch[], {format, numbered}: NlmOptions, index: number): string {
  if (format === 'html') return writeHtml(reference, numbered ? 'li' : 'p')
  const line = format === 'markdown' ? writeMarkdown(reference) : unbroken(reference[0]!.text)
  return numbered ? `${index + 1}. ${line}` : line
}

function writeHtml(reference: Stretch[], element: string): string {
  const written = reference.map(({text, html, url}) =>
    url === undefined ? htmlOf(text, html) : writeHtmlLink(escapeHtml(text), url)
  )
  return `<${element}>${unbroken(written.join(''))}</${element}>`
}

function writeMarkdown(reference: Stretch[]): string {
  const written = reference.map(({text, html, url}) => {
    if (url !== undefined) return writeMarkdownLink(escapeMarkdown(text), url)
    return html === undefined ? escapeMarkdown(unbroken(text)) : writeMarkup(htmlOf(text, html))
  })
  return escapeStart(written.join(''))
}
