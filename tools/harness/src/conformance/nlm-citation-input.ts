import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {readCitation} from '@pubcite/nlm'
import {detect, parseNlmCitation} from '@pubcite/parse'
import type {Report} from './report.js'

/** How documents print a list: what stands before a citation, between two, and where lines end. */
const layouts: readonly [name: string, print: (texts: readonly string[]) => string][] = [
  ['one a line', texts => texts.join('\n')],
  ['numbered', texts => texts.map((text, index) => `${index + 1}. ${text}`).join('\r\n')],
  ['bulleted', texts => texts.map(text => `• ${text}`).join('\n')],
  [
    'in brackets, wrapped',
    texts => texts.map((text, index) => `[${index + 1}] ${wrapped(text, 72, '    ')}`).join('\n')
  ],
  ['parted by blank lines, wrapped', texts => texts.map(text => wrapped(text, 60)).join('\n\n')],
  ['hanging indent', texts => texts.map(text => wrapped(text, 70, '   ')).join('\n')],
  ['wrapped, parted by nothing', texts => texts.map(text => wrapped(text, 90)).join('\n')]
]

/**
 * The citations of the corpus (`nlm-citation/*.tsv`) through the input, in each way in which documents print lists: does
 * each give the article that the string alone gives, and is a list recognised?
 */
export async function nlmCitationInput(corpus: string): Promise<Report> {
  const strings = ['summary-strings.tsv', 'so-strings.tsv'].flatMap(file =>
    readFileSync(join(corpus, 'nlm-citation', file), 'utf8')
      .split('\n')
      .slice(1)
      .flatMap(row => row.split('\t')[1] ?? [])
  )
  const readable = strings.filter(text => readCitation(text))
  const alone = readable.map(text => JSON.stringify(parseNlmCitation(text).articles))
  const counts: Record<string, number> = {strings: strings.length, 'no citation': strings.length - readable.length}
  const lines: string[] = []
  let ok = readable.length >= strings.length * 0.999
  for (const [name, print] of layouts) {
    const lists = chunks(readable, 20)
    const found = lists.flatMap((list, index) => check(list, print(list), alone.slice(index * 20, index * 20 + 20)))
    const unknown = lists.filter(list => detect(print(list)) !== 'nlm-citation').length
    counts[`${name}: different`] = found.length
    counts[`${name}: lists not recognised`] = unknown
    if (found.length > readable.length * 0.005 || unknown > lists.length * 0.005) ok = false
    lines.push(...found.slice(0, 15).map(line => `${name}: ${line}`))
  }
  return {name: 'nlm-citation-input', ok, counts, lines}
}

/** The citations of a list that give no article, or another one. */
function check(list: readonly string[], text: string, alone: readonly string[]): string[] {
  const read = new Set(parseNlmCitation(text).articles.map(article => JSON.stringify([article])))
  return list.filter((_, index) => !read.has(alone[index]!)).map(citation => citation.slice(0, 160))
}

/** Folded between words, and nowhere else. */
function wrapped(text: string, width: number, indent = ''): string {
  const rows: string[] = []
  let row = ''
  for (const word of text.split(' ')) {
    if (row !== '' && row.length + word.length + 1 > width && !row.endsWith('-')) {
      rows.push(row)
      row = word
    } else row = row === '' ? word : `${row} ${word}`
  }
  return [...rows, row].join(`\n${indent}`)
}

function chunks<Item>(list: readonly Item[], size: number): Item[][] {
  return Array.from({length: Math.ceil(list.length / size)}, (_, index) => list.slice(index * size, (index + 1) * size))
}
