/**
 * Each curated style beside plain citeproc-js with the official file of the same name: what our own data print, and what
 * our engine prints of the official file. `npm run proof:styles [-- COUNT]`, over the corpus in `PUBCITE_CORPUS`.
 */
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {toCsl} from '@pubcite/csl'
import {parse} from '@pubcite/parse'
import type {Article} from '@pubcite/schema/model'
import {loadStyle, styleNames} from '@pubcite/styles'
import CSL from 'citeproc'
import {findLocaleName, loadLocales} from '../../../packages/styles/src/data.js'
import {loadCitationJs} from '../../../packages/styles/src/engine.js'

/** How one style did. */
export interface StyleProof {
  name: string
  articles: number
  /** References that our curated style prints as plain citeproc prints the official file. */
  equal: number
  /** References that our engine prints of the official file as plain citeproc does. */
  engineEqual: number
  /** References that differ, by cause. */
  causes: Map<Cause, number>
  /** One of each cause. */
  examples: Map<Cause, [ours: string, official: string]>
}

/**
 * `cut list`: we print the style's own et al. after a list that is known to be cut, plain citeproc an author called `et al.`
 * `style data`: our engine prints the official file as plain citeproc does; the curated file is of another day.
 * `locale data`: so does plain citeproc itself, given the locale that we carry, which is of another day.
 * `unexplained`: none of these.
 */
export type Cause = 'cut list' | 'style data' | 'locale data' | 'unexplained'

/** Where official styles and locales lie beside a corpus. */
export function officialFolder(corpus: string): string | undefined {
  const folder = join(corpus, '..', 'csl')
  return existsSync(folder) ? folder : undefined
}

/** How many articles of each kind of file are taken of 500, beside PubMed XML. Pages and lists know less than records. */
const shares: Array<[folder: string, share: number]> = [
  ['medline', 110],
  ['pmc-jats', 50],
  ['pubmed-text', 60],
  ['esummary-json', 20],
  ['csl-from-ncbi', 20]
]

/** Articles of many kinds, the same ones each time. */
export function someArticles(corpus: string, count: number): Article[] {
  const others = shares.flatMap(([folder, share]) =>
    spread(articlesIn(join(corpus, folder)), Math.round((share * count) / 500))
  )
  return [...spread(articlesIn(join(corpus, 'pubmed-xml')), count - others.length), ...others]
}

function articlesIn(folder: string): Article[] {
  const files = readdirSync(folder).map(name => join(folder, name))
  return files
    .filter(file => statSync(file).isFile() && statSync(file).size < 2_000_000)
    .flatMap(file => parse(new Uint8Array(readFileSync(file))).articles)
}

/** So many of a list, from its beginning to its end. */
function spread<Value>(list: Value[], count: number): Value[] {
  if (list.length <= count) return list
  return Array.from({length: count}, (_, index) => list[Math.floor((index * list.length) / count)]!)
}

/** The curated styles of which there is an official file. */
export function provableStyles(official: string): string[] {
  return styleNames.map(({name}) => name).filter(name => existsSync(join(official, 'styles', `${name}.csl`)))
}

/** Print the articles with a curated style, with our engine and the official file, and with plain citeproc, and compare. */
export async function proveStyle(name: string, articles: Article[], official: string): Promise<StyleProof> {
  const xml = readFileSync(join(official, 'styles', `${name}.csl`), 'utf8')
  const plain = printPlainly(xml, articles, officialLocales(official))
  const [curated, engine] = [await loadStyle(name), await loadStyle(xml)].map(style =>
    style
      .bibliography(articles, {order: 'given', format: 'html'})
      .split('\n  <div class="csl-entry"')
      .slice(1)
      .map(asText)
  )
  const proof: StyleProof = {
    name,
    articles: articles.length,
    equal: 0,
    engineEqual: 0,
    causes: new Map(),
    examples: new Map()
  }
  let withOurLocale: string[] | undefined
  for (const [index, article] of articles.entries()) {
    const [want = '', ours = '', byEngine = ''] = [plain[index], curated?.[index], engine?.[index]]
    if (byEngine === want) proof.engineEqual++
    if (ours === want) proof.equal++
    if (ours === want && byEngine === want) continue
    if (isCut(article)) {
      note(proof, 'cut list', ours, want)
    } else if (byEngine === want) {
      note(proof, 'style data', ours, want)
    } else {
      withOurLocale ??= printPlainly(xml, articles, await ourLocales(xml))
      note(proof, byEngine === withOurLocale[index] ? 'locale data' : 'unexplained', byEngine, want)
    }
  }
  return proof
}

function note({causes, examples}: StyleProof, cause: Cause, ours: string, official: string): void {
  causes.set(cause, (causes.get(cause) ?? 0) + 1)
  if (!examples.has(cause)) examples.set(cause, [ours, official])
}

function isCut({authorsComplete, book}: Article): boolean {
  return authorsComplete === false || book?.authorsComplete === false
}

type Locales = (name: string) => string | false

function officialLocales(official: string): Locales {
  return name => {
    const file = join(official, 'locales', `locales-${name}.xml`)
    return existsSync(file) && readFileSync(file, 'utf8')
  }
}

/** The locales that our own styles are printed with. */
async function ourLocales(xml: string): Promise<Locales> {
  const name = /default-locale="([\w-]+)"/.exec(xml)?.[1] ?? 'en-US'
  const locales = await loadLocales(findLocaleName(name), await loadCitationJs())
  return each => locales.get(each) ?? false
}

/** The list as citeproc-js prints it by itself. Ids are places: it knows one of two works with the same id. */
function printPlainly(xml: string, articles: Article[], retrieveLocale: Locales): string[] {
  const items = new Map(articles.map((article, index) => [`${index}`, {...toCsl(article), id: `${index}`}]))
  const system = {retrieveItem: (id: string) => items.get(`${id}`), retrieveLocale}
  const engine = new CSL.Engine(system, xml)
  engine.updateItems([...items.keys()], true)
  const [, entries] = engine.makeBibliography()
  return entries.map(asText)
}

const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"']
])

/** What stands in HTML, without the ways in which two programs write the same. */
function asText(html: string): string {
  return html
    .replace(/^ data-csl-entry-id="[^"]*">/, '')
    .replace(/<\/?div[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => entities.get(name)!)
    .replace(/[\u2060\s]+/g, ' ')
    .trim()
}
