import {readAuthors, readIdUrl, withPeriod} from '@pubcite/nlm'
import {type Article, type Citation, emptyCitation} from '@pubcite/schema/model'
import {append} from '../../../append.js'
import {all, attribute, first, type HtmlElement, type HtmlScope, markedText, textOf} from '../../../html.js'
import {markedTitle} from '../../../pubmed/marked-title.js'
import {pageOf} from '../../../pubmed/page-only.js'
import {sourceParts} from '../../../pubmed/take-source.js'

const names: readonly [heading: RegExp, key: 'similarArticles' | 'citedBy'][] = [
  [/^(?:similar|related) (?:articles|citations)/i, 'similarArticles'],
  [/^cited by/i, 'citedBy']
]

/** The lists beside the article: similar articles in PubMed, articles in PMC that cite this one. */
export function mapLists(article: Article, page: HtmlScope): void {
  for (const box of all(page, '.portlet, .usa-accordion')) {
    const title = first(box, 'h2, h3, h4')
    const key = title && names.find(([heading]) => heading.test(textOf(title)))?.[1]
    if (!key) continue
    const mentions = all(box, 'li').flatMap(item => readMention(item) ?? [])
    if (mentions.length > 0) append(pageOf(article)[key], mentions)
  }
}

/** Title with its link, then (out of sight) authors and source. */
function readMention(item: HtmlElement): Citation | undefined {
  const link = first(item, 'a')
  if (!link) return undefined
  const title = markedTitle(markedText(link))
  if (title.title === undefined) return undefined
  const [authors, source] = ['.author', '.cit'].map(selector => {
    const element = first(item, selector)
    return element ? textOf(element) : ''
  }) as [string, string]
  const shown = source || textOf(all(item, '.source').slice(0, 1)).replace(/^\[|\]$/g, '')
  const line = shown.replace(/(\d{4}[^;:]{0,40}); /, '$1;').replace(/([\d)]): (?=[^:;]{1,40}$)/, '$1:')
  const text = [withPeriod(title.title), authors, shown].filter(Boolean).join(' ')
  const people = readAuthors(authors)
  const {pmid, pmcid, doi} = readIdUrl(attribute(link, 'href'))
  return {
    ...emptyCitation(text),
    ...title,
    ...sourceParts(withPeriod(line)),
    authors: people.authors,
    ...(people.authorsComplete === false && {authorsComplete: false as const}),
    ids: {...(pmid !== undefined && {pmid}), ...(pmcid !== undefined && {pmcid}), ...(doi !== undefined && {doi})}
  }
}
