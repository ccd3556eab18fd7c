/**
 * Is what we write as MEDLINE read whole by Debian's python3-biopython?
 */
import {execFileSync} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {formatMedline} from '@pubcite/format'
import {generateArticle} from '@pubcite/generator'
import {parseMedline, parsePubmedXml} from '@pubcite/parse'
import {type Article, printedAuthors} from '@pubcite/schema/model'
import type {Report} from '../conformance/report.js'
import {type MedlineValues, medlineValues} from '../medline-values.js'
import {xmlFiles} from '../xml/source.js'

const script = fileURLToPath(new URL('biopython.py', import.meta.url))

/** A record as Bio.Medline gives it: the lines of a tag, or for tags that stand once their text. */
type BioRecord = Record<string, string | string[]>

/** How often an article's parts are written, whatever they say. */
const parts: readonly [part: string, tags: readonly string[], size: (article: Article) => number][] = [
  [
    'people and groups',
    ['FAU', 'FED', 'CN'],
    ({authors, editors, book}) => printedAuthors([...authors, ...editors, ...(book?.editors ?? [])]).length
  ],
  ['investigators', ['FIR'], ({investigators}) => printedAuthors(investigators).length],
  ['headings', ['MH'], ({meshHeadings}) => meshHeadings.length],
  ['substances', ['RN'], ({chemicals}) => chemicals.length],
  ['types', ['PT'], ({publicationTypes}) => publicationTypes.length],
  ['languages', ['LA'], ({languages}) => languages.length],
  ['other abstracts', ['OAB'], ({otherAbstracts}) => otherAbstracts.filter(({sections}) => sections.length > 0).length]
]

/**
 * Write every PubMed XML and MEDLINE record of the corpus, and articles of the generator, as MEDLINE; have Bio.Medline read
 * it; compare tag by tag: each value there, each as often as it was written.
 * @param corpus Without it the generated articles alone.
 */
export function biopython(corpus: string | undefined): Report {
  const python = findPython()
  if (python === undefined)
    return {name: 'biopython', ok: true, counts: {}, lines: ['skipped: no python3-biopython here']}
  const names = ['records', 'records read', 'values', 'values lost', 'values added', 'parts miscounted']
  const counts: Record<string, number> = Object.fromEntries(names.map(name => [name, 0]))
  const lines: string[] = []
  const count = (key: string, more = 1) => {
    counts[key] = (counts[key] ?? 0) + more
  }
  for (const [source, articles] of sources(corpus)) {
    const written = articles.map(article => formatMedline([article]))
    const records = readRecords(python, written.join('\n'))
    count('records', articles.length)
    count(`records, ${source}`, articles.length)
    count('records read', records.length)
    for (const [index, article] of articles.entries()) {
      const where = `${source} ${index + 1}`
      const [values, record] = [medlineValues(written[index]!), records[index] ?? {}]
      count('values', [...values.values()].flat().length)
      for (const {tag, lost, added} of compare(values, record)) {
        count('values lost', lost.length)
        count('values added', added.length)
        lines.push(`${where} ${tag}: ${lost.join(' | ')} ≠ ${added.join(' | ')}`)
      }
      for (const [part, tags, size] of parts) {
        const found = tags.flatMap(tag => values.get(tag) ?? []).length
        if (found === size(article)) continue
        count('parts miscounted')
        lines.push(`${where}: ${found} of ${size(article)} ${part}`)
      }
    }
  }
  const ok = counts['records'] === counts['records read'] && names.slice(3).every(name => counts[name] === 0)
  return {name: 'biopython', ok, counts, lines: lines.slice(0, 20).map(line => line.slice(0, 300))}
}

/** Debian puts its packages beside its own Python, which need not be the first one of the path. */
function findPython(): string | undefined {
  return ['/usr/bin/python3', 'python3'].find(command => {
    try {
      execFileSync(command, ['-c', 'import Bio.Medline'], {stdio: 'ignore'})
      return true
    } catch {
      return false
    }
  })
}

function* sources(corpus: string | undefined): Generator<[source: string, articles: Article[]]> {
  const seeds = Array.from({length: 300}, (_, seed) => seed)
  yield ['generated', seeds.map(seed => generateArticle(seed, {complete: seed % 3 === 0}))]
  yield ['generated, with hostile texts', seeds.map(seed => generateArticle(seed, {hostile: true}))]
  if (corpus === undefined) return
  for (const [, bytes] of xmlFiles(corpus)) yield ['PubMed XML', parsePubmedXml(bytes).articles]
  const folder = join(corpus, 'medline')
  for (const file of readdirSync(folder).filter(name => !name.includes('.expected.'))) {
    yield ['MEDLINE', parseMedline(new Uint8Array(readFileSync(join(folder, file)))).articles]
  }
}

function readRecords(python: string, medline: string): BioRecord[] {
  const printed = execFileSync(python, [script], {input: medline, encoding: 'utf8', maxBuffer: 1 << 30})
  return printed
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as BioRecord)
}

/** Python drops its white space where a line ends, and has more of it than ECMAScript. */
const words = (text: string) => text.replace(/[\s\x1c-\x1f\x85]+/g, ' ').trim()

/** Bio.Medline unfolds two tags of the many that stand more than once; of the others it gives the lines. */
function* compare(
  written: MedlineValues,
  record: BioRecord
): Generator<{tag: string; lost: string[]; added: string[]}> {
  for (const tag of new Set([...written.keys(), ...Object.keys(record)])) {
    const values = (written.get(tag) ?? []).map(words)
    const read = [record[tag] ?? []].flat().map(words)
    if (read.join(' ') === values.join(' ')) continue
    yield {
      tag,
      lost: values.filter(value => !read.includes(value)),
      added: read.filter(value => !values.includes(value))
    }
  }
}
