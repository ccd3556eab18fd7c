import {
  isGroupName,
  languageCode,
  readDate,
  readDigits,
  readDisplayName,
  readDoi,
  readIdUrl,
  readPages,
  readPmid,
  withoutPeriod
} from '@pubcite/nlm'
import {type Affiliation, type Article, type Author, emptyGroup, emptyJournal} from '@pubcite/schema/model'
import type {Report} from '../../../input.js'
import {addId} from '../../../pmc/add-id.js'
import type {PageRow} from '../read.js'

type Metas = PageRow['metas']

/** What the head of the file says of the article fills what the page itself does not say. */
export function fillFromMetas(article: Article, metas: Metas, report: Report): void {
  const meta = (name: string): string | undefined => metas.get(name)?.[0]
  addId(article, 'pmc', pmcidOf(meta))
  addId(article, 'pubmed', readPmid(meta('citation_pmid') ?? ''))
  addId(article, 'doi', readDoi(meta('citation_doi') ?? meta('DC.Identifier') ?? ''))
  const title = meta('citation_title') ?? meta('DC.Title') ?? meta('og:title')
  if (title !== undefined && title !== 'PMC') article.title ??= withoutPeriod(title)
  fillJournal(article, metas)
  fillPlace(article, meta)
  if (article.authors.length === 0) fillAuthors(article, metas, report)
  const language = languageCode(meta('DC.Language') ?? '')
  if (language !== undefined && article.languages.length === 0) article.languages.push(language)
}

type Meta = (name: string) => string | undefined

const pmcidOf = (meta: Meta): string | undefined =>
  ['citation_fulltext_html_url', 'citation_abstract_html_url', 'canonical', 'og:url', 'citation_pdf_url', 'ncbi_pcid']
    .map(name => readIdUrl(meta(name) ?? '').pmcid)
    .find(id => id !== undefined)

/** Until about 2014 (`citation_authors`, one for all) the title of the journal was its abbreviation. */
function fillJournal(article: Article, metas: Metas): void {
  const title = metas.get('citation_journal_title')?.[0]
  if (title === undefined) return
  const journal = article.journal ?? emptyJournal()
  article.journal = journal
  if (metas.has('citation_authors')) journal.medlineTa ??= title
  else journal.title ??= title
}

function fillPlace(article: Article, meta: Meta): void {
  const printed = meta('citation_publication_date') ?? meta('citation_date') ?? meta('DC.Date')
  const date = printed === undefined ? undefined : (readDigits(printed) ?? readDate(printed))
  if (date && !article.pubDate) article.pubDate = date
  const [volume, issue, page] = ['citation_volume', 'citation_issue', 'citation_firstpage'].map(meta)
  if (volume !== undefined) article.volume ??= volume
  if (issue !== undefined) article.issue ??= issue
  if (page !== undefined) article.pagination ??= readPages(page)
}

/** One element each, with the institutions behind it; before that `Nkechi Okafor, Jan Lindt, and  Shun Ito`. */
function fillAuthors(article: Article, metas: Metas, report: Report): void {
  const single = metas.get('citation_author') ?? metas.get('DC.Contributor')
  const names = single ?? (metas.get('citation_authors')?.[0] ?? '').split(/, and |,? and (?= )|, /)
  for (const name of names) {
    const author = readAuthor(name.trim(), article, report)
    if (author) article.authors.push(author)
  }
  const institutions = metas.get('citation_author_institution') ?? []
  const [only, ...others] = article.authors
  const same = new Set(institutions)
  if (only && (others.length === 0 || same.size === 1)) {
    for (const author of article.authors) author.affiliations = [...same].map((text): Affiliation => ({text, ids: []}))
  }
}

function readAuthor(name: string, article: Article, report: Report): Author | undefined {
  if (isGroupName(name)) return emptyGroup(name)
  const read = readDisplayName(name)
  if (read && !read.certain) report('pmc-html/uncertain-name', {path: ['authors', article.authors.length]})
  return read?.person
}
