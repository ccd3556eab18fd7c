import type {Article} from '@pubcite/schema/model'
import {findLocaleName, loadLocales, styleXml} from './data.js'
import {type Engine, loadCitationJs} from './engine.js'
import {printIncompleteNames} from './incomplete.js'
import {engineItems, guardTexts, type Items} from './items.js'
import {findStyleName} from './names.js'
import {readBlocks} from './runs.js'
import {isStyleFormat, type StyleFormat, styleFormats, writeEntries, writeInline} from './write.js'

export interface LoadStyleOptions {
  /** The language of what the style adds: `de-DE`, `pt-BR`. By default the style's own, else US English. */
  locale?: string
}

export interface BibliographyOptions {
  /** @default 'text' */
  format?: StyleFormat
  /** `style`: as the style sorts; `given`: as the articles come. @default 'style' */
  order?: 'style' | 'given'
}

/** The kinds of places that CSL knows in a work. */
export type LocatorLabel =
  | 'act'
  | 'appendix'
  | 'article-locator'
  | 'book'
  | 'canon'
  | 'chapter'
  | 'column'
  | 'elocation'
  | 'equation'
  | 'figure'
  | 'folio'
  | 'issue'
  | 'line'
  | 'note'
  | 'opus'
  | 'page'
  | 'paragraph'
  | 'part'
  | 'rule'
  | 'scene'
  | 'section'
  | 'sub-verbo'
  | 'supplement'
  | 'table'
  | 'timestamp'
  | 'title-locator'
  | 'verse'
  | 'version'
  | 'volume'

/** A cited article, and what is said of it in the text. */
export interface Cited {
  article: Article
  /** The place in the article: `12`, `12-14`. */
  locator?: string
  /** What kind of place this is. @default 'page' */
  label?: LocatorLabel
  /** What stands before and behind it: `see `, ` for mice`. */
  prefix?: string
  suffix?: string
}

export interface CitationOptions extends BibliographyOptions {
  /** The bibliography that the citation belongs to: its numbers, and its `2020a`. By default the cited articles alone. */
  among?: readonly Article[]
}

/** A CSL style, ready to print. It owns its engine: two styles know nothing of each other. */
export interface Style {
  /** The name of the style; for a style that was loaded from its CSL text, the `id` in it. */
  readonly name: string
  readonly locale: string
  /**
   * Write the list of references. Every article makes an entry, twice given also twice.
   * @throws RangeError for a format that is not known, or where the style has no bibliography.
   */
  bibliography(articles: readonly Article[], options?: BibliographyOptions): string
  /**
   * Write the citation of some articles, as it stands in the text: `(1–3)`, `(Okafor et al., 2023, p. 4)`.
   * @throws RangeError for a format that is not known, or where a cited article is not `among` the articles.
   */
  citation(cited: ReadonlyArray<Article | Cited>, options?: CitationOptions): string
}

/**
 * Load a CSL style with the citation engine, the style and its language. What it prints is made synchronously then.
 * @param style A name (`styleNames` lists them, with their aliases), or the text of a `.csl` file. The text must come
 * from a source that is trusted to end: a style can keep the engine busy for ever.
 * @throws RangeError for a name, a locale or a text that is none; it says the nearest name.
 * @see https://docs.citationstyles.org/en/stable/specification.html
 */
