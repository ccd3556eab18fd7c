import {readDate} from '@pubcite/nlm'
import type {Article, PartialDate} from '@pubcite/schema/model'
import {
  all,
  around,
  first,
  following,
  type HtmlElement,
  type HtmlNode,
  type HtmlScope,
  isElement,
  parentOf,
  textOf
} from '../../../html.js'
import {conflictHeading, readConflict, takeConflict} from './conflict.js'

/** What stands in the panels below the names, and behind the text: dates, rights, interests, funding. */
export function mapNotes(article: Article, page: HtmlScope): void {
  mapHistory(article, page)
  mapRights(article, page)
  mapBackSections(article, page)
}

const steps = new Map([
  ['received', 'received'],
  ['revised', 'revised'],
  ['revision received', 'revised'],
  ['revisions received', 'revised'],
  ['revision requested', 'revised'],
  ['accepted', 'accepted'],
  ['retracted', 'retracted'],
  ['pmc release date', 'pmc-release']
])

/** `Received 2007 Apr 3; Accepted 2007 Oct 20; Collection date 2008.` */
function mapHistory(article: Article, page: HtmlScope): void {
  const boxes = all(page, '.history, .fm-pubdate, .fm-panel, #anp_a').filter(box =>
    /\b(?:Received|Accepted)\b|\b(?:Collection|Issue) date\b/.test(textOf(box))
  )
  const [box] = boxes
  if (!box) return
  const text = textOf(box)
  for (const [, word = '', printed = ''] of text.matchAll(
    /\b(Received|Revised|Revisions? [Rr]eceived|Revision [Rr]equested|Accepted|Retracted|Collection date|Issue date|PMC Release date|Electronic (?:publication )?date|Prepublication date)(?: in revised form)?:? ((?:\d{4}(?: [A-Z][a-z]+\.?)?(?: \d{1,2})?)|(?:[A-Z][a-z]+ \d{1,2}, \d{4})|(?:\d{1,2} [A-Z][a-z]+ \d{4}))/g
  )) {
    const date = readDay(printed)
    const step = steps.get(word.toLowerCase())
    if (!date) continue
    if (step !== undefined) article.history.push({status: step, date})
    else addDate(article, word, date)
  }
}

/** `April 3, 2007` is what NLM prints as `2007 April 3`. */
function readDay(printed: string): PartialDate | undefined {
  const [, month, day, year] = /^([A-Z][a-z]+) (\d{1,2}), (\d{4})$/.exec(printed) ?? []
  if (year === undefined) return readDate(printed)
  const date = readDate(`${year} ${month} ${day}`)
  return date && {...date, raw: printed}
}

/** Today's page prints the electronic date above the title, and here the one of the issue or of the yearly collection. */
function addDate(article: Article, word: string, date: PartialDate): void {
  const {pubDate} = article
  if (!pubDate || article.articleDate || isSame(pubDate, date)) return
  if (!/^(?:Collection|Issue)/.test(word)) {
    article.articleDate = date
    return
  }
  if (pubDate.month === undefined || (word === 'Collection date' && pubDate.day === undefined)) return
  article.articleDate = pubDate
  article.pubDate = date
  article.pubModel = word === 'Collection date' ? 'Electronic-eCollection' : 'Electronic-Print'
}

const isSame = (a: PartialDate, b: PartialDate): boolean =>
  a.year === b.year && a.month === b.month && a.day === b.day && a.season === b.season

/** The copyright line goes with the abstract, the licence is kept: as in JATS. */
function mapRights(article: Article, page: HtmlScope): void {
  for (const box of all(page, '#clp_a, .permissions, .fm-cpl-info, .fm-copyright, .license')) {
    const parts = all(box, element => /^(?:p|div)$/.test(element.tagName) && !first(element.childNodes, 'p, div'))
    for (const part of parts.length > 0 ? parts : [box]) addRight(article, textOf(part))
  }
}

function addRight(article: Article, printed: string): void {
  const text = printed.replace(
    /^(?:PMC )?Copyright(?: (?:notice|©))?(?: and Disclaimer| and License information)?\s*(?=©|$)/i,
    ''
  )
  if (
    text === '' ||
    /^(?:Publisher's Disclaimer|(?:PMC )?Disclaimer|(?:PMC )?Copyright(?: notice| and License information)?|See .{0,40}notice)(?: and Disclaimer)?\.?$/i.test(
      text
    )
  )
    return
  const isLine = /^(?:©|\(c\)|copyright\b)|\ball rights reserved\b/i.test(text) && text.length < 400
  if (isLine && article.abstract && article.abstract.copyright === undefined) article.abstract.copyright = text
  else if (isLine && article.abstract?.copyright !== text) keep(article, 'permissions/copyright-statement', text)
  else if (!isLine) keep(article, 'permissions/license', text)
}

const keep = (article: Article, path: string, text: string): void => {
  if (!article.extra.some(known => known.path === path && known.text === text)) article.extra.push({path, text})
}

const fundingHeading =
  /^(?:funding(?: (?:statement|sources?|information|support))?|sources? of funding|financial support|grant support|role of (?:the )?funding sources?)\s*[:.]?$/i

/** Sections behind the text, by their headings. */
function mapBackSections(article: Article, page: HtmlScope): void {
  const titles = all(page, element => /^h[2-6]$/.test(element.tagName)).filter(
    title => !around(title, '.abstract, .ref-list, nav, .portlet')
  )
  for (const title of titles) {
    const text = textOf(title)
    if (conflictHeading.test(text))
      readConflict(article, contentOf(title), element => element === title || isGoto(element))
    else if (fundingHeading.test(text)) {
      const statement = textOf(contentOf(title), element => element === title || isGoto(element))
      if (statement !== '') keep(article, 'funding-group/funding-statement', statement)
    } else if (/^footnotes$/i.test(text)) mapFootnotes(article, contentOf(title))
  }
  for (const note of all(page, '.fn-group, .fm-article-notes, #anp_a')) mapFootnotes(article, [note])
}

const isGoto = (element: HtmlElement): boolean =>
  /\bgoto\b/.test(element.attrs.find(({name}) => name === 'class')?.value ?? '')

function contentOf(title: HtmlElement): HtmlNode[] {
  const parent = parentOf(title)
  if (
    parent &&
    /^(?:section|div)$/.test(parent.tagName) &&
    first(parent, ({tagName}) => /^h[2-6]$/.test(tagName)) === title
  )
    return [parent]
  const content: HtmlNode[] = []
  for (const next of following(title)) {
    if (isElement(next) && /^h[2-6]$/.test(next.tagName)) break
    content.push(next)
  }
  return content
}

/** A note may have its heading as a paragraph of its own. */
function mapFootnotes(article: Article, content: HtmlScope): void {
  const paragraphs = all(content, 'p').filter(paragraph => textOf(paragraph) !== '')
  paragraphs.forEach((paragraph, index) => {
    const text = textOf(paragraph)
    const next = paragraphs[index + 1]
    if (conflictHeading.test(text) && next) readConflict(article, next, () => false)
    else if (/^(?:funding|grant support):/i.test(text))
      keep(article, 'funding-group/funding-statement', text.replace(/^[^:]+:\s*/, ''))
    else takeConflict(article, paragraph)
  })
}
