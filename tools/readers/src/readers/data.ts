/**
 * JSON, YAML and tables as readers of that syntax find them: each field at its place.
 */
import {
  formatCsl,
  formatCsv,
  formatHayagriva,
  formatJson,
  formatJsonLd,
  formatJsonl,
  formatTsv,
  formatZotero
} from '@pubcite/format'
import {readArticle} from '@pubcite/schema'
import type {Article} from '@pubcite/schema/model'
import {parse as parseTable} from 'csv-parse/sync'
import {load} from 'js-yaml'
import {type Fields, joinPages} from '../fields.js'
import {type Cause, compare, emptyFinding, type Finding, partedAtComma} from '../finding.js'
import type {Reader} from '../reader.js'
import {type CslItem, fieldsOfCsl} from './latex.js'

/** A tree of JSON or YAML, and the way to a value in it: `isPartOf.name`. */
type Tree = {[key: string]: unknown}

function at(tree: unknown, path: string): string | undefined {
  const value = path.split('.').reduce<unknown>((node, key) => (node as Tree | undefined)?.[key], tree)
  return value === undefined || value === null ? undefined : String(value)
}

const familyOf = (name: string) => name.split(',')[0]!
const withoutEtAl = (names: readonly string[]) => names.filter(name => !/^et al\.?$|^others$/.test(name)).join(' | ')

/** A comma or semicolon of a name would divide it, and is a blank or a comma. */
const dividers: Cause = ['a comma within a name divides it', partedAtComma]
const markup: Cause = [
  'Zotero and CSL have markup in texts, and so what looks like it',
  (_, one, other) => bare(one) === bare(other)
]
const bare = (text: string) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\u2060/g, '')
    .replace(/<\/?[a-z]+(?: [^<>]*)?>/g, '')
    .replace(/[\s<>&]/g, '')

/** JSON.parse, and the shape of each format. */
export const jsonReader: Reader = {
  name: 'JSON.parse',
  read: articles => [
    stored('json', articles, JSON.parse(formatJson(articles)) as unknown[]),
    stored(
      'jsonl',
      articles,
      formatJsonl(articles)
        .trimEnd()
        .split('\n')
        .map(line => JSON.parse(line) as unknown)
    ),
    compare('csl', 'JSON.parse', articles, (JSON.parse(formatCsl(articles)) as CslItem[]).map(fieldsOfCsl), [
      markup,
      [
        'CSL has the first date, whichever it is',
        (name, _, read, {articleDate}) => name === 'year' && read === `${articleDate?.year}`
      ],
      [
        'CSL has the abbreviated name of a server',
        (name, _, read, {journal}) => name === 'journal' && read === journal?.medlineTa
      ],
      [
        'CSL has NLM’s word for a section without label',
        (name, one, read) => name === 'abstract' && read.replace(/UNLABELLED: /g, '') === one
      ],
      ['CSL has no pages for a preprint', (name, _, read) => name === 'pages' && read === '']
    ]),
    compare('zotero', 'JSON.parse', articles, (JSON.parse(formatZotero(articles)) as Tree[]).map(fieldsOfZotero), [
      markup,
      [
        'Zotero has these for journal articles only',
        (name, _, read) => /^(?:pages|volume|issue)$/.test(name) && read === ''
      ]
    ]),
    compare('json-ld', 'JSON.parse', articles, graphOf(formatJsonLd(articles)).map(fieldsOfJsonLd), [
      [
        'schema.org has no volume for a book',
        (name, _, read, {type}) => name === 'volume' && read === '' && type !== 'journal-article'
      ]
    ])
  ]
}

/** Every value is the article itself. */
function stored(output: string, articles: readonly Article[], values: readonly unknown[]): Finding {
  const finding = emptyFinding(output, 'JSON.parse', articles.length)
  for (const [index, value] of values.entries()) {
    const {article} = readArticle(value)
    finding.read += article ? 1 : 0
    finding.values++
    if (JSON.stringify(article) === JSON.stringify(articles[index])) finding.equal++
    else finding.errors.push(`${output}: article ${index + 1} is another one`)
  }
  return finding
}

function fieldsOfZotero(item: Tree): Fields {
  const extra = new Map(
    [...String(item['extra'] ?? '').matchAll(/^(\w+): (.*)$/gm)].map(([, key, value]) => [key, value])
  )
  const creators = (item['creators'] as Tree[]).filter(({creatorType}) => creatorType === 'author')
  return {
    title: at(item, 'title'),
    authors: withoutEtAl(creators.map(({name, lastName}) => String(name ?? lastName))),
    year: /\d{4}/.exec(at(item, 'date') ?? '')?.[0],
    journal: at(item, 'publicationTitle') ?? at(item, 'bookTitle') ?? at(item, 'repository'),
    volume: at(item, 'volume'),
    issue: at(item, 'issue'),
    pages: joinPages(at(item, 'pages')),
    doi: at(item, 'DOI') ?? extra.get('DOI'),
    pmid: at(item, 'PMID') ?? extra.get('PMID'),
    pmcid: at(item, 'PMCID') ?? extra.get('PMCID'),
    abstract: at(item, 'abstractNote')
  }
}

