import {readFile} from 'node:fs/promises'
import {formatNlm} from '@pubcite/format'
import type {Article} from '@pubcite/schema'
import type {Style} from '@pubcite/styles'
import {UsageError} from './exit.js'

export const listFormats = ['text', 'html', 'markdown', 'rtf'] as const
export type ListFormat = (typeof listFormats)[number]

export interface StyleOptions {
  /** `nlm`, a CSL style by name, or a `.csl` file. */
  style: string
  locale?: string
  format: ListFormat
}

/** A bibliography in a style: `nlm` as PubMed prints it, a style by name, or a `.csl` file. */
export async function bibliography(articles: readonly Article[], options: StyleOptions): Promise<string> {
  const {style, format} = options
  if (style === 'nlm' && format !== 'rtf') return formatNlm(articles, {format})
  return ended((await loaded(options)).bibliography(articles, {format}))
}

/** The styles of this run: an engine takes a second to start, and is started once. */
const styles = new Map<string, Promise<Style>>()

function loaded(options: StyleOptions): Promise<Style> {
  const key = `${options.locale ?? ''} ${options.style}`
  const known = styles.get(key) ?? load(options)
  styles.set(key, known)
  return known
}

async function load({style, locale}: StyleOptions): Promise<Style> {
  const {loadStyle} = await import('@pubcite/styles')
  const name = style === 'nlm' ? 'nlm-citation-sequence' : style
  return loadStyle(name.endsWith('.csl') ? await readStyle(name) : name, locale === undefined ? {} : {locale})
}

async function readStyle(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    throw new UsageError(`The style ${path} can not be read: ${(error as Error).message}`)
  }
}

/** One line end at the end. */
function ended(text: string): string {
  return text === '' ? '' : `${text.replace(/\n+$/, '')}\n`
}
