import {leadingPublicationType} from '@pubcite/nlm'
import type {Article} from '@pubcite/schema/model'
import type {Report} from '../../input.js'
import {readHeading} from '../../pubmed/headings.js'
import {isIdLine} from '../../pubmed/id-line.js'
import type {Affiliations} from './affiliations.js'
import {isAuthorLine, isNumberedAuthorLine, type ListedAuthor, readAuthorList, readEntries} from './authors.js'
import {isBanner} from './banners.js'
import {readShortCite} from './cite-line.js'
import type {PageLine} from './page-lines.js'
import type {Page} from './read.js'
import {join} from './reflow.js'

/** Take the lines of the list of authors, which a paste with hard line ends has on several. */
export function takeAuthors(lines: PageLine[]): PageLine[] {
  const [first] = lines
  if (!first || isOther(first) || !isAuthorLine(first)) return []
  const authors = [lines.shift()!]
  while (lines[0] && !isOther(lines[0])) {
    const last = authors.at(-1)!
    if (isCutName(last, lines[0])) {
      authors[authors.length - 1] = join(last, lines.shift()!)
      continue
    }
    const open = /[,;]$/.test(last.text)
    if (!(open ? isAuthorLine(lines[0]) : !lines[0].apart && isNumberedAuthorLine(lines[0]))) break
    authors.push(lines.shift()!)
  }
  return authors
}

/** Does the line end within a name: `Nkechi K Okafor 1, Sora`? Who stands on a line of their own needs no comma. */
const isCutName = ({text}: PageLine, next: PageLine): boolean =>
  text.length > 50 &&
  text.length < 20_000 &&
  text.includes(',') &&
  /[^\d\s,;.#*†‡§¶^)\]]/.test(text.at(-1)!) &&
  !next.apart &&
  isAuthorLine(next)

/** Lines of a head that are made of capitalised words too. */
const isOther = ({text}: PageLine) =>
  readHeading(text) !== undefined ||
  isIdLine(text) ||
  isBanner(text) ||
  readShortCite(text) !== undefined ||
  leadingPublicationType(text)?.rest === ''

/** Where people go, and where they stand. */
export interface Target {
  article: Article
  list: 'authors' | 'editors' | 'investigators'
  page: Page
  report: Report
}

/** Add the people of some lines to a list of the article. */
export function addPeople({article, list, page, report}: Target, lines: readonly PageLine[]): ListedAuthor[] {
  const read = lines.map(line => readEntries(line, page.text.slice(line.place.from, line.place.to)))
  const people = readAuthorList(
    read.flatMap(({entries}) => entries),
    page.cite !== undefined && /^[.[]/.test(page.cite.text)
  )
  for (const {author, certain, entry} of people) {
    if (author.type === 'group' && list === 'investigators') continue
    if (entry.equal) author.equalContribution = true
    if (list !== 'investigators') article[list].push(author)
    else if (author.type === 'person') article.investigators.push(author)
    if (!certain) report('pubmed-text/uncertain-name', {place: entry.place, path: [list, article[list].length - 1]})
  }
  if (list === 'authors' && read.some(({complete}) => !complete)) article.authorsComplete = false
  return people
}

/** Give each author the texts that the numbers stand for. A text that no author claims is kept, and reported. */
export function giveAffiliations(
  {article, page, report}: Target,
  authors: readonly ListedAuthor[],
  affiliations: Affiliations
): void {
  const claimed = new Set<string>()
  for (const {author, entry} of authors) {
    for (const number of entry.numbers) {
      const text = affiliations.get(number)
      if (!text) continue
      claimed.add(number)
      author.affiliations.push({text, ids: []})
    }
  }
  for (const [number, text] of affiliations) {
    if (claimed.has(number) || text === '') continue
    if (authors.length === 1) authors[0]!.author.affiliations.push({text, ids: []})
    else {
      article.extra.push({path: 'Affiliations', text})
      report('pubmed-text/unclaimed-affiliation', {place: page.span})
    }
  }
}
