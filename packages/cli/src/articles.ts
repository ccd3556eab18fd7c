import {parse, parseStream} from '@pubcite/parse'
import type {Article, Diagnostic} from '@pubcite/schema'
import {type ExitCode, exit} from './exit.js'
import type {Source} from './files.js'

/** What a source gave. */
export interface Reading {
  source: string
  format?: string
  articles: Article[]
  diagnostics: Diagnostic[]
}

/** Read a source into articles. */
export async function readArticles({name, bytes}: Source, from?: string): Promise<Reading> {
  const stored = from === 'json' || from === 'jsonl' || (from === undefined && looksStored(bytes))
  if (stored) return {source: name, ...(await readStored(new TextDecoder().decode(bytes), from))}
  const {format, articles, diagnostics} = parse(bytes, from === undefined ? {} : {format: from as never})
  return {source: name, ...(format && {format}), articles, diagnostics}
}

/** The articles of a source one at a time, and the diagnostics as they are met: `done` says how well it went. */
export async function* streamArticles(
  source: AsyncIterable<Uint8Array>,
  from: string | undefined,
  report: (diagnostic: Diagnostic) => void,
  done: (code: ExitCode) => void
): AsyncGenerator<Article> {
  let articles = 0
  let lost = false
  const tell = (diagnostic: Diagnostic): void => {
    lost ||= diagnostic.severity === 'error'
    report(diagnostic)
  }
  for await (const item of parseStream(source, from === undefined ? {} : {format: from as never})) {
    if ('diagnostic' in item) tell(item.diagnostic)
    if (!('article' in item)) continue
    item.diagnostics.forEach(tell)
    articles++
    yield item.article
  }
  done(articles === 0 ? exit.failed : lost ? exit.someLost : exit.ok)
}

/** How well it went: `failed` without any article, `someLost` where a record is missing. */
export function outcome({articles, diagnostics}: Reading): ExitCode {
  const lost = diagnostics.some(({severity}) => severity === 'error')
  if (articles.length === 0) return lost ? exit.failed : exit.ok
  return lost ? exit.someLost : exit.ok
}

/** Are these articles in JSON, as `--to json` and `--to jsonl` write them? */
export function looksStored(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart()
  return /^\[?\s*\{\s*"type"\s*:\s*"(?:journal-article|book|book-chapter|other)"\s*,\s*"(?:sourceType|ids)"/.test(head)
}

/** Read articles from JSON (one, or a list) or JSON Lines. A value that is no article costs itself alone. */
async function readStored(text: string, from?: string): Promise<Omit<Reading, 'source'>> {
  const {readArticle} = await import('@pubcite/schema') // with zod, which nothing else needs
  const whole = from === 'jsonl' ? undefined : tryJson(text)
  const format = whole ? 'json' : 'jsonl'
  const values = whole ? [whole.value].flat().map(value => ({value})) : jsonLines(text)
  const reading: Omit<Reading, 'source'> = {format, articles: [], diagnostics: []}
  for (const {value, line, offset} of values as {value?: unknown; line?: number; offset?: number}[]) {
    const place = line === undefined ? {} : {place: {start: {line, column: 1, offset: offset!}}}
    if (value === undefined) {
      const message = 'This line is no JSON.'
      reading.diagnostics.push({code: 'json/unreadable', severity: 'error', message, ...place})
      continue
    }
    const {article, diagnostics} = readArticle(value)
    reading.diagnostics.push(...diagnostics.map(diagnostic => ({...diagnostic, ...place})))
    if (article) reading.articles.push(article)
  }
  return reading
}

function* jsonLines(text: string): Generator<{value?: unknown; line: number; offset: number}> {
  let offset = 0
  let line = 0
  for (const row of text.split('\n')) {
    line++
    if (row.trim()) yield {...tryJson(row), line, offset}
    offset += Buffer.byteLength(row) + 1
  }
}

function tryJson(text: string): {value: unknown} | undefined {
  try {
    return {value: JSON.parse(text)}
  } catch {
    return undefined
  }
}
