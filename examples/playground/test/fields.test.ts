import {readdirSync, readFileSync} from 'node:fs'
import {outputs} from '@pubcite/format'
import {inputs} from '@pubcite/parse'
import {emptyArticle} from '@pubcite/schema/model'
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

test('markup stands with its text, and is no field of its own', () => {
  const article = {...emptyArticle(), title: 'CO2', titleHtml: 'CO<sub>2</sub>'}
  const rows = fieldsOf(article).flatMap(group => group.rows)
  expect(rows.map(({key}) => key)).toEqual(['title', 'type'])
  expect(rows[0]?.entries[0]).toMatchObject({head: 'CO2', html: 'CO<sub>2</sub>'})
})

describe('the page has a name for', () => {
  test('every format that is read', () => {
    expect([...inputNames.keys()].sort()).toEqual(inputs.map(({name}) => name).sort())
  })

  test('every format that is written', () => {
    expect([...outputNames.keys()].sort()).toEqual(outputs.map(({name}) => name).sort())
  })
})
