import {parseJats} from '@pubcite/parse'
import {articleSchema} from '@pubcite/schema'
import type {Article, Reference} from '@pubcite/schema/model'
import {elementsOf, findAll, jatsFiles, type SourceNode, sourceTree, textsOf} from '../xml/tree.js'
import type {Report} from './report.js'

/** Texts that are not in the article, and why that loses nothing. */
const omitted: readonly [path: RegExp, text: RegExp, reason: string][] = [
  [
    /\/contrib\[?[^/]*\/xref/,
    /^[^\p{L}]{0,8}$|^[\p{Ll},*]{1,5}$/u,
    'the mark of a note or an affiliation, which is told itself'
  ],
  [/\/(?:label|target|aff\/sup)(?:\/|$)/, /^.{0,8}$/, 'the mark of a note or an affiliation, which is told itself'],
  [/\/kwd-group\/(?:title|label)/, /./, 'the heading of the keywords'],
  [/\/abstract\/title/, /./, 'the heading of the abstract'],
  [/custom-meta/, /./, 'remarks of the system that keeps the file'],
  [/\/self-uri/, /./, 'an address of this very file'],
  [/\/article-id\[pmc-?[au]i?id\]/, /./, 'a number of PMC’s own, by which nothing can be found'],
  [/^ref\//, /^[\s.,;:([]*(?:doi|pmid|pmcid|pubmed)[\s:.]*$/i, 'the label of an identifier that is in `ids`']
]

type Add = (key: string, text?: string) => void

/**
 * Every JATS file of the corpus beside what another parser (saxes) finds in it: are there as many references as works
 * cited, in order, and is every text of the head and of each reference in the article, or left out by a listed decision?
 */
export async function jats(corpus: string): Promise<Report> {
  const counts: Record<string, number> = {files: 0, articles: 0, refs: 0, works: 0, references: 0}
  const lines: string[] = []
  const add: Add = (key, text) => {
    counts[key] = (counts[key] ?? 0) + 1
    if (text !== undefined && !key.startsWith('omitted')) lines.push(`${key}: ${text.slice(0, 300)}`)
  }
  for (const [file, bytes] of jatsFiles(corpus)) {
    const {articles, diagnostics} = parseJats(bytes)
    add('files')
    for (const {code} of diagnostics) add(`diagnostic ${code}`)
    for (const article of articles) if (articleSchema.safeParse(article).error) add('against the schema', file)
    counts['articles']! += articles.length
    compareFile(file, new TextDecoder().decode(bytes), articles, counts, add)
  }
  const ok = !Object.keys(counts).some(key => /^(?:unexplained|against|other|differs)/.test(key))
  return {name: 'jats', ok, counts, lines}
}

function compareFile(
  file: string,
  text: string,
  articles: readonly Article[],
  counts: Record<string, number>,
  add: Add
): void {
  let root: SourceNode
  try {
    root = sourceTree(text)
  } catch (error) {
    add('not read by saxes', `${file}: ${(error as Error).message}`)
    const refs = text.match(/<ref[\s>]/g)?.length ?? 0
    const found = articles.reduce((sum, {references}) => sum + references.length, 0)
    counts['refs']! += refs
    counts['references']! += found
    counts['works']! += found
    if (found < refs) add('differs: fewer references than refs', `${file}: ${found} of ${refs}`)
    return
  }
  const sources = findAll(root, ({name}) => name === 'article' || name === 'pub-one-record')
  if (sources.length !== articles.length) {
    add('other number of articles', `${file}: ${sources.length} and ${articles.length}`)
    return
  }
  for (const [index, source] of sources.entries()) {
    const where = `${file}#${index}`
    compareHead(source, articles[index]!, where, add)
    compareReferences(source, articles[index]!, where, counts, add)
  }
}

const heads = ['journal-meta', 'article-meta', 'source-meta', 'document-meta']

function compareHead(source: SourceNode, article: Article, where: string, add: Add): void {
  const front = elementsOf(source).filter(({name}) => name === 'front' || name === 'front-stub')
  const parts = [source, ...front].flatMap(head => elementsOf(head).filter(({name}) => heads.includes(name)))
  const {references, ...rest} = article
  compareTexts(
    parts.flatMap(part => textsOf(part)),
    gather(rest),
    where,
    add
  )
}

function compareReferences(
  source: SourceNode,
  {references}: Article,
  where: string,
  counts: Record<string, number>,
  add: Add
): void {
  const refs = findAll(
    source,
    ({name, attributes}) =>
      name === 'ref' || (name === 'sub-article' && attributes.get('article-type') === 'translation')
  ).filter(({name}) => name === 'ref')
  const works = refs.map(worksOf)
  const total = works.reduce((sum, count) => sum + count, 0)
  counts['refs']! += refs.length
  counts['works']! += total
  counts['references']! += references.length
  if (total !== references.length) add('differs: works and references', `${where}: ${total} and ${references.length}`)
  let at = 0
  for (const [index, ref] of refs.entries()) {
    const own = references.slice(at, at + works[index]!)
    at += works[index]!
    const forms = formsOf(ref)
    const model = forms.length > 1 ? gather(own) : gatherReference(own)
    for (const form of forms) compareTexts(textsOf(form, 'ref'), model, `${where} ref ${index + 1}`, add)
    count(own, counts)
  }
}

const citations = /^(?:element-citation|mixed-citation|nlm-citation|citation|citation-alternatives)$/

/** The works that a `ref` cites: alternatives are one, and so is Springer's printed form beside the parts. */
function worksOf(ref: SourceNode): number {
  const found = findAll(ref, ({name}) => citations.test(name))
  const unstructured = found.filter(({attributes}) => [...attributes.values()].includes('display-unstructured')).length
  return Math.max(1, found.length === 2 && unstructured === 1 ? 1 : found.length)
}

/** What says the same twice is compared once with each of its forms. */
function formsOf(ref: SourceNode): SourceNode[] {
  const forms = findAll(ref, ({name}) => citations.test(name) && name !== 'citation-alternatives')
  const isOne = worksOf(ref) === 1 && forms.length > 1
  return isOne ? forms : [ref]
}

/** What was read of each reference. */
function count(references: readonly Reference[], counts: Record<string, number>): void {
  const of = (key: string, isThere: boolean) => {
    if (isThere) counts[key] = (counts[key] ?? 0) + 1
  }
  for (const {authors, title, journal, book, pubDate, volume, pagination, ids} of references) {
    of('references with authors', authors.length > 0)
    of('references with a title', title !== undefined)
    of('references with a journal or book', journal !== undefined || book !== undefined)
    of('references with a year', pubDate?.year !== undefined)
    of('references with a volume', volume !== undefined)
    of('references with pages', pagination !== undefined)
    of('references with a PMID or DOI', ids.pmid !== undefined || ids.doi !== undefined)
    of('references with text alone', title === undefined && authors.length === 0 && journal === undefined)
  }
}

interface Model {
  /** All texts, without white space, one after the other. */
  squeezed: string
  words: Map<string, number>
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** All that the model says, as text. Dates are said in every way that a source may have them. */
function gather(value: unknown): Model {
  const texts: string[] = []
  const visit = (node: unknown): void => {
    if (typeof node === 'string') texts.push(node)
    else if (typeof node === 'number') texts.push(String(node))
    else if (Array.isArray(node)) node.forEach(visit)
    else if (node && typeof node === 'object') {
      const entries = Object.entries(node).filter(([key]) => !key.endsWith('Html'))
      const {month, day} = node as {month?: unknown; day?: unknown}
      if (typeof month === 'number') texts.push(...spellings(month), months[month - 1]!, monthNames[month - 1]!)
      if (typeof day === 'number') texts.push(...spellings(day))
      for (const [key, own] of entries) if (key !== 'month' && key !== 'day') visit(own)
    }
  }
  visit(value)
  return toModel(texts)
}

const monthNames = 'January February March April May June July August September October November December'.split(' ')
const spellings = (number: number) => [String(number), String(number).padStart(2, '0')]

/** Of a reference: its text, what `ids` holds, its label, and the parts that no text may have. */
function gatherReference(references: readonly Reference[]): Model {
  return toModel(references.flatMap(({text, ids, label = ''}) => [text, label, `[${label}].`, ...Object.values(ids)]))
}

function toModel(texts: readonly string[]): Model {
  const words = new Map<string, number>()
  for (const text of texts) for (const word of wordsOf(text)) words.set(word, (words.get(word) ?? 0) + 1)
  return {squeezed: texts.map(squeeze).join('\u0000'), words}
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
const squeeze = (text: string): string => text.replace(/[\s\u200b\ufeff]+/g, '')

/** Is each text there in its characters, and each of its words as often as the source has it? */
function compareTexts(texts: readonly {path: string; text: string}[], model: Model, where: string, add: Add): void {
  const seen = new Map<string, number>()
  for (const [index, {path, text}] of texts.entries()) {
    add('texts')
    const reason = omitted.find(([place, printed]) => place.test(path) && printed.test(text.trim()))?.[2]
    const missing = wordsIn(text, path).filter(word => {
      const before = seen.get(word) ?? 0
      if (reason === undefined) seen.set(word, before + 1)
      return (model.words.get(word) ?? 0) <= before
    })
    const isDivided = [texts[index - 1], texts[index + 1]].some((other, after) => {
      const both = other && squeeze(after === 0 ? other.text + text : text + other.text)
      return both !== undefined && /\d/.test(text) && model.squeezed.includes(both)
    })
    const said = `${where} ${path}: ${text.trim().slice(0, 120)}`
    if (reason !== undefined) add(`omitted: ${reason}`)
    else if (missing.length > 0 && isDivided) add('a number that the source divides between two elements')
    else if (missing.length > 0) add('unexplained words', `${missing.join(' ')} | ${said}`)
    else if (!isThere(text, path, model)) add('unexplained characters', said)
  }
}

/** The number of a PMC article stands with its letters in the model. */
function wordsIn(text: string, path: string): string[] {
  const isId = /\/(?:article|pub)-id\[(?:pmc|pmcid)\]/.test(path)
  return wordsOf(isId && !text.trim().startsWith('PMC') ? `PMC${text.trim()}` : text)
}

/** In order and next to each other: an initial without its period, a part without the sign that sets it off. */
function isThere(text: string, path: string, {squeezed}: Model): boolean {
  const own = squeeze(text)
  const labelled = own.replace(':', '\u0000')
  const bare = own.replace(/^[.,;:()[\]]+|[.,;:()[\]]+$/g, '')
  const isGiven = /given-names$/.test(path)
  return (
    [own, bare, labelled].some(form => squeezed.includes(form)) ||
    (isGiven && squeezed.includes(own.replace(/\./g, '')))
  )
}
