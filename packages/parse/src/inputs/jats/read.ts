import {byteText} from '../../bytes.js'
import type {Report, Span} from '../../input.js'
import {readEntity} from '../../jats/entity.js'
import {childOf, childrenOf, descendantsOf} from '../../jats/tree.js'
import type {ProblemCode} from '../../problems.js'
import {readTree, type XmlElement} from '../../xml.js'

/** An article as a tree. */
export interface JatsRow {
  article: XmlElement
  place: Span & {to: number}
}

const signs = [
  /<!DOCTYPE\s[^>]*(?:\/\/DTD (?:JATS|Journal (?:Archiving|Publishing)|ARTICLE SET|Article Authoring)|[/"](?:JATS-|(?:journal|archive|authoring)[\w-]*\.dtd))/i,
  /<(?:pmc-articleset|pub-one-record|journal-meta|article-meta|front-stub|ref-list|element-citation|mixed-citation|nlm-citation)[\s>/]/,
  /<article\s[^>]{0,2000}?(?:\barticle-type|\bdtd-version|\bxmlns:(?:xlink|mml|ali)|jats\.nlm|dtd\.nlm\.nih\.gov)/
]

/** Is this a beginning of JATS, or of the older NLM DTD, whole or in part? */
export const detect = (head: string): boolean =>
  !/<(?:html|Pub[Mm]ed(?:Book)?Article(?:Set)?|MedlineCitation(?:Set)?)[\s>]/.test(head) &&
  signs.some(sign => sign.test(head))

/** Where the next article of a set begins: articles do not nest, so one without an end costs no other. */
export function next(bytes: Uint8Array, from: number): number {
  const text = byteText(bytes)
  const own = startFrom(text, bytes, from)
  return own < 0 ? -1 : startFrom(text, bytes, own + 1)
}

function startFrom(text: ReturnType<typeof byteText>, bytes: Uint8Array, from: number): number {
  for (let at = text.indexOf('<article', from); at >= 0; at = text.indexOf('<article', at + 1)) {
    const byte = bytes[at + 8]
    if (byte !== undefined && (byte <= 32 || byte === 62)) return at
  }
  return -1
}

/** Divide a document into articles. What a set or an answer of OAI puts around them is passed over. */
export function* read(bytes: Uint8Array, report: Report): Generator<JatsRow> {
  const notes: {code: ProblemCode; from: number; to: number}[] = []
  const document = readTree(bytes, (code, from, to) => notes.push({code, from, to}), readEntity)
  const articles = findArticles(document)
  for (const {code, from, to} of notes) {
    const inside = articles.some(article => from >= article.from && from < article.to)
    if (inside) report(code, {place: {from, to}})
  }
  if (articles.length === 0) explain(document, report)
  for (const article of articles) yield {article, place: {from: article.from, to: article.to}}
}

/** Articles; in a piece of one, what is left of it. */
function findArticles(document: XmlElement): XmlElement[] {
  const whole = descendantsOf(document, ['article', 'pub-one-record']).filter(isArticle)
  if (whole.length > 0) return whole
  const parts = descendantsOf(document, [
    'front',
    'front-stub',
    'article-meta',
    'journal-meta',
    'back',
    'ref-list',
    'ref'
  ])
  const loose =
    parts.length > 0 ? [] : descendantsOf(document, ['element-citation', 'mixed-citation', 'nlm-citation', 'citation'])
  const found = parts.length > 0 ? parts : loose.map(asReference)
  if (found.length === 0) return []
  const {from} = found[0]!
  return [{name: 'article', attributes: new Map(), children: found, from, to: found.at(-1)!.to}]
}

const isArticle = (element: XmlElement): boolean =>
  childOf(element, 'front', 'front-stub', 'article-meta', 'document-meta', 'back', 'body', 'journal-meta') !== undefined

const asReference = (citation: XmlElement): XmlElement => ({
  name: 'ref',
  attributes: new Map(),
  children: [citation],
  from: citation.from,
  to: citation.to
})

/** Say what this is, where it holds no article. */
function explain(document: XmlElement, report: Report): void {
  const error = descendantsOf(document, ['error', 'ERROR', 'Reply', 'eFetchResult'])[0]
  if (error) report('jats/not-served', {place: {from: error.from, to: error.to}})
  else {
    const set = descendantsOf(document, ['pmc-articleset', 'article'])[0]
    if (set) report('jats/empty-set', {place: {from: set.from, to: set.to}})
  }
}

/** The groups of an article's head, wherever the document has them. */
export function partsOf(article: XmlElement): {journal?: XmlElement; meta?: XmlElement} {
  const heads = [article, ...childrenOf(article, 'front', 'front-stub')]
  const found = (...names: string[]) =>
    heads.map(head => childOf(head, ...names)).find(element => element !== undefined)
  const journal = found('journal-meta', 'source-meta')
  const meta = found('article-meta', 'document-meta') ?? childOf(article, 'front-stub')
  return {...(journal && {journal}), ...(meta && {meta})}
}
