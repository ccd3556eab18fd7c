import type {Part, Report, Span} from '../../input.js'
import {pubmedSearchText} from '../pubmed-search-text/index.js'
import {pubmedText} from '../pubmed-text/index.js'
import {type Block, divide, type TextInput} from './blocks.js'
import {stretchesOf} from './quotes.js'

/** Read each stretch as what it is, quoted ones without the marks of the quote, and report what is left alone. */
export function* read(text: string, report: Report): Generator<Part> {
  for (const stretch of stretchesOf(text)) {
    const reportThere: Report = (code, at = {}) => {
      report(code, {...at, ...(at.place && {place: stretch.place(at.place)})})
    }
    for (const part of readStretch(stretch.text, reportThere)) yield moved(part, stretch.place)
  }
}

function* readStretch(text: string, report: Report): Generator<Part> {
  for (const block of divide(text)) {
    const input = block.input ?? spanning(text.slice(block.from, block.to))
    if (input) yield* readBlock(text, {...block, input}, report)
    else leaveAlone(text, block, report)
  }
}

/** What finds its records in other text by itself. */
export function spanning(text: string): TextInput | undefined {
  return [pubmedSearchText, pubmedText].find(input => input.detect(text))
}

/** The records of a stretch; what stands between them is left alone, unless it was of use. */
function* readBlock(text: string, {input, from, to}: Required<Block>, report: Report): Generator<Part> {
  let end = from
  for (let at = from, next: number; at < to; at = next) {
    const data = text.slice(at, to)
    const found = input.next?.(data, 0) ?? -1
    next = found > 0 ? at + found : to
    for (const part of input.readPart(text.slice(at, next), {})) {
      const record = moved(part, ({from, to}) => ({from: from + at, ...(to !== undefined && {to: to + at})}))
      const used = record.notes.flatMap(({place}) => (place && place.from < record.span.from ? [place] : []))
      for (const place of [...used, record.span]) {
        if (place.from > end) leaveAlone(text, {from: end, to: place.from}, report)
        end = Math.max(end, place.to ?? place.from)
      }
      yield record
    }
  }
  if (end < to) leaveAlone(text, {from: end, to}, report)
}

function moved({mapped, span, notes}: Part, move: (span: Span) => Span): Part {
  return {mapped, span: move(span), notes: notes.map(note => ({...note, ...(note.place && {place: move(note.place)})}))}
}

/** White space, rules and bullets say nothing. */
function leaveAlone(text: string, {from, to}: Required<Span>, report: Report): void {
  const words = text.slice(from, to)
  if (!/[\p{L}\d]/u.test(words)) return
  const begin = from + words.length - words.trimStart().length
  report('notes/left-alone', {place: {from: begin, to: from + words.trimEnd().length}})
}
