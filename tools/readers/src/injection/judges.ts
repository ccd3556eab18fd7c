/**
 * Readers that know nothing of how we write: of each record the parts that a format is made of, elements, keys, tags,
 * columns, however often each stands there, and where a link leads: http, https or elsewhere. What else is in them is not
 * asked for.
 */

import {parse as parseBib} from '@citation-js/plugin-bibtex/lib-mjs/input/file.js'
import type {outputs} from '@pubcite/format'
import {parse as parseTable} from 'csv-parse/sync'
import {load} from 'js-yaml'
import {readTags, type Tag} from '../../../../packages/format/test/html.js'
import {renderMarkdown} from '../../../../packages/format/test/markdown.js'
import {readRtf} from '../../../../packages/format/test/rtf.js'
import {readXml, type Tree} from '../../../../packages/format/test/xml.js'

/** The parts of each record of a file. @throws where the file breaks the rules of its syntax. */
export type Judge = (file: string) => string[][]

/** Where a text leads that stands in the place of a link: `https:` is one, whatever stands elsewhere is told. */
const schemeOf = (text: string) => (/^\s*https?:\/\//i.test(text) ? 'web' : text === '' ? 'nothing' : 'elsewhere')

/** Parts that hold a link, by their name. */
const isLink = (name: string) =>
  /^(?:UR|UL|LK|%?U|.*ur[il]s?|.*URLs?|.*_url|href|src|@id|sameAs|license|attachments)$/.test(name)
const named = (name: string, text: string) => (isLink(name) ? `${name} ${schemeOf(text)}` : name)

const xml: Judge = file => readXml(file).children.map(partsOfTree)
const oneXml =
  (wanted: string): Judge =>
  file =>
    allOf(readXml(file), wanted).map(partsOfTree)

function allOf(tree: Tree, name: string): Tree[] {
  return tree.name === name ? [tree] : tree.children.flatMap(child => allOf(child, name))
}

const partsOfTree = ({name, attributes, text, children}: Tree): string[] => [
  named(name, text),
  ...Object.entries(attributes).map(([key, value]) => named(`${name}@${key}`, value)),
  ...children.flatMap(partsOfTree)
]

const json: Judge = file => (JSON.parse(file) as unknown[]).map(value => keysOf(value))
const keysOf = (value: unknown, name = ''): string[] => {
  if (typeof value === 'string') return isLink(name) ? [named(name, value)] : []
  if (Array.isArray(value)) return value.flatMap(part => keysOf(part, name))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => [key, ...keysOf(part, key)])
}

/** An article's own JSON is the article: a text that a page called a link is one of its texts. */
const ownJson = (value: unknown) => keysOf(value).filter(part => !part.includes(' '))

/** JSON-LD stands in an element of a page. */
const jsonLd: Judge = file => {
  const [script, ...others] = readTags(`<script type="application/ld+json">${file}</script>`)
  if (others.length > 0) throw new SyntaxError(`<${others[0]!.name}> is outside of its element.`)
  return (JSON.parse(script!.text) as {'@graph': unknown[]})['@graph'].map(value => keysOf(value))
}

/** Elements and attributes of HTML, divided before each that begins a record. */
const html =
  (begins: (tag: Tag) => boolean, read = (file: string) => file): Judge =>
  file => {
    const records: string[][] = []
    for (const tag of readTags(read(file))) {
      if (begins(tag)) records.push([])
      const {name, attributes} = tag
      const meta = name === 'meta' ? ` ${named(attributes['name'] ?? '', attributes['content'] ?? '')}` : ''
      records
        .at(-1)
        ?.push(`${name}${meta}`, ...Object.entries(attributes).map(([key, value]) => `${name}@${named(key, value)}`))
    }
    return records
  }

/** COinS has its keys in the title of its element. */
const coins: Judge = file =>
  readTags(file)
    .filter(({name}) => name === 'span')
    .map(({attributes}) => [
      ...Object.keys(attributes),
      ...[...new URLSearchParams(attributes['title'])].map(([key, value]) =>
        key === 'rft_id' && !value.startsWith('info:') ? `${key} ${schemeOf(value)}` : key
      )
    ])

