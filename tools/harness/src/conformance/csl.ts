import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {toCsl} from '@pubcite/csl'
import {parse} from '@pubcite/parse'
import {breaksCslData} from '../../../../packages/csl/test/csl-data.js'
import type {Report} from './report.js'

/** Every article of the corpus as CSL-JSON, against the schema of CSL-JSON. Large files are left to other runs. */
export async function csl(corpus: string): Promise<Report> {
  const report: Report = {name: 'csl', ok: true, counts: {items: 0, invalid: 0}, lines: []}
  const types = new Map<string, number>()
  for (const path of readdirSync(corpus, {recursive: true, encoding: 'utf8'}).sort()) {
    const file = join(corpus, path)
    if (!path.includes('/') || path.startsWith('dtd/') || !statSync(file).isFile() || statSync(file).size > 3_000_000)
      continue
    for (const [index, article] of parse(new Uint8Array(readFileSync(file))).articles.entries()) {
      const item = toCsl(article)
      const wrong = breaksCslData(item)
      report.counts['items']!++
      types.set(item.type, (types.get(item.type) ?? 0) + 1)
      if (wrong.length === 0) continue
      report.counts['invalid']!++
      report.ok = false
      report.lines.push(`${path} #${index}: ${wrong.join('; ').slice(0, 200)}`)
    }
  }
  for (const [type, count] of types) report.counts[`type ${type}`] = count
  return report
}
