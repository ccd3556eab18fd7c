import {
  fillCitation,
  fillIds,
  isGroupName,
  languageCode,
  readDate,
  readDateTime,
  readDoi,
  readFragment,
  readName,
  readPages,
  readPmcid,
  readPmid,
  relationByLabel,
  withoutPeriod
} from '@pubcite/nlm'
import {
  type Article,
  type ArticleId,
  type Author,
  type DateTime,
  emptyArticle,
  emptyBook,
  emptyCitation,
  emptyGroup,
  emptyJournal
} from '@pubcite/schema/model'
import type {Mapped, Report} from '../../input.js'
import {readRecordStatus} from '../../pubmed/record-status.js'
import {addPublicationType} from '../../pubmed/subjects.js'
import {type Node, textOf} from './node.js'
import type {Answer} from './read.js'

type Fill = (article: Article, field: Node, report: Report) => void

const nothing: Fill = () => {}

/** What each field fills. Versions 1 and 2.0 have other names for lists. */
const fields = new Map<string, Fill>([
  ['uid', nothing],
  ['id', nothing],
  ['pubdate', date('pubDate')],
  ['epubdate', date('articleDate')],
  ['docdate', date('contributionDate')],
  ['source', ({journal}, {text}) => set(journal, 'medlineTa', text)],
  ['fulljournalname', ({journal}, {text}) => set(journal, 'title', text)],
  ['nlmuniqueid', ({journal}, {text}) => set(journal, 'nlmUniqueId', text)],
  ['issn', ({journal}, {text}) => journal?.issns.push({issn: text, type: 'Print'})],
  ['essn', ({journal}, {text}) => journal?.issns.push({issn: text, type: 'Electronic'})],
  ['authors', people],
  ['authorlist', people],
  ['title', (article, {text}) => title(article, 'title', text)],
  ['vernaculartitle', (article, {text}) => title(article, 'vernacularTitle', text)],
  [
    'volume',
    (article, {text}) => {
      article.volume = text
    }
  ],
  [
    'issue',
    (article, {text}) => {
      article.issue = text
    }
  ],
  [
    'pages',
    (article, {text}) => {
      article.pagination = readPages(text)
    }
  ],
  ['lang', languages],
  ['langlist', languages],
  ['pubtype', types],
  ['pubtypelist', types],
  [
    'recordstatus',
    (article, {text}) => {
      article.status = readRecordStatus(text) ?? text
    }
  ],
  ['pubstatus', publicationStatus],
  ['articleids', ids],
  ['elocationid', locations],
  ['doi', (article, {text}) => addId(article, 'doi', text)],
  ['history', history],
  ['references', relations],
  ['booktitle', book((of, text) => set(of, 'title', withoutPeriod(text)))],
  ['medium', book((of, text) => set(of, 'medium', text))],
  ['edition', book((of, text) => set(of, 'edition', text))],
  ['reportnumber', book((of, text) => set(of, 'reportNumber', text))],
  ['publishername', publisher('name')],
  ['publisherlocation', publisher('location')],
  ['locationlabel', ({locationLabels}, {text}) => text && locationLabels.push({label: text})]
])

/** What is made of other fields, or is a count that changes from day to day: left out. */
const omitted = new Set(
  `lastauthor sorttitle sortfirstauthor sortpubdate sortdate so doctype hasabstract attributes pmcrefcount viewcount
  pmclivedate epmcid`.split(/\s+/)
)

/** Fields that hold others. */
const lists = new Set('authors authorlist lang langlist pubtype pubtypelist articleids history references'.split(' '))

/** Turn a summary into an article; of another database, and of an id that is not known, there is none. */
export function map({kind, node}: Answer, report: Report): Mapped {
  const place = {from: node.from, to: node.to}
  if (kind !== 'summary') {
    const isLimit = kind === 'error' && /rate limit/i.test(textOf(node, 'error') ?? '')
    report(isLimit ? 'esummary/rate-limit' : kind === 'error' ? 'esummary/error-answer' : 'esummary/empty-answer', {
      place
    })
    return undefined
  }
  const database = databaseOf(node)
  if (textOf(node, 'error') !== undefined || database === undefined) {
    report(textOf(node, 'error') === undefined ? 'esummary/other-database' : 'esummary/no-summary', {place})
    return undefined
  }
  const article = emptyArticle(typeOf(node))
  article.journal = emptyJournal()
  for (const field of node.children) fill(article, field, report)
  finish(article, node, database)
  return article
}

