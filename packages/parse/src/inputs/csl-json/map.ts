import {type CslItem, fromCsl} from '@pubcite/csl'
import type {Article} from '@pubcite/schema/model'
import type {Report} from '../../input.js'
import {readValue, shapes} from './fields.js'
import {type Json, type JsonObject, writeJson} from './json.js'
import {foreignTypes} from './types.js'

/** What other sources call a field of CSL. */
const aliases = new Map([
  ['epub-date', 'available-date'],
  ['shortTitle', 'title-short']
])

/** What an item means. Fields that CSL does not have, and values that a field cannot have, are kept in `extra`. */
export function map({entries}: JsonObject, report: Report): Article {
  const item = new Map<string, unknown>()
  const extra: Article['extra'] = []
  for (const [name, value] of entries) {
    const alias = aliases.get(name)
    const key = alias === undefined || entries.has(alias) ? name : alias
    const shape = shapes.get(key)
    const place = {from: value.from, to: value.to}
    if (isNothing(value)) continue
    if (!shape && alias === undefined) report('csl-json/unknown-field', {place})
    const read = shape && readValue(value, shape, rest => extra.push({path: `${name}/${rest.path}`, text: rest.text}))
    if (shape && read === undefined) report('csl-json/wrong-value', {place})
    if (read === undefined) extra.push({path: name.trim() || '""', text: writeJson(value)})
    else item.set(key, read)
  }
  const type = item.get('type')
  item.set('type', foreignTypes.get(`${type}`) ?? type)
  const article = fromCsl(Object.fromEntries(item) as unknown as CslItem)
  for (const one of extra) article.extra.push(one)
  return article
}

/** `null`, `""`, `[]`: a field that says nothing. */
function isNothing(value: Json): boolean {
  if (value.kind === 'string') return value.text.trim() === ''
  if (value.kind === 'word') return value.text === 'null'
  return value.kind === 'list' ? value.values.length === 0 : value.entries.size === 0
}
