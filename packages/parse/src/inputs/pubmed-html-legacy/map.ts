import {publicationTypeOf, readPmid} from '@pubcite/nlm'
import {type Article, emptyArticle, emptyJournal} from '@pubcite/schema/model'
import {append} from '../../append.js'
import {
  all,
  attribute,
  first,
  type HtmlElement,
  type HtmlScope,
  markedText,
  parentOf,
  placeOf,
  textOf
} from '../../html.js'
import type {Mapped, Report} from '../../input.js'
import {readSections, takeCopyright} from '../../pubmed/abstract-sections.js'
import {addIdLine} from '../../pubmed/id-line.js'
import {listedArticle} from '../../pubmed/item-article.js'
import {readKeywords} from '../../pubmed/keywords.js'
import {mapPart} from '../../pubmed/map-part.js'
import {markedTitle} from '../../pubmed/marked-title.js'
import {pageOf} from '../../pubmed/page-only.js'
import {addLanguages, addPublicationType} from '../../pubmed/subjects.js'
import {takeSource} from '../../pubmed/take-source.js'
import {mapAsn} from './asn-map.js'
import {readPeople} from './people.js'
import type {PageRow, Row} from './read.js'
import {mapSections} from './sections.js'

type Fill = (article: Article, block: HtmlElement, row: PageRow, report: Report) => void

/** What each block of a page says. */
const fills: readonly [selector: string, fill: Fill][] = [
  ['.cit, dt', readCitation],
  [
    'h1, h2',
    (article, block) => {
      const marked = markedText(block)
      if (marked.text !== '') Object.assign(article, markedTitle(marked))
    }
  ],
  ['.abstr, p.abstract', readAbstract],
  ['.keywords', (article, block) => append(article.keywords, readKeywords(markedText(block, 'h3, h4')))],
  [
    '.status_icon',
    (article, block) => {
      const text = textOf(block).replace(/\.$/, '')
      if (/^free/i.test(text)) pageOf(article).freeFullText = text
    }
  ]
]

/** Take a page, an item or a record over into an article. */
export function map(row: Row, report: Report): Mapped {
  if (row.kind === 'part') return mapPart(row.part, report)
  const article =
    row.kind === 'asn' ? mapAsn(row.entry) : row.kind === 'item' ? mapItem(row.block) : mapPage(row, report)
  if (article.title === undefined) report('pubmed-html-legacy/no-title', {place: row.place})
  if (article.ids.pmid === undefined) report('pubmed-html-legacy/no-pmid', {place: row.place})
  return article
}

function mapPage(row: PageRow, report: Report): Article {
  const article = emptyArticle()
  for (const [selector, fill] of fills) {
    const found = first(row.block.childNodes, selector)
    if (found) fill(article, found, row, report)
  }
  readPeople(article, row.block, report)
  for (const ids of all(row.block, '.rprtid, .pmid'))
    addIdLine(article, textOf(ids).replace(/(?<=\bPMID:|\bPMCID:|\bDOI:)(?=\S)/g, ' '))
  readLanguages(article, row.block)
  mapSections(article, row)
  if (row.page) fillFromMetas(article, row)
  return article
}

/** An item of a list: `p.title`, the authors in `p.desc`, journal and place in `p.details`. */
function mapItem(block: HtmlElement): Article {
  const title = first(block, '.title')
  const line = (selector: string) => {
    const found = first(block, selector)
    const text = found ? textOf(found) : ''
    return text === '' ? undefined : text
  }
  const [authors, source] = [line('.desc'), line('.details')]
  const article = listedArticle({
    ...(title && markedTitle(markedText(title, () => false, 'b'))),
    ...(authors !== undefined && {authors}),
    ...(source !== undefined && {source}),
    flags: all(block, '.status_icon').map(icon => textOf(icon).replace(/\.$/, ''))
  })
  for (const ids of all(block, '.rprtid')) addIdLine(article, textOf(ids))
  return article
}

/** Journal (its tip is the full title), date and place; before 2010 numbered, with links in between. */
function readCitation(article: Article, block: HtmlElement, _row: PageRow, report: Report): void {
  const named = all(block, element => attribute(element, 'title') !== '' && element.tagName !== 'img').find(
    element => textOf(element) !== ''
  )
  const parent = named && block.tagName === 'dt' ? parentOf(named) : undefined
  const printed = textOf(parent ?? block, 'script, .linkbar, .featured_linkouts, input, img').replace(/^\d+: /, '')
  const isRead = takeSource(article, printed.replace(/; (?=\S{1,12}(?:\(|:))/, ';'))
  const title = named && attribute(named, 'title').trim().replace(/\.$/, '')
  const medlineTa = named && textOf(named).replace(/\.$/, '')
  if (named)
    article.journal = {...emptyJournal(), ...article.journal, ...(title && {title}), ...(medlineTa && {medlineTa})}
  if (!isRead) report('pubmed-html-legacy/unreadable-citation', {place: placeOf(block)})
}

/** Labels stand in headings of their own before the paragraph. */
function readAbstract(article: Article, block: HtmlElement): void {
  const sections = all(block, 'h4, p').reduce<{label?: string; scope: HtmlScope[]}[]>((rows, element) => {
    const last = rows.at(-1)
    if (element.tagName === 'h4') rows.push({label: textOf(element).replace(/ ?:$/, ''), scope: []})
    else if (last?.label !== undefined && last.scope.length === 0) last.scope.push(element)
    else rows.push({scope: [element]})
    return rows
  }, [])
  const read = sections.flatMap(({label, scope}) => {
    const [first, ...rest] = scope.flatMap(one => readSections(one, 'h3'))
    if (!label) return first ? [first, ...rest] : []
    return [{label, text: '', ...first}, ...rest]
  })
  const abstract = {sections: read.length > 0 ? read : readSections(block, 'h3')}
  takeCopyright(abstract as NonNullable<Article['abstract']>)
  if (abstract.sections.length > 0) article.abstract = abstract
}

function readLanguages(article: Article, block: HtmlElement): void {
  const [notice = ''] = /\[Article in [\p{L}, ]{3,80}\]/u.exec(textOf(block, '.abstr').slice(0, 20_000)) ?? []
  addLanguages(article, notice)
}

/** The head of the file names the PMID, and the publication types behind a copy of the citation. */
function fillFromMetas(article: Article, {page, block}: PageRow): void {
  const content = (name: string) => {
    const meta = first(page!, element => element.tagName === 'meta' && attribute(element, 'name') === name)
    return meta ? attribute(meta, 'content').replace(/\s+/g, ' ').trim() : ''
  }
  const pmid = readPmid(content('ncbi_uidlist'))
  if (pmid !== undefined) article.ids.pmid ??= pmid
  const cit = first(block, '.cit')
  const printed = cit ? textOf(cit) : ''
  const description = content('description')
  if (!article.pubDate && !article.articleDate && description !== '')
    takeSource(article, description.replace(/; (?=\S{1,12}(?:\(|:))/, ';'))
  if (article.publicationTypes.length > 0 || printed === '' || !description.startsWith(printed)) return
  for (const part of description.slice(printed.length).split(';')) {
    const type = publicationTypeOf(part)
    if (type) addPublicationType(article, type.name)
  }
}