/** PubMed names types and a status; PMC neither, but the day when it put the article up. */
function databaseOf(node: Node): 'pubmed' | 'pmc' | undefined {
  const names = new Set(node.children.map(({name}) => name))
  if (!names.has('source') || !names.has('articleids') || !names.has('title')) return undefined
  if (names.has('pubtype') || names.has('pubtypelist') || names.has('recordstatus')) return 'pubmed'
  return names.has('pmclivedate') || names.has('epmcid') ? 'pmc' : undefined
}

function typeOf(node: Node): Article['type'] {
  const word = textOf(node, 'doctype') ?? 'citation'
  return word === 'book' ? 'book' : word === 'chapter' ? 'book-chapter' : 'journal-article'
}

function fill(article: Article, field: Node, report: Report): void {
  if (field.text === '' && field.children.length === 0) return
  const known = fields.get(field.name)
  if (known && (field.text !== '' || lists.has(field.name))) known(article, field, report)
  else if (!omitted.has(field.name)) {
    article.extra.push({path: field.name || 'value', text: wordsOf(field)})
    report('esummary/unknown-field', {place: {from: field.from, to: field.to}})
  }
}

/** All text of a field, in order. */
function wordsOf(field: Node): string {
  const words: string[] = []
  const stack = [field]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.text !== '') words.push(node.text)
    for (let index = node.children.length; index-- > 0; ) stack.push(node.children[index]!)
  }
  return words.join(' ')
}

function finish(article: Article, node: Node, database: 'pubmed' | 'pmc'): void {
  const {journal, articleDate, pubDate, publicationStatus: status} = article
  const uid = textOf(node, 'uid', 'id')
  if (database === 'pubmed' && uid !== undefined && !article.articleIds.some(({type}) => type === 'pubmed')) {
    article.articleIds.unshift({type: 'pubmed', id: uid})
  }
  if (database === 'pmc' && uid !== undefined && !article.articleIds.some(({type}) => type === 'pmc')) {
    article.articleIds.push({type: 'pmc', id: readPmcid(uid) ?? uid})
  }
  fillIds(article.ids, article.articleIds)
  if (journal && journal.issns.length === 0 && Object.keys(journal).length === 1) delete article.journal
  if (article.book && article.type === 'book' && article.title === undefined && article.book.title !== undefined) {
    article.title = article.book.title
  }
  if (article.book && article.type === 'book') delete article.book.title
  if (article.type === 'book-chapter' && article.editors.length > 0) {
    article.book ??= emptyBook()
    article.book.editors = article.editors
    article.editors = []
  }
  if (articleDate && pubDate && status === 'ppublish') article.pubModel = 'Print-Electronic'
}

function set<Key extends string>(target: {[Name in Key]?: string} | undefined, key: Key, text: string): void {
  if (target && text !== '') target[key] = text
}

function date(key: 'pubDate' | 'articleDate' | 'contributionDate'): Fill {
  return (article, {text, from, to}, report) => {
    if (text === '') return
    const read = readDate(text)
    if (!read) report('esummary/unreadable-date', {place: {from, to}})
    article[key] = read ?? {raw: text}
  }
}

