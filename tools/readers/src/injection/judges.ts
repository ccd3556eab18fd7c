/**
 * Readers that know nothing of how we write: of each record the parts that a format is made of, elements, keys, tags,
 * columns, however often each stands there. What is in them is not asked for.
 */
import type {outputs} from '@pubcite/format'
import {parse as parseTable} from 'csv-parse/sync'
import {load} from 'js-yaml'
import {readTags} from '../../../../packages/format/test/html.js'
import {renderMarkdown} from '../../../../packages/format/test/markdown.js'
import {readRtf} from '../../../../packages/format/test/rtf.js'
import {readXml, type Tree} from '../../../../packages/format/test/xml.js'

/** The parts of each record of a file. @throws where the file breaks the rules of its syntax. */
export type Judge = (file: string) => string[][]

const xml: Judge = file => readXml(file).children.map(skeletonOfTree)
const oneXml =
  (wanted: string): Judge =>
  file =>
    allOf(readXml(file), wanted).map(skeletonOfTree)

function allOf(tree: Tree, name: string): Tree[] {
  return tree.name === name ? [tree] : tree.children.flatMap(child => allOf(child, name))
}

const skeletonOfTree = ({name, attributes, children}: Tree): string[] => [
  name,
  ...Object.keys(attributes).map(key => `${name}@${key}`),
  ...children.flatMap(skeletonOfTree)
]

const json: Judge = file => (JSON.parse(file) as unknown[]).map(keysOf)
const keysOf = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(keysOf)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => [key, ...keysOf(part)])
}

/** Elements and attributes of HTML, divided before each that begins a record. */
const html =
  (begins: (name: string, attributes: Record<string, string>) => boolean, read = (file: string) => file): Judge =>
  file => {
    const records: string[][] = []
    for (const {name, attributes} of readTags(read(file))) {
      if (begins(name, attributes)) records.push([])
      const scheme = /^[a-z]+:/i.exec(attributes['href'] ?? attributes['src'] ?? '')?.[0] ?? ''
      const meta = name === 'meta' ? (attributes['name'] ?? '') : ''
      records.at(-1)?.push(`${name} ${scheme} ${meta}`, ...Object.keys(attributes).map(key => `${name}@${key}`))
    }
    return records
  }

/** Lines that begin with a tag, records parted by what begins one. Every other line is one without a tag. */
const lines =
  (tag: RegExp, first: string, folded?: RegExp): Judge =>
  file => {
    const records: string[][] = []
    for (const line of file.split(/\r\n|[\n\r\u2028\u2029\u0085\v\f]/)) {
      if (line === '' || folded?.test(line)) continue
      const name = tag.exec(line)?.[1] ?? 'no tag'
      if (name === first) records.push([])
      records.at(-1)?.push(name)
    }
    return records
  }

const table =
  (delimiter: string, quote: '"' | false): Judge =>
  file =>
    (parseTable(file, {delimiter, quote, columns: false, bom: true}) as unknown as string[][])
      .slice(1)
      .map(row => row.map((cell, column) => (/^[=+\-@\t\r]/.test(cell) ? `formula in ${column}` : `column ${column}`)))

/** Entries by their braces, as BibTeX counts them: an escaped one counts too. */
const bib: Judge = file => {
  const records: string[][] = []
  let depth = 0
  for (const line of file.split('\n')) {
    const field = depth === 1 ? /^ +([a-z+:-]+) = /.exec(line)?.[1] : undefined
    if (depth === 0 && line.startsWith('@')) records.push([])
    records.at(-1)?.push(field ?? (depth === 0 ? 'entry' : 'more'))
    for (const sign of line) depth += sign === '{' ? 1 : sign === '}' ? -1 : 0
    if (depth < 0) throw new SyntaxError(`More braces close than open: ${line.slice(0, 80)}`)
  }
  if (depth !== 0) throw new SyntaxError('A brace stays open.')
  return records.map(parts => parts.filter(part => part !== 'more' && part !== 'entry'))
}

/** A paragraph for each record, and no link that leads elsewhere than to a page. */
const rtf: Judge = file => {
  const {text, links} = readRtf(file)
  const other = links.find(link => !/^https?:\/\//.test(link))
  if (other !== undefined) throw new SyntaxError(`A link leads to ${other}.`)
  return text
    .trimEnd()
    .split('\n')
    .map(() => ['paragraph'])
}

type Name = (typeof outputs)[number]['name']

/** Who judges which output. */
export const judges = new Map<Name, Judge>([
  ['nlm', lines(/^()/, '')],
  ['markdown', html(name => name === 'li', renderMarkdown)],
  ['html', html(name => name === 'li')],
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
  ['json-ld', file => (JSON.parse(file) as {'@graph': unknown[]})['@graph'].map(keysOf)],
  ['highwire', html((name, {name: key}) => name === 'meta' && key === 'citation_title')],
  ['dublin-core', html((name, {name: key}) => name === 'meta' && key === 'DC.title')],
  ['coins', html(name => name === 'span')],
  ['hayagriva', file => Object.values(load(file) as object).map(keysOf)],
  ['json', json],
  [
    'jsonl',
    file =>
      file
        .trimEnd()
        .split('\n')
        .map(line => keysOf(JSON.parse(line)))
  ]
])
