import {isGroupName, readDate, readDoi, readIdUrl, readName, readPmid, withoutPeriod} from '@pubcite/nlm'
import {type Article, emptyGroup, emptyJournal} from '@pubcite/schema/model'
import {all, attribute, first, type HtmlScope} from '../../../html.js'

/** What the head of the file says of the article fills what the page itself does not say. */
export function fillFromMetas(article: Article, head: HtmlScope): void {
  const metas = readMetas(head)
  const meta = (name: string): string | undefined => metas.get(name)
  const canonical = first(head, link => link.tagName === 'link' && attribute(link, 'rel') === 'canonical')
  const pmid =
    readPmid(meta('citation_pmid') ?? '') ??
    readIdUrl(canonical ? attribute(canonical, 'href') : '').pmid ??
    readIdUrl(meta('citation_abstract_html_url') ?? meta('og:url') ?? '').pmid ??
    readPmid(meta('uid') ?? meta('ncbi_uid') ?? meta('log_displayeduids') ?? '')
  if (pmid !== undefined && article.ids.pmid !== undefined && pmid !== article.ids.pmid) return
  const title = meta('citation_title') ?? meta('og:title')?.replace(/ - PubMed$/, '')
  const doi = readDoi(meta('citation_doi') ?? '')
  if (pmid !== undefined) article.ids.pmid ??= pmid
  if (doi !== undefined) article.ids.doi ??= doi
  if (title !== undefined && title !== 'PubMed') article.title ??= withoutPeriod(title)
  fillJournal(article, metas)
  fillPlace(article, metas)
  if (article.authors.length === 0) fillAuthors(article, meta('citation_authors') ?? '')
}

/** The metas of the head by name; an empty one says nothing. */
function readMetas(head: HtmlScope): Map<string, string> {
  const metas = new Map<string, string>()
  for (const element of all(head, 'meta')) {
    const name = attribute(element, 'name') || attribute(element, 'property')
    const content = attribute(element, 'content').replace(/\s+/g, ' ').trim()
    if (name !== '' && content !== '' && !metas.has(name)) metas.set(name, content)
  }
  return metas
}

/** `citation_publisher` is the abbreviation of the journal, whatever its name says. */
function fillJournal(article: Article, metas: Map<string, string>): void {
  if (article.type !== 'journal-article') return
  const title = metas.get('citation_journal_title')
  const medlineTa = metas.get('citation_publisher')
  const issn = /^\d{4}-\d{3}[\dX]$/i.exec(metas.get('citation_issn') ?? '')?.[0].toUpperCase()
  if (title === undefined && medlineTa === undefined && issn === undefined) return
  const journal = article.journal ?? emptyJournal()
  article.journal = journal
  if (title !== undefined) journal.title ??= title
  if (medlineTa !== undefined) journal.medlineTa ??= medlineTa
  if (issn !== undefined) journal.issns.push({issn})
}

function fillPlace(article: Article, metas: Map<string, string>): void {
  if (article.pubDate || article.articleDate) return
  const printed = metas.get('citation_date')
  const [, month, day, year] = /^(\d\d?)\/(\d\d?)\/(\d{4})$/.exec(printed ?? '') ?? []
  const date =
    year === undefined
      ? readDate(printed ?? '')
      : {
          year: Number(year),
          ...(inRange(month, 12) && {month: Number(month), ...(inRange(day, 31) && {day: Number(day)})})
        }
  if (date) article.pubDate = date
  const [volume, issue] = [metas.get('citation_volume'), metas.get('citation_issue')]
  if (volume !== undefined) article.volume ??= volume
  if (issue !== undefined) article.issue ??= issue
}

const inRange = (text: string | undefined, max: number) => Number(text) >= 1 && Number(text) <= max

/** `Okafor NK;Grewal J;` */
function fillAuthors(article: Article, text: string): void {
  for (const name of text.split(';').map(part => part.trim())) {
    if (name === '') continue
    const read = readName(name)
    if (isGroupName(name) || !read?.certain) article.authors.push(emptyGroup(name))
    else article.authors.push(read.person)
  }
}
