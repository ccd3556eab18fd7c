import {readOrcid} from '@pubcite/nlm'
import {type Article, type Author, emptyGroup} from '@pubcite/schema/model'
import {
  all,
  around,
  attribute,
  first,
  type HtmlElement,
  type HtmlScope,
  hasClass,
  isElement,
  markedText,
  parentOf,
  placeOf,
  textOf,
  visit
} from '../../../html.js'
import type {Report} from '../../../input.js'
import {isDegree, isSuffix, readLooseName, readPerson, searchedName} from '../../../pmc/names.js'
import {Affiliations} from './affiliations.js'
import {readAuthorNotes} from './author-notes.js'
import {isHidden} from './marks.js'

/** A piece of a list of names, in order. */
type Token =
  | {kind: 'name'; element: HtmlElement; href: string; panel: string}
  | {kind: 'mark'; text: string}
  | {kind: 'text'; text: string}

/** An author with the signs that stand behind the name. */
interface Listed {
  author: Author
  keys: string[]
  panel?: HtmlElement
}

/** Authors and groups with their affiliations, identifiers and notes; the people of the groups. */
export function mapPeople(article: Article, page: HtmlScope, report: Report): void {
  const lists = all(page, '.cg, .fm-author').filter(isAuthors)
  const affiliations = new Affiliations(page)
  const notes = readAuthorNotes(article, page)
  const panels = panelsOf(page)
  for (const list of lists) {
    for (const {author, keys, panel} of readList(article, list, panels, report)) {
      append(author, affiliations.of(keys, panel))
      if (keys.some(key => notes.equal.has(key) && !affiliations.has(key))) author.equalContribution = true
      if (author.type === 'person' && panel) addOrcid(author, panel)
    }
  }
  affiliations.keepRest(article, report)
  mapMembers(article, page, report)
}

/** Letters that stand behind an article have authors of their own. */
const isAuthors = (list: HtmlElement): boolean =>
  !isHidden(list) && !hasClass(list, 'fm-editor') && !around(list, '.sub-article, .response, .ref-list')

const append = (author: Author, found: Author['affiliations']): void => {
  for (const affiliation of found) author.affiliations.push(affiliation)
}

/** The names of a list of results. */
export function mapNames(article: Article, list: HtmlElement, report: Report): void {
  readList(article, list, new Map(), report)
}

/** Each name of the new design names its panel (`aria-describedby`), as did the former (`co-rid`). */
function panelsOf(page: HtmlScope): Map<string, HtmlElement> {
  const panels = new Map<string, HtmlElement>()
  for (const box of all(page, '.cg, .aff-tip')) {
    for (const panel of all(box.childNodes, element => attribute(element, 'id') !== '')) {
      panels.set(attribute(panel, 'id'), panel)
    }
  }
  return panels
}

function readList(
  article: Article,
  list: HtmlElement,
  panels: ReadonlyMap<string, HtmlElement>,
  report: Report
): Listed[] {
  const tokens = tokenise(list)
  const linked = tokens.some(({kind}) => kind === 'name')
  const listed: Listed[] = []
  const add = (read: {author: Author; certain: boolean} | undefined, panel?: HtmlElement) => {
    if (!read) return
    const path = ['authors', article.authors.length]
    article.authors.push(read.author)
    listed.push({author: read.author, keys: [], ...(panel && {panel})})
    if (!read.certain) report('pmc-html/uncertain-name', {place: placeOf(list), path})
  }
  for (const token of tokens) {
    const last = listed.at(-1)
    if (token.kind === 'name') add(readToken(token), panels.get(token.panel))
    else if (token.kind === 'mark') last?.keys.push(...token.text.split(/[\s,;]+/).filter(Boolean))
    else for (const piece of piecesOf(token.text)) addPiece(article, piece, last, linked, add)
  }
  return listed
}

function readToken({element, href}: Token & {kind: 'name'}): {author: Author; certain: boolean} | undefined {
  const {text: printed} = markedText(element, 'sup')
  const text = printed.replace(/(?<![\s,;])[\s,;]+$/, '')
  const span = first(element, '.name') ?? element
  const short = searchedName(href)
  if (text === '') return undefined
  if (hasClass(element, 'collab') || first(element, '.collab')) return {author: emptyGroup(text), certain: true}
  if (/Corporate/i.test(href) || (short === '' && !hasClass(span, 'name'))) return readLooseName(text)
  const read = readPerson(text, short, {eastern: hasClass(span, 'eastern')})
  return read && {author: read.person, certain: read.certain}
}

