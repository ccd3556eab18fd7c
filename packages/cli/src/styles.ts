import {readFile} from 'node:fs/promises'
import {formatNlm} from '@pubcite/format/nlm'
import type {Article} from '@pubcite/schema'
import type {Style} from '@pubcite/styles'
import {UsageError} from './exit.js'
import {defaultTimeLimit, type StyleOptions} from './style-options.js'

/** A bibliography in a style: `nlm` as PubMed prints it, a style by name, or a `.csl` file. */
export async function bibliography(articles: readonly Article[], options: StyleOptions): Promise<string> {
  const [text = ''] = await bibliographies([articles], options)
  return text
}

/** A bibliography of each list. A `.csl` file of the user's prints them in a worker, together within the time limit. */
export async function bibliographies(
  lists: ReadonlyArray<readonly Article[]>,
  options: StyleOptions
): Promise<string[]> {
  const {style, format, locale, timeLimit = defaultTimeLimit} = options
  if (style === 'nlm' && format !== 'rtf') return lists.map(articles => formatNlm(articles, {format}))
  if (style.endsWith('.csl')) {
    const work = {csl: await readStyle(style), format, lists, ...(locale !== undefined && {locale})}
    const {printInWorker} = await import('./own-style.js')
    return (await printInWorker(style, work, timeLimit)).map(ended)
  }
  const loadedStyle = await loaded(options)
  return lists.map(articles => ended(loadedStyle.bibliography(articles, {format})))
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
  return loadStyle(style === 'nlm' ? 'nlm-citation-sequence' : style, locale === undefined ? {} : {locale})
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
  return text === '' ? '' : `${text.replace(/(?<!\n)\n+$/, '')}\n`
}