/** One article stands alone, several in a graph. */
function graphOf(text: string): Tree[] {
  const read = JSON.parse(text) as Tree
  return (read['@graph'] as Tree[] | undefined) ?? [read]
}

function fieldsOfJsonLd(item: Tree): Fields {
  const hosts: Tree[] = []
  for (let host = item['isPartOf']; host !== undefined; host = (host as Tree)['isPartOf']) hosts.push(host as Tree)
  const inHosts = (key: string) => hosts.map(host => at(host, key)).find(value => value !== undefined)
  const ids = new Map(
    ((item['identifier'] ?? []) as Tree[]).map(({propertyID, value}) => [String(propertyID), String(value)])
  )
  const people = (item['author'] ?? []) as Tree[]
  return {
    title: at(item, 'headline') ?? at(item, 'name'),
    authors: withoutEtAl(people.map(({familyName, name}) => String(familyName ?? name))),
    year: at(item, 'datePublished')?.slice(0, 4),
    journal: inHosts('name'),
    volume: inHosts('volumeNumber') ?? at(item, 'volumeNumber'),
    issue: inHosts('issueNumber') ?? at(item, 'issueNumber'),
    pages: joinPages(at(item, 'pageStart') ?? at(item, 'pagination'), at(item, 'pageEnd')),
    doi: ids.get('doi'),
    pmid: ids.get('pmid'),
    pmcid: ids.get('pmcid'),
    abstract: at(item, 'abstract')
  }
}

/** js-yaml. */
export const yamlReader: Reader = {
  name: 'js-yaml',
  read: articles => {
    const read = Object.values(load(formatHayagriva(articles)) as Record<string, Tree>)
    return [compare('hayagriva', 'js-yaml', articles, read.map(fieldsOfHayagriva), [typst, dividers])]
  }
}

const typst: Cause = [
  'Typst has escapes and braces in titles',
  (_, one, other) => one.replace(/[\\{}]/g, '') === other.replace(/[\\{}]/g, '')
]

function fieldsOfHayagriva(entry: Tree): Fields {
  const people = (entry['author'] ?? []) as (string | Tree)[]
  const plain = (path: string) => at(entry, path)?.replace(/\\(.)/g, '$1')
  return {
    title: plain('title.value') ?? plain('title'),
    authors: withoutEtAl(people.map(name => (typeof name === 'string' ? familyOf(name) : String(name['name'])))),
    year: at(entry, 'date')?.slice(0, 4),
    journal: plain('parent.title.value') ?? plain('parent.title'),
    volume: at(entry, 'volume') ?? at(entry, 'parent.volume'),
    issue: at(entry, 'issue') ?? at(entry, 'parent.issue'),
    pages: joinPages(at(entry, 'page-range') ?? at(entry, 'serial-number.serial')),
    doi: at(entry, 'serial-number.doi'),
    pmid: at(entry, 'serial-number.pmid'),
    pmcid: at(entry, 'serial-number.pmcid'),
    abstract: at(entry, 'abstract')
  }
}

/** csv-parse, which throws at a quote or a number of cells that is wrong. */
export const tableReader: Reader = {
  name: 'csv-parse',
  read: articles =>
    (
      [
        ['csv', formatCsv(articles, {raw: true}), ','],
        ['csv (spreadsheet)', formatCsv(articles), ','],
        ['tsv', formatTsv(articles, {raw: true}), '\t']
      ] as const
    ).map(([output, text, delimiter]) => {
      const rows = parseTable(text, {columns: true, delimiter, relax_quotes: delimiter === '\t'})
      return compare(output, 'csv-parse', articles, rows.map(fieldsOfRow), [
        dividers,
        ['an apostrophe keeps it from being a formula', (_, one, other) => other === `'${one}`]
      ])
    })
}

function fieldsOfRow(row: Record<string, string>): Fields {
  const names = (row['authors'] ?? '').split('; ').filter(Boolean)
  return {
    title: row['title'],
    authors: withoutEtAl(names.map(familyOf)),
    year: row['year'],
    journal: row['book'] || row['journal'],
    volume: row['volume'],
    issue: row['issue'],
    pages: joinPages(row['pages']),
    doi: row['doi'],
    pmid: row['pmid'],
    pmcid: row['pmcid'],
    abstract: row['abstract']
  }
}
