import {escapeHtml} from '../../html.js'
import {oneLine} from '../../one-line.js'
import type {Pair} from './map.js'

/** Each value percent-encoded, all of them as one attribute. */
export function write(pairs: readonly Pair[]): string {
  const written = pairs.flatMap(([key, value]) => {
    const text = value === undefined ? '' : oneLine(value)
    return text === '' ? [] : `${key}=${encode(text)}`
  })
  return `<span class="Z3988" title="${escapeHtml(written.join('&')).replace(/&#38;/g, '&amp;')}"></span>`
}

/** @see https://www.rfc-editor.org/rfc/rfc3986#section-2.3 what may stay as it is */
function encode(text: string): string {
  const whole = text.replace(/\p{Surrogate}/gu, '\ufffd')
  return encodeURIComponent(whole).replace(/[!'()*]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}
