import {
  fillIds,
  languageCode,
  readCitation,
  readDateTime,
  readDoi,
  readMid,
  readPmcid,
  readPmid,
  relationByLabel,
  withoutPeriod,
  withPeriod
} from '@pubcite/nlm'
import {type Abstract, type Article, type ArticleId, emptyArticle} from '@pubcite/schema/model'
import type {Report} from '../../input.js'
import {readRecordStatus} from '../../pubmed/record-status.js'
import {takeSource} from '../../pubmed/take-source.js'
import {addInvestigators, giveAffiliations, isAuthorList, type Member, readAffiliations, readMembers} from './people.js'
import type {Block, Record} from './read.js'
import {readRelations, readSections} from './sections.js'
import {joined, paragraphs} from './unwrap.js'

interface Draft {
  article: Article
  report: Report
  members: Member[]
  affiliations: Map<string, string>
  affiliationPlace?: Block['place']
  /** Blocks that no sign tells: abstract, and copyright behind it. */
  texts: Block[]
  /** The blocks of a book, of its date and of its imprint. */
  book: string[]
  isBook: boolean
  /** What follows the identifiers belongs to the statement that began there. */
  hasCoi: boolean
}

/** Turn the blocks of a record into an article. */
export function map({blocks, from, to}: Record, report: Report): Article {
  const article = emptyArticle()
  const draft: Draft = {
    article,
    report,
    members: [],
    affiliations: new Map(),
    texts: [],
    book: [],
    isBook: false,
    hasCoi: false
  }
  const rest = takeHead(draft, [...blocks])
  for (const block of rest) takeBlock(draft, block)
  finishBook(draft)
  finishTexts(draft)
  giveAffiliations(article, draft.members, draft.affiliations, () =>
    report('abstract-text/unclaimed-affiliation', {place: draft.affiliationPlace ?? {from, to}})
  )
  finishIds(article)
  if (article.title === undefined) report('abstract-text/no-title', {place: {from, to}})
  if (article.ids.pmid === undefined) report('abstract-text/no-pmid', {place: {from, to}})
  return article
}

/** Source, title, language and authors stand in this order; a book begins with its title. */
function takeHead(draft: Draft, blocks: Block[]): Block[] {
  const {article, report} = draft
  const first = blocks.shift()
  if (!first) return blocks
  const source = joined(first.lines)
  draft.isBook = !takeSource(article, source) && !article.pubDate && !article.articleDate && isBook(blocks)
  if (draft.isBook) setTitle(article, source)
  else {
    if (!article.pubDate && !article.articleDate) {
      report('abstract-text/unreadable-citation', {place: first.place})
      article.extra.push({path: 'citation', text: source})
    }
    const [title] = blocks
    if (title && !isPart(title) && !isLanguage(title)) setTitle(article, joined(blocks.shift()!.lines))
  }
  const [language] = blocks
  if (language && isLanguage(language)) takeLanguages(article, joined(blocks.shift()!.lines))
  const [authors] = blocks
  if (authors && !isPart(authors) && isAuthorList(authors)) takeAuthors(draft, blocks.shift()!)
  return blocks
}

const isBook = (blocks: readonly Block[]): boolean =>
  blocks.slice(0, 4).some(({lines}) => isImprint(lines[0]!.text) || isImprint(joined(lines)))
const isImprint = (text: string): boolean =>
  /^In: \S/.test(text) || /^[^.;:]{2,60}: [^;]{2,120}; (?:1[5-9]|20)\d\d\b.{0,30}$/.test(text)

function setTitle(article: Article, text: string): void {
  const title = withoutPeriod(text)
  if (title !== '') article.title = title
}

const isLanguage = ({lines}: Block): boolean => /^\[Articles? in [^\]]+\]/.test(joined(lines))

/** `[Article in English, French]`; the title in that language may follow. */
function takeLanguages(article: Article, text: string): void {
  const [printed = '', names = ''] = /^\[Articles? in ([^\]]+)\]/.exec(text) ?? []
  for (const name of names.split(/, | and /)) {
    const code = languageCode(name)
    if (code !== undefined) article.languages.push(code)
    else article.extra.push({path: 'language', text: name})
  }
  const vernacular = withoutPeriod(text.slice(printed.length).trim())
  if (vernacular !== '') article.vernacularTitle = vernacular
}

function takeAuthors({article, report, members}: Draft, block: Block): void {
  const read = readMembers(joined(block.lines), index =>
    report('abstract-text/uncertain-name', {place: block.place, path: ['authors', index]})
  )
  for (const member of read.members) {
    article.authors.push(member.author)
    members.push(member)
  }
  if (!read.complete) article.authorsComplete = false
}

type Take = (draft: Draft, block: Block) => void

/** What a block begins with, and what it is. */
const parts: readonly [begin: RegExp, take: Take][] = [
  [/^Collaborators?: /, takeCollaborators],
  [/^Author information:/, takeAffiliations],
  [/^(?:DOI|PMCID|PMID|NIHMSID|MID): ?\S/, takeIds],
  [/^Conflict of interest statement:/, takeCoi],
  [/^(?:AAMC|AIDS|KIE|PIP|NASA|Publisher|plain-language-summary): /, takeOtherAbstract],
  [/^In: \S/, takeBook]
]

const relationOf = ({lines}: Block) =>
  lines.length > 1 || lines[0]!.text.trim().endsWith(':') ? relationByLabel(lines[0]!.text) : undefined

const partOf = (block: Block): Take | undefined =>
  relationOf(block) ? takeRelations : parts.find(([begin]) => begin.test(block.lines[0]!.text))?.[1]

const isPart = (block: Block): boolean => partOf(block) !== undefined

