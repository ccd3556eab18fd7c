import type {Block, Manner, Run} from './runs.js'

/** What a bibliography or a citation can be written as. */
export type StyleFormat = 'text' | 'html' | 'markdown' | 'rtf'

/** A reference: its blocks, and the `id` of its CSL item. */
export interface Entry {
  id: string
  blocks: Block[]
}

/** How a format is written: a run of text, an entry, a whole list. */
interface Writer {
  runs(runs: Run[]): string
  entry(entry: Entry): string
  list(entries: string[]): string
}

const writers: Record<StyleFormat, Writer> = {
  text: {
    runs: runs => runs.map(({text}) => text).join(''),
    entry: ({blocks}) => blocks.map(({runs}) => writers.text.runs(runs)).join(' '),
    list: entries => entries.map(entry => `${entry}\n`).join('')
  },
  html: {
    runs: runs => runs.map(run => wrap(run, htmlTags, escapeHtml(run.text))).join(''),
    entry: ({id, blocks}) =>
      `  <div class="csl-entry" data-csl-entry-id="${escapeHtml(id)}">${htmlBlocks(blocks)}</div>\n`,
    list: entries => `<div class="csl-bib-body">\n${entries.join('')}</div>\n`
  },
  markdown: {
    runs: markdownRuns,
    entry: ({blocks}) => markdownEntry(blocks),
    list: entries => entries.map(entry => `${entry}\n`).join('\n')
  },
  rtf: {
    runs: runs => runs.map(run => wrap(run, rtfGroups, escapeRtf(run.text))).join(''),
    entry: ({blocks}) =>
      `{\\pard\\fi-360\\li360\\sa120 ${blocks
        .map(({kind, runs}) => writers.rtf.runs(runs) + (kind === 'margin' ? '\\tab ' : ' '))
        .join('')
        .trimEnd()}\\par}\n`,
    list: entries => `{\\rtf1\\ansi\\ansicpg1252\\deff0\\uc1{\\fonttbl{\\f0 Times New Roman;}}\n${entries.join('')}}\n`
  }
}

/** Write a list of references. Every format ends in a line break; a list of none is empty text, an empty `div`, … */
export function writeEntries(entries: Entry[], format: StyleFormat): string {
  const writer = writers[format]
  return writer.list(entries.map(writer.entry))
}

/** Write a citation, in a line: of RTF what stands in a paragraph, without the document around it. */
export function writeInline(blocks: Block[], format: StyleFormat): string {
  return blocks.map(({runs}) => writers[format].runs(runs)).join(' ')
}

/** Is this a format that we write? */
export function isStyleFormat(format: string): format is StyleFormat {
  return Object.hasOwn(writers, format)
}

/** The names of the formats, for messages. */
export const styleFormats: readonly string[] = Object.keys(writers)

type Pair = readonly [open: string, close: string]
type Pairs = ReadonlyArray<readonly [keyof Manner, Pair]>

const htmlTags: Pairs = [
  ['smallCaps', ['<span style="font-variant:small-caps;">', '</span>']],
  ['underline', ['<span style="text-decoration:underline;">', '</span>']],
  ['sub', ['<sub>', '</sub>']],
  ['sup', ['<sup>', '</sup>']],
  ['italic', ['<i>', '</i>']],
  ['bold', ['<b>', '</b>']]
]

const rtfGroups: Pairs = [
  ['smallCaps', ['{\\scaps ', '}']],
  ['underline', ['{\\ul ', '}']],
  ['sub', ['{\\sub ', '}']],
  ['sup', ['{\\super ', '}']],
  ['italic', ['{\\i ', '}']],
  ['bold', ['{\\b ', '}']]
]

const markdownTags: Pairs = [
  ['sub', ['<sub>', '</sub>']],
  ['sup', ['<sup>', '</sup>']]
]

const markdownMarks: Pairs = [
  ['italic', ['*', '*']],
  ['bold', ['**', '**']]
]

function wrap(manner: Manner, pairs: Pairs, text: string): string {
  return pairs.reduce((inner, [key, [open, close]]) => (manner[key] ? open + inner + close : inner), text)
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
}

const classes = {margin: 'csl-left-margin', body: 'csl-right-inline', block: 'csl-block', indent: 'csl-indent'}

function htmlBlocks(blocks: Block[]): string {
  const [only] = blocks
  if (blocks.length === 1 && only?.kind === 'body') return writers.html.runs(only.runs)
  return blocks.map(({kind, runs}) => `<div class="${classes[kind]}">${writers.html.runs(runs)}</div>`).join('')
}

/** A label such as `1.` makes an item of a numbered list; any other is text. */
function markdownEntry(blocks: Block[]): string {
  const [first, ...rest] = blocks
  const label = first?.kind === 'margin' ? first.runs.map(({text}) => text).join('') : ''
  const isNumber = /^\d{1,9}[.)]$/.test(label)
  const body = (isNumber ? rest : blocks).map(({runs}) => markdownRuns(runs)).join(' ')
  return isNumber ? `${label} ${body}` : body.replace(/^(?:\d+(?=[.)])|(?=[-+#]))/, '$&\\')
}

/**
 * Write italics and bold with stars, where CommonMark would read them so: a star between a letter and a punctuation mark
 * neither opens nor closes. There, and where two stars would meet, HTML says the same.
 */
function markdownRuns(runs: Run[]): string {
  return emphases(runs).reduce((before, {manner, text: content}, index, all) => {
    const [, lead, text, trail] = /^(\s*)(.*?)(\s*)$/s.exec(content)!
    const next = trail + (all[index + 1]?.text ?? '')
    const pairs = marksAct(before + lead, text!, next) ? markdownMarks : htmlTags
    return before + lead + wrap(manner, pairs, text!) + trail
  }, '')
}

/** Neighbours that are italic or bold alike, as one text. */
function emphases(runs: Run[]): Array<{manner: Manner; text: string}> {
  const groups: Array<{manner: Manner; text: string}> = []
  for (const {italic, bold, text, ...rest} of runs) {
    const manner: Manner = {...(italic && {italic}), ...(bold && {bold})}
    const last = groups.at(-1)
    const written = wrap(rest, markdownTags, escapeMarkdown(text))
    if (last && last.manner.italic === italic && last.manner.bold === bold) last.text += written
    else groups.push({manner, text: written})
  }
  return groups
}

/** CommonMark 0.31, section 6.2: left- and right-flanking delimiter runs. */
function marksAct(before: string, text: string, after: string): boolean {
  const isWord = (character: string) => /[\p{L}\p{N}]/u.test(character)
  const opens = isWord(text.slice(0, 1)) || !isWord(before.slice(-1))
  const closes = isWord(text.slice(-1)) || !isWord(after.slice(0, 1))
  return text !== '' && opens && closes && !before.endsWith('*') && !text.startsWith('*')
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>~^|]/g, '\\$&').replace(/&(?=#?\w+;)/g, '\\&')
}

function escapeRtf(text: string): string {
  return text.replace(/[\\{}]/g, '\\$&').replace(/[^\x20-\x7e]/g, unit => {
    if (unit === '\u00a0') return '\\~'
    const code = unit.charCodeAt(0)
    return code < 0x20 ? ' ' : `\\u${code > 0x7fff ? code - 0x10000 : code}?`
  })
}
