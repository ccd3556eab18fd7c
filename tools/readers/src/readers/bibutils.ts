/**
 * What bibutils reads: RIS, ENW, EndNote XML and MODS, each made into MODS by it.
 */
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {formatEndnoteXml, formatEnw, formatMods, formatRis} from '@pubcite/format'
import {type Article, printedAuthors} from '@pubcite/schema/model'
import {givenNames} from '../../../../packages/format/src/given-names.js'
import {all, readXml, type Tree, texts} from '../../../../packages/format/test/xml.js'
import {type Fields, joinPages} from '../fields.js'
import {type Cause, compare, emptyFinding, type Finding} from '../finding.js'
import {inFolder, runProgram} from '../programs.js'
import type {Reader} from '../reader.js'

const formats = [
  ['ris', formatRis, 'ris2xml'],
  ['enw', formatEnw, 'end2xml'],
  ['endnote-xml', formatEndnoteXml, 'endx2xml']
] as const

const causes: readonly Cause[] = [
  [
    'a whole book has no pages in RIS and EndNote',
    (name, _, read, {type}) => name === 'pages' && type === 'book' && read === ''
  ],
  [
    'bibutils parts the title at its first colon or question mark',
    (name, one, other) => name === 'title' && squeezed(one) === squeezed(other)
  ],
  [
    'bibutils changes blanks and signs in names',
    (name, one, other) => name === 'authors' && squeezed(one) === squeezed(other)
  ],
  [
    'bibutils parts names by rules of its own, groups at `and`, and keeps one name of two that are the same',
    (name, _, other, article) => name === 'authors' && [/\band\b/, '\n'].some(end => isPartOfNames(article, other, end))
  ],
  [
    'bibutils keeps no PMCID of RIS, ENW and EndNote XML, and no PMID of RIS',
    (name, _, other) => /^pmc?id$/.test(name) && other === ''
  ],
  [
    'bibutils knows no DOI whose prefix has five digits',
    (name, one, other) => name === 'doi' && other === '' && /^10\.\d{5}/.test(one)
  ],
  ['bibutils writes the address of a DOI', (name, one, other) => name === 'doi' && decodeURIComponent(other) === one],
  [
    'bibutils takes the subtitle of a journal away',
    (name, one, other) => name === 'journal' && squeezed(one).startsWith(squeezed(other))
  ],
  ['bibutils changes blanks and signs', (_, one, other) => squeezed(one) === squeezed(other)]
]

/** Of each name the family name or its end: `Berg` of `van der Berg`; groups are parted by what ends one. */
function isPartOfNames({authors, authorsComplete}: Article, read: string, end: RegExp | string): boolean {
  const names = new Map(
    printedAuthors(authors).flatMap(author =>
      author.type === 'group'
        ? author.collectiveName.split(end).map((name): [string, string] => [name, squeezed(name)])
        : [[JSON.stringify([author.lastName, givenNames(author), author.suffix]), squeezed(author.lastName)]]
    )
  )
  const found = (authorsComplete === false ? read.replace(/\|al\.$/, '') : read).split('|').map(squeezed)
  return (
    names.size === found.length &&
    [...names.values()].every((name, index) => (found[index] === '') === (name === '') && name.includes(found[index]!))
  )
}

const squeezed = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()

export const bibutilsReader: Reader = {
  name: 'bibutils',
  needs: {package: 'bibutils', command: 'end2xml'},
  read: articles => [
    ...formats.map(([output, format, command]) => readByBibutils(output, articles, format(articles), command)),
    readModsByBibutils(articles)
  ]
}

function readByBibutils(output: string, articles: readonly Article[], text: string, command: string): Finding {
  return inFolder(folder => {
    writeFileSync(join(folder, 'refs'), text)
    const {out, err} = runProgram(command, ['-i', 'utf8', '-nb', 'refs'], folder)
    const records = all(readXml(out), 'mods').map(fieldsOfMods)
    const finding = compare(output, command, articles, records, causes)
    if (records.length !== articles.length) finding.errors.push(`${records.length} records: ${err.slice(-200)}`)
    return finding
  })
}

/** xml2ris makes as many records of RIS from it, each with its PMID. */
function readModsByBibutils(articles: readonly Article[]): Finding {
  return inFolder(folder => {
    writeFileSync(join(folder, 'refs'), formatMods(articles))
    const {out} = runProgram('xml2ris', ['-i', 'utf8', '-nb', 'refs'], folder)
    const finding = emptyFinding('mods', 'xml2ris', articles.length)
    finding.read = out.match(/^ER {2}-/gm)?.length ?? 0
    return finding
  })
}

/** The fields of a record in MODS. */
export function fieldsOfMods(mods: Tree): Fields {
  const own = mods.children.filter(({name}) => name === 'titleInfo')
  const host = mods.children.find(({name, attributes}) => name === 'relatedItem' && attributes['type'] === 'host')
  const detail = (type: string) =>
    all(mods, 'detail')
      .find(({attributes}) => attributes['type'] === type)
      ?.text.trim()
  const id = (type: string) =>
    mods.children.find(({name, attributes}) => name === 'identifier' && attributes['type'] === type)?.text
  const people = mods.children.filter(tree => tree.name === 'name' && /aut/.test(texts(tree, 'roleTerm').join()))
  const date = all(mods, 'dateIssued')[0]?.text ?? all(mods, 'date')[0]?.text
  return {
    title: own[0]?.children.map(({text}) => text.trim()).join(': '),
    authors: people
      .map(
        tree =>
          all(tree, 'namePart').find(({attributes}) => attributes['type'] === 'family') ?? all(tree, 'namePart')[0]
      )
      .map(part => part?.text.trim() ?? '')
      .filter(name => name !== 'et al.')
      .join(' | '),
    year: date?.slice(0, 4),
    journal: host && all(host, 'title')[0]?.text,
    volume: detail('volume'),
    issue: detail('issue') ?? detail('number'),
    pages: joinPages(
      (all(mods, 'start')[0] ?? all(mods, 'list')[0])?.text ?? detail('page'),
      all(mods, 'end')[0]?.text
    ),
    doi: id('doi'),
    pmid: id('pmid') ?? id('accessnum') ?? id('pubmed'),
    pmcid: id('pmc'),
    abstract: mods.children.find(({name}) => name === 'abstract')?.text
  }
}
