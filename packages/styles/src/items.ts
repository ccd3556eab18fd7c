import {type CslCustom, type CslItem, type CslNames, toCsl} from '@pubcite/csl'
import type {Article} from '@pubcite/schema/model'

/** A work as an engine takes it. */
export type EngineItem = CslItem & {
  /** The `id` once more: under this name the engine tells it where it prints the work. */
  system_id: string
}

/** Works as an engine takes them. */
export interface Items {
  byId: Map<string, EngineItem>
  /** The lists of names that are known to be cut, by the id of the work. */
  cut: Map<string, Set<string>>
  /** In the order of the articles. An engine knows a work by its place, so that two with one identifier stay two. */
  ids: string[]
  /** The `id` of the CSL item of each, by which people know it. */
  names: Map<string, string>
}

/** Make the items of an engine. The fields that it would copy for nothing are left out. */
export function engineItems(articles: readonly Article[]): Items {
  const items: Items = {byId: new Map(), cut: new Map(), ids: [], names: new Map()}
  articles.forEach((article, index) => {
    const id = `${index}`
    const {custom, keyword: _, ...item} = toCsl(article)
    const cut = cutLists(item, custom)
    items.names.set(id, `${item.id}`)
    items.byId.set(id, {...guardItem({...item, ...cut, id}), system_id: id})
    if (Object.keys(cut).length > 0) items.cut.set(id, new Set(Object.keys(cut)))
    items.ids.push(id)
  })
  return items
}

/** The lists that end in the literal `et al.`, without it: here the engine prints it. */
function cutLists(item: CslItem, custom: CslCustom = {}): CslNames {
  return {
    ...(custom.authorsComplete === false && item.author && {author: item.author.slice(0, -1)}),
    ...(custom.containerAuthorsComplete === false &&
      item['container-author'] && {'container-author': item['container-author'].slice(0, -1)})
  }
}

/** Characters that no text contains (Unicode calls them noncharacters) stand for those that HTML gives a meaning. */
const guards = new Map([
  ['<', '\ufdd0'],
  ['>', '\ufdd1'],
  ['&', '\ufdd2']
])
const guarded = new Map(Array.from(guards, ([character, guard]) => [guard, character]))

const special = /[<>&]/g

const specialInRichText = /<\/?(?:i|b|sub|sup)>|[<>&]/g

/** The fields in which `toCsl` writes markup. */
const richFields = new Set(['title', 'original-title', 'container-title', 'collection-title', 'volume-title'])

/** Hide `<`, `>` and `&` from an engine, except where they make a tag of CSL: what it prints then has no other tags. */
function guardItem(item: CslItem): CslItem {
  const fields = Object.entries(item).map(([key, value]) => [
    key,
    guard(value, richFields.has(key) ? specialInRichText : special)
  ])
  return Object.fromEntries(fields)
}

/** The same for the texts that stand around a cited work. */
export function guardTexts<Texts extends object>(texts: Texts): Texts {
  return guard(texts, special) as Texts
}

function guard(value: unknown, characters: RegExp): unknown {
  if (typeof value === 'string') return value.replace(characters, found => guards.get(found) ?? found)
  if (Array.isArray(value)) return value.map(part => guard(part, characters))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, guard(part, characters)]))
}

/** Show again what `guard` hid. The joiner that keeps a `<` from making a tag has done its work. */
export function unguard(text: string): string {
  return text.replace(/([\ufdd0-\ufdd2])\u2060?/g, (_, found: string) => guarded.get(found)!)
}
