/** Articles as text: in a style, or in a format. */
import {formatHtml, formatMarkdown, formatNlm, formatRtf, outputs} from '@pubcite/format'
import type {Article} from '@pubcite/schema/model'
import {loadStyle, type Style, styleNames} from '@pubcite/styles'
import {outputNames} from './labels.js'
import type {Choice} from './picker.js'

/** How the references of a style are written. */
export type Manner = 'formatted' | 'text' | 'html' | 'markdown' | 'rtf'

export interface Written {
  /** What is copied and saved. */
  text: string
  /** The same to be looked at, by a formatter of ours that escapes. */
  html?: string
  mediaType: string
  extension: string
}

/** The styles, then the formats. NLM is a style here: its list is also to be had formatted. */
export const choices: readonly Choice[] = [
  {id: 'nlm', label: outputNames.get('nlm')!, group: 'Style', words: 'nlm pubmed national library of medicine'},
  ...styleNames.map(({name, title, aliases}) => ({
    id: `style:${name}`,
    label: title,
    group: 'Style',
    words: [name, ...aliases].flatMap(each => [each, each.replaceAll('-', ' ')]).join(' ')
  })),
  ...outputs
    .filter(({name}) => name !== 'nlm')
    .map(({name, extension}) => ({
      id: `format:${name}`,
      label: outputNames.get(name) ?? name,
      group: 'Format',
      words: `${name} .${extension}`
    }))
]

/** Of this many articles a style is printed; its engine takes some milliseconds for each. */
export const mostInStyle = 300

/** Is this a style, whose references are written in more than one manner? */
export function isStyle({id}: Choice): boolean {
  return !id.startsWith('format:')
}

/** Write articles as was chosen. A style is loaded when it is first asked for, and the engine with it. */
export async function write(articles: readonly Article[], {id}: Choice, manner: Manner): Promise<Written> {
  if (id === 'nlm') return writeList(manner, format => nlm[format](articles))
  if (id.startsWith('format:')) return writeFormat(articles, id.slice('format:'.length))
  const style = await styleOf(id.slice('style:'.length))
  const printed = articles.slice(0, mostInStyle)
  return writeList(manner, format => style.bibliography(printed, {format}))
}

type Format = Exclude<Manner, 'formatted'>

const nlm: Record<Format, (articles: readonly Article[]) => string> = {
  text: articles => formatNlm(articles),
  html: articles => formatHtml(articles),
  markdown: articles => formatMarkdown(articles),
  rtf: articles => formatRtf(articles)
}

const files: Record<Format, {mediaType: string; extension: string}> = {
  text: {mediaType: 'text/plain', extension: 'txt'},
  html: {mediaType: 'text/html', extension: 'html'},
  markdown: {mediaType: 'text/markdown', extension: 'md'},
  rtf: {mediaType: 'application/rtf', extension: 'rtf'}
}

function writeList(manner: Manner, print: (format: Format) => string): Written {
  if (manner === 'formatted') return {text: print('text'), html: print('html'), ...files.text}
  return {text: print(manner), ...files[manner]}
}

function writeFormat(articles: readonly Article[], name: string): Written {
  const output = outputs.find(each => each.name === name)!
  const {mediaType, extension} = output
  return {text: output.format(articles), mediaType, extension}
}

const loaded = new Map<string, Promise<Style>>()

function styleOf(name: string): Promise<Style> {
  const style = loaded.get(name) ?? loadStyle(name)
  loaded.set(name, style)
  return style
}
