import {readFileSync} from 'node:fs'
import {articles, generateArticle} from '@pubcite/generator'
import {type Article, emptyArticle, emptyCitation, emptyPerson} from '@pubcite/schema/model'
import fc from 'fast-check'
import {parquetMetadata} from 'hyparquet'
import {describe, expect, test} from 'vitest'
import {prune, readRows, rebuild} from '../test/rebuild.js'
import {schemaPaths} from '../test/schema-paths.js'
import {formatParquet, formatParquetStream, keyColumns, tables} from './index.js'

const schema = JSON.parse(readFileSync(new URL('../../schema/article.v1.json', import.meta.url), 'utf8'))
const metadata = (bytes: Uint8Array) => parquetMetadata(bytes.slice().buffer)

async function rowsOf(table: string, list: Article[]): Promise<Record<string, unknown>[]> {
  return readRows(formatParquet(list).get(table)!)
}

describe('what an article says is found again', () => {
  test.each([{}, {complete: true}, {hostile: true}, {complete: true, hostile: true, type: 'book-chapter' as const}])(
    'in the tables of articles that are %j',
    options =>
      fc.assert(
        fc.asyncProperty(fc.array(articles(options), {maxLength: 3}), async list => {
          expect(await rebuild(formatParquet(list))).toEqual(list.map(prune))
        }),
        {numRuns: 15}
      )
  )

  test('also what the model has no place for', async () => {
    const extra = [
      {path: 'XYZ', text: 'a nap', attributes: {Lang: 'eng'}},
      {path: 'ZZZ', text: 'two'}
    ]
    expect(await rebuild(formatParquet([{...emptyArticle(), extra}]))).toEqual([{type: 'journal-article', extra}])
  })

  test('every value that the schema allows has a column', () => {
    const has = new Set(
      tables.flatMap(({from, columns}) =>
        from.flatMap(start =>
          columns.flatMap(({path}) =>
            path === undefined ? [] : [[start, path].filter(step => step && step !== '.').join('.')]
          )
        )
      )
    )
    // what the rows of these tables are made of
    const made = [
      ['dataBanks.accessionNumbers', 'dataBanks.accessionNumber'],
      ['itemLists.items', 'itemLists.text'],
      ['objects.params.name', 'objects.param.name'],
      ['objects.params.text', 'objects.param.text'],
      ['objects.params.textHtml', 'objects.param.textHtml']
    ] as const
    for (const [path, column] of made) if (has.has(column)) has.add(path)
    has.add('ids.pmid') // a key of every table
    const isThere = (path: string): boolean =>
      path !== '' && (has.has(path) || isThere(path.split('.').slice(0, -1).join('.')))
    expect(schemaPaths(schema).filter(path => !isThere(path))).toEqual([])
  })
})

describe('rows', () => {
  test('name the file, the record and the PMID that they belong to, and their position', async () => {
    const list: Article[] = [
      {...emptyArticle(), ids: {pmid: '7'}, authors: [emptyPerson('Okafor'), emptyPerson('Brandt')]},
      {...emptyArticle(), authors: [emptyPerson('Lindqvist')]}
    ]
    const rows = await readRows(formatParquet(list, {file: 'night'}).get('authors')!)
    expect(rows.map(({file, record, pmid, ordinal, last_name: name}) => [file, record, pmid, ordinal, name])).toEqual([
      ['night', 1, '7', 1, 'Okafor'],
      ['night', 1, '7', 2, 'Brandt'],
      ['night', 2, null, 1, 'Lindqvist']
    ])
  })

  test('say what is so unless it is denied', async () => {
    const [right, wrong] = [emptyPerson('Okafor'), {...emptyPerson('Okofor'), valid: false as const}]
    const rows = await rowsOf('authors', [{...emptyArticle(), authors: [right, wrong]}])
    expect(rows.map(({valid, equal_contribution: equal}) => [valid, equal])).toEqual([
      [true, false],
      [false, false]
    ])
  })

  test('of an affiliation name its author, and the list of that author', async () => {
    const editor = {...emptyPerson('Brandt'), affiliations: [{text: 'Sleep Clinic', ids: []}]}
    const [row] = await rowsOf('affiliations', [{...emptyArticle(), editors: [emptyPerson('Okafor'), editor]}])
    expect(row).toMatchObject({role: 'editors', author: 2, ordinal: 1, text: 'Sleep Clinic'})
  })

  test('of the main abstract are number 0', async () => {
    const abstract = {sections: [{label: 'AIM', text: 'To nap.'}, {text: 'Done.'}]}
    const article: Article = {
      ...emptyArticle(),
      abstract,
      otherAbstracts: [{sections: [{text: 'Schlaf.'}], language: 'ger'}]
    }
    const sections = await rowsOf('abstract_sections', [article])
    expect(sections.map(({abstract: number, ordinal, text}) => [number, ordinal, text])).toEqual([
      [0, 1, 'To nap.'],
      [0, 2, 'Done.'],
      [1, 1, 'Schlaf.']
    ])
    expect((await rowsOf('articles', [article]))[0]).toMatchObject({abstract: 'AIM: To nap.\nDone.'})
  })

  test('of a reference say which record is cited, and hold its authors as JSON', async () => {
    const reference = {...emptyCitation('Okafor N. Naps. 2001.'), ids: {pmid: '5'}, authors: [emptyPerson('Okafor')]}
    const [row] = await rowsOf('references', [{...emptyArticle(), ids: {pmid: '7'}, references: [reference]}])
    expect(row).toMatchObject({pmid: '7', to_pmid: '5', text: 'Okafor N. Naps. 2001.', book: null})
    expect(JSON.parse(row!['authors'] as string)).toEqual([emptyPerson('Okafor')])
  })

  test('of a retracted article say so', async () => {
    const retracted: Article = {...emptyArticle(), publicationTypes: [{name: 'Retracted Publication', ui: 'D016441'}]}
    const rows = await rowsOf('articles', [retracted, emptyArticle()])
    expect(rows.map(({is_retracted: is}) => is)).toEqual([true, false])
  })
})

