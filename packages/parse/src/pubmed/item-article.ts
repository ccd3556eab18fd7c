import {languageCode, readAuthors} from '@pubcite/nlm'
import {type Article, emptyArticle, type Ids} from '@pubcite/schema/model'
import {append} from '../append.js'
import {type HtmlElement, placeOf} from '../html.js'
import type {Report} from '../input.js'
import {type ListItem, readListItem} from './list-item.js'
import {pageOf} from './page-only.js'
import {addPublicationType, retractedPublication} from './subjects.js'
import {takeSource} from './take-source.js'

/** An item of a list of results as an article. */
export function itemArticle(element: HtmlElement, report: Report): Article {
  const item = readListItem(element, {query: true})
  const article = listedArticle(item)
  const place = placeOf(element)
  if (item.title === undefined) report('pubmed-search-html/no-title', {place})
  if (item.pmid === undefined) report('pubmed-search-html/no-pmid', {place})
  if (item.source !== undefined && !article.pubDate && !article.articleDate) {
    report('pubmed-search-html/unreadable-citation', {place})
  }
  return article
}

/** What an item of a list says, as an article. */
export function listedArticle({title, titleHtml, authors, source, pmid, flags, snippet}: ListItem): Article {
  const article = emptyArticle()
  if (pmid !== undefined) article.ids.pmid = pmid
  if (title !== undefined) article.title = title
  if (titleHtml !== undefined) article.titleHtml = titleHtml
  const people = readAuthors(authors ?? '')
  article.authors = people.authors
  if (people.authorsComplete === false) article.authorsComplete = false
  if (source !== undefined) takeSource(article, source)
  for (const flag of flags) addFlag(article, flag)
  if (snippet !== undefined) pageOf(article).snippet = snippet
  append(article.articleIds, listIds(article.ids))
  return article
}

/** `Free PMC article`, `Review`, `French`; several flags may stand in one text: `French. No abstract available`. */
function addFlag(article: Article, printed: string): void {
  for (const flag of printed.split(/\. ?/).filter(Boolean)) {
    const languages = flag.split(/, /).map(name => languageCode(name))
    if (/^Free\b/i.test(flag)) pageOf(article).freeFullText = flag
    else if (languages.every(code => code !== undefined)) {
      for (const code of languages) if (!article.languages.includes(code)) article.languages.push(code)
    } else if (/^Retracted(?: article| publication)?$/i.test(flag)) addPublicationType(article, retractedPublication)
    else if (isType(flag)) addPublicationType(article, flag)
  }
}

const isType = (flag: string): boolean => !/abstract available|^PMID|clipboard|^doi\b|ahead of print/i.test(flag)

const listIds = ({pmid, doi}: Ids) => [
  ...(pmid === undefined ? [] : [{type: 'pubmed' as const, id: pmid}]),
  ...(doi === undefined ? [] : [{type: 'doi' as const, id: doi}])
]
