import type {Report, Span} from '../../input.js'
import {type Line, lines} from '../../lines.js'
import {isMark} from './unwrap.js'

/** Lines that no blank line parts. */
export interface Block {
  lines: Line[]
  place: Span & {to: number}
  /** Do lines of this record that go on say so? */
  isMarked: boolean
}

/** A record: its blocks in order, the number taken from the first. */
export interface Record {
  blocks: Block[]
  from: number
  to: number
}

const numbered = /^\d{1,6}\. +(?=\S)/
const idLine = /^(?:PMID|DOI|PMCID): ?\S/
const sourceYear = /\. (?:1[5-9]|20)\d\d\b/

/** Does the text begin with a numbered record, whose source has a year, or of which the identifiers follow? */
export function detect(head: string): boolean {
  const [, first = '', rest = ''] = /^[\s\ufeff]*(\d{1,6}\. .*(?:\r?\n.+)?)([\s\S]*)$/.exec(head.slice(0, 4096)) ?? []
  if (first === '' || !/^\r?\n(?:\r?\n)+\S/.test(rest)) return false
  const hasSource = /^\d{1,6}\. .{2,120}?\. (?:1[5-9]|20)\d\d(?: [A-Z][a-z]{2}\b|[;:.-])/.test(
    first.replace(/\s+/g, ' ')
  )
  const hasIds = /^PMID: \d+ {0,2}(?:\[.*\] ?)?$/m.test(rest)
  const hasPart = /^(?:Author information: ?|(?:DOI|PMCID): \S+ ?)$/m.test(rest)
  return (hasSource && (hasIds || hasPart || !/\bPMID\b/.test(rest))) || (hasIds && hasPart)
}

/**
 * Where the next record begins: at a number behind two blank lines, or behind one where the record at hand has its
 * identifiers and the line reads like a source.
 */
export function next(text: string, from: number): number {
  let hasBody = false
  let hasIds = false
  let blanks = 0
  for (const {text: line, place} of lines(text, from)) {
    if (line.trim() === '') {
      blanks++
      continue
    }
    const isFirst = !hasBody
    if (!isFirst && blanks > 0 && numbered.test(line) && (blanks > 1 || (hasIds && sourceYear.test(line)))) {
      if (blanks > 1 || place.to < text.length) return place.from
    }
    hasBody = true
    hasIds ||= idLine.test(line)
    blanks = 0
  }
  return -1
}

/** Read the blocks of one record. */
export function* read(text: string, report: Report): Generator<Record> {
  const blocks: Block[] = []
  let isOpen = false
  for (const line of lines(text)) {
    if (line.text.replace(/^\ufeff/, '').trim() === '') {
      isOpen = false
      continue
    }
    const last = blocks.at(-1)
    if (isOpen && last) {
      last.lines.push(line)
      last.place.to = line.place.to
    } else blocks.push({lines: [line], place: {...line.place}, isMarked: false})
    isOpen = true
  }
  const [first] = blocks
  if (!first) return
  const number = numbered.exec(first.lines[0]!.text.replace(/^\ufeff/, ''))
  const record = {blocks, from: first.place.from, to: blocks.at(-1)!.place.to}
  if (!number && !blocks.some(({lines: all}) => all.some(line => idLine.test(line.text)))) {
    report('abstract-text/stray-text', {place: {from: record.from, to: record.to}})
    return
  }
  const [head] = first.lines
  first.lines[0] = {text: head!.text.replace(/^\ufeff/, '').slice(number?.[0].length ?? 0), place: head!.place}
  const isMarked = blocks.some(block => block.lines.some(isMark))
  yield {...record, blocks: blocks.map(block => ({...block, isMarked}))}
}
