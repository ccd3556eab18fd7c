import {createFragment} from '@pubcite/nlm'
import type {Affiliation, Article} from '@pubcite/schema/model'
import {append} from '../../../append.js'
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
  placeOf,
  textOf,
  trimmed,
  visit
} from '../../../html.js'
import type {Report} from '../../../input.js'

/** An affiliation or a note below the names, with the sign that leads to it. */
export interface Keyed {
  key: string
  element: HtmlElement
  text: string
  html?: string
}

/** Without the sign that stands raised before the text, or in an element that says so. */
export function readKeyed(element: HtmlElement): Keyed {
  const mark = markOf(element)
  const {text, html} = mark ? textBehind(element, mark) : markedText(element)
  return {
    key: mark ? textOf(mark).replace(/(?<![\s,.:])[\s,.:]+$/, '') : '',
    element,
    text,
    ...(html !== undefined && {html})
  }
}

function markOf(element: HtmlElement): HtmlElement | undefined {
  const begin = element.childNodes.find(node => isElement(node) || textOf(node) !== '')
  if (!begin || !isElement(begin)) return undefined
  if (begin.tagName === 'sup' || hasClass(begin, 'label')) return begin
  return /^(?:p|div|span)$/.test(begin.tagName) ? markOf(begin) : undefined
}

function textBehind(element: HtmlElement, mark: HtmlElement) {
  const fragment = createFragment()
  visit(element, {
    open(child) {
      if (child === mark) return false
      fragment.open(child.tagName)
      return true
    },
    close: ({tagName}) => fragment.close(tagName),
    text: value => fragment.text(value)
  })
  return trimmed(fragment.result())
}

const toAffiliation = ({text, html}: Keyed): Affiliation => ({
  text,
  ...(html !== undefined && {textHtml: html}),
  ids: []
})

/** Where the panels of authors say something else than an affiliation. */
const isOther = (text: string): boolean =>
  text === '' ||
  /^(?:Find articles by|E-?mail:|ORCID|Roles?:|Conceptualization|Writing|Edited by|Reviewed by)/i.test(text)

/** The affiliations of a page by their signs; of those that have none, by the panels of their authors. */
export class Affiliations {
  private readonly rows: Keyed[]
  private readonly byKey = new Map<string, Keyed[]>()
  private readonly claimed = new Set<string>()

  constructor(page: HtmlScope) {
    const listed = all(page, '.fm-affl').filter(element => !around(element, '.fm-footnote'))
    const panel = first(page, '#aip_a')
    const today = panel ? panel.childNodes.filter(node => isElement(node) && isAffiliation(node)) : []
    this.rows = [...listed, ...(today as HtmlElement[])].map(readKeyed).filter(({text}) => !isOther(text))
    for (const row of this.rows) {
      const rows = this.byKey.get(row.key)
      if (rows) rows.push(row)
      else this.byKey.set(row.key, [row])
    }
  }

  /** Does one of them carry this sign? */
  has(key: string): boolean {
    return this.byKey.has(key)
  }

  /** What the signs behind a name, or else its panel, stand for. */
  of(keys: readonly string[], panel: HtmlElement | undefined): Affiliation[] {
    const found = keys.flatMap(key => (key === '' ? [] : (this.byKey.get(key) ?? [])))
    const shown = found.length > 0 || !panel ? found : panelRows(panel)
    const texts = new Set<string>()
    return shown.flatMap(row => {
      if (texts.has(row.text)) return []
      texts.add(row.text)
      this.claimed.add(row.text)
      return [toAffiliation(row)]
    })
  }

  /** What nobody claims belongs to all where nobody claims any, and to a single author; else it is kept, and reported. */
  keepRest(article: Article, report: Report): void {
    const rest = this.rows.filter(({text}) => !this.claimed.has(text))
    const {authors} = article
    const isShared =
      authors.length === 1 ||
      (authors.length > 0 && rest.length < 20 && this.claimed.size === 0 && rest.every(isUnkeyed))
    for (const row of rest) {
      if (isShared) for (const author of authors) append(author.affiliations, [toAffiliation(row)])
      else {
        article.extra.push({path: 'Affiliations', text: row.text})
        report('pmc-html/unclaimed-affiliation', {place: placeOf(row.element)})
      }
    }
  }
}

const isUnkeyed = ({key}: Keyed): boolean => key === ''

const isAffiliation = (element: HtmlElement): boolean =>
  !hasClass(element, 'author-notes') &&
  (attribute(element, 'id') !== '' || markOf(element) !== undefined) &&
  !first(element, 'h3, h4, .name')

const panelRows = (panel: HtmlElement): Keyed[] =>
  all(panel, element => element.tagName === 'p' || hasClass(element, 'p'))
    .slice(0, 40)
    .map(readKeyed)
    .filter(({text}) => !isOther(text))
