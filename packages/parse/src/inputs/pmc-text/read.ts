import type {Span} from '../../input.js'
import {type Line, lines} from '../../lines.js'

/** The lines of a copied page, part by part. */
export interface PageText {
  /** Journal, date and place, DOI: one line, however many it was copied as. */
  citation: Line[]
  /** What stands between the citation and the abstract: title, names, panels, identifiers. */
  head: Line[]
  abstract: Line[]
  keywords?: string
  references: Line[]
  place: Span
}

const menus =
  /^(?:Search in (?:PMC|PubMed)|View in NLM Catalog|Add to search|Skip to main content|PERMALINK|Copy|As a library, NLM provides.*|the contents by NLM.*|Learn more: .*|.{0,60}logo.{0,60}|Journal List.*|Find articles by .*|Go to:|[•·▪-])$/i
const citationStart =
  /^\. (?:Author manuscript|\d{4}\b)|\bAuthor manuscript; available in PMC\b|\b(?:1[89]|20)\d\d(?: [A-Z][a-z]{2,8})?(?: \d{1,2})?; ?\d/
const citationMore =
  /^(?:Published (?:online|in final edited form as)|Prepublished|doi:|\. ?\d{4}|[^;]{2,90}\. \d{4}[^;]{0,16}; ?\d)/
const referencesHead = /^(?:references?|references and notes|literature cited|bibliography)$/i
const pageEnd =
  /^(?:Articles from .{2,200} (?:are|is) provided here|Formats?:$|Other Formats$|PDF \(\d|A(?:CTIONS|ctions)$|R(?:ESOURCES|esources)$|Cite$|Add to Collections$|Share$)/

/** Divide a copied page. */
export function* read(text: string): Generator<PageText> {
  const all = [...lines(text)].map(line => ({...line, text: line.text.replace(/\s+/g, ' ').trim()}))
  const shown = all.filter(line => line.text !== '' && !menus.test(line.text))
  const at = shown.findIndex(line => citationStart.test(line.text))
  const begin = at > 0 && shown[at]!.text.startsWith('.') ? at - 1 : Math.max(0, at)
  let end = at + 1
  while (end < shown.length && citationMore.test(shown[end]!.text)) end++
  const abstractAt = shown.findIndex((line, index) => index >= end && /^(?:abstract|summary)$/i.test(line.text))
  const listAt = shown.findLastIndex((line, index) => index >= end && referencesHead.test(line.text))
  const endOfHead = [abstractAt, listAt, shown.length].find(index => index >= 0)!
  const abstract = abstractAt < 0 ? [] : abstractLines(shown, abstractAt + 1)
  const keywords = shown.find((line, index) => index >= end && keywordLine.test(line.text))?.text
  const rest = listAt < 0 ? [] : shown.slice(listAt + 1)
  const stop = rest.findIndex(line => pageEnd.test(line.text))
  yield {
    citation: at < 0 ? [] : shown.slice(begin, end),
    head: shown.slice(end, endOfHead),
    abstract,
    ...(keywords !== undefined && {keywords: keywords.replace(keywordLine, '')}),
    references: stop < 0 ? rest : rest.slice(0, stop),
    place: {from: shown[begin]?.place.from ?? 0, to: text.length}
  }
}

const keywordLine = /^key ?words?: ?/i

/** Up to the keywords, the first section of the text, or the next heading that no abstract has. */
function abstractLines(shown: readonly Line[], from: number): Line[] {
  const rest = shown.slice(from, from + 60)
  const to = rest.findIndex(
    ({text}, index) =>
      keywordLine.test(text) ||
      (index > 0 && /^(?:\d+\.? ?)?introduction\b.{0,20}$/i.test(text)) || // as the first line it is a label
      /^(?:graphical abstract|abbreviations?|references|highlights|plain language summary|author summary)\b.{0,20}$/i.test(
        text
      ) ||
      (index > 0 && !isLabel(text) && text.length < 60 && !/[.?!)]$/.test(text))
  )
  return to < 0 ? rest.slice(0, 12) : rest.slice(0, to)
}

/** Does this line head a section of an abstract: `Background`, `Methods and Findings`? */
export const isLabel = (text: string): boolean =>
  /^(?:background|backgrounds?(?: and| &| \/) .{3,30}|aims?|objectives?|purpose|introduction|context|setting|design|patients?.{0,30}|participants|subjects|methods?.{0,40}|materials?.{0,30}|measurements?|interventions?|outcomes?.{0,30}|main .{3,40}|results?|findings|principal findings|discussion|conclusions?.{0,40}|interpretation|significance|trial registration.{0,20}|funding|rationale|importance|limitations?|key points?)\s*:?$/i.test(
    text
  )
