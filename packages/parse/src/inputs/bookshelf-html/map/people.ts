import {initialsOf, isGroupName, readDisplayName} from '@pubcite/nlm'
import {type Affiliation, type Article, type Author, emptyGroup, emptyPerson} from '@pubcite/schema/model'
import {all, following, type HtmlElement, hasClass, isElement, matches, textOf} from '../../../html.js'
import type {Report} from '../../../input.js'
import {type BookshelfPage, isProperty} from '../read.js'
import type {Host} from './host.js'

/** Who wrote the chapter, or wrote and edited the book. */
export function mapPeople(article: Article, page: BookshelfPage, host: Host, report: Report): void {
  const {heads, metas, place} = page
  const spans = spansOf(heads)
  const numbered = affiliationsOf(heads)
  const [authors, editors] = [false, true].map(edit => spans.flatMap(({span, edits}) => (edits === edit ? [span] : [])))
  const printed = authors!.map(span => ({
    name: textOf(span).replace(/[;,.]$/, ''),
    affiliations: linked(span, numbered)
  }))
  const told = (metas.get('citation_author') ?? []).map(name => ({name, affiliations: []}))
  const people = printed.length > 0 || article.type === 'book' ? printed : told
  const listed = people.length > 0 ? people : told
  for (const [index, {name, affiliations}] of listed.entries()) {
    const {author, certain} = readPerson(name, host.authors[index])
    if (!author) continue
    author.affiliations = affiliations
    article.authors.push(author)
    if (!certain) report('bookshelf-html/uncertain-name', {place, path: ['authors', article.authors.length - 1]})
  }
  if (article.authors.length === 0) article.authors = [...host.authors]
  const named = editors!.flatMap(span => {
    const {author} = readPerson(textOf(span))
    return author ? [{...author, affiliations: linked(span, numbered)}] : []
  })
  if (article.type === 'book') article.editors = named.length > 0 ? named : host.editors
  else if (named.length > 0 && article.book!.editors.length === 0) article.book!.editors = named
}

/** The people of a page and which of them edit; the same one may stand in a short list and in one that unfolds. */
function spansOf(heads: readonly HtmlElement[]): {span: HtmlElement; edits: boolean}[] {
  const seen = new Map<string, {span: HtmlElement; edits: boolean}>()
  const isPerson = isProperty('author', 'editor')
  for (const head of heads) {
    let heading = ''
    for (const element of all(head, part => isPerson(part) || /^h[1-5]$/.test(part.tagName))) {
      const text = textOf(element)
      const edits = isProperty('editor')(element) || /^(?:\w+ )?editors?\b/i.test(heading)
      if (!isPerson(element)) heading = text
      else if (text !== '') seen.set(text, {span: element, edits: seen.get(text)?.edits ?? edits})
    }
  }
  return [...seen.values()]
}

/** Affiliations by the number before them. */
function affiliationsOf(heads: readonly HtmlElement[]): Map<string, string> {
  const numbered = new Map<string, string>()
  for (const block of heads.flatMap(head => all(head, '.affiliation'))) {
    const [mark] = all(block, 'sup')
    const text = textOf(
      block,
      element => element === mark || hasClass(element, 'email-label') || element.tagName === 'a'
    )
    const clean = text.replace(/(?<![\s,;])[\s,;]+$/, '')
    if (clean !== '') numbered.set(mark ? textOf(mark) : '', clean)
  }
  return numbered
}

/** The numbers behind a name, up to the next name. A page with one affiliation need not number it. */
function linked(span: HtmlElement, numbered: ReadonlyMap<string, string>): Affiliation[] {
  const found: Affiliation[] = []
  const only = numbered.get('')
  for (const node of following(span)) {
    if (!isElement(node)) continue
    if (isProperty('author', 'editor')(node) || !matches(node, 'sup, span, a')) break
    for (const mark of textOf(node).split(/[\s,]+/)) {
      const text = numbered.get(mark)
      if (text !== undefined && mark !== '') found.push({text, ids: []})
    }
  }
  return found.length === 0 && only !== undefined && numbered.size === 1 ? [{text: only, ids: []}] : found
}

/** A name in the order of the page; where the citation has the same person, it tells which is the family name. */
function readPerson(name: string, cited?: Author): {author?: Author; certain: boolean} {
  if (cited?.type === 'group' ? cited.collectiveName === name : isGroupName(name))
    return {author: emptyGroup(name), certain: true}
  const family = cited?.type === 'person' ? cited.lastName : undefined
  if (family !== undefined && name.endsWith(` ${family}`)) {
    const foreName = name.slice(0, -family.length - 1)
    const initials = initialsOf(foreName)
    return {author: {...emptyPerson(family), foreName, ...(initials !== '' && {initials})}, certain: true}
  }
  const read = readDisplayName(name)
  return read
    ? {author: {...emptyPerson(read.person.lastName), ...read.person}, certain: read.certain}
    : {certain: true}
}
