import fc from 'fast-check'
import {expect, test} from 'vitest'
import {parse} from './index.js'
import {unwrap} from './unwrap.js'

const page = (title: string) =>
  `<!DOCTYPE html>\n<html><head><title>${title} - PubMed</title></head>\n<body><main><div class="full-view" id="full-view-heading">\n<h1 class="heading-title">${title}</h1></div></main></body></html>\n`

const hex = (byte: number) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`

/** As RFC 2045 writes it, in lines of 60 at most. */
function quote(text: string): string {
  const line = (each: string) => {
    const units = [...new TextEncoder().encode(each)].map(byte =>
      byte === 61 || byte < 32 || byte > 126 ? hex(byte) : String.fromCharCode(byte)
    )
    return units.map((unit, at) => (at % 20 === 19 ? `${unit}=\r\n` : unit)).join('')
  }
  return text.split('\n').map(line).join('\r\n')
}

const archived = (encoding: string, body: string) =>
  `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--=_owl"\r\n\r\n\r\n----=_owl\r\nContent-Type: text/html\r\nContent-ID: <frame@owl>\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n----=_owl\r\nContent-Type: text/css\r\n\r\n.owl{}\r\n----=_owl--\r\n`

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
const shownByChrome = (text: string) =>
  `<html><body><table><tbody>${text
    .split('\n')
    .map(
      (line, at) =>
        `<tr><td class="line-number" value="${at + 1}"></td><td class="line-content"><span class="html-tag">${escaped(line)}</span></td></tr>`
    )
    .join('')}</tbody></table></body></html>`
const shownByFirefox = (text: string) =>
  `<html><head><title>view-source</title></head><body id="viewsource"><pre id="line1">${escaped(text)}</pre></body></html>`

const title = 'Nächte & „Träume“ = 2 😴'

test('a page in an archive of a browser is read like the page', () => {
  const base64 = btoa(String.fromCharCode(...new TextEncoder().encode(page(escaped(title)))))
  for (const text of [
    archived('quoted-printable', quote(page(escaped(title)))),
    archived('base64', base64.replace(/.{60}/g, '$&\r\n')),
    archived('8bit', page(escaped(title)))
  ]) {
    expect(parse(text)).toMatchObject({format: 'pubmed-html', articles: [{title}]})
  }
})

test('the source of a page, as a browser shows it, is read like the page', () => {
  const source = page(escaped(title))
  for (const text of [shownByChrome(source), shownByFirefox(source), escaped(source)]) {
    expect(parse(text)).toMatchObject({format: 'pubmed-html', articles: [{title}]})
  }
})

test('what is read in a wrapped page stands where it stands in the wrapping', () => {
  const text = archived('quoted-printable', quote(page('Quiet nights')))
  const {places} = parse(text)
  expect(text.slice(places[0]?.start.offset, (places[0]?.start.offset ?? 0) + 6)).toBe('<main>')
})

test('every page comes out of its wrapping as it was', () => {
  fc.assert(
    fc.property(fc.string({unit: 'grapheme', maxLength: 200}), body => {
      const text = `<html>${body.replace(/\r/g, '')}</html>`
      expect(unwrap(archived('quoted-printable', quote(text))).html.replace(/\r\n/g, '\n')).toBe(text)
    })
  )
})

test('an archive that is cut, or holds no page, gives what is there', () => {
  expect(unwrap('Content-Type: multipart/related; boundary=x\n\nnothing').html).toContain('nothing')
  expect(unwrap(archived('base64', '***')).html).toBe('')
  expect(unwrap(archived('quoted-printable', '<p>one=').split('one')[0]!).html).toBe('<p>')
})
