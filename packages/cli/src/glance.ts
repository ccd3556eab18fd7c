import {writeDate, writeName, writePages} from '@pubcite/nlm'
import {type Article, type Author, isRetracted} from '@pubcite/schema/model'
import {retractionLine} from './talk.js'
import {printable, type Terminal} from './terminal.js'

/** A row of the view: what it is, and what the article says. */
type Row = [label: string, value: string | undefined]

/** The article as a person looks at it first: a row for each thing that it says. */
export function glance(article: Article, colors: Terminal['colors']): string {
  const banner = isRetracted(article) ? `${colors.bgRed(colors.white(' RETRACTED '))} ${retractionLine(article)}\n` : ''
  const shown = rows(article).filter((row): row is [string, string] => Boolean(row[1]))
  const width = Math.max(...shown.map(([label]) => label.length))
  return banner + shown.map(([label, value]) => `  ${colors.dim(label.padEnd(width))}  ${printable(value)}\n`).join('')
}

function rows(article: Article): Row[] {
  const {ids, journal, book, pagination, abstract, page} = article
  return [
    ['title', article.title],
    ['original title', article.vernacularTitle],
    ['type', article.publicationTypes.map(({name}) => name).join('; ') || article.type],
    ['authors', people(article)],
    ['editors', article.editors.map(authorName).join(', ')],
    ['journal', [journal?.medlineTa, journal?.title].filter(Boolean).join(' · ')],
    ['book', [book?.title, book?.publisher?.name].filter(Boolean).join(' · ')],
    ['date', article.pubDate && writeDate(article.pubDate)],
    ['electronic', article.articleDate && writeDate(article.articleDate)],
    ['volume', article.volume],
    ['issue', article.issue],
    ['pages', pagination && writePages(pagination)],
    [
      'ids',
      Object.entries(ids)
        .map(([kind, id]) => `${kind} ${id}`)
        .join(' · ')
    ],
    ['languages', article.languages.join(', ')],
    [
      'abstract',
      abstract && shorten(abstract.sections.map(({label, text}) => (label ? `${label}: ${text}` : text)).join(' '))
    ],
    ['keywords', article.keywords.map(({text}) => text).join('; ')],
    ['MeSH', count(article.meshHeadings, 'heading')],
    ['substances', count(article.chemicals, 'substance')],
    ['grants', count(article.grants, 'grant')],
    ['relations', article.relations.map(({type}) => type).join(', ')],
    ['references', count(article.references, 'reference')],
    [
      'page',
      page &&
        [count(page.similarArticles, 'similar article'), count(page.citedBy, 'citing article')]
          .filter(Boolean)
          .join(', ')
    ],
    ['not in the model', article.extra.map(({path}) => path).join(', ')]
  ]
}

function people({authors, authorsComplete}: Article): string {
  const shown = authors.slice(0, 6).map(authorName).join(', ')
  const more = authors.length > 6 ? ` … (${authors.length})` : ''
  return shown + more + (authorsComplete === false ? `${shown ? ', ' : ''}et al. (the list is cut)` : '')
}

function authorName(author: Author): string {
  return author.type === 'group' ? author.collectiveName : writeName(author)
}

function count(list: readonly unknown[], word: string): string | undefined {
  if (list.length === 0) return undefined
  return `${list.length} ${word}${list.length === 1 ? '' : 's'}`
}

function shorten(text: string, length = 160): string {
  if (text.length <= length) return text
  return `${text.slice(0, text.lastIndexOf(' ', length))} … (${text.length} characters)`
}