/** Lines that begin with a tag, records parted by what begins one. Every other line is one without a tag. */
const lines =
  (tag: RegExp, first: string, folded?: RegExp): Judge =>
  file => {
    const records: string[][] = []
    for (const line of file.split(/\r\n|[\n\r\u2028\u2029\u0085\v\f]/)) {
      if (line === '' || folded?.test(line)) continue
      const [start = '', name = 'no tag'] = tag.exec(line) ?? []
      if (name === first) records.push([])
      records.at(-1)?.push(named(name, line.slice(start.length)))
    }
    return records
  }

const table =
  (delimiter: string, quote: '"' | false): Judge =>
  file =>
    (parseTable(file, {delimiter, quote, columns: false, bom: true}) as unknown as string[][])
      .slice(1)
      .map(row => row.map((cell, column) => (/^[=+\-@\t\r]/.test(cell) ? `formula in ${column}` : `column ${column}`)))

/** Entries as citation-js reads them, whose braces pair in whatever way they are counted: an escaped one counts too. */
const bib: Judge = file => {
  let depth = 0
  for (const [sign] of file.matchAll(/[{}]/g)) {
    depth += sign === '{' ? 1 : -1
    if (depth < 0) throw new SyntaxError('More braces close than open.')
  }
  if (depth !== 0) throw new SyntaxError('A brace stays open.')
  return parseBib(file).map(({type, properties}) => [
    type,
    ...Object.entries(properties).map(([key, value]) => named(key, value))
  ])
}

/** Paragraphs, each with its control words, the addresses of its links, and what a reader shows of them. */
const rtf: Judge = file => {
  const {text} = readRtf(file)
  const paragraphs = file.match(/^\{\\pard.*$/gm) ?? []
  if (text.split('\n').length !== paragraphs.length + 1) throw new SyntaxError('There are other paragraphs too.')
  return paragraphs.map(paragraph => [
    ...[...paragraph.replace(/\\[\\{}]/g, '').matchAll(/\\([a-z*]+)/g)].flatMap(([, word]) =>
      word === 'u' ? [] : [word!]
    ),
    ...readRtf(paragraph).links.map(link => `link ${schemeOf(link)}`)
  ])
}

type Name = (typeof outputs)[number]['name']

/** Who judges which output. */
export const judges: ReadonlyMap<Name, Judge> = new Map<Name, Judge>([
  ['nlm', lines(/^()/, '')],
  ['markdown', html(({name}) => name === 'li', renderMarkdown)],
  ['html', html(({name}) => name === 'li')],
  ['rtf', rtf],
  ['csl', json],
  ['bibtex', bib],
  ['biblatex', bib],
  ['ris', lines(/^([A-Z][A-Z0-9]) {2}- /, 'TY')],
  ['endnote-xml', oneXml('record')],
  ['enw', lines(/^%([A-Z0-9@!#$~+*&^>()[\]?]) /, '0')],
  ['refworks', lines(/^([A-Z][A-Z0-9]) /, 'RT')],
  ['csv', table(',', '"')],
  ['tsv', table('\t', false)],
  ['medline', lines(/^([A-Z]{2,4}) *- /, 'PMID', /^ {6}/)],
  ['pubmed-xml', xml],
  ['jats-ref', oneXml('ref')],
  ['mods', oneXml('mods')],
  ['zotero', json],
  ['json-ld', jsonLd],
  ['highwire', html(({name, attributes}) => name === 'meta' && attributes['name'] === 'citation_title')],
  ['dublin-core', html(({name, attributes}) => name === 'meta' && attributes['name'] === 'DC.title')],
  ['coins', coins],
  ['hayagriva', file => Object.values(load(file) as object).map(value => keysOf(value))],
  ['json', file => (JSON.parse(file) as unknown[]).map(ownJson)],
  [
    'jsonl',
    file =>
      file
        .trimEnd()
        .split('\n')
        .map(line => ownJson(JSON.parse(line)))
  ]
])

/** The parts of a record without those that markup may have: italics, bold, underlined, lowered, raised. */
export const withoutMarkup = (parts: readonly string[]): string[] =>
  parts.filter(part => !/^(?:i|b|u|sub|sup|super|ul|em|strong|italic|bold|underline|style)(?:@\w+)?$/.test(part))
