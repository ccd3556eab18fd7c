import {statSync} from 'node:fs'
import {realpath, stat, writeFile} from 'node:fs/promises'
import {availableParallelism} from 'node:os'
import {extname} from 'node:path'
import {type ListOptions, type Output, outputs} from '@pubcite/format'
import type {Article, Diagnostic} from '@pubcite/schema'
import {streamArticles} from '../articles.js'
import {convertFiles, type Shard} from '../batch/convert-files.js'
import {writeSafely} from '../batch/safely.js'
import {type ExitCode, together, UsageError} from '../exit.js'
import {namedSources, openSource} from '../files.js'
import {parquet} from '../names.js'
import {diagnosticLine} from '../talk.js'
import type {Terminal} from '../terminal.js'
import {watchable, watchFiles, writeChanged} from '../watch.js'

export interface ConvertOptions {
  to?: string
  from?: string
  output?: string
  json?: boolean
  highlight?: string[]
  groupBy?: string
  numbered?: boolean
  jobs?: number
  gzip?: boolean
  list?: string
  shard?: Shard
  report?: string
  quiet?: boolean
  watch?: boolean
}

/** What is told of a source with `--json`. */
interface SourceReport {
  source: string
  articles: number
  diagnostics: Diagnostic[]
}

/** `pubcite convert`: the articles of all files in another format. Records are read and written one at a time. */
export async function convert(
  names: string[],
  options: ConvertOptions,
  terminal: Terminal,
  version: string
): Promise<ExitCode> {
  if (options.to === parquet.name) {
    if (options.output === undefined || options.output === '-')
      throw new UsageError('Parquet is a file for each table: name a folder with -o OUT/')
    if (options.gzip) throw new UsageError('Parquet is packed already: leave --gzip out.')
    return convertFiles(names, batchOptions(options.output, parquet, options, version), terminal)
  }
  const output = wantedOutput(options)
  if (options.output !== undefined && isFolder(options.output)) {
    return convertFiles(names, batchOptions(options.output, output, options, version), terminal)
  }
  for (const name of ['jobs', 'gzip', 'list', 'shard', 'report'] as const) {
    if (options[name] !== undefined) throw new UsageError(`--${name} is for many files: name a folder with -o OUT/`)
  }
  if (options.watch) {
    const {names: files, output: path} = watchable(names, options.output)
    const make = () => {
      const codes: ExitCode[] = []
      const pieces = output.formatStream(readAll(files, options, terminal, codes, []), listOptions(options, output))
      return writeChanged(path, pieces, () => together(codes))
    }
    return watchFiles(files, path, make, terminal)
  }
  const codes: ExitCode[] = []
  const reports: SourceReport[] = []
  const articles = readAll(namedSources(names), options, terminal, codes, reports)
  const pieces = output.formatStream(articles, listOptions(options, output))
  if (options.output === undefined || options.output === '-')
    for await (const piece of pieces) await terminal.out(piece)
  else await writeOutput(options.output, pieces)
  if (options.json) terminal.err(`${JSON.stringify({to: output.name, sources: reports})}\n`)
  return together(codes)
}

/** Write a file whole or not at all, where a link leads; a device or a pipe takes what comes. */
async function writeOutput(path: string, pieces: AsyncIterable<string>): Promise<void> {
  const target = await realpath(path).catch(() => path)
  const isFile = (await stat(target).catch(() => undefined))?.isFile() ?? true
  if (isFile) await writeSafely(target, pieces)
  else await writeFile(target, pieces)
}

/** A folder is named with a slash at its end, or is there already. */
function isFolder(path: string): boolean {
  return /[\\/]$/.test(path) || (statSync(path, {throwIfNoEntry: false})?.isDirectory() ?? false)
}

function batchOptions(
  folder: string,
  output: Pick<Output, 'name' | 'extension'>,
  options: ConvertOptions,
  version: string
): Parameters<typeof convertFiles>[1] {
  const {from, gzip = false, jobs = 1, list: listFile, shard, report: reportFile, quiet = false, json = false} = options
  const settings = {to: output.name, ...(from !== undefined && {from}), gzip, list: listOptions(options, output)}
  return {
    folder,
    output,
    settings,
    jobs: jobs === 0 ? availableParallelism() : jobs,
    quiet,
    json,
    version,
    ...(listFile !== undefined && {listFile}),
    ...(shard && {shard}),
    ...(reportFile !== undefined && {reportFile})
  }
}

/** What only lists for readers know. */
function listOptions({highlight, groupBy, numbered}: ConvertOptions, {name}: Pick<Output, 'name'>): ListOptions {
  const given: ListOptions = {
    ...(highlight && {highlight}),
    ...(groupBy !== undefined && {groupBy: groupBy as 'year'}),
    ...(numbered && {numbered})
  }
  if (Object.keys(given).length === 0 || ['markdown', 'html', 'rtf'].includes(name)) return given
  throw new UsageError(`--highlight, --group-by and --numbered are for --to markdown, html and rtf, not for ${name}.`)
}

async function* readAll(
  names: readonly string[],
  {from, json}: ConvertOptions,
  terminal: Terminal,
  codes: ExitCode[],
  reports: SourceReport[]
): AsyncGenerator<Article> {
  for (const source of names) {
    const told: SourceReport = {source, articles: 0, diagnostics: []}
    reports.push(told)
    const report = (diagnostic: Diagnostic): void => {
      if (json) told.diagnostics.push(diagnostic)
      else if (diagnostic.severity !== 'info') terminal.err(diagnosticLine(source, diagnostic, terminal.errColors))
    }
    const chunks = await openSource(source)
    for await (const article of streamArticles(chunks, from, report, code => codes.push(code))) {
      told.articles++
      yield article
    }
  }
}

/** The output that `--to` names, or that the ending of `-o` tells: `refs.json` is `json`, `refs.bib` is `bibtex`. */
export function wantedOutput({to, output}: Pick<ConvertOptions, 'to' | 'output'>): Output {
  const known = outputs as unknown as readonly Output[]
  const wanted = to ?? extname(output ?? '').slice(1)
  const found =
    known.find(({name}) => name === wanted) ??
    known.find(({extension}) => to === undefined && wanted !== '' && extension === wanted)
  if (found) return found
  throw new UsageError(`Say what to write with --to: ${known.map(({name}) => name).join(', ')}`)
}
