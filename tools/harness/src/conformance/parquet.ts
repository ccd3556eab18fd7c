import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {isDeepStrictEqual} from 'node:util'
import {formatParquet, tables} from '@pubcite/parquet'
import {parse} from '@pubcite/parse'
import {prune, readRows, rebuild} from '../../../../packages/parquet/test/rebuild.js'
import type {Report} from './report.js'

/** Every article of the corpus as tables of Parquet, and made again of what was read back. */
export async function parquet(corpus: string): Promise<Report> {
  const report: Report = {name: 'parquet', ok: true, counts: {articles: 0, different: 0, rows: 0, bytes: 0}, lines: []}
  for (const path of readdirSync(corpus, {recursive: true, encoding: 'utf8'}).sort()) {
    const file = join(corpus, path)
    if (!path.includes('/') || path.startsWith('dtd/') || !statSync(file).isFile() || statSync(file).size > 3_000_000)
      continue
    const {articles} = parse(new Uint8Array(readFileSync(file)))
    if (articles.length === 0) continue
    const files = formatParquet(articles, {file: path})
    const again = await rebuild(files)
    for (const {name} of tables) {
      const bytes = files.get(name)!
      report.counts['bytes']! += bytes.length
      report.counts['rows']! += (await readRows(bytes)).length
    }
    for (const [index, article] of articles.entries()) {
      report.counts['articles']!++
      if (isDeepStrictEqual(again[index], prune(article))) continue
      report.counts['different']!++
      report.ok = false
      report.lines.push(`${path} #${index} comes back otherwise`)
    }
  }
  return report
}
