import {readdirSync, readFileSync} from 'node:fs'
import {outputs} from '@pubcite/format'
import {inputs} from '@pubcite/parse'
import {describe, expect, test} from 'vitest'
import {type Entry, fieldsOf, type Row} from '../src/fields.js'
import {inputNames, outputNames} from '../src/labels.js'

const folder = new URL('../../../fixtures/', import.meta.url)
const results = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter(
  file => file.endsWith('.json') && !file.endsWith('esummary.json')
)

/** All that the rows say, as one text. */
const textOf = (rows: readonly Row[]): string => rows.flatMap(({entries}) => entries.map(entryText)).join('\n')

function entryText({lead, head, url, notes, rows}: Entry): string {
  const said = notes.map(({label, text}) => `${label} ${text}`).join('\n')
  return [lead, head, url, said, textOf(rows)].filter(Boolean).join('\n')
}

/** The texts in an article that stand for themselves: dates and names are written together, markup stands beside its text. */
function texts(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return key.endsWith('Html') ? [] : [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, each]) => (name === 'type' ? [] : texts(each, name)))
}

describe('the fields of an article', () => {
  test.each(results)('%s: each text of the article is shown', file => {
    const {articles} = JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
    for (const article of articles ?? []) {
      const shown = textOf(fieldsOf(article).flatMap(({rows}) => rows))
      expect(texts(article).filter(text => !shown.includes(text))).toEqual([])
    }
  })
})

describe('the page has a name for', () => {
  test('every format that is read', () => {
    expect([...inputNames.keys()].sort()).toEqual(inputs.map(({name}) => name).sort())
  })

  test('every format that is written', () => {
    expect([...outputNames.keys()].sort()).toEqual(outputs.map(({name}) => name).sort())
  })
})
