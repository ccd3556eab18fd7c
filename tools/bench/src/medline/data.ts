/** What is measured: records as PubMed saves them, made up by the generator from a seed, or real ones of a corpus. */
import {existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {createRandom, generateArticle, printMedline} from '@pubcite/generator'

/** A file of records. */
export interface MedlineData {
  name: string
  path: string
  bytes: Uint8Array
  records: number
}

/** Records of some megabytes, of other seeds each. They are made once, and kept in a temporary folder. */
export function generatedData(megabytes: number, seed: number): MedlineData {
  let next = seed
  return toData(`generated-${megabytes}-${seed}`, megabytes, () =>
    printMedline(generateArticle(next++, {type: 'journal-article'}))
  )
}

/** Real records in random order, again and again; `undefined` where there is no corpus. */
export function corpusData(megabytes: number, seed: number): MedlineData | undefined {
  const corpus = process.env['PUBCITE_CORPUS']
  if (!corpus) return undefined
  const folder = join(corpus, 'medline')
  const records = readdirSync(folder)
    .filter(file => /(?<!expected)\.(?:nbib|txt|medline)$/.test(file))
    .flatMap(file => recordsOf(readFileSync(join(folder, file), 'utf8')))
  const random = createRandom(seed)
  return toData(`corpus-${megabytes}-${seed}`, megabytes, () => random.pick(records))
}

/** Only whole records that PubMed printed. */
const recordsOf = (text: string): string[] =>
  text
    .replace(/\r\n/g, '\n')
    .split(/\n(?=PMID- )/)
    .map(record => record.trim())
    .filter(record => /^PMID- \d/.test(record) && !record.includes('\nPMID') && /^SO {2}- /m.test(record))

function toData(name: string, megabytes: number, make: () => string): MedlineData {
  const folder = join(tmpdir(), 'pubcite-bench')
  const path = join(folder, `${name}.nbib`)
  if (!existsSync(path)) {
    const parts: string[] = []
    for (let length = 0; length < megabytes * 1e6; length += parts.at(-1)!.length) parts.push(`${make().trim()}\n\n`)
    mkdirSync(folder, {recursive: true})
    writeFileSync(`${path}.part`, parts.join(''))
    renameSync(`${path}.part`, path)
  }
  const bytes = new Uint8Array(readFileSync(path))
  const records =
    Buffer.from(bytes.buffer)
      .toString('latin1')
      .match(/^PMID- /gm)?.length ?? 0
  return {name, path, bytes, records}
}
