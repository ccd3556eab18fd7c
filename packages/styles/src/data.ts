import type {CitationJs} from './engine.js'
import {locales} from './generated/locales.js'
import {styles} from './generated/styles.js'
import {nearest} from './names.js'

/** Where citation-js has a style under another name. */
const bundledStyles = new Map([
  ['nlm-citation-sequence', 'vancouver'],
  ['apa', 'apa'],
  ['harvard-cite-them-right', 'harvard1']
])

/** The official variants of the NLM style differ from it in this line alone. */
const citationLayout = '<layout delimiter="," prefix="(" suffix=")">'
const variants = new Map([
  ['nlm-citation-sequence-brackets', '<layout delimiter="," prefix="[" suffix="]">'],
  ['nlm-citation-sequence-superscript', '<layout delimiter="," vertical-align="sup">']
])

/** The XML of a style that `styleNames` lists. */
export async function styleXml(name: string, citationJs: CitationJs): Promise<string> {
  const layout = variants.get(name)
  const base = layout ? 'nlm-citation-sequence' : name
  const xml = citationJs.style(bundledStyles.get(base) ?? base) ?? (await styles.get(base)!()).default
  if (!layout) return xml
  if (!xml.includes(citationLayout))
    throw new Error(`The layout of '${base}' has changed: '${name}' cannot be made from it.`)
  return xml.replace(citationLayout, layout).replaceAll('styles/nlm-citation-sequence"', `styles/${name}"`)
}

const bundledLocales = ['de-DE', 'en-US', 'es-ES', 'fr-FR', 'nl-NL']

/** The locales that `loadStyle` knows: `de-DE`, `pt-BR`. */
export const localeNames: readonly string[] = [...bundledLocales, ...locales.keys()].sort()

/** Where a language alone means another locale than its own country's. */
const defaults = new Map([['en', 'en-US']])

/**
 * Find a locale: `de-AT`, `de_at`; of a language alone the chief one: `de` is `de-DE`.
 * @throws RangeError for a locale that is not known; it says the nearest one that is.
 */
export function findLocaleName(locale: string): string {
  const [language = '', region = ''] = locale.trim().split(/[-_]/)
  const code = language.toLowerCase()
  const exact = region ? `${code}-${region.toUpperCase()}` : code
  const candidates = region ? [exact] : [exact, defaults.get(code), `${code}-${code.toUpperCase()}`]
  const found = candidates.find(name => name && localeNames.includes(name))
  const first = region ? undefined : localeNames.find(name => name.startsWith(`${code}-`))
  if (found ?? first) return (found ?? first)!
  throw new RangeError(`There is no locale '${locale}'. The nearest is '${nearest(exact, localeNames)}'.`)
}

/** The XML of a locale and of all others of its language, from which the engine takes what it lacks; and US English. */
export async function loadLocales(name: string, citationJs: CitationJs): Promise<Map<string, string>> {
  const language = name.slice(0, 2)
  const wanted = localeNames.filter(each => each === 'en-US' || each.slice(0, 2) === language)
  const loaded = wanted.map(
    async each => [each, citationJs.locale(each) ?? (await locales.get(each)!()).default] as const
  )
  return new Map(await Promise.all(loaded))
}
