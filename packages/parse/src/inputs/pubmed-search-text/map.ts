import {languageCode, publicationTypeOf, readAuthors} from '@pubcite/nlm'
import type {Article} from '@pubcite/schema/model'
import type {Report} from '../../input.js'
import {listedArticle} from '../../pubmed/item-article.js'
import {markedTitle} from '../../pubmed/marked-title.js'
import type {Item} from './read.js'

/** Take an item over into an article. */
export function map(item: Item, report: Report): Article {
  const {title, authors} = divideHead(item.head)
  const {flags, rest} = divideFlags(item.flags)
  const snippet = [rest, ...item.snippet].filter(Boolean).join(' ')
  const article = listedArticle({
    ...markedTitle({text: title}),
    ...(authors !== '' && {authors}),
    ...(item.source !== '' && {source: item.source}),
    pmid: item.pmid,
    flags,
    ...(snippet !== '' && {snippet})
  })
  if (article.title === undefined) report('pubmed-search-text/no-title', {place: item.place})
  if (!article.pubDate && !article.articleDate) report('pubmed-search-text/unreadable-citation', {place: item.place})
  return article
}

/** The last line is that of the authors if it reads like one; a short form of them may follow. */
function divideHead(head: readonly string[]): {title: string; authors: string} {
  const rows = head.filter((text, index) => index === 0 || !isShortForm(text, head[index - 1]!)).map(withoutShortForm)
  const last = rows.length > 1 ? rows.at(-1)! : ''
  return isAuthors(last) ? {title: rows.slice(0, -1).join(' '), authors: last} : {title: rows.join(' '), authors: ''}
}

/** `Okafor NK, et al.` below the whole list, or glued to it. */
const isShortForm = (text: string, before: string) =>
  /, et al\.?$/.test(text) && before.startsWith(text.replace(/, et al\.?$/, ''))

function withoutShortForm(text: string): string {
  const [, first] = /\.([^.,]{2,80}), et al\.?$/.exec(text) ?? []
  return first !== undefined && text.startsWith(first) ? text.slice(0, -`${first}, et al.`.length) : text
}

function isAuthors(text: string): boolean {
  if (text === '' || !/[.;]$/.test(text) || /[?!:]/.test(text)) return false
  const {authors, uncertain} = readAuthors(text)
  const persons = authors.filter(author => author.type === 'person')
  return (
    authors.length > 0 &&
    uncertain.length === 0 &&
    (persons.length === 0 || persons.some(({initials}) => initials !== undefined))
  )
}

/** What stands behind the PMID: flags, and where a copy has lost the end of the line the snippet. */
function divideFlags(text: string): {flags: string[]; rest: string} {
  const flags: string[] = []
  let rest = text
  for (
    let found = /^([^.]{3,60})\.(?: |(?=[A-Z])|$)/.exec(rest);
    found && isFlag(found[1]!);
    found = /^([^.]{3,60})\.(?: |(?=[A-Z])|$)/.exec(rest)
  ) {
    flags.push(found[1]!)
    rest = rest.slice(found[0].length)
  }
  return isFlag(rest) ? {flags: [...flags, rest], rest: ''} : {flags, rest: rest.trim()}
}

const isFlag = (text: string): boolean =>
  /^(?:Free\b.{0,30}|No abstract available|Retracted(?: [Aa]rticle| Publication)?|Preprint)$/.test(text) ||
  publicationTypeOf(text) !== undefined ||
  text.split(', ').every(name => languageCode(name) !== undefined)
