/**
 * What a record says, as any reader would tell it: the fields that reference managers keep.
 */
import {type Article, printedAuthors} from '@pubcite/schema/model'

export const fieldNames = [
  'title',
  'authors',
  'year',
  'journal',
  'volume',
  'issue',
  'pages',
  'doi',
  'pmid',
  'pmcid',
  'abstract'
] as const

export type FieldName = (typeof fieldNames)[number]

/** The fields that a reader of a format knows; one that it knows and did not find is `undefined`. */
export type Fields = {[Name in FieldName]?: string | undefined}

/** What an article says. Authors are family names and groups, with a bar between two. */
export function fieldsOf(article: Article): Fields {
  const {title, authors, journal, volume, book, issue, pagination, ids, type, abstract} = article
  const {startPage, endPage, medlinePgn} = pagination ?? {}
  const several = medlinePgn !== undefined && /[,;]/.test(medlinePgn)
  const names = printedAuthors(authors).map(author =>
    author.type === 'group' ? author.collectiveName : author.lastName
  )
  const sections = abstract?.sections.map(({label, text}) =>
    label === undefined || label.toUpperCase() === 'UNLABELLED' ? text : `${label}: ${text}`
  )
  return {
    title,
    authors: names.join(' | '),
    year: yearOf(article)?.toString(),
    journal: type === 'book-chapter' ? book?.title : (journal?.title ?? journal?.medlineTa ?? journal?.isoAbbreviation),
    volume: volume ?? book?.volume,
    issue,
    pages: several ? undefined : joinPages(startPage, endPage),
    doi: ids.doi,
    pmid: ids.pmid,
    pmcid: ids.pmcid,
    abstract: sections?.join(' ')
  }
}

/** The year of the issue; that of the electronic date where there is no issue yet. */
function yearOf({publicationStatus, pubDate, articleDate, book}: Article): number | undefined {
  const dates = publicationStatus === 'aheadofprint' ? [articleDate, pubDate] : [pubDate, articleDate]
  return [...dates, book?.endingDate, book?.beginningDate].find(date => date !== undefined)?.year
}

/** The pages of a range with a hyphen between two: `225-234`, `e7`. */
export function joinPages(first: string | undefined, last?: string): string | undefined {
  const pages = last === undefined || last === first ? first : `${first}-${last}`
  return pages?.replace(/[‐-―]|--/g, '-')
}

/** Texts are equal when their visible characters are, in the same normal form, whatever blanks stand between them. */
export function visible(text: string | undefined): string {
  return (text ?? '')
    .normalize('NFC')
    .replace(/[\ufeff\ufffe\uffff\u00ad\u200b\u202a-\u202e\u2066-\u2069]|\p{Surrogate}|\ufffd/gu, '')
    .replace(/[\s\0-\x1f\x7f-\x9f\u2028\u2029]+/g, ' ')
    .replace(/ (?=[|])|(?<=[|]) /g, '')
    .trim()
}
