import {readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import * as citationJs from '@pubcite/citation-js'
import * as csl from '@pubcite/csl'
import * as format from '@pubcite/format'
import * as nlm from '@pubcite/nlm'
import * as parquet from '@pubcite/parquet'
import * as parse from '@pubcite/parse'
import * as schema from '@pubcite/schema'
import * as model from '@pubcite/schema/model'
import * as styles from '@pubcite/styles'
import {describe, expect, test} from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What users import, by package: a name that goes is a major change. `-u` writes the list anew. */
describe('the exports of', () => {
  test.each(
    Object.entries({'citation-js': citationJs, csl, format, nlm, parquet, parse, schema, 'schema/model': model, styles})
  )('@pubcite/%s', (_, face) => {
    expect(Object.keys(face).sort()).toMatchSnapshot()
  })
})

test('every diagnostic is provoked by a test or a fixture', () => {
  const folders = ['packages/parse', 'fixtures', 'test']
  const texts = folders.flatMap(folder =>
    readdirSync(`${root}/${folder}`, {recursive: true, encoding: 'utf8'})
      .filter(file => /\.test\.ts$|\.json$/.test(file) && !file.includes('node_modules') && !file.includes('dist'))
      .map(file => readFileSync(`${root}/${folder}/${file}`, 'utf8'))
  )
  const codes = Object.keys(parse.problems)
  expect(codes.filter(code => !texts.some(text => text.includes(code)))).toEqual([])
})
