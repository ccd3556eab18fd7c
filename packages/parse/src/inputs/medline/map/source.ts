import {readDate, readSource, type Source, writeDate} from '@pubcite/nlm'
import type {Article, PartialDate} from '@pubcite/schema/model'
import {type Draft, keepExtra, tidy} from './draft.js'

/**
 * SO is made of the other fields, and alone says how the two dates belong together: with `Epub`, `eCollection` or `Print`, or,
 * where the electronic date stands first and no other follows, by that. Where the other fields are missing, they are taken
 * from it.
 */
export function finishSource(draft: Draft): void {
  const {article, seen} = draft
  const field = seen.get('SO')
  if (!field) return
  const name = article.journal?.medlineTa
  const printed = tidy(field.value)
  if (name !== undefined && article.pubDate && printed.startsWith(`${name}. `)) {
    addModel(article, readModel(article, printed.slice(name.length + 2)))
  } else {
    const source = readSource(printed)
    if (source) readInto(article, source)
    else keepExtra(draft, field)
  }
}

const models = new Map([
  ['Epub', 'Print-Electronic'],
  ['eCollection', 'Electronic-eCollection'],
  ['Print', 'Electronic-Print']
])

/** `2018 Apr;10(4):335-339. doi: 10.5555/x. Epub 2017 Jul 28.` */
function readModel(article: Article, source: string): string | undefined {
  const [, word = ''] = /\. (Epub|eCollection|Print) \d{4}\b[\w -]{0,25}(?:\.$| doi:)/.exec(source) ?? []
  const main = /^[^;:.]+/.exec(source)
  return (
    models.get(word) ??
    (article.articleDate && main && isElectronic(article, readDate(main[0])) ? 'Electronic' : undefined)
  )
}

/** `BMC Sleep. 2006 Jan 10;7:10.` where the issue is of 2006, and the article of that day. */
function isElectronic({articleDate, pubDate, publicationStatus}: Article, main: PartialDate | undefined): boolean {
  if (!articleDate || !main || !areSame(articleDate, main)) return false
  return publicationStatus === 'epublish' || (pubDate !== undefined && !areSame(pubDate, main))
}

/** Are these dates printed alike? */
const areSame = (one: PartialDate, other: PartialDate) => one.year === other.year && writeDate(one) === writeDate(other)

function addModel(article: Article, pubModel: string | undefined): void {
  if (pubModel !== undefined) article.pubModel ??= pubModel
}

function readInto(article: Article, source: Source): void {
  addModel(article, source.pubModel ?? (isElectronic(article, source.pubDate) ? 'Electronic' : undefined))
  const {journal, pubDate, articleDate, volume, issue, pagination} = source
  if (!article.journal && !article.book && journal) article.journal = journal
  else if (article.journal && !article.journal.title && journal?.medlineTa)
    article.journal.medlineTa ??= journal.medlineTa
  fillIn(article, {pubDate, articleDate, volume, issue, pagination})
  if (source.ids.doi !== undefined) article.ids.doi ??= source.ids.doi
}

function fillIn<Key extends keyof Article>(article: Article, parts: {[Part in Key]: Article[Part] | undefined}): void {
  for (const key of Object.keys(parts) as Key[]) {
    const part = parts[key]
    if (article[key] === undefined && part !== undefined) article[key] = part as Article[Key]
  }
}
