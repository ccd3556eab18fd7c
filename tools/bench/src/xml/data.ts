/**
 * What is measured: files as NLM makes them, made up by the generator from a seed, or put together from a corpus of real ones.
 */
import {existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {gunzipSync, gzipSync} from 'node:zlib'
import {createRandom, generateArticle, printPubmedXml, type Random} from '@pubcite/generator'
import type {Article, Reference} from '@pubcite/schema/model'
import {createProse, type Prose} from './prose.js'

/** A file to read, plain and as `gzip -6` packs it. */
export interface XmlData {
  name: string
  bytes: Uint8Array
  packed: Uint8Array
  records: number
}

const head = '<?xml version="1.0" encoding="utf-8"?>\n<PubmedArticleSet>\n'
const tail = '</PubmedArticleSet>\n'
const record = /^ *<PubmedArticle>[\s\S]*?<\/PubmedArticle>\n?/gm

/** Read made-up data of some megabytes. It is made once, and kept in a temporary folder. */
export function generatedData(megabytes: number, seed: number): XmlData {
  return toData(
    'generated',
    kept(`generated-${megabytes}-${seed}.xml`, () => generate(megabytes * 1e6, seed))
  )
}

/** Read real records, shuffled and repeated up to some megabytes; `undefined` where there is no corpus. */
export function corpusData(megabytes: number, seed: number): XmlData | undefined {
  const corpus = process.env['PUBCITE_CORPUS']
  if (!corpus) return undefined
  return toData(
    'corpus',
    kept(`corpus-${megabytes}-${seed}.xml`, () => repeat(corpus, megabytes * 1e6, seed))
  )
}

/** The first records, of some megabytes: for tools that would take minutes for all. */
export function firstOf({name, bytes}: XmlData, megabytes: number): XmlData {
  const end = '</PubmedArticle>\n'
  const to = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).lastIndexOf(end, megabytes * 1e6)
  return toData(name, Buffer.concat([bytes.subarray(0, to + end.length), Buffer.from(tail)]))
}

/** Write a file as large as `megabytes` by repeating records as members of one gzip file; its path. */
export function packedFile({name, bytes}: XmlData, megabytes: number): string {
  const times = Math.round((megabytes * 1e6) / bytes.length)
  const from = head.length
  const body = gzipSync(bytes.subarray(from, bytes.length - tail.length), {level: 6})
  return pathOf(`${name}-${megabytes}-of-${bytes.length}.xml.gz`, () =>
    Buffer.concat([gzipSync(head), ...Array.from({length: times}, () => body), gzipSync(tail)])
  )
}

/** Write the plain data to a file, for tools that read files; its path. */
export function plainFile({name, bytes}: XmlData): string {
  return pathOf(`${name}-plain-${bytes.length}.xml`, () => bytes)
}

function toData(name: string, bytes: Uint8Array): XmlData {
  const records = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1').split('<PubmedArticle>')
  return {name, bytes, packed: gzipSync(bytes, {level: 6}), records: records.length - 1}
}

const kept = (file: string, make: () => Uint8Array | string): Uint8Array =>
  new Uint8Array(readFileSync(pathOf(file, make)))

function pathOf(file: string, make: () => Uint8Array | string): string {
  const folder = join(tmpdir(), 'pubcite-bench')
  const path = join(folder, file)
  if (existsSync(path)) return path
  mkdirSync(folder, {recursive: true})
  writeFileSync(`${path}.part`, make())
  renameSync(`${path}.part`, path)
  return path
}

function generate(size: number, seed: number): string {
  const random = createRandom(seed)
  const prose = createProse(random)
  const parts = [head]
  for (let index = 0, length = 0; length < size; index++) {
    const article = likeBaseline(generateArticle(seed + index, {type: 'journal-article'}), prose, random)
    const [printed = ''] = printPubmedXml(article).match(record) ?? []
    const text = random.chance(0.4) ? printed : toAscii(printed)
    parts.push(text)
    length += Buffer.byteLength(text)
  }
  return [...parts, tail].join('')
}

/** As long as records of the baseline are, with words that do not come again in every one. */
function likeBaseline(article: Article, prose: Prose, random: Random): Article {
  const {abstract, ids} = article
  const share = random.chance(0.35) ? random.int(10, 45) : 0
  const references = Array.from({length: share}, (_, index) => reference(prose, random, `${ids.pmid}.${index}`))
  const sections = abstract?.sections.map(({textHtml: _, ...section}) => ({
    ...section,
    text: prose(random, Math.round(random.int(120, 280) / abstract.sections.length))
  }))
  const rewritten: Article = {...article, title: prose(random, random.int(8, 18)).slice(0, -1), references}
  delete rewritten.titleHtml
  if (abstract && sections && random.chance(0.9)) rewritten.abstract = {...abstract, sections}
  return rewritten
}

function reference(prose: Prose, random: Random, key: string): Reference {
  const year = random.int(1980, 2024)
  const text = `${prose(random, 4).slice(0, -1)}, et al. ${prose(random, 10)} J ${prose(random, 2)} ${year};${random.int(1, 90)}:${random.int(1, 999)}-${random.int(1000, 1100)}.`
  return {
    text,
    ids: {pmid: String(random.int(1e6, 39e6)), ...(random.chance(0.3) && {doi: `10.5555/${key}`})},
    authors: []
  }
}

const toAscii = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\0-\x7f]/g, '-')

function repeat(corpus: string, size: number, seed: number): Uint8Array {
  const records = readdirSync(corpus, {recursive: true, encoding: 'utf8'})
    .filter(path => /pubmed-(?:xml|baseline)\/.*\.xml(?:\.gz)?$/.test(path))
    .toSorted()
    .flatMap(path => recordsOf(join(corpus, path)))
  const random = createRandom(seed)
  const parts: string[] = [head]
  for (let length = 0; length < size; ) {
    const text = random.pick(records)
    parts.push(text, '\n')
    length += text.length + 1
  }
  return Buffer.from([...parts, tail].join(''), 'latin1')
}

/** Records as bytes in a string, each its own copy: those with a PMID, since an empty one gives no article. */
function recordsOf(path: string): string[] {
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('latin1')
  return [...text.matchAll(/<PubmedArticle>[\s\S]*?<\/PubmedArticle>/g)]
    .map(([found]) => found)
    .filter(found => found.includes('<PMID'))
}
