import {readDate} from '@pubcite/nlm'
import {type Article, emptyJournal} from '@pubcite/schema/model'
import {
  all,
  attribute,
  first,
  type HtmlElement,
  type HtmlScope,
  hasClass,
  markedText,
  matches,
  placeOf,
  textOf
} from '../../../html.js'
import type {Report} from '../../../input.js'
import {addId, addIdLine, addRelease, idKinds} from '../../../pubmed/id-line.js'
import {markedTitle} from '../../../pubmed/marked-title.js'
import {pageOf} from '../../../pubmed/page-only.js'
import {addLanguages, addPublicationType, retractedPublication} from '../../../pubmed/subjects.js'
import {takeSource} from '../../../pubmed/take-source.js'
import type {PageRow} from '../read.js'
import {readPeople} from './people.js'

type Fill = (article: Article, scope: HtmlScope, page: PageRow, report: Report) => void

/** What each block of the head says. */
const blocks: readonly [selector: string, fill: Fill][] = [
  ['.article-citation', readCitation],
  ['h1, .heading-title', (article, title) => Object.assign(article, titleOf(title))],
  [
    '.identifiers, #full-view-identifiers',
    (article, list) => {
      const items = all(list, '.identifier')
      for (const item of items) readIdentifier(article, item)
      if (items.length === 0) for (const item of all(list, 'li')) addIdLine(article, textOf(item))
    }
  ],
  [
    '.free-label',
    (article, label) => {
      const text = textOf(label).replace(/\.$/, '')
      if (text !== '') pageOf(article).freeFullText = text
    }
  ]
]

/** Read the head of the page: citation, title, people, identifiers, language. */
export function mapHeading(article: Article, page: PageRow, report: Report): void {
  for (const [selector, fill] of blocks) {
    const block = first(page.heading, selector)
    if (block) fill(article, block, page, report)
  }
  readPeople(article, page, report)
  readNotices(article, page)
}

function titleOf(scope: HtmlScope): {title?: string; titleHtml?: string} {
  const marked = markedText(scope, '.dropdown')
  return marked.text === '' ? {} : markedTitle(marked)
}

const isTrigger = (element: HtmlElement) =>
  hasClass(element, 'journal-actions-trigger') || /journal-trigger$/.test(attribute(element, 'id'))
const isMenu = (element: HtmlElement) =>
  hasClass(element, 'publication-type') || hasClass(element, 'dropdown') || isTrigger(element)

/** A saved page may have lost the blanks between these. */
const parts = '.cit, .citation-doi, .secondary-date, .ahead-of-print'

/** Type, journal (a button of which the tip is the full title), then date, place, DOI, second date in spans of their own. */
function readCitation(article: Article, block: HtmlScope, _page: PageRow, report: Report): void {
  for (const type of all(block, '.publication-type')) addPublicationType(article, textOf(type))
  const button = first(block, isTrigger)
  const medlineTa = button && textOf(button).replace(/\.$/, '')
  const title = button && attribute(button, 'title').trim().replace(/\.$/, '')
  if (button && (medlineTa || title)) {
    article.journal = {...emptyJournal(), ...(title && {title}), ...(medlineTa && {medlineTa})}
  }
  const spans = all(block, parts)
  const printed = [
    textOf(block, element => isMenu(element) || matches(element, parts)),
    ...spans.map(span => textOf(span))
  ]
    .filter(Boolean)
    .join(' ')
  if (article.journal?.medlineTa) article.journal.medlineTa = article.journal.medlineTa.replace(/ ?\[Preprint\]$/, '')
  const source = withoutBookDate(article, printed.replace(/^\[Preprint\]\s*/, '').replace(/^\. (?=\. )/, ''))
  const line = button ? source.replace(/^(?!\. )/, '. ') : source
  if (!takeSource(article, line)) report('pubmed-html/unreadable-citation', {place: placeOf(block as HtmlElement)})
}

/** A chapter's own day follows the book that it stands in: `In: … 2024 Jan–. 2023 May 1.` */
function withoutBookDate(article: Article, text: string): string {
  const [, book, posted, updated] =
    /^(In: .*[.\]]) (\d{4}(?: [A-Z][a-z]{2}(?: \d{1,2})?)?)\.?(?: \[Updated ([^\]]{4,30})\]\.?)?$/i.exec(text) ?? []
  const first = posted === undefined ? undefined : readDate(posted)
  if (book === undefined || !first) return text
  article.contributionDate = first
  const revised = updated === undefined ? undefined : readDate(updated)
  if (revised) article.dateRevised = revised
  return book
}

/** The class of an item names its kind. */
const classes: readonly [name: string, label: string][] = [
  ['pubmed', 'PMID'],
  ['pmc', 'PMCID'],
  ['doi', 'DOI'],
  ['bookshelf', 'Bookshelf ID'],
  ['mid', 'MID'],
  ['pii', 'PII']
]

/** `PMCID: PMC4411956 (available on 2027-01-01)`; the class of the item names the kind, or else its label. */
function readIdentifier(article: Article, item: HtmlElement): void {
  const label = first(item, '.id-label')
  const named = label ? textOf(label).replace(/ ?:$/, '') : ''
  const value = first(item, '.current-id, .id-link')
  const text = textOf(item, '.id-label')
  const kind = idKinds.get(classes.find(([name]) => hasClass(item, name))?.[1] ?? named)
  const id = kind?.read(value ? textOf(value) : (text.split(' ', 1)[0] ?? ''))
  if (!kind || id === undefined) return
  article.ids[kind.key] = id // the list is surer than the line of the citation
  addId(article, kind, id)
  if (kind.key === 'pmcid') addRelease(article, text)
}

/** What stands between the blocks, in short texts: `[Article in German]`, the title in that language, the banner of a retraction. */
function readNotices(article: Article, {heading, body}: PageRow): void {
  for (const element of all(heading, ({childNodes}) => childNodes.length > 0 && childNodes.every(isText)))
    addLanguages(article, textOf(element))
  const vernacular = first(heading, element => /\bvernacular/.test(attribute(element, 'class')))
  if (vernacular) {
    const {title, titleHtml} = titleOf(vernacular)
    if (title) article.vernacularTitle = title
    if (titleHtml) article.vernacularTitleHtml = titleHtml
  }
  if (first(body, isRetraction)) addPublicationType(article, retractedPublication)
}

const isText = ({nodeName}: {nodeName: string}) => nodeName === '#text'

const isRetraction = (element: HtmlElement): boolean =>
  /\bretract/i.test(attribute(element, 'class')) &&
  !/^linked-/.test(attribute(element, 'id')) &&
  placeOf(element).to - placeOf(element).from < 4000 &&
  /^(?:Retracted article|This article has been retracted)/i.test(textOf(element))
