/**
 * Where a written text says what: each value with the name of its place, whatever the format.
 */
import {SaxesParser} from 'saxes'

type Places = Map<string, string[]>
type Reader = (text: string, add: (place: string, value: string) => void) => void

const lines =
  (pattern: RegExp): Reader =>
  (text, add) => {
    let place = ''
    for (const line of text.split(/\r?\n/)) {
      const [, tag, value] = pattern.exec(line) ?? []
      place = tag ?? place
      add(place, value ?? line)
    }
  }

const json: Reader = (text, add) => {
  const walk = (value: unknown, path: string): void => {
    if (Array.isArray(value)) for (const item of value) walk(item, path)
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) walk(inner, path === '' ? key : `${path}.${key}`)
    } else add(path.split('.').slice(-2).join('.'), String(value))
  }
  const read: unknown = JSON.parse(text)
  walk(read !== null && typeof read === 'object' && '@graph' in read ? read['@graph'] : read, '')
}

const xml: Reader = (text, add) => {
  const parser = new SaxesParser()
  const open: string[] = []
  const inline = new Set(['i', 'b', 'u', 'sub', 'sup', 'italic', 'bold', 'underline', 'style'])
  const place = () => open.filter(name => !inline.has(name)).at(-1) ?? ''
  parser.on('opentag', ({name, attributes}) => {
    open.push(name)
    for (const [key, value] of Object.entries(attributes)) add(`${place()}@${key}`, String(value))
    add(place(), '')
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.on('text', value => add(place(), value.trim()))
  parser.write(text).close()
}

const table =
  (separator: RegExp): Reader =>
  (text, add) => {
    const [header = [], cells = []] = text.split(/\r?\n/).map(line => line.split(separator))
    for (const [index, name] of header.entries()) add(name.replace(/"/g, ''), cells[index] ?? '')
  }

const bib = lines(/^ {2}([a-z+:]+) = (.*?),?$/)
const meta = lines(/^<meta name="([^"]+)" content="(.*)">$/)
const tagged = lines(/^([A-Z][A-Z0-9]{1,3}) *- (.*)$/)

const readers = new Map<string, Reader>([
  ['nlm', (text, add) => add('reference', text)],
  ['markdown', (text, add) => add('reference', text)],
  ['html', (text, add) => add('reference', text)],
  ['rtf', (text, add) => add('reference', text)],
  ['csl', json],
  ['bibtex', bib],
  ['biblatex', bib],
  ['ris', tagged],
  ['endnote-xml', xml],
  ['enw', lines(/^(%.) (.*)$/)],
  ['refworks', lines(/^([A-Z][A-Z0-9]) (.*)$/)],
  ['csv', table(/,(?=")/)],
  ['tsv', table(/\t/)],
  ['medline', tagged],
  ['pubmed-xml', xml],
  ['jats-ref', xml],
  ['mods', xml],
  ['zotero', json],
  ['json-ld', json],
  ['highwire', meta],
  ['dublin-core', meta],
  [
    'coins',
    (text, add) => {
      for (const pair of text.replace(/"><.*/s, '').split('&amp;')) add(pair.split('=')[0]!, pair)
    }
  ],
  ['hayagriva', lines(/^ +-? ?([a-z-]+): ?(.*)$/)],
  ['json', json],
  ['jsonl', json]
])

/** The values of a text by their places. @throws RangeError for a format that has no reader here. */
export function placesOf(format: string, text: string): Places {
  const read = readers.get(format)
  if (!read) throw new RangeError(`outputs-table reads no ${format}: add it to places.ts.`)
  const places: Places = new Map()
  read(text, (place, value) => places.set(place, [...(places.get(place) ?? []), value]))
  return places
}
