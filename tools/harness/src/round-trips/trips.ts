/**
 * Formats that we write and read: an article there and back, and what of it has to be the same.
 */
import {
  formatCsl,
  formatJatsRef,
  formatJson,
  formatJsonl,
  formatMedline,
  formatNlm,
  formatPubmedXml,
  formatRis
} from '@pubcite/format'
import {carriedByPubmedXml} from '@pubcite/generator'
import {parseCslJson, parseJats, parseMedline, parseNlmCitation, parsePubmedXml, parseRis} from '@pubcite/parse'
import {readArticle} from '@pubcite/schema'
import {type Article, emptyArticle} from '@pubcite/schema/model'
import {parts} from './parts.js'

/** The way through one format. */
export interface Trip {
  name: string
  /** Write an article and read it back; `undefined` where no article is read, or several are. */
  back(article: Article): Article | undefined
  /** What the format carries, by part or by field. Of the article that was written, and of that which was read. */
  carried(article: Article, isRead: boolean): Map<string, unknown>
}

const only = ([first, ...others]: Article[]): Article | undefined => (others.length === 0 ? first : undefined)

const byField = (article: object) => new Map<string, unknown>(Object.entries(article))

const byPart = (...names: string[]) => {
  for (const name of names) if (!parts.has(name)) throw new RangeError(`There is no part ${name}.`)
  return (article: Article) => new Map(names.map(name => [name, parts.get(name)!(article)]))
}

export const trips: readonly Trip[] = [
  {
    name: 'json',
    back: article => readArticle((JSON.parse(formatJson([article])) as unknown[])[0]).article,
    carried: byField
  },
  {
    name: 'jsonl',
    back: article => readArticle(JSON.parse(formatJsonl([article]))).article,
    carried: byField
  },
  {
    name: 'pubmed-xml',
    back: article => only(parsePubmedXml(formatPubmedXml([article])).articles),
    carried: (article, isRead) => byField(isRead ? article : carriedByPubmedXml(article))
  },
  {
    name: 'medline',
    back: article => only(parseMedline(formatMedline([article])).articles),
    carried: byPart(
      ...[
        'title',
        'authors',
        'et al.',
        'editors',
        'journal',
        'abbreviation',
        'issns',
        'nlm unique id',
        'vernacular title'
      ],
      ...['affiliations', 'orcids', 'investigators', 'book', 'publisher', 'edition', 'isbn', 'date', 'electronic date'],
      ...['volume', 'issue', 'pages', 'doi', 'pmid', 'pmcid', 'pii', 'mid', 'bookshelf', 'abstract', 'languages'],
      ...[
        'keywords',
        'publication types',
        'mesh headings',
        'chemicals',
        'supplementary',
        'genes',
        'data banks',
        'grants'
      ],
      ...['history', 'other ids', 'general notes', 'subsets', 'status', 'owner', 'completed', 'revised', 'conflicts'],
      ...['relations', 'retracted']
    )
  },
  {
    name: 'csl-json',
    back: article => only(parseCslJson(formatCsl([article])).articles),
    carried: byPart(
      'title',
      'authors',
      'et al.',
      'date',
      'volume',
      'issue',
      'doi',
      'pmid',
      'pmcid',
      'pii',
      'mid',
      'languages'
    )
  },
  {
    name: 'ris',
    back: article => only(parseRis(formatRis([article])).articles),
    carried: byPart(
      ...['type', 'title', 'authors', 'et al.', 'editors', 'journal', 'abbreviation', 'book', 'publisher', 'edition'],
      ...['series', 'date', 'electronic date', 'volume', 'issue', 'pages', 'doi', 'pmid', 'pmcid', 'mid', 'bookshelf'],
      ...['abstract', 'languages', 'retracted']
    )
  },
  {
    name: 'nlm',
    back: article => only(parseNlmCitation(formatNlm([article])).articles),
    carried: byPart(
      'title',
      'short authors',
      'et al.',
      'journal or abbreviation',
      'date',
      'volume',
      'issue',
      'pages',
      'doi',
      'pmid',
      'pmcid',
      'retracted'
    )
  },
  {
    name: 'jats-ref',
    back: article => {
      const {articles} = parseJats(`<article><back>${formatJatsRef([article])}</back></article>`)
      const [reference, ...others] = articles[0]?.references ?? []
      return reference && others.length === 0 ? {...emptyArticle(article.type), ...reference} : undefined
    },
    carried: byPart(
      ...[
        'title',
        'authors',
        'et al.',
        'journal or abbreviation',
        'book',
        'publisher',
        'edition',
        'series',
        'date',
        'volume'
      ],
      ...['issue', 'pages', 'doi', 'pmid', 'pmcid', 'bookshelf']
    )
  }
]