describe('files', () => {
  const list = Array.from({length: 30}, (_, seed) => generateArticle(seed, {like: 'pubmed-xml'}))

  test('are there for every table, with the columns that are told, also without a row', async () => {
    const files = formatParquet([])
    expect([...files.keys()]).toEqual(tables.map(({name}) => name))
    for (const table of tables) {
      const {schema: found} = metadata(files.get(table.name)!)
      expect(found.slice(1).map(({name}) => name)).toEqual([...keyColumns, ...table.columns].map(({name}) => name))
      expect(await readRows(files.get(table.name)!)).toEqual([])
    }
  })

  test('say which table they are, of which version, and who wrote them', () => {
    const {key_value_metadata: said, created_by: by} = metadata(formatParquet([], {version: '1.2.3'}).get('ids')!)
    expect(by).toBe('pubcite version 1.2.3')
    expect(Object.fromEntries(said!.map(({key, value}) => [key, value]))).toMatchObject({
      'pubcite.table': 'ids',
      'pubcite.tables_version': '1',
      'pubcite.article_schema': schema.$id,
      'pubcite.version': '1.2.3'
    })
  })

  test('end a group of rows at so many rows, and hold the same', async () => {
    const small = formatParquet(list, {rowGroup: {rows: 20}})
    const authors = small.get('authors')!
    expect(metadata(authors).row_groups.length).toBeGreaterThan(3)
    expect(await readRows(authors)).toEqual(await rowsOf('authors', list))
    expect(
      metadata(formatParquet(list, {rowGroup: {characters: 2000}}).get('articles')!).row_groups.length
    ).toBeGreaterThan(3)
  })

  test('end a group where all tables together hold so much, the heaviest first', async () => {
    const small = formatParquet(list, {waiting: 40_000})
    const groups = (table: string) => metadata(small.get(table)!).row_groups.length
    expect(groups('articles')).toBeGreaterThan(3)
    expect(groups('citation_subsets')).toBe(1)
    expect(await readRows(small.get('articles')!)).toEqual(await rowsOf('articles', list))
  })

  test('come in pieces that together are the same', async () => {
    const options = {file: 'a', rowGroup: {rows: 25}}
    const pieces = new Map<string, Uint8Array[]>()
    for await (const {table, bytes} of formatParquetStream(list, options)) {
      pieces.set(table, [...(pieces.get(table) ?? []), bytes])
    }
    const whole = formatParquet(list, options)
    for (const [table, bytes] of whole) expect(Buffer.concat(pieces.get(table)!).equals(bytes)).toBe(true)
    expect(pieces.get('authors')!.length).toBeGreaterThan(3)
  })

  test('are refused what is no list of articles', async () => {
    expect(() => formatParquet('PMID- 1' as never)).toThrow(TypeError)
    expect(() => formatParquet([{}] as never)).toThrow('item 1 of the list is no article')
    await expect(formatParquetStream({articles: []} as never).next()).rejects.toThrow(TypeError)
  })
})

test('names of tables and columns are words of SQL that need no quotes, but for the table references', () => {
  const reserved = new Set([
    'group',
    'order',
    'references',
    'select',
    'table',
    'user',
    'limit',
    'offset',
    'end',
    'all',
    'column'
  ])
  const names = tables.flatMap(({name, columns}) => [name, ...columns.map(column => column.name)])
  expect(names.filter(name => !/^[a-z][a-z_]*$/.test(name) || reserved.has(name))).toEqual(['references'])
  for (const {columns} of tables) {
    const all = [...keyColumns, ...columns].map(({name}) => name)
    expect(all).toEqual([...new Set(all)])
  }
})
