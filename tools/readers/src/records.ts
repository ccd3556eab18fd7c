import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {generateArticle} from '@pubcite/generator'
import {parse} from '@pubcite/parse'
import type {Article} from '@pubcite/schema/model'

/** Folders of the corpus that hold records; the others hold schemas, and texts of which the records are here too. */
const folders = [
  'pubmed-xml',
  'pubmed-baseline',
  'medline',
  'pmc-jats',
  'pubmed-text',
  'pubmed-abstract-txt',
  'pubmed-csv'
]

/**
 * Articles to write: generated ones, every third with hostile texts, and every record of the corpus.
 * @param every Take every so-manyth record: 1 is all.
 */
export function readRecords(corpus: string | undefined, every: number): Article[] {
  const seeds = Array.from({length: 300}, (_, seed) => seed)
  const generated = seeds.map(seed => generateArticle(seed, {complete: seed % 2 === 0, hostile: seed % 3 === 0}))
  const real = corpus === undefined ? [] : readCorpus(corpus)
  return [...generated, ...real].filter((_, index) => index % every === 0)
}

/** Every record of the corpus. */
export const readCorpus = (corpus: string): Article[] => folders.flatMap(folder => readFolder(join(corpus, folder)))

function readFolder(folder: string): Article[] {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true}).filter(entry => entry.isFile())
  return files.flatMap(({parentPath, name}) => parse(new Uint8Array(readFileSync(join(parentPath, name)))).articles)
}
