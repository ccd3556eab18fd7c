/// <reference path="./citation-js.d.ts" />
/**
 * The one file that knows citation-js. Its registry of styles and its cache of engines are global: a style that is
 * registered again under its name would still be printed as before. So we take the class of its engine (citeproc-js),
 * and every loaded style builds and owns one.
 */
import type {CslItem} from '@pubcite/csl'

/** What citation-js's plugin for CSL registers under `@csl`. */
export interface CslPlugin {
  styles: Register
  locales: Register
  engine(data: [], style: string, locale: string, format: 'text'): Engine
}

interface Register {
  has(name: string): boolean
  get(name: string): string
  add(name: string, xml: string): void
  delete(name: string): void
}

/** What an engine asks of its caller while it works. */
export interface EngineSystem {
  retrieveItem(id: string): CslItem
  retrieveLocale(name: string): string
  /** What is printed after an entry: told the `system_id` of its work. */
  embedBibliographyEntry(id: string): string
}

type EngineClass = new (system: EngineSystem, style: string, locale: string, forceLocale: true) => Engine

/** Of citeproc-js what we call. */
export interface Engine {
  opt: {development_extensions: Record<string, boolean>}
  /** Made anew for every work that is printed, so that assigning it is the moment to change it. */
  nameOutput: NameOutput
  setOutputFormat(format: 'html'): void
  updateItems(ids: string[], keepOrder: boolean): void
  /** `false` where the style has no bibliography. */
  makeBibliography(): [{entry_ids: string[][]}, string[]] | false
  makeCitationCluster(
    items: Array<{id: string; locator?: string; label?: string; prefix?: string; suffix?: string}>
  ): string
}

/** How citeproc-js prints the names of one work. */
export interface NameOutput {
  Item: {id: string | number}
  variables: string[]
  /** How many names each field has, before the list is shortened. */
  freeters_count: Record<string, number>
  etal_use_first: number
  etal_use_last: boolean
  'et-al': {single: unknown; multiple: unknown}
  getEtAlConfig(): void
  truncatePersonalNameLists(): void
}

/** The engine and the data that citation-js brings. */
export interface CitationJs {
  createEngine(system: EngineSystem, style: string, locale: string): Engine
  /** XML of a style that citation-js bundles: `apa`, `vancouver`, `harvard1`. */
  style(name: string): string | undefined
  /** XML of a locale that citation-js bundles. */
  locale(name: string): string | undefined
}

const smallestStyle =
  '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><title/><id/><updated/></info>' +
  '<citation><layout><text variable="title"/></layout></citation></style>'

let loading: Promise<CitationJs> | undefined

/** Load citation-js with its plugin for CSL, once. Nothing else in this package does so. */
export function loadCitationJs(): Promise<CitationJs> {
  loading ??= load()
  return loading
}

async function load(): Promise<CitationJs> {
  const {plugins} = await import('@citation-js/core')
  await import('@citation-js/plugin-csl')
  const plugin = plugins.config.get('@csl')
  const EngineClass = classOf(plugin)
  const find = (register: Register, name: string) => (register.has(name) ? register.get(name) : undefined)
  return {
    style: name => find(plugin.styles, name),
    locale: name => find(plugin.locales, name),
    createEngine(system, style, locale) {
      const engine = new EngineClass(system, style, locale, true)
      engine.setOutputFormat('html')
      engine.opt.development_extensions['field_hack'] = false // else a note of 'DOI: x' overwrites the DOI
      return engine
    }
  }
}

/** The plugin gives away instances only; the smallest one tells its class. */
function classOf({styles, engine}: CslPlugin): EngineClass {
  const name = '@pubcite/smallest'
  styles.add(name, smallestStyle)
  try {
    return engine([], name, 'en-US', 'text').constructor as EngineClass
  } finally {
    styles.delete(name)
  }
}
