import {languageName, writeDate} from '@pubcite/nlm'
import {type Article, type Author, printedAuthors} from '@pubcite/schema/model'
import {abstractText} from '../../abstract-text.js'
import {keywordsOf} from '../../keywords.js'
import {mainDate} from '../../main-date.js'
import {commaName, withoutCommas} from '../../names.js'
import {notesOf} from '../../notes.js'
import {pageRange} from '../../page-range.js'
import {recordUrls} from '../../record-urls.js'

/** A tag and what stands behind it; without a value it is not written. */
export type Field = readonly [tag: string, value: string | undefined]

const types = {
  'journal-article': 'Journal Article',
  book: 'Book, Whole',
  'book-chapter': 'Book, Section',
  other: 'Generic'
} as const

/** The fields of a record. */
export function map(article: Article): Field[] {
  const {type, ids, title, journal, book, authors, authorsComplete, editors} = article
  const chapter = type === 'book-chapter'
  const edited = type === 'book' && authors.length === 0 && editors.length > 0
  const pages = pageRange(article.pagination)
  return [
    ['RT', edited ? 'Book, Edited' : types[type]],
    ...names('A1', authors),
    ['A1', authorsComplete === false ? 'et al.' : undefined],
    ...names('A2', chapter ? (book?.editors ?? []) : []),
    ...names('A3', type === 'book' ? editors : []),
    ['T1', title],
    ['JF', journal?.title ?? journal?.medlineTa],
    ['JO', journal?.medlineTa ?? journal?.isoAbbreviation],
    ['T2', chapter ? book?.title : undefined],
    ['T3', book?.collectionTitle],
    ...dateFields(article),
    ['VO', article.volume ?? book?.volume],
    ['IS', article.issue],
    ['SP', pages?.start],
    ['OP', pages?.end],
    ['ED', book?.edition],
    ['PB', book?.publisher?.name],
    ['PP', book?.publisher?.location],
    ['SN', book?.isbns[0] ?? journal?.issns[0]?.issn],
    ['AN', ids.pmid],
    ['DO', ids.doi],
    ['DS', ids.pmid && 'PubMed'],
    ['LK', recordUrls(ids)[0]],
    ['LA', article.languages.map(code => languageName(code) ?? code).join(', ')],
    ['AD', authors.flatMap(({affiliations}) => affiliations)[0]?.text],
    ['AB', abstractText(article.abstract)],
    ...keywordsOf(article).map((keyword): Field => ['K1', keyword]),
    ['NO', ids.pmcid && `PMCID: ${ids.pmcid}`],
    ['NO', pages?.all && `Pages: ${pages.all}`],
    ...notesOf(article).map((note): Field => ['NO', note])
  ]
}

function names(tag: string, authors: readonly Author[]): Field[] {
  return printedAuthors(authors).map(author => [
    tag,
    author.type === 'group' ? withoutCommas(author.collectiveName) : commaName(author, ',')
  ])
}

/** The year, and the rest of the date as it is printed: `Jan 10`, `Winter`, `Sep-Oct`. */
function dateFields(article: Article): Field[] {
  const date = mainDate(article)
  return [
    ['YR', date?.year?.toString().padStart(4, '0')],
    ['FD', date && writeDate(date).replace(/^\d{4}\s*/, '')]
  ]
}