/** What stands between the names: a name without link, a suffix, degrees. */
function addPiece(
  article: Article,
  piece: string,
  last: Listed | undefined,
  linked: boolean,
  add: (read: {author: Author; certain: boolean} | undefined) => void
): void {
  if (last?.author.type === 'person' && isSuffix(piece)) last.author.suffix ??= piece.replace(/\.$/, '')
  else if (/^et al\b/.test(piece)) article.authorsComplete = false
  else if (isDegree(piece)) article.extra.push({path: `contrib[${article.authors.length}]/degrees`, text: piece})
  else if (!linked || /\p{L}{3}/u.test(piece)) {
    const read = readLooseName(piece)
    const isGroup = linked && read?.author.type === 'person' && !/ /.test(piece)
    add(isGroup ? {author: emptyGroup(piece), certain: true} : read)
  }
}

/** `Nkechi Okafor, Jan Lindt, and  Shun Ito`; a group may have an `and` of its own. */
const piecesOf = (text: string): string[] =>
  text
    .replace(/[*†‡§¶#✉|]+/g, ' ')
    .split(/[,;]|(?<!\s)\s+(?:and|&)\s{2,}/)
    .flatMap(part => {
      const piece = part
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/^(?:and|&)(?: |$)/, '')
      return readLooseName(piece)?.author.type === 'group' ? [piece] : piece.split(/ (?:and|&) /)
    })
    .map(piece => piece.trim())
    .filter(piece => /\p{L}/u.test(piece))

function tokenise(list: HtmlElement): Token[] {
  const tokens: Token[] = []
  visit(list, {
    open(element) {
      if (isHidden(element) || isPanel(element)) return false
      if (element.tagName === 'sup') {
        const isStar = all(element, 'img').some(image => /corresponding/i.test(attribute(image, 'alt')))
        tokens.push({kind: 'mark', text: isStar ? '✉' : textOf(element)})
        return false
      }
      if (!isName(element)) return !/^(?:script|button|h[1-6])$/.test(element.tagName)
      const panel = attribute(element, 'aria-describedby') || attribute(element, 'co-rid')
      tokens.push({kind: 'name', element, href: attribute(element, 'href'), panel})
      return false
    },
    close() {},
    text(value) {
      const last = tokens.at(-1)
      if (last?.kind === 'text') last.text += value
      else tokens.push({kind: 'text', text: value})
    }
  })
  return tokens
}

/** A panel that was opened before the page was saved, or whose attributes are lost. */
const isPanel = (element: HtmlElement): boolean =>
  element.tagName === 'div' &&
  parentOf(element) !== undefined &&
  (attribute(element, 'id') !== '' || hasClass(element, 'p') || /^Find articles by/.test(textOf(element))) &&
  !hasClass(element, 'cg') &&
  !hasClass(element, 'fm-author')

const isName = (element: HtmlElement): boolean =>
  (element.tagName === 'a' &&
    (first(element, '.name') !== undefined || /[?&]term=/.test(attribute(element, 'href'))) &&
    textOf(element) !== '') ||
  hasClass(element, 'name') ||
  hasClass(element, 'collab')

function addOrcid(author: Author, panel: HtmlElement): void {
  for (const link of all(panel, 'a')) {
    const href = attribute(link, 'href')
    if (!/orcid\.org/i.test(href)) continue
    const id = readOrcid(href)
    if (id !== undefined && !author.ids.some(known => known.id === id)) author.ids.push({source: 'ORCID', id})
  }
}

/** The people of a group stand below the affiliations, behind the name of the group. */
function mapMembers(article: Article, page: HtmlScope, report: Report): void {
  const panel = first(page, '#aip_a')
  if (!panel) return
  const lists = new Map<HtmlElement, string | undefined>()
  for (const name of all(panel, '.name')) {
    const block = parentOf(name)!
    if (!lists.has(block)) lists.set(block, listOf(article, block))
    if (editorial.test(leadOf(block))) {
      article.extra.push({path: 'contrib[editor]', text: textOf(name)})
      continue
    }
    const listId = lists.get(block)
    const read = readPerson(textOf(name), '', {eastern: hasClass(name, 'eastern')})
    if (!read) continue
    article.investigators.push({...read.person, ...(listId !== undefined && {listId})})
    const path = ['investigators', article.investigators.length - 1]
    if (!read.certain) report('pmc-html/uncertain-name', {place: placeOf(name), path})
  }
}

/** `Academic Editor: Ada Owl` */
const editorial = /^(?:[A-Z][a-z]+ ){0,2}(?:Editors?|Edited by|Reviewed by|Reviewers?)\b/

/** What stands before the first element of a block. */
function leadOf(block: HtmlElement): string {
  const end = block.childNodes.findIndex(node => isElement(node) && hasClass(node, 'name'))
  return textOf(block.childNodes.slice(0, Math.min(end, 4)))
}

/** A group whose name opens the block refers to its people by a number. */
function listOf(article: Article, block: HtmlElement): string | undefined {
  const groups = article.authors.filter(author => author.type === 'group')
  if (groups.length === 0) return undefined
  const text = textOf(block)
  const group = groups.find(({collectiveName}) => text.startsWith(collectiveName))
  if (group) group.investigators ??= String(groups.indexOf(group) + 1)
  return group?.investigators
}
