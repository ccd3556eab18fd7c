import {isGroupName, readDisplayName} from '@pubcite/nlm'
import {type Affiliation, type Article, type Author, emptyGroup, type Group} from '@pubcite/schema/model'
import {append} from '../../../append.js'
import {
  all,
  attribute,
  first,
  following,
  type HtmlElement,
  type HtmlScope,
  isElement,
  markedText,
  matches,
  parentOf,
  placeOf,
  textOf
} from '../../../html.js'
import type {Report} from '../../../input.js'
import {readLinkedName} from '../../../pubmed/linked-name.js'
import type {PageRow} from '../read.js'

/** Authors, editors and collaborators with their affiliations. */
export function readPeople(article: Article, page: PageRow, report: Report): void {
  const {heading} = page
  const list = new AffiliationList(heading)
  const collaborators = headed(heading, /^Collaborators?\b/i)
  const editors = headed(heading, /^(?:Book )?Editors?\b/i)
  const inside = (element: HtmlElement) => [...collaborators, ...editors].some(block => within(element, block))
  const items = peopleIn(heading).filter(item => !inside(item))
  const copy = first(heading, '#full-view-expanded-authors, .expanded-authors')
  const inline = items.filter(item => !copy || !within(item, copy))
  addPeople('authors', inline.length > 0 ? inline : items)
  if (editors.length > 0) addPeople('editors', all(editors, '.authors-list-item'))
  readCollaborators(article, collaborators, list, report)
  list.keepRest(article, report)

  function addPeople(key: 'authors' | 'editors', people: readonly HtmlElement[]): void {
    const linked = people.some(person => /cauthor/.test(hrefOf(person)))
    for (const person of people) {
      const read = readPerson(person, linked)
      if (!read) continue
      const {author, certain} = read
      append(author.affiliations, list.of(person))
      if (isEqual(person)) author.equalContribution = true
      article[key].push(author)
      if (!certain) report('pubmed-html/uncertain-name', {place: placeOf(person), path: [key, article[key].length - 1]})
    }
    if (people.some(person => /\bet al\b/.test(textOf(person)))) article.authorsComplete = false
  }
}

/** The items of the lists of people; where they have other names, what holds a link to the papers of an author. */
function peopleIn(heading: HtmlScope): HtmlElement[] {
  const items = all(heading, '.authors-list-item')
  if (items.length > 0) return items
  return all(heading, isAuthorLink).map(link => {
    const parent = parentOf(link)
    return parent && all(parent, isAuthorLink).length === 1 ? parent : link
  })
}

const isAuthorLink = (element: HtmlElement): boolean =>
  element.tagName === 'a' && /[?&]cauthor_id=/.test(attribute(element, 'href'))

/** The blocks of the head under a heading of their own. */
function headed(scope: HtmlScope, label: RegExp): HtmlElement[] {
  return all(scope, element => /^h[2-5]$/.test(element.tagName) && label.test(textOf(element)))
    .slice(0, 20)
    .flatMap(title => {
      const parent = parentOf(title)
      const block = nextElement(title)
      const alone =
        parent && all(parent, ({tagName}) => /^h[2-5]$/.test(tagName) && tagName <= title.tagName).length === 1
      return alone ? [parent] : block ? [block] : []
    })
}

function nextElement(node: HtmlElement): HtmlElement | undefined {
  for (const next of following(node)) if (isElement(next)) return next
  return undefined
}

function within(element: HtmlElement, block: HtmlElement): boolean {
  let node: HtmlElement | undefined = element
  while (node && node !== block) node = parentOf(node)
  return node === block
}

const hrefOf = (person: HtmlElement): string => {
  const link = first(person, 'a.full-name') ?? first(person, '.full-name') ?? first([person], isAuthorLink)
  return link ? attribute(link, 'href') : ''
}

/** The form in which the link of an author searches: `/?term=van+der+Lindt+J&cauthor_id=21874597`. */
function searched(href: string): string {
  const [, term = ''] = /[?&]term=([^&#]*)/.exec(href) ?? []
  return decode(term.replaceAll('+', ' '))
    .replace(/ ?\[[^[\]]*\]$/, '')
    .replace(/^"|"$/g, '')
    .trim()
}

const decode = (text: string) => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // a `%` that stands for itself
  }
}

const separators = '.comma, .semicolon, .citation-separator, .author-sup-separator'

/** A person or a group. Where other authors have links to their papers, a name without such a link is a group. */
function readPerson(item: HtmlElement, linked: boolean): {author: Author; certain: boolean} | undefined {
  const name = first(item, '.full-name, .collective-name')
  const marked = name
    ? markedText(name, separators)
    : markedText(item, element => element.tagName === 'sup' || matches(element, separators))
  const text = marked.text.replace(/(?<![\s,;])[\s,;]+$/, '')
  const href = hrefOf(item)
  if (text === '' || /^et al\.?$/.test(text)) return undefined
  const isPerson = /cauthor/.test(href) && !/Corporate/i.test(href)
  const isGroup = /Corporate/i.test(href) || (!isPerson && (linked || isGroupName(text)))
  if (isGroup) {
    const html = marked.text === text ? marked.html : undefined
    return {author: {...emptyGroup(text), ...(html !== undefined && {collectiveNameHtml: html})}, certain: true}
  }
  const read = readLinkedName(text, searched(href))
  return read && {author: read.person, certain: read.certain}
}

