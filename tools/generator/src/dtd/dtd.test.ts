import {execFileSync} from 'node:child_process'
import {copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {env} from 'node:process'
import {expect, test} from 'vitest'
import {generateArticle, printPubmedXml} from '../index.js'
import declared from './pubmed_250101.json' with {type: 'json'}
import {type DtdElement, readDtd} from './read-dtd.js'

const elements: ReadonlyMap<string, DtdElement> = new Map(
  (declared as DtdElement[]).map(element => [element.name, element])
)
const seeds = Array.from({length: 120}, (_, index) => index * 7919)
const articles = [
  ...seeds.map(seed => generateArticle(seed, {complete: true, type: 'journal-article'})),
  ...seeds.slice(0, 30).map(seed => generateArticle(seed, {complete: true, type: 'book'})),
  ...seeds.slice(0, 30).map(seed => generateArticle(seed, {complete: true, type: 'book-chapter'}))
]
const xml = printPubmedXml(articles, {deletions: [{pmid: '90000001'}]})

const dtdFolder = env['PUBCITE_CORPUS'] === undefined ? '' : join(env['PUBCITE_CORPUS'], 'dtd')
const dtdFile = (existsSync(dtdFolder) ? readdirSync(dtdFolder) : []).find(name =>
  /(?:^|__)pubmed_250101\.dtd$/.test(name)
)

test('declarations are read as facts: children, text, attributes with their values and defaults', () => {
  const dtd = `<!-- <!ELEMENT Gone (x)> --><!ENTITY % text "#PCDATA | b">
    <!ELEMENT Title (%text; | mml:math)*><!ATTLIST Title UI CDATA #REQUIRED
      YN ( Y | N ) "N" kind CDATA #FIXED "x"><!ELEMENT List (Title+, b?)>`
  expect(readDtd(dtd)).toEqual([
    {name: 'List', children: ['Title', 'b'], attributes: []},
    {
      name: 'Title',
      children: ['b', 'mml:math'],
      text: true,
      attributes: [
        {name: 'UI', required: true},
        {name: 'YN', values: ['Y', 'N'], default: 'N'},
        {name: 'kind', default: 'x'}
      ]
    }
  ])
})

test.runIf(dtdFile)('the list says what the DTD declares', () => {
  expect(declared).toEqual(readDtd(readFileSync(join(dtdFolder, dtdFile!), 'utf8')))
})

test('complete articles use every element, attribute and enumerated value that a set of records can hold', () => {
  const used = uses(xml)
  const wanted = reachable('PubmedArticleSet').flatMap(({name, attributes}) => [
    name,
    ...attributes.flatMap(({name: key, values = []}) => [
      `${name}@${key}`,
      ...values.map(value => `${name}@${key}=${value}`)
    ])
  ])
  expect(wanted.length).toBeGreaterThan(300)
  expect(wanted.filter(want => !used.has(want))).toEqual([])
})

test('nothing is printed that the DTD does not declare', () => {
  const known = new Set(['mml:math', ...elements.keys()])
  const names = [...uses(xml)].filter(use => !/[@=]/.test(use) && !use.startsWith('mml:'))
  expect(names.filter(name => !known.has(name))).toEqual([])
})

test.runIf(dtdFile && existsSync('/usr/bin/xmllint'))(
  'what is printed is valid, hostile texts too',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'pubcite-dtd-'))
    try {
      for (const name of readdirSync(dtdFolder))
        copyFileSync(join(dtdFolder, name), join(folder, name.replace(/^.*?__/, '')))
      const hostile = seeds.map(seed => generateArticle(seed, {hostile: true}))
      writeFileSync(join(folder, 'set.xml'), printPubmedXml([...articles, ...hostile]))
      const run = () =>
        execFileSync(
          '/usr/bin/xmllint',
          ['--noout', '--nonet', '--dtdvalid', join(folder, 'pubmed_250101.dtd'), join(folder, 'set.xml')],
          {stdio: 'pipe'}
        )
      expect(run).not.toThrow()
    } finally {
      rmSync(folder, {recursive: true})
    }
  },
  60_000
)

/** Elements that can be met from this one downwards. */
function reachable(root: string, found = new Set<DtdElement>()): DtdElement[] {
  const element = elements.get(root)
  if (element && !found.has(element)) {
    found.add(element)
    for (const child of element.children) reachable(child, found)
  }
  return [...found]
}

/** `PMID`, `PMID@Version`, `Author@ValidYN=N`: what a text of XML uses. */
function uses(text: string): Set<string> {
  const used = new Set<string>()
  for (const [, name = '', attributes = ''] of text.matchAll(/<([A-Za-z][\w:.-]*)((?: [\w:.-]+="[^"]*")*)\/?>/g)) {
    used.add(name)
    for (const [, key = '', value = ''] of attributes.matchAll(/([\w:.-]+)="([^"]*)"/g))
      used.add(`${name}@${key}`).add(`${name}@${key}=${value}`)
  }
  return used
}
