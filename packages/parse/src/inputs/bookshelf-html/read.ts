import type {DepthOptions} from '../../depth.js'
import {
  all,
  attribute,
  first,
  type HtmlDocument,
  type HtmlElement,
  hasClass,
  markedText,
  placeOf,
  readHtml,
  textOf
} from '../../html.js'
import type {Report, Span} from '../../input.js'
import {pageProblem} from '../../pubmed/page-problem.js'

/** A page, with what its head says. */
export interface BookshelfPage {
  document: HtmlDocument
  /** `citation_title`, `ncbi_acc` …: each name with all its values, in order. */
  metas: ReadonlyMap<string, string[]>
  /** Where the title, people and dates stand; the text and the rights are outside it. */
  heads: HtmlElement[]
  place: Span & {to: number}
}

const html = /<(?:!doctype\s+html|html|head|meta|title|body|main|div|!--)[\s>-]/i
const signs = [
  /\bname=["']?ncbi_(?:app["']? content=["']?bookshelf|db["']? content=["']?books)\b/i,
  / - NCBI Bookshelf\s*<\/title>/i,
  /\b(?:saved from url=\(\d+\)|url: ?|og:url["']? content=["']?|canonical["']? href=["']?)https?:\/\/www\.ncbi\.nlm\.nih\.gov\/books\//i,
  /\bname=["']?citation_inbook_title\b/i
]

/** Is this a page of Bookshelf? */
export const detect = (head: string): boolean => html.test(head) && signs.some(sign => sign.test(head))

/** Find the book or chapter of a page. */
export function* read(text: string, report: Report, options: DepthOptions): Generator<BookshelfPage> {
  const document = readHtml(text, report, options)
  const metas = readMetas(document)
  const heads = all(document, '.meta-content')
  const body = first(document, 'body')
  const hasTitle = metas.has('citation_title') || heads.some(head => first(head, 'h1'))
  if (!hasTitle) report(pageProblem(document), {place: {from: 0}})
  else
    yield {
      document,
      metas,
      heads: heads.length > 0 ? heads : body ? [body] : [],
      place: body ? placeOf(body) : {from: 0, to: text.length}
    }
}

function readMetas(document: HtmlDocument): Map<string, string[]> {
  const metas = new Map<string, string[]>()
  const head = first(document, 'head')
  for (const element of head ? all(head, 'meta') : []) {
    const name = attribute(element, 'name') || attribute(element, 'property')
    const content = attribute(element, 'content').replace(/\s+/g, ' ').trim()
    if (name === '' || content === '') continue
    const values = metas.get(name) ?? []
    values.push(content)
    metas.set(name, values)
  }
  return metas
}

/** Has the element this name in the microdata of the page? */
export const isProperty =
  (...names: readonly string[]) =>
  (element: HtmlElement): boolean =>
    names.includes(attribute(element, 'itemprop'))

/** The title of the chapter or book, with its markup. */
export function titleOf({heads}: BookshelfPage) {
  const heading = heads.map(head => first(head, 'h1')).find(found => found !== undefined)
  if (!heading) return undefined
  const label = first(heading, '.label')
  const title = first(heading, '.title') ?? heading
  return {
    ...markedText(title, element => hasClass(element, 'label') || hasClass(element, 'subtitle')),
    subtitle: textOf(first(heading, '.subtitle') ?? []),
    label: label ? textOf(label) : ''
  }
}
