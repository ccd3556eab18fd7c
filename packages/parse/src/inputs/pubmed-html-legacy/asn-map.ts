import {fillIds, publicationTypeOf, readName, readPages, readPmid, withoutPeriod} from '@pubcite/nlm'
import {
  type Article,
  emptyArticle,
  emptyGroup,
  emptyJournal,
  type MeshTerm,
  type PartialDate
} from '@pubcite/schema/model'
import {addPublicationType} from '../../pubmed/subjects.js'
import {type AsnItem, asnItem, asnText} from './asn.js'

type Items = readonly AsnItem[] | undefined

/** Take a `Pubmed-entry` over into an article. */
export function mapAsn(entry: readonly AsnItem[]): Article {
  const article = emptyArticle()
  const medent = asnItem(entry, 'medent')?.items ?? entry
  const cit = asnItem(medent, 'cit')?.items
  const title = asnText(asnItem(cit, 'title')?.items, 'name')
  if (title !== undefined) article.title = withoutPeriod(title.trim())
  mapAuthors(article, asnItem(cit, 'authors')?.items)
  mapJournal(article, asnItem(cit, 'from')?.items)
  mapIds(article, asnItem(cit, 'ids')?.items, asnText(entry, 'pmid'))
  const abstract = asnText(medent, 'abstract')
  if (abstract !== undefined) article.abstract = {sections: [{text: abstract.trim()}]}
  for (const {items} of asnItem(medent, 'mesh')?.items ?? []) {
    const descriptor = readTerm(items, 'term')
    const qualifiers = (asnItem(items, 'qual')?.items ?? []).flatMap(
      qualifier => readTerm(qualifier.items, 'subh') ?? []
    )
    if (descriptor) article.meshHeadings.push({descriptor, qualifiers})
  }
  for (const {text = ''} of asnItem(medent, 'pub-type')?.items ?? [])
    addPublicationType(article, publicationTypeOf(text)?.name ?? text)
  if (asnText(medent, 'status') === 'medline') article.status = 'MEDLINE'
  return article
}

function readTerm(items: Items, word: string): MeshTerm | undefined {
  const name = asnText(items, word)
  return name === undefined ? undefined : {name, ...(asnText(items, 'mp') === 'TRUE' && {majorTopic: true})}
}

/** `names ml { "Okafor NK" }`; the address is not said to be of one of them. */
function mapAuthors(article: Article, items: Items): void {
  for (const {text} of asnItem(items, 'names')?.items ?? []) {
    const name = text === undefined ? undefined : readName(text)
    if (name) article.authors.push(name.certain ? name.person : emptyGroup(text!))
  }
  const affiliation = asnItem(items, 'affil')?.text?.trim()
  const [only, ...others] = article.authors
  if (!affiliation) return
  if (only && others.length === 0) only.affiliations.push({text: affiliation, ids: []})
  else article.extra.push({path: 'Affiliations', text: affiliation})
}

function mapJournal(article: Article, items: Items): void {
  const titles = asnItem(items, 'title')?.items
  const [title, medlineTa, isoAbbreviation] = ['name', 'ml-jta', 'iso-jta'].map(word => asnText(titles, word))
  const issn = /^\d{4}-\d{3}[\dX]$/.exec(asnText(titles, 'issn') ?? '')?.[0]
  article.journal = {
    ...emptyJournal(),
    ...(title !== undefined && {title}),
    ...(medlineTa !== undefined && {medlineTa}),
    ...(isoAbbreviation !== undefined && {isoAbbreviation}),
    ...(issn !== undefined && {issns: [{issn}]})
  }
  const imprint = asnItem(items, 'imp')?.items
  const [volume, issue, pages, language] = ['volume', 'issue', 'pages', 'language'].map(word => asnText(imprint, word))
  const date = readStandardDate(asnItem(imprint, 'date')?.items)
  if (date) article.pubDate = date
  if (volume !== undefined) article.volume = volume
  if (issue !== undefined) article.issue = issue
  if (pages !== undefined) article.pagination = readPages(pages)
  if (language !== undefined) article.languages.push(language)
  const status = asnText(imprint, 'pubstatus')
  if (status !== undefined) article.publicationStatus = status
  for (const event of asnItem(imprint, 'history')?.items ?? []) {
    const day = readStandardDate(asnItem(event.items, 'date')?.items)
    if (day) article.history.push({status: asnText(event.items, 'pubstatus') ?? 'other', date: day})
  }
}

/** `{ year 2009, month 6, day 1 }` */
function readStandardDate(items: Items): PartialDate | undefined {
  const [year, month, day] = ['year', 'month', 'day'].map(word => Number(asnText(items, word) ?? Number.NaN))
  if (!year || !(year > 0 && year < 10_000)) return undefined
  const hasMonth = month! >= 1 && month! <= 12
  return {year, ...(hasMonth && {month: month!, ...(day! >= 1 && day! <= 31 && {day: day!})})}
}

function mapIds(article: Article, items: Items, pmid: string | undefined): void {
  for (const item of items ?? []) {
    const [word = '', ...rest] = item.words
    const value = item.text ?? rest.join(' ')
    const other = word === 'other' ? asnItem(item.items, 'tag')?.text : undefined
    const type = word === 'other' ? (asnText(item.items, 'db') ?? '') : word
    const id = other ?? value
    if (type !== '' && id !== '') article.articleIds.push({type, id})
  }
  fillIds(article.ids, article.articleIds)
  const own = pmid === undefined ? undefined : readPmid(pmid)
  if (own !== undefined) article.ids.pmid ??= own
}
