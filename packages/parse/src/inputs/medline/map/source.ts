import {readSource, type Source, writeDate} from '@pubcite/nlm'
import type {Article} from '@pubcite/schema/model'
import {type Draft, keepExtra} from './draft.js'

/**
 * SO is made of the other fields, and alone says how the two dates belong together: with `Epub`, `eCollection` or `Print`, or,
 * where the electronic date stands first and no other follows, by that. Parts that have no field of their own are taken from it.
 */
export function finishSource(draft: Draft): void {
  const {article, seen} = draft
  const field = seen.get('SO')
  if (!field) return
  const source = readSource(field.value)
  if (source) readInto(article, source)
  else keepExtra(draft, field)
}

function readInto(article: Article, source: Source): void {
  const pubModel = source.pubModel ?? (isElectronic(article, source.pubDate) ? 'Electronic' : undefined)
  if (pubModel !== undefined) article.pubModel ??= pubModel
  const {journal, pubDate, articleDate, volume, issue, pagination} = source
  if (!article.journal && !article.book && journal) article.journal = journal
  else if (article.journal && !article.journal.medlineTa && !article.journal.title && journal?.medlineTa) {
    article.journal.medlineTa = journal.medlineTa
  }
  fillIn(article, {pubDate, articleDate, volume, issue, pagination})
  if (source.ids.doi !== undefined) article.ids.doi ??= source.ids.doi
}

/** `BMC Sleep. 2006 Jan 10;7:10.` where the issue is of 2006, and the article of that day. */
function isElectronic({articleDate, pubDate, publicationStatus}: Article, main: Article['pubDate']): boolean {
  if (!articleDate || !main || writeDate(articleDate) !== writeDate(main)) return false
  return publicationStatus === 'epublish' || (pubDate !== undefined && writeDate(pubDate) !== writeDate(main))
}

function fillIn<Key extends keyof Article>(article: Article, parts: {[Part in Key]: Article[Part] | undefined}): void {
  for (const key of Object.keys(parts) as Key[]) {
    const part = parts[key]
    if (article[key] === undefined && part !== undefined) article[key] = part as Article[Key]
  }
}
