import {detect, parsePubmedXml, parseStream} from '@pubcite/parse'
import {articleSchema} from '@pubcite/schema'
import {xmlFiles} from '../xml/source.js'
import type {Report} from './report.js'

/** Files that hold a record of which nothing is said, or one that is no XML. */
const recordless = new Map([
  ['jabref__MedlineImporterTestMinimalEntry.xml', 'its one record is empty'],
  ['jabref__MedlineImporterTestMalformedEntry.xml', 'its one record is a sentence']
])

/** Every PubMed XML file of the corpus: records, places, schema, streams. */
export async function pubmedXml(corpus: string): Promise<Report> {
  const counts: Record<string, number> = {files: 0, records: 0, 'records expected': 0, deletions: 0}
  const lines: string[] = []
  const add = (key: string, text?: string) => {
    counts[key] = (counts[key] ?? 0) + 1
    if (text !== undefined) lines.push(`${key}: ${text}`)
  }
  for (const [file, bytes] of xmlFiles(corpus)) {
    const {articles, places, deletions, diagnostics} = parsePubmedXml(bytes)
    counts['files']!++
    counts['records']! += articles.length
    counts['deletions']! += deletions.length
    const text = new TextDecoder().decode(bytes)
    const expected = [...recordless.keys()].some(name => file.endsWith(name)) ? 0 : recordsIn(text)
    counts['records expected']! += expected
    if (expected !== articles.length) add('records missed', `${file}: ${articles.length} of ${expected}`)
    if (expected > 0 && detect(bytes) !== 'pubmed-xml') add('files not recognised', file)
    if ((await streamed(bytes)) !== JSON.stringify(articles)) add('files that a stream reads otherwise', file)
    if (JSON.stringify(parsePubmedXml(text).articles) !== JSON.stringify(articles))
      add('files that differ as string', file)
    for (const {code, place} of diagnostics) add(code, `${file}:${place?.start.line}`)
    for (const [index, article] of articles.entries()) {
      const {start, end} = places[index]!
      const where = `${file}:${start.line}`
      const {error} = articleSchema.safeParse(article)
      if (error) add('against the schema', `${where} ${error.message}`)
      const printed = new TextDecoder().decode(bytes.subarray(start.offset, end!.offset))
      const line = text.split('\n')[start.line - 1]!
      const [, name] = /^<(\w+)[\s\S]*<\/\1>$/.exec(printed) ?? []
      if (name === undefined || !line.slice(start.column - 1).startsWith(`<${name}`))
        add('places beside their record', where)
    }
  }
  const failed = Object.keys(counts).filter(key => /missed|recognised|otherwise|differ|against|beside/.test(key))
  return {name: 'pubmed-xml', ok: failed.length === 0, counts, lines}
}

function recordsIn(text: string): number {
  const bare = text.replace(/<!--[\s\S]*?-->/g, '')
  const records = bare.match(/<(?:PubmedArticle|PubMedArticle|PubmedBookArticle)[\s>]/g)?.length ?? 0
  return records || (bare.match(/<(?:MedlineCitation|BookDocument)[\s>]/g)?.length ?? 0)
}

async function streamed(bytes: Uint8Array): Promise<string> {
  const chunks = Array.from({length: Math.ceil(bytes.length / 4099)}, (_, index) =>
    bytes.subarray(index * 4099, (index + 1) * 4099)
  )
  const found: unknown[] = []
  for await (const item of parseStream(chunks, {format: 'pubmed-xml'})) if ('article' in item) found.push(item.article)
  return JSON.stringify(found)
}
