import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {articleJsonSchema} from '../scripts/json-schema.js'

const stored = JSON.parse(readFileSync(new URL('../article.v1.json', import.meta.url), 'utf8'))

test('the JSON Schema in the package is that of the shapes (else: npm run json-schema -w @pubcite/schema)', () => {
  expect(stored).toEqual(articleJsonSchema())
})

test('the JSON Schema names its version, requires the lists, and knows each part by name', () => {
  expect(stored.$id).toBe('urn:pubcite:schema:article:v1')
  expect(stored.required).toEqual(expect.arrayContaining(['type', 'ids', 'authors', 'references', 'extra']))
  expect(stored.required).not.toContain('title')
  expect(Object.keys(stored.$defs)).toEqual(expect.arrayContaining(['Author', 'Citation', 'Journal', 'PartialDate']))
})
