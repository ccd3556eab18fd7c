import {languageName} from '@pubcite/nlm'
import {type Article, type Author, printedAuthors} from '@pubcite/schema/model'
import {abstractText} from '../../abstract-text.js'
import {isoDate} from '../../iso-date.js'
import {keywordsOf} from '../../keywords.js'
import {kindOfArticle} from '../../kind.js'
import {commonParts, mainDate} from '../../main-date.js'
import {commaName, withoutCommas} from '../../names.js'
import {notesOf} from '../../notes.js'
import {wholeRange} from '../../page-range.js'
import {recordUrls} from '../../record-urls.js'

/** A tag and what stands behind it, each value on its own line. */
export type Field = readonly [tag: string, ...values: (string | undefined)[]]

const types = {
  'journal-article': 'Journal Article',
  book: 'Book',
  'book-chapter': 'Book Section',
  other: 'Generic'
} as const

/** The fields of a record, in EndNote's order. */
export function map(article: Article): Field[] {
  const {type, ids, title, journal, book} = article
  const edited = type === 'book' && article.authors.length === 0 && article.editors.length > 0
  const abbreviation = journal?.medlineTa ?? journal?.isoAbbreviation
  const {pmid, pmcid, doi} = ids
  return [
    ['%0', edited ? 'Edited Book' : types[type]],
    ...nameFields(article),
    ['%T', title],
    ['%J', journal?.title ?? abbreviation],
    ['%B', type === 'book-chapter' ? book?.title : undefined],
    ['%S', book?.collectionTitle],
    ['%I', book?.publisher?.name],
    ['%C', book?.publisher?.location],
    ['%7', book?.edition],
    ...dateFields(article),
    ['%V', article.volume ?? book?.volume],
    ['%N', article.issue],
    ['%P', wholeRange(article.pagination)],
    ['%@', book?.isbns[0] ?? journal?.issns[0]?.issn],
    ['%M', pmid],
    ['%2', pmcid],
    ['%R', doi],
    ['%X', abstractText(article.abstract)],
    ['%K', ...keywordsOf(article)],
    ['%G', article.languages.map(code => languageName(code) ?? code).join(', ')],
    ['%9', kindOfArticle(article)],
    ['%+', article.authors.flatMap(({affiliations}) => affiliations)[0]?.text],
    ...recordUrls(ids).map((url): Field => ['%U', url]),
    ['%~', pmid && 'PubMed'],
    ...notesOf(article).map((note): Field => ['%Z', note])
  ]
}

function nameFields({type, authors, authorsComplete, editors, book}: Article): Field[] {
  const names = (tag: string, list: readonly Author[]) =>
    printedAuthors(list).map((author): Field => [tag, writeAuthor(author)])
  return [
    ...names('%A', authors),
    ...(authorsComplete === false ? [['%A', 'et al.,'] as const] : []),
    ...names('%E', type === 'book-chapter' ? (book?.editors ?? []) : editors)
  ]
}

/** A comma at its end says that a name is a group's: EndNote and Zotero would divide it. */
function writeAuthor(author: Author): string {
  return author.type === 'group' ? `${withoutCommas(author.collectiveName)},` : commaName(author)
}

/** The full date only where its month is known: readers take it instead of the year. */
function dateFields(article: Article): Field[] {
  const date = mainDate(article)
  const parts = date ? commonParts(date) : {}
  const {year, month} = parts
  return [
    ['%D', isoDate(year === undefined ? {} : {year}) ?? isoDate(date?.year === undefined ? {} : {year: date.year})],
    ['%8', month === undefined ? undefined : isoDate(parts)?.replaceAll('-', '/')]
  ]
}