export async function loadStyle(style: string, options: LoadStyleOptions = {}): Promise<Style> {
  if (typeof style !== 'string')
    throw new TypeError(`A style is a name or the text of a .csl file, not ${typeof style}.`)
  const isXml = style
    .trimStart()
    .replace(/^\ufeff/, '')
    .startsWith('<')
  const name = isXml ? parentOf(style) : findStyleName(style)
  const requested = options.locale === undefined ? undefined : findLocaleName(options.locale)
  const citationJs = await loadCitationJs()
  const xml = name === undefined ? style.replace(/^\ufeff/, '') : await styleXml(name, citationJs)
  const locale = requested ?? defaultLocale(isXml ? style : xml)
  const locales = await loadLocales(locale, citationJs)
  let items: Items = engineItems([])
  const system = {
    retrieveItem: (id: string) => items.byId.get(id)!,
    embedBibliographyEntry: (id: string) => `<!--${id}-->`,
    retrieveLocale: (each: string) => locales.get(each.replace('_', '-')) ?? locales.get('en-US')!
  }
  const engine = build(() => citationJs.createEngine(system, xml, locale))
  printIncompleteNames(engine, id => items.cut.get(id))

  /** Fill the engine with these articles, and with no others. */
  function prepare(articles: readonly Article[], {order = 'style'}: BibliographyOptions): Items {
    items = engineItems(articles)
    engine.updateItems([], true)
    engine.updateItems(items.ids, order === 'given')
    return items
  }

  return {
    name: name ?? idOf(style),
    locale,
    bibliography(articles, options = {}) {
      const format = formatOf(options)
      if (articles.length === 0) return writeEntries([], format)
      const {names} = prepare(articles, options)
      return writeEntries(entriesOf(engine, names), format)
    },
    citation(cited, options = {}) {
      const format = formatOf(options)
      if (cited.length === 0) return ''
      const parts = cited.map(each => ('article' in each ? each : {article: each}))
      const articles = parts.map(({article}) => article)
      const among = options.among ?? articles
      const {ids} = prepare(among, options)
      const places = placesIn(articles, among)
      const cluster = parts.map(({article: _, ...part}, index) => ({...guardTexts(part), id: ids[places[index]!]!}))
      return writeInline(readBlocks(engine.makeCitationCluster(cluster)), format)
    }
  }
}

function formatOf({format = 'text'}: BibliographyOptions): StyleFormat {
  if (isStyleFormat(format)) return format
  throw new RangeError(`There is no format '${format}'. There are ${styleFormats.join(', ')}.`)
}

function entriesOf(engine: Engine, names: Items['names']) {
  const bibliography = engine.makeBibliography()
  if (!bibliography)
    throw new RangeError('This style has no bibliography: it is written for notes. Ask for citation().')
  const [{entry_ids: ids}, entries] = bibliography
  // where a style prints nothing of a work, the engine leaves its entry out, or gives what is no text
  const printed = new Map(entries.filter(html => typeof html === 'string').map(readEntryId))
  return ids.map(([id = '']) => ({id: names.get(id) ?? '', blocks: readBlocks(printed.get(id) ?? noPrintedForm)}))
}

/** What the engine prints in a citation for a work of which the style prints nothing. */
const noPrintedForm = '[CSL STYLE ERROR: reference with no printed form.]'

/** Each entry ends in the id of its work, which `embedBibliographyEntry` has put there. */
function readEntryId(html: string): [id: string, html: string] {
  const mark = html.lastIndexOf('<!--')
  return [html.slice(mark + 4, html.lastIndexOf('-->')), html.slice(0, mark)]
}

function placesIn(cited: readonly Article[], among: readonly Article[]): number[] {
  return cited.map((article, index) => {
    const place = among[index] === article ? index : among.indexOf(article)
    if (place === -1)
      throw new RangeError(`The cited article ${index + 1} is not among the articles of the bibliography.`)
    return place
  })
}

function build(create: () => Engine): Engine {
  try {
    return create()
  } catch (cause) {
    throw new RangeError('This is no CSL style that the citation engine can read.', {cause})
  }
}

/** `<link href="http://www.zotero.org/styles/plos" rel="independent-parent"/>`: a style that is another's under a new name. */
function parentOf(xml: string): string | undefined {
  const links = xml.match(/<link\b[^<>]*>/g) ?? []
  const parent = links.find(link => /rel=["']independent-parent["']/.test(link))
  return parent && findStyleName(/href=["'][^"']*\/([^"'/]+)["']/.exec(parent)?.[1] ?? '')
}

function idOf(xml: string): string {
  return /<id>([^<]*)<\/id>/.exec(xml)?.[1]?.trim() ?? ''
}

function defaultLocale(xml: string): string {
  const named = /<style\b[^<>]*\bdefault-locale=["']([\w-]+)["']/.exec(xml)?.[1]
  try {
    return named === undefined ? 'en-US' : findLocaleName(named)
  } catch {
    return 'en-US'
  }
}
