import {readCitation} from '@pubcite/nlm'
import {type CitationText, unwrapped} from '../../citation-article.js'
import {type Line, lines} from '../../lines.js'

const mark = /^\s{0,20}(?:\[(\d{1,5})\]|\(?(\d{1,5})[.)]|[-*•–]) {1,4}(?=\S)/
/** How many lines a wrapped citation may take. */
const longest = 40

/** Is the first thing printed a citation, whole and with its place? */
export function detect(head: string): boolean {
  for (const paragraph of paragraphs(head)) {
    const [first] = items(paragraph)
    const read = first && readCitation(first.text)
    return Boolean(
      read?.doubts.every(({part}) => part === 'end') &&
        (read.volume ?? read.pagination ?? read.ids.doi ?? read.ids.pmid ?? read.book)
    )
  }
  return false
}

/** Read the citations of a text, each with its place. */
export function* read(text: string): Generator<CitationText> {
  for (const paragraph of paragraphs(text)) yield* items(paragraph)
}

/** Lines that no blank line parts. */
function* paragraphs(text: string): Generator<Line[]> {
  let paragraph: Line[] = []
  for (const line of lines(text)) {
    if (line.text.trim() !== '') paragraph.push(line)
    else if (paragraph.length > 0) {
      yield paragraph
      paragraph = []
    }
  }
  if (paragraph.length > 0) yield paragraph
}

/** The citations of a paragraph: at each mark one; else one a line, unless few lines are one by themselves. */
function* items(paragraph: Line[]): Generator<CitationText> {
  if (paragraph.some(line => mark.test(line.text))) {
    yield* marked(paragraph)
    return
  }
  const whole = paragraph.filter(line => readCitation(line.text)).length
  const wrapped =
    whole * 2 < paragraph.length || (whole * 2 === paragraph.length && !/[.?!]\s*$/.test(paragraph[0]!.text))
  if (wrapped && paragraph.length <= longest) yield joined(paragraph)
  else for (const line of paragraph) yield joined([line])
}

/** At each bullet an item, and at each number that follows the last, or begins anew: `108.` in the middle may be a page. */
function* marked(paragraph: Line[]): Generator<CitationText> {
  let item: Line[] = []
  let number: number | undefined
  for (const line of paragraph) {
    const found = mark.exec(line.text)
    const own = found?.[1] ?? found?.[2]
    const begins =
      found && (own === undefined || number === undefined || Number(own) === 1 || Number(own) === number + 1)
    if (begins && own !== undefined) number = Number(own)
    if (begins && item.length > 0) {
      yield joined(item)
      item = []
    }
    item.push(line)
  }
  yield joined(item)
}

function joined(list: Line[]): CitationText {
  const texts = list.map((line, index) => (index === 0 ? line.text.replace(mark, '') : line.text))
  return {text: unwrapped(texts), place: {from: list[0]!.place.from, to: list.at(-1)!.place.to}}
}
