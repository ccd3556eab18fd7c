import {readDate, readDoi} from '@pubcite/nlm'
import {type Article, emptyJournal, type PartialDate} from '@pubcite/schema/model'
import {takeSource} from '../pubmed/take-source.js'
import {addId} from './add-id.js'

const day = String.raw`\d{4}(?: [A-Z][a-z]{2,8}\.?)?(?: \d{1,2})?`
const release = new RegExp(`Author manuscripts?; available in .{0,30}?:? ?(${day})\\.?`)
const online = new RegExp(`\\b(?:Published|Prepublished|Epub)(?: online)?:? (${day})\\.?`)

/**
 * Take the citation of an article over: `J Imag Sleep. 2012 Jan;10(2):225–234. doi: 10.5555/x`, until 2024 with blanks
 * (`10(2): 225–234. Published online 2011 Aug 28.`), of a manuscript behind `Published in final edited form as:`.
 * @returns Whether all of it was read.
 */
export function takeCitation(article: Article, text: string): boolean {
  const [, released] = release.exec(text) ?? []
  const date = released === undefined ? undefined : readDate(released)
  if (date) article.history.push({status: 'pmc-release', date})
  const parts = text.split(/Published in final edited form as: ?/)
  const line = parts.at(-1)!
  addId(article, 'doi', readDoi(/\bdoi: ?(\S+)/i.exec(line)?.[1] ?? ''))
  const [electronic] = [online.exec(line)?.[1]].map(found => (found === undefined ? undefined : readDate(found)))
  const source = tidy(line.replace(/\bdoi: ?\S+/i, '').replace(online, ''))
  const isPromise = parts.length === 1 && date !== undefined
  const read = isPromise ? takeJournal(article, line) : source !== '' && takeSource(article, source)
  nameJournal(article)
  if (electronic) addElectronic(article, electronic)
  return read
}

/** Without the blanks of former designs, and without the version of a preprint. */
const tidy = (line: string): string =>
  line
    .replace(/\[?\bVersion \d+\]?\.?/gi, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(\d{4}[^;:]{0,40}); /, '$1;')
    .replace(/([\d)A-Za-z]) ?: (?=[^:;]{1,60}$)/, '$1:')
    .replace(/(;[^;:(]{1,20}) (?=\()/, '$1')
    .replace(/(?<![\s,;:])[\s,;:]+\.?$/, '')
    .replace(/[^.\]]$/, '$&.')

function takeJournal(article: Article, line: string): boolean {
  const [, medlineTa = ''] = /^(.{2,120}?)\.? ?Author manuscript/.exec(line) ?? []
  if (medlineTa !== '') article.journal = {...emptyJournal(), medlineTa}
  return medlineTa !== ''
}

/** PMC prints NLM's abbreviation, however long it is. */
function nameJournal({journal}: Article): void {
  if (journal?.title === undefined || journal.medlineTa !== undefined) return
  journal.medlineTa = journal.title
  delete journal.title
}

/** A day on which it appeared in the web. Whether the issue was printed besides, the page does not say. */
function addElectronic(article: Article, date: PartialDate): void {
  article.articleDate ??= date
  if (article.pubDate) return
  article.pubDate = date
  article.pubModel = 'Electronic'
}