function takeBlock(draft: Draft, block: Block): void {
  const take = partOf(block)
  if (take) take(draft, block)
  else if (draft.hasCoi) draft.article.coiStatement += ` ${joined(block.lines)}`
  else if (draft.isBook && draft.book.length === 0 && isImprint(joined(block.lines))) takeBook(draft, block)
  else draft.texts.push(block)
}

function takeCollaborators({article, report, members}: Draft, block: Block): void {
  const before = article.investigators.length
  const read = readMembers(joined(block.lines).replace(/^Collaborators?: /, ''), index =>
    report('abstract-text/uncertain-name', {place: block.place, path: ['investigators', before + index]})
  )
  addInvestigators(article, read.members)
  for (const member of read.members) if (member.author.type === 'person') members.push(member)
}

function takeAffiliations(draft: Draft, block: Block): void {
  draft.affiliationPlace = block.place
  for (const [number, text] of readAffiliations(block)) draft.affiliations.set(number, text)
}

function takeRelations({article}: Draft, block: Block): void {
  const tag = relationOf(block)!
  for (const relation of readRelations(tag, {...block, lines: block.lines.slice(1)})) article.relations.push(relation)
}

const idTypes = new Map<string, [type: ArticleId['type'], read: (value: string) => string | undefined]>([
  ['DOI', ['doi', readDoi]],
  ['PMID', ['pubmed', readPmid]],
  ['PMCID', ['pmc', readPmcid]],
  ['NIHMSID', ['mid', readMid]],
  ['MID', ['mid', readMid]]
])

/** `PMID: 40123456 [Indexed for MEDLINE]`, `PMCID: PMC90000001 [Available on 2016-03-01]` */
function takeIds({article}: Draft, {lines}: Block): void {
  for (const {text} of lines) {
    const [, label = '', rest = ''] = /^([A-Z]+): ?(.*)$/.exec(text.trim()) ?? []
    const bracket = rest.endsWith(']') ? rest.lastIndexOf('[') : -1
    const status = bracket > 0 ? rest.slice(bracket + 1, -1).trim() : ''
    const value = status === '' ? rest : rest.slice(0, bracket).trim()
    const known = idTypes.get(label)
    const id = known?.[1](value)
    if (known && id !== undefined) article.articleIds.push({type: known[0], id})
    else article.extra.push({path: label || 'ids', text: text.trim()})
    const [, release] = /^Available on (\d{4}-\d\d-\d\d)$/.exec(status) ?? []
    const date = release && readDateTime(release.replaceAll('-', '/'))
    if (date) article.history.push({status: 'pmc-release', date})
    else if (status !== '') article.status = readRecordStatus(status) ?? status
  }
}

function takeCoi(draft: Draft, block: Block): void {
  const text = joined(block.lines).replace(/^Conflict of interest statement: ?/, '')
  if (text === '') return
  const before = draft.article.coiStatement
  draft.article.coiStatement = before === undefined ? text : `${before} ${text}`
  draft.hasCoi = true
}

function takeOtherAbstract({article}: Draft, block: Block): void {
  const [, type = '', text = ''] = /^([\w-]+): (.*)$/s.exec(joined(block.lines)) ?? []
  if (text === '') return // `Publisher: ` where the file ends
  article.otherAbstracts.push({sections: [{text}], type} satisfies Abstract)
}

/** The book, and the dates of the chapter on the last line. */
function takeBook(draft: Draft, block: Block): void {
  draft.isBook = true
  draft.book = paragraphs(block)
}

/** Put together as the CSV prints it: `2006 Apr 18 [updated 2025 Aug 14]. In: …` */
function finishBook(draft: Draft): void {
  const {article, book} = draft
  if (book.length === 0) return
  const dates = book.length > 1 && /^(?:1[5-9]|20)\d\d\b/.test(book.at(-1)!) ? book.pop()! : ''
  const {title, authors} = article
  if (takeSource(article, `${dates && withPeriod(dates)} ${book.join(' ')}`.trim())) {
    if (title !== undefined) article.title = title
    return
  }
  const read = title === undefined ? undefined : readCitation(`${withPeriod(title)} ${book.join(' ')} ${dates}`.trim())
  if (!read?.book && read?.type !== 'book') {
    article.extra.push({path: 'book', text: [...book, dates].filter(Boolean).join(' ')})
    return
  }
  const {doubts: _, authors: __, title: ___, titleHtml: ____, ids: _____, ...source} = read
  Object.assign(article, source, {authors})
}

const copyrightLine =
  /^(?:©|\(c\)|Copyright\b|Published by\b|This (?:article|is an open)|Georg Thieme|The Author\(s\)|\d{4} (?:The|by)\b|Crown\b)|\ball rights reserved\b|©/i

/** The first text is the abstract, one behind it the copyright; more are paragraphs of the abstract. */
function finishTexts({article, texts}: Draft): void {
  const last = texts.at(-1)
  if (!last) return
  const text = joined(last.lines)
  const isCopyright = texts.length > 1 ? text.length < 1000 : copyrightLine.test(text.slice(0, 60)) && text.length < 500
  if (isCopyright) texts.pop()
  const sections = texts.length > 0 ? texts.flatMap(block => readSections(block)) : []
  if (sections.length > 0 || isCopyright) article.abstract = {sections, ...(isCopyright && {copyright: text})}
}

/** The source says the DOI too. */
function finishIds(article: Article): void {
  const {doi} = article.ids
  if (doi !== undefined && !article.articleIds.some(({type}) => type === 'doi')) {
    article.articleIds.unshift({type: 'doi', id: doi})
  }
  fillIds(article.ids, article.articleIds)
}
