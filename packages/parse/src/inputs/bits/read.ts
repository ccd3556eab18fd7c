import type {Report, Span} from '../../input.js'
import {readEntity} from '../../jats/entity.js'
import {attributeOf, childOf, childrenOf, descendantsOf, isElement} from '../../jats/tree.js'
import {readTree, type XmlElement} from '../../xml.js'

/** A chapter, and the part of the book that it stands in. */
export interface Chapter {
  part: XmlElement
  /** `<book-part book-part-type="part">` around it. */
  around?: XmlElement
}

/** A book, or a chapter with the book that it stands in. */
export interface BitsRow {
  /** `book` or `book-part-wrapper`, which hold what is said of the book. */
  host?: XmlElement
  /** Absent for a whole book. */
  chapter?: Chapter
  /** The chapters of a whole book. */
  chapters: Chapter[]
  /** Does the book itself stand in the same document, so that what is odd about it was told? */
  isWhole: boolean
  place: Span & {to: number}
}

const doctype = /<!DOCTYPE\s[^>]*(?:\/\/DTD (?:BITS|Book)|[/"](?:BITS-book|book)[\w-]*\.dtd)/i
const elements = /<(?:book-part-wrapper|book-part|book-meta|book-part-meta|collection-meta)[\s>/]/

/** Is this a beginning of BITS, or of NLM's Book DTD? */
export const detect = (head: string): boolean =>
  !/<(?:html|article|Pub[Mm]ed(?:Book)?Article(?:Set)?)[\s>]/.test(head) && (doctype.test(head) || elements.test(head))

/** Divide a document: a book, then its chapters; what wraps a chapter gives that alone. */
export function* read(bytes: Uint8Array, report: Report): Generator<BitsRow> {
  const document = readTree(bytes, (code, from, to) => report(code, {place: {from, to}}), readEntity)
  for (const root of descendantsOf(document, ['book', 'book-part-wrapper', ...partNames])) {
    const isWhole = root.name === 'book'
    const chapters = chaptersOf(partNames.includes(root.name) ? {...root, children: [root]} : root)
    const host = partNames.includes(root.name) ? {} : {host: root}
    if (isWhole || chapters.length === 0) yield {...host, chapters, isWhole: false, place: placeOf(root)}
    for (const chapter of chapters) {
      yield {...host, chapter, chapters: [], isWhole, place: placeOf(chapter.part)}
    }
  }
}

const placeOf = ({from, to}: XmlElement) => ({from, to})

const partNames = ['book-part', 'book-app']

/** The chapters in a book: what only groups them is looked into. */
function chaptersOf(root: XmlElement): Chapter[] {
  const chapters: Chapter[] = []
  const stack: Chapter[] = descendantsOf(root, partNames)
    .reverse()
    .map(part => ({part}))
  for (let next = stack.pop(); next; next = stack.pop()) {
    const {part, around = part} = next
    const inner = partsIn(part)
    if (!groups(part, inner)) chapters.push(next)
    else for (const one of inner.reverse()) stack.push({part: one, around})
  }
  return chapters
}

/** The parts that stand directly in a part, or in its body. */
const partsIn = (part: XmlElement): XmlElement[] =>
  [part, ...childrenOf(part, 'body')].flatMap(element => childrenOf(element, ...partNames))

const groups = (part: XmlElement, inner: readonly XmlElement[]): boolean =>
  inner.length > 0 &&
  (/^(?:part|unit|volume|module)$/i.test(attributeOf(part, 'book-part-type')) ||
    inner.some(one => /^chapter$/i.test(attributeOf(one, 'book-part-type'))))

/** What is said of a part: `book-part-meta`, or in older files what stands beside the body. */
export function metaOf(part: XmlElement): XmlElement {
  const meta = childOf(part, 'book-part-meta', 'book-app-meta')
  if (meta) return meta
  const told = ['title-group', 'title', 'label', 'contrib-group', 'abstract', 'pub-date']
  return {...part, children: part.children.filter(child => isElement(child) && told.includes(child.name))}
}
