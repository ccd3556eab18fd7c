import {htmlOf} from '@pubcite/nlm'
import {escapeHtml, writeLink} from './html.js'
import type {Stretch} from './stretches.js'
import {unbroken} from './unbroken.js'

/** A reference as HTML, on one line. */
export function writeHtml(reference: readonly Stretch[]): string {
  return unbroken(reference.map(writeStretch).join('')).replace(/\p{Surrogate}/gu, '\ufffd')
}

function writeStretch({text, html, url, strong}: Stretch): string {
  if (url !== undefined) return writeLink(escapeHtml(text), url)
  const inner = htmlOf(text, html)
  return strong === undefined ? inner : `<strong>${inner}</strong>`
}