const isEqual = (person: HtmlElement): boolean =>
  first(person, '.equal-contrib-container, .equal-contrib-link') !== undefined ||
  all(person, 'sup').some(sup => textOf(sup).split(' ').includes('#'))

/** The people of the groups. A group among the authors that is named before them refers to their list. */
function readCollaborators(
  article: Article,
  blocks: readonly HtmlElement[],
  list: AffiliationList,
  report: Report
): void {
  const groups = new Map<string, Group>()
  for (const author of article.authors) if (author.type === 'group') groups.set(author.collectiveName, author)
  let listId: string | undefined
  let lists = 0
  const begin = (name: string) => {
    const group = groups.get(name)
    if (!group) return
    lists += 1
    listId = String(lists)
    group.investigators = listId
  }
  const add = (read: ReturnType<typeof readPerson>, at: HtmlElement, own: Affiliation[]) => {
    if (read?.author.type !== 'person') return
    const {author, certain} = read
    article.investigators.push({...author, affiliations: own, ...(listId !== undefined && {listId})})
    const path = ['investigators', article.investigators.length - 1]
    if (!certain) report('pubmed-html/uncertain-name', {place: placeOf(at), path})
  }
  const rows = all(blocks, '.authors-list-item, .full-name, .collective-name, h4, h5, li')
  for (const row of rows.length > 0 ? rows : blocks) {
    const people = all(row, '.authors-list-item, .full-name')
    const lead = people[0] === row ? '' : textOf(row, '.authors-list-item, .full-name, sup, h2, h3')
    const [, name = '', rest = ''] = /^([^:]{2,200}?) ?:(.*)$/.exec(lead) ?? [undefined, lead.trim()]
    if (lead !== '') begin(name)
    for (const person of people) add(readPerson(person, false), person, list.of(person))
    const names = people.length > 0 ? '' : rest || (groups.has(name) || /^h|^span/.test(row.tagName) ? '' : lead)
    for (const each of names.split(/[,;](?:\s|$)/)) {
      const read = readDisplayName(each.replace(/\.$/, ''))
      if (read) add({author: read.person, certain: read.certain}, row, [])
    }
  }
}

const isEqualNote = (text: string) => /^#? ?Contributed equally/i.test(text)

/** The affiliations of the head by the anchors that authors link to, and by number. */
class AffiliationList {
  private readonly byKey = new Map<string, Affiliation>()
  private readonly rows: {affiliation: Affiliation; item: HtmlElement}[] = []
  private readonly claimed = new Set<Affiliation>()

  constructor(heading: HtmlScope) {
    for (const item of all(all(heading, '.affiliations'), 'li')) {
      const {text, html} = markedText(item, 'sup.key, .key')
      if (text === '' || isEqualNote(text)) continue
      const affiliation: Affiliation = {text, ...(html !== undefined && {textHtml: html}), ids: []}
      const key = first(item, '.key')
      this.rows.push({affiliation, item})
      for (const name of [
        anchor(attribute(item, 'data-affiliation-id') || attribute(item, 'id')),
        key ? textOf(key) : ''
      ]) {
        if (name !== '' && !this.byKey.has(name)) this.byKey.set(name, affiliation)
      }
    }
  }

  /** What the marks behind a name stand for; a list that the copy lost is in the tips of the marks. */
  of(person: HtmlElement): Affiliation[] {
    const found: Affiliation[] = []
    for (const link of all(all(person, '.affiliation-links'), '.affiliation-link, a')) {
      const title = attribute(link, 'title').replace(/\s+/g, ' ').trim()
      if (textOf(link) === '#' || isEqualNote(title)) continue
      const known =
        this.byKey.get(anchor(attribute(link, 'href').replace(/^.*#/, ''))) ??
        this.byKey.get(textOf(link)) ??
        (title.length > 2 ? {text: title, ids: []} : undefined)
      if (!known || found.some(({text}) => text === known.text)) continue
      this.claimed.add(known)
      found.push({...known, ids: []})
    }
    return found
  }

  /** A single author has all of the list, numbered or not; else a text that nobody claims is kept, and reported. */
  keepRest(article: Article, report: Report): void {
    const rest = this.rows.filter(({affiliation}) => !this.claimed.has(affiliation))
    const [only, ...others] = article.authors
    for (const {affiliation, item} of rest) {
      if (only && others.length === 0) only.affiliations.push(affiliation)
      else {
        article.extra.push({path: 'Affiliations', text: affiliation.text})
        report('pubmed-html/unclaimed-affiliation', {place: placeOf(item)})
      }
    }
  }
}

/** `full-view-affiliation-1`, `short-view-affiliation-1` and `affiliation-1` name the same. */
const anchor = (name: string): string => name.replace(/^(?:full|short)-view-/, '')
