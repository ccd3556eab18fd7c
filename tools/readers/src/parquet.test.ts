import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {generateArticle} from '@pubcite/generator'
import {formatParquet, tables} from '@pubcite/parquet'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {readRows} from '../../../packages/parquet/test/rebuild.js'

// its binary comes as an optional package, and not for every system
const duckdb = await import('@duckdb/node-api').catch(() => undefined)
if (!duckdb) console.log('skip DuckDB: @duckdb/node-api has no binary for this system')

describe.skipIf(!duckdb)('DuckDB', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pubcite-duckdb-'))
  const articles = Array.from({length: 60}, (_, seed) =>
    generateArticle(seed, {complete: seed % 3 === 0, hostile: true})
  )
  articles[0]!.extra.push({path: 'XYZ', text: 'a nap', attributes: {Lang: 'eng'}})
  const files = formatParquet(articles, {file: 'night', version: '1.2.3', rowGroup: {rows: 50}})
  const at = (table: string) => `'${join(folder, `${table}.parquet`)}'`
  let query: (sql: string) => Promise<Record<string, unknown>[]>

  beforeAll(async () => {
    for (const [table, bytes] of files) writeFileSync(join(folder, `${table}.parquet`), bytes)
    const connection = await (await duckdb!.DuckDBInstance.create(':memory:')).connect()
    query = async sql => (await connection.runAndReadAll(sql)).getRowObjectsJS()
  })
  afterAll(() => rmSync(folder, {recursive: true}))

  test.each(tables.map(({name}) => name))('reads every cell of %s as it was written', async table => {
    const rows = await query(`SELECT * FROM ${at(table)}`)
    expect(rows.length).toBeGreaterThan(0)
    expect(rows).toEqual(await readRows(files.get(table)!))
  })

  test('joins tables by file and record', async () => {
    const [row] = await query(
      `SELECT count(*)::INTEGER AS count FROM ${at('articles')} JOIN ${at('authors')} USING (file, record) WHERE valid`
    )
    const valid = articles.flatMap(({authors}) => authors).filter(author => author.valid !== false)
    expect(row).toEqual({count: valid.length})
  })

  test('reads the JSON of a column, and the metadata of a file', async () => {
    const cited = articles.flatMap(({references}) => references.flatMap(reference => reference.authors.slice(0, 1)))
    const names = cited.map(author => (author.type === 'person' ? author.lastName : undefined))
    const rows = await query(
      `SELECT json_extract_string(authors, '$[0].lastName') AS name FROM ${at('references')} WHERE authors IS NOT NULL`
    )
    expect(rows.map(({name}) => name ?? undefined)).toEqual(names)
    const [{version} = {}] = await query(
      `SELECT decode(value) AS version FROM parquet_kv_metadata(${at('extra')}) WHERE decode(key) = 'pubcite.version'`
    )
    expect(version).toBe('1.2.3')
  })
})