/** JSON has inline tags as references in some years, and as tags in others. */
function title(article: Article, key: 'title' | 'vernacularTitle', value: string): void {
  const decoded = /&(?:lt|gt|amp|quot|#\d{1,6});/.test(value) ? readFragment(value).text : value
  const {text, html} = /<\/?(?:i|b|u|em|strong|sub|sup|math|mml:math)\b/i.test(decoded)
    ? readFragment(decoded)
    : {text: decoded, html: undefined}
  const plain = withoutPeriod(text)
  if (plain === '') return
  article[key] = plain
  if (html !== undefined) article[`${key}Html`] = withoutPeriod(html)
}

function people(article: Article, field: Node, report: Report): void {
  for (const item of field.children) {
    const name = item.text || textOf(item, 'name') || ''
    const kind = (item.text ? item.name : (textOf(item, 'authtype') ?? 'author')).toLowerCase()
    if (name === '') continue
    const list = kind === 'editor' ? article.editors : article.authors
    const {author, certain} = readAuthor(name, kind)
    if (!author) continue
    list.push(author)
    if (!certain) {
      const path = [list === article.editors ? 'editors' : 'authors', list.length - 1]
      report('esummary/uncertain-name', {place: {from: item.from, to: item.to}, path})
    }
  }
}

function readAuthor(name: string, kind: string): {author?: Author; certain: boolean} {
  const read = kind.includes('collective') ? undefined : readName(name)
  if (kind.includes('collective') || (read && !read.certain && isGroupName(name))) {
    return {author: emptyGroup(name), certain: true}
  }
  return read ? {author: read.person, certain: read.certain} : {certain: true}
}

/** Codes in version 2.0, names in version 1. */
function languages(article: Article, field: Node): void {
  for (const {text} of [field, ...field.children]) if (text !== '') article.languages.push(languageCode(text) ?? text)
}

function types(article: Article, field: Node): void {
  for (const {text} of [field, ...field.children]) if (text !== '') addPublicationType(article, text)
}

const statuses = new Map<string, Article['publicationStatus'] & string>([
  ['3', 'epublish'],
  ['4', 'ppublish'],
  ['10', 'aheadofprint'],
  ['256', 'ppublish'],
  ['ppublish+epublish', 'ppublish']
])

/** A number in version 2.0, a word in version 1; `256` and `ppublish+epublish` are both: print, and electronic before. */
function publicationStatus(article: Article, {text}: Node): void {
  if (text !== '' && text !== '0') article.publicationStatus = statuses.get(text) ?? text
}

function ids(article: Article, field: Node): void {
  for (const item of field.children) {
    if (item.text !== '') addId(article, item.name, item.text)
    else addId(article, textOf(item, 'idtype') ?? '', textOf(item, 'value') ?? '')
  }
}

/** `rid` and `eid` are numbers of the store; `pmc-id: PMC123;` says again what `pmc` says. PMC calls them `pmid` and `pmcid`. */
function addId(article: Article, kind: string, value: string): void {
  if (value === '' || value === '0' || kind === 'rid' || kind === 'eid') return
  const type: ArticleId['type'] = kind === 'pmid' ? 'pubmed' : kind === 'pmcid' ? 'pmc' : kind
  const id = type === 'pubmed' ? (readPmid(value) ?? value) : kind === 'pmcid' ? (readPmcid(value) ?? value) : value
  if (type !== '' && !article.articleIds.some(known => known.type === type && known.id === id)) {
    article.articleIds.push({type, id})
  }
}

/** `doi: 10.5555/x`, `pii: e1000`, or both. */
function locations({locations: list}: Article, {text}: Node): void {
  for (const part of text.split(/\.? (?=(?:doi|pii): )/)) {
    const [, type = '', id = ''] = /^(doi|pii): ?(.+)$/i.exec(part) ?? []
    const value = type.toLowerCase() === 'doi' ? (readDoi(id) ?? id) : id.trim()
    if (value !== '') list.push({type: type.toLowerCase(), id: value})
    else if (readDoi(part)) list.push({type: 'doi', id: readDoi(part)!})
  }
}

function history(article: Article, field: Node, report: Report): void {
  for (const item of field.children) {
    const status = item.text ? item.name : (textOf(item, 'pubstatus') ?? '')
    const printed = item.text || textOf(item, 'date') || ''
    if (status === '' || printed === '') continue
    const read = readDateTime(printed)
    if (!read) report('esummary/unreadable-date', {place: {from: item.from, to: item.to}})
    article.history.push({status, date: read ? withoutMidnight(status, read) : {raw: printed}})
  }
}

/** `00:00` is printed where XML has no time; only entrez may mean midnight. */
function withoutMidnight(status: string, date: DateTime): DateTime {
  if (status === 'entrez' || date.hour !== 0 || date.minute !== 0) return date
  const {hour: _, minute: __, ...day} = date
  return day
}

/** `{"refsource": "J Imag Sleep. 2013 Jan;11(1):1", "reftype": "Comment in", "pmid": 40123457}` */
function relations(article: Article, field: Node): void {
  for (const item of field.children) {
    const text = textOf(item, 'refsource') ?? item.text
    const label = textOf(item, 'reftype') ?? ''
    const pmid = readPmid(textOf(item, 'pmid') ?? '')
    if (text === '' && pmid === undefined) continue
    const citation = emptyCitation(text || `PMID: ${pmid}`)
    if (pmid !== undefined) citation.ids.pmid = pmid
    const note = textOf(item, 'note')
    const type = relationByLabel(label)?.type ?? (label.replace(/\s+/g, '') || 'Cites')
    article.relations.push({...fillCitation(citation), type, ...(note !== undefined && {note})})
  }
}

function book(fillBook: (of: NonNullable<Article['book']>, text: string) => void): Fill {
  return (article, {text}) => {
    if (text === '') return
    article.book ??= emptyBook()
    fillBook(article.book, text)
  }
}

function publisher(key: 'name' | 'location'): Fill {
  return book((of, text) => {
    of.publisher = {...of.publisher, [key]: text}
  })
}
