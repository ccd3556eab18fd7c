import {parse, parseStream} from '@pubcite/parse'
import type {Article, Diagnostic, StreamItem} from '@pubcite/schema'
import {type ExitCode, exit} from './exit.js'
import {type Chunks, type Source, unpackChunks} from './files.js'
import {isStored, openStored, type StoredItem} from './stored.js'

/** What a source gave. */
export interface Reading {
  source: string
  format?: string
  articles: Article[]
  diagnostics: Diagnostic[]
}

/** Read a source into articles. */
export async function readArticles({name, bytes}: Source, from?: string): Promise<Reading> {
  if (isStored(bytes, from)) return {source: name, ...(await readStored(bytes, from))}
  const {format, articles, diagnostics} = parse(bytes, from === undefined ? {} : {format: from as never})
  return {source: name, ...(format && {format}), articles, diagnostics}
}

async function readStored(bytes: Uint8Array, from?: string): Promise<Omit<Reading, 'source'>> {
  const {format, items} = await openStored([bytes], from)
  const reading: Required<Omit<Reading, 'source'>> = {format, articles: [], diagnostics: []}
  for await (const item of items) {
    for (const diagnostic of diagnosticsOf(item)) reading.diagnostics.push(diagnostic)
    if ('article' in item) reading.articles.push(item.article)
  }
  return reading
}

/** What a source says, piece by piece. */
export type Item = StoredItem | StreamItem

/** Read a source piece by piece, as it comes: a record or a line at a time; a list in JSON whole. */
export async function* streamItems(
  {head, chunks}: Chunks,
  {from, detach = false}: {from?: string | undefined; detach?: boolean}
): AsyncGenerator<Item> {
  if (isStored(head, from)) yield* (await openStored(unpackChunks(head, chunks), from)).items
  else yield* parseStream(chunks, {...(from !== undefined && {format: from as never}), ...(detach && {detach})})
}

/** The articles of a source one at a time, and the diagnostics as they are met: `done` says how well it went. */
export async function* streamArticles(
  source: Chunks,
  from: string | undefined,
  report: (diagnostic: Diagnostic) => void,
  done: (code: ExitCode) => void
): AsyncGenerator<Article> {
  let articles = 0
  let lost = false
  for await (const item of streamItems(source, {from})) {
    for (const diagnostic of diagnosticsOf(item)) {
      lost ||= diagnostic.severity === 'error'
      report(diagnostic)
    }
    if (!('article' in item)) continue
    articles++
    yield item.article
  }
  done(articles === 0 ? exit.failed : lost ? exit.someLost : exit.ok)
}

/** What a piece says is odd. */
export function diagnosticsOf(item: Item): Diagnostic[] {
  if ('diagnostic' in item) return [item.diagnostic]
  return 'diagnostics' in item ? item.diagnostics : []
}

/** How well it went: `failed` without any article, `someLost` where a record is missing. */
export function outcome({articles, diagnostics}: Reading): ExitCode {
  const lost = diagnostics.some(({severity}) => severity === 'error')
  if (articles.length === 0) return lost ? exit.failed : exit.ok
  return lost ? exit.someLost : exit.ok
}
