import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parseNlmCitation} from '@pubcite/parse'
import type {Article, ParseResult} from '@pubcite/schema/model'
import {mulberry32, type Random} from '../random.js'
import type {Report} from './report.js'

/** How many strings are damaged in each way. */
const count = 2000

type Damage = (text: string, random: Random) => string

/** Another spelling of the same citation: each part is to be read all the same. */
const spellings: readonly [string, Damage][] = [
  ['doubled blanks', (text, random) => text.replace(/ /g, () => (random() < 0.3 ? '  ' : ' '))],
  ['hard blanks', (text, random) => text.replace(/ /g, () => (random() < 0.3 ? '\u00a0' : ' '))],
  ['en dash between pages', text => text.replace(/(?<=:[A-Z]?\d+)-(?=[A-Z]?\d+[.,;])/, '–')],
  ['small months', text => text.replace(/(?<=\. \d{4} )[A-Z][a-z]{2}\b/g, month => month.toLowerCase())],
  ['capital months', text => text.replace(/(?<=\. \d{4} )[A-Z][a-z]{2}\b/g, month => month.toUpperCase())],
  ['PMID without a blank', text => text.replace('PMID: ', 'PMID:')],
  ['DOI as an address', text => text.replace(' doi: ', ' https://doi.org/')],
  ['wrapped', text => wrapped(text, 40)],
  ['numbered', text => `12. ${text}`],
  ['bulleted', text => `• ${text}`]
]

/** What parts one part from another is lost, or something is added: what is then wrong or missing is to be reported. */
const losses: readonly [string, Damage][] = [
  ['no semicolon', text => text.replace(/(?<=\. \d{4}[^;.]{0,16});/, '')],
  ['a blank for the semicolon', text => text.replace(/(?<=\. \d{4}[^;.]{0,16});/, ' ')],
  ['no period after the authors', text => text.replace('. ', ' ')],
  ['no period after the title', text => text.replace(/\. (?=[^.]+\. \d{4}[ ;:.])/, ' ')],
  ['no period after the journal', text => text.replace(/\. (?=(?:19|20)\d\d[ ;:.])/, ' ')],
  ['words before it', text => `See also ${text}`],
  ['a sentence before it', text => `This was shown before. ${text}`],
  ['words after it', text => `${text} A fine paper!`],
  ['a remark in brackets after it', text => `${text} [cited 2021 May 3]`]
]

/** The citation is cut: what is then read wrong is to be reported; a name or word that is cut where another begins cannot be seen. */
const cuts: readonly [string, Damage][] = [
  ['front cut among the authors', (text, random) => text.slice(within(1, text.indexOf('. '), random))],
  ['front cut in the title', (text, random) => text.slice(within(text.indexOf('. ') + 3, yearIn(text) - 40, random))],
  ['end cut', (text, random) => text.slice(0, within(yearIn(text) + 5, text.length, random))],
  ['some of the middle lost', (text, random) => withoutSome(text, random)]
]

/**
 * The whole citations of the corpus, damaged in the ways in which documents damage them: is each part read as from the sound
 * string, or is it reported? A part that is wrong and not reported is the worst that may happen: at most 0.5 % of the strings.
 */
export async function nlmCitationDamage(corpus: string): Promise<Report> {
  const random = mulberry32(4)
  const strings = readFileSync(join(corpus, 'nlm-citation', 'summary-strings.tsv'), 'utf8')
    .split('\n')
    .slice(1)
    .flatMap(row => row.split('\t')[1] ?? [])
  const counts: Record<string, number> = {}
  const lines: string[] = []
  let ok = true
  for (const [name, damage] of [...spellings, ...losses, ...cuts]) {
    const isCut = cuts.some(([cut]) => cut === name)
    const found = {right: 0, reported: 0, silent: 0}
    for (let tried = 0; tried < count; tried += 1) {
      const text = strings[Math.floor(random() * strings.length)]!
      const damaged = damage(text, random)
      const wrong = compare(parseNlmCitation(text), parseNlmCitation(damaged), isCut)
      found[wrong.kind] += 1
      if (wrong.kind === 'silent' && found.silent <= 12)
        lines.push(`${name}: ${wrong.parts}: ${damaged.replace(/\s+/g, ' ').slice(0, 260)}`)
    }
    counts[`${name}: right`] = found.right
    counts[`${name}: reported`] = found.reported
    counts[`${name}: wrong and not reported`] = found.silent
    if (!isCut && found.silent > count * 0.005) ok = false
  }
  return {name: 'nlm-citation-damage', ok, counts, lines}
}

const parts = ['authors', 'title', 'journal', 'pubDate', 'articleDate', 'volume', 'issue', 'pagination', 'ids'] as const

/** Of a cut string a part may be missing, of another none. */
function compare(sound: ParseResult, read: ParseResult, isCut: boolean) {
  const [before, after] = [sound.articles[0], read.articles[0]]
  const wrong = parts.filter(part => {
    const [expected, found] = [before?.[part], after?.[part]].map(plain)
    return expected !== found && (!isCut || (found !== undefined && !isPartOf(part, before, after)))
  })
  if (wrong.length === 0 && read.articles.length < 2) return {kind: 'right', parts: ''} as const
  return {kind: read.diagnostics.length > 0 ? 'reported' : 'silent', parts: wrong.join(', ')} as const
}

/** Some of the authors, or of the identifiers, each as it was. */
function isPartOf(part: string, sound: Article | undefined, read: Article | undefined): boolean {
  if (part === 'authors') {
    const all = new Set(sound?.authors.map(author => JSON.stringify(author)))
    return read?.authors.every(author => all.has(JSON.stringify(author))) ?? true
  }
  const ids: Record<string, string | undefined> = {...sound?.ids}
  return part === 'ids' && Object.entries(read?.ids ?? {}).every(([kind, id]) => ids[kind] === id)
}

/** A part without what is only its spelling. */
function plain(part: unknown): string | undefined {
  return part === undefined
    ? undefined
    : JSON.stringify(part, (key, value) => (key === 'raw' ? undefined : value))
        .replace(/–/g, '-')
        .replace(/\u00a0/g, ' ')
}

const within = (from: number, to: number, random: Random) => from + Math.floor(random() * Math.max(1, to - from))
const yearIn = (text: string) => Math.max(0, text.search(/\. (?:19|20)\d\d[ ;:.]/))

function withoutSome(text: string, random: Random): string {
  const from = within(0, text.length, random)
  return text.slice(0, from) + text.slice(from + within(3, 30, random))
}

function wrapped(text: string, width: number): string {
  let row = 0
  return text.replace(/ /g, (blank, at: number) => {
    if (at - row < width) return blank
    row = at
    return '\n'
  })
}
