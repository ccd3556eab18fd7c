import {type ByteText, byteText, standsAt} from '../../bytes.js'
import type {Report} from '../../input.js'
import {readTree} from '../../xml.js'
import {readJson} from './json.js'
import {find, fromXml, listOf, type Node, textOf} from './node.js'

/** A summary, or an answer that holds none. */
export interface Answer {
  kind: 'summary' | 'error' | 'empty'
  node: Node
}

const marks = ['<DocSum>', '<DocumentSummary '] as const
const ends = ['</DocSum>', '</DocumentSummary>'] as const

/** Is this an answer of esummary? */
export function detect(head: string): boolean {
  const begin = head.replace(/^[\s\ufeff]+/, '').slice(0, 400)
  if (begin.startsWith('<'))
    return !/<html\b/i.test(head) && /<(?:eSummaryResult|DocSum|DocumentSummary(?:Set)?)[\s>]/.test(head)
  if (!begin.startsWith('{')) return false
  return (
    /"type"\s*:\s*"esummary"|"esummaryresult"|^\{\s*"error"\s*:\s*"[^"]*(?:API rate|uid|esummary)/i.test(begin) ||
    /^\{\s*(?:"version"\s*:\s*"[^"]*",\s*)?"docsums"\s*:/.test(begin) ||
    /^\{\s*"(?:result"\s*:\s*\{\s*")?uids"\s*:\s*\[/.test(begin)
  )
}

const isXml = (bytes: Uint8Array, from: number): boolean => {
  let at = from
  while (at < bytes.length && bytes[at]! <= 32) at++
  return bytes[at] === 60
}

/** Where the summary after the one at `from` begins. JSON has its summaries under their numbers: it is read as one piece. */
export function next(bytes: Uint8Array, from: number): number {
  if (!isXml(bytes, from)) return -1
  const text = byteText(bytes)
  const first = startFrom(bytes, text, from)
  return first < 0 ? -1 : startFrom(bytes, text, first + 1)
}

/** Looks no further than to the next mark: a file has one of the two, and all of it would be searched for the other. */
function startFrom(bytes: Uint8Array, text: ByteText, from: number): number {
  let at = text.indexOf('<Doc', from)
  while (at >= 0 && !marks.some(mark => standsAt(bytes, mark, at))) at = text.indexOf('<Doc', at + 4)
  return at
}

/** Read the summaries of a JSON answer, or the one of a piece of XML. */
export function* read(bytes: Uint8Array, report: Report): Generator<Answer> {
  yield* isXml(bytes, 0) ? readXml(bytes, report) : readAnswers(bytes, report)
}

function* readXml(bytes: Uint8Array, report: Report): Generator<Answer> {
  const text = byteText(bytes)
  const from = startFrom(bytes, text, 0)
  if (from < 0) {
    const isError = text.indexOf('<ERROR>', 0) >= 0 || text.indexOf('<error>', 0) >= 0
    yield {kind: isError ? 'error' : 'empty', node: {name: '', text: '', children: [], from: 0, to: bytes.length}}
    return
  }
  const end = ends[standsAt(bytes, marks[0], from) ? 0 : 1]
  const found = text.indexOf(end, from)
  const to = found < 0 ? bytes.length : found + end.length
  const tree = readTree(bytes.subarray(from, to), (code, start, stop) =>
    report(code, {place: {from: from + start, to: from + stop}})
  )
  const node = fromXml(tree).children[0]
  if (node) yield {kind: 'summary', node: {...node, from, to}}
}

/** `{"header": …, "result": {"uids": […], "40123456": {…}}}`; the summaries may also stand bare, in a list. */
function* readAnswers(bytes: Uint8Array, report: Report): Generator<Answer> {
  for (const node of readJson(bytes, (from, to) => report('esummary/not-json', {place: {from, to}}))) {
    const result = find(node, 'result') ?? find(node, 'docsums') ?? node
    const summaries = result.children.map(withUid).filter(isSummary)
    if (isSummary(node)) yield {kind: 'summary', node}
    else if (summaries.length > 0) for (const summary of summaries) yield {kind: 'summary', node: summary}
    else yield {kind: isError(node) ? 'error' : 'empty', node}
  }
}

/** The answer of 2012 has the number as a key alone. */
function withUid(node: Node): Node {
  if (!/^\d+$/.test(node.name) || node.children.length === 0 || isSummary(node)) return node
  const {name: text, from, to} = node
  return {...node, children: [{name: 'uid', text, children: [], from, to}, ...node.children]}
}

const isSummary = (node: Node): boolean => textOf(node, 'uid') !== undefined

const isError = (node: Node): boolean =>
  textOf(node, 'error') !== undefined ||
  listOf(node, 'esummaryresult').length > 0 ||
  textOf(node, 'esummaryresult') !== undefined
