import {readFile} from 'node:fs/promises'
import {formatNlm} from '@pubcite/format'
import type {Article} from '@pubcite/schema'
import {UsageError} from './exit.js'

export const listFormats = ['text', 'html', 'markdown', 'rtf'] as const
export type ListFormat = (typeof listFormats)[number]

/** A bibliography in a style: `nlm` as PubMed prints it, a style by name, or a `.csl` file. */
export async function bibliography(
  articles: readonly Article[],
  {style, locale, format}: {style: string; locale?: string; format: ListFormat}
): Promise<string> {
  if (style === 'nlm' && format !== 'rtf') return formatNlm(articles, {format})
  const {loadStyle} = await import('@pubcite/styles')
  const name = style === 'nlm' ? 'nlm-citation-sequence' : style
  const wanted = name.endsWith('.csl') ? await readStyle(name) : name
  const loaded = await loadStyle(wanted, locale === undefined ? {} : {locale})
  return ended(loaded.bibliography(articles, {format}))
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
