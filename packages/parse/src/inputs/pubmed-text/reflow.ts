import {readHeading} from '../../pubmed/headings.js'
import {isIdLine} from '../../pubmed/id-line.js'
import {isAuthorLine, isNumberedAuthorLine} from './authors.js'
import {isBookCite, isJournalCite, isModernCite} from './cite-line.js'
import {isMenu, isToolbar} from './noise.js'
import type {PageLine} from './page-lines.js'

/** The longest line that a mail program leaves; PubMed's own paragraphs are longer. */
const widest = 100
/** Up to here one line that breaks off is enough. */
const mail = 80
const narrowest = 50

/** Join the lines that a mail program broke at 72 columns or so. Those of any other text stay as they are. */
export function reflow(broken: readonly PageLine[]): PageLine[] {
  const lines = withWholeCites(broken)
  const width = widthOf(broken)
  if (width === undefined) return lines
  const joined: PageLine[] = []
  lines.forEach((line, index) => {
    const last = joined.at(-1)
    if (last && isFull(lines[index - 1]!, line, width) && !begins(line, last))
      joined[joined.length - 1] = join(last, line)
    else joined.push(line)
  })
  return joined
}

/** A line of date and pages closes with a period: what stands between is never a title, however few lines are broken. */
function withWholeCites(lines: readonly PageLine[]): PageLine[] {
  const whole: PageLine[] = []
  for (const line of lines) {
    const last = whole.at(-1)
    if (last && !line.apart && isOpenCite(last) && restOfCite.test(line.text))
      whole[whole.length - 1] = join(last, line)
    else whole.push(line)
  }
  return whole
}

const isOpenCite = ({text}: PageLine) =>
  text.length >= narrowest && !text.endsWith('.') && (isModernCite(text) || isJournalCite(`${text}.`))

/** `Aug 28.`, `2011 Aug 28.`, `10.5555/x. Epub 2011 Aug 28.` */
const restOfCite =
  /^(?:10\.\d{4,9}\/\S+\.(?: |$)|(?:(?:1[89]|20)\d\d(?: \p{Lu}\p{Ll}{2}(?: \d{1,2})?)?|\p{Lu}\p{Ll}{2}(?: \d{1,2})?|\d{1,2})\.$)/u

/** The width of a text whose lines were broken: all are short, and what is full breaks off within a sentence or a list. */
function widthOf(lines: readonly PageLine[]): number | undefined {
  let width = 0
  for (const line of lines) if (/ .* /.test(line.text)) width = Math.max(width, line.width)
  if (width < narrowest || width > widest) return undefined
  const broken = lines.filter((line, index) => {
    const last = lines[index - 1]
    return last && isFull(last, line, width) && !begins(line, last) && goesOn(line, last)
  })
  return broken.length > (width > mail ? 1 : 0) ? width : undefined
}

/** Is a sentence, a date or a list of authors open at the end of the line? */
const goesOn = (line: PageLine, last: PageLine): boolean =>
  /^\p{Ll}|^\d(?!\p{L})/u.test(line.text) ||
  /,$|\b(?:Epub|eCollection|Print)(?: \d{4})?(?: \p{Lu}\p{Ll}{2})?$/u.test(last.text) ||
  (isNumberedAuthorLine(last) && isAuthorLine(line))

/** Had the line no room for the first word of the next? */
const isFull = (line: PageLine, next: PageLine, width: number): boolean =>
  !next.apart &&
  line.level === undefined &&
  next.level === undefined &&
  line.width + 1 + next.text.split(' ', 1)[0]!.length > width

/** Does something else begin with this line, full as the one before it may be? */
const begins = (line: PageLine, last: PageLine): boolean =>
  readHeading(line.text) !== undefined ||
  isIdLine(line.text) ||
  isModernCite(line.text) ||
  isBookCite(line.text) ||
  isJournalCite(line.text) ||
  isMenu(line.text) ||
  isToolbar(line.text) ||
  (isBookCite(last.text) && /[.\]]$/.test(last.text)) ||
  (isPlaced(last) && !/^(?:\p{Lu}\p{Ll}{2} )?\d|^(?:doi|Epub|eCollection|Print|Online)\b/u.test(line.text)) ||
  (/^\p{Lu}[\p{L} ,/&'-]{2,40}: /u.test(line.text) && /[.?!]$/.test(last.text)) ||
  (/[.?!\]]$/.test(last.text) && shortNames.test(line.text)) ||
  (isNumberedAuthorLine(line) && !isNumberedAuthorLine(last))

/** `Okafor NK, García Núñez MJ, …`, `Okafor NK.`: who wrote what an item of a list has in its title. */
const shortNames =
  /^\p{L}[\p{L}'’-]{1,30}(?: \p{L}[\p{L}'’-]{1,30}){0,3} \p{Lu}{1,4}(?:\.$|, \p{L}[\p{L}'’-]{1,30}(?: \p{L}[\p{L}'’-]{1,30}){0,3} \p{Lu}{1,4}[.,])/u

/** Is the line of date and pages closed? A title follows. */
const isPlaced = ({text}: PageLine) => text.endsWith('.') && (isModernCite(text) || isJournalCite(text))

/** Two lines as one. */
export const join = (last: PageLine, line: PageLine): PageLine => ({
  ...last,
  text: `${last.text} ${line.text}`,
  content: `${last.content} ${line.content}`,
  place: {from: last.place.from, to: line.place.to},
  links: [...last.links, ...line.links]
})
