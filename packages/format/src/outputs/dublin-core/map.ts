import {bcp47} from '@pubcite/nlm'
import {type Article, type Author, printedAuthors} from '@pubcite/schema/model'
import {abstractText} from '../../abstract-text.js'
import type {Meta} from '../../html.js'
import {isoDate} from '../../iso-date.js'
import {keywordsOf} from '../../keywords.js'
import {commonParts, mainDate} from '../../main-date.js'
import {commaName} from '../../names.js'
import {notesOf} from '../../notes.js'
import {pageRange} from '../../page-range.js'
import {recordUrls} from '../../record-urls.js'

/** Scholar and Zotero go by these words. */
const types = {'journal-article': 'Text.Article', book: 'Text.Book', 'book-chapter': 'Text.Chapter', other: 'Text'}

/** The tags of an article. Where the list of its authors is cut, or it was retracted, its description says so. */
export function map(article: Article): Meta[] {
  const {type, ids, authors, authorsComplete, editors, journal, book} = article
  const host = type === 'book-chapter' ? book?.title : (journal?.title ?? journal?.medlineTa)
  const date = mainDate(article)
  const issued = date && isoDate(commonParts(date))
  return [
    ['DC.title', article.title],
    ...names('DC.creator', authors),
    ['DC.creator', authorsComplete === false ? 'et al.' : undefined],
    ...names('DC.contributor', type === 'book-chapter' ? (book?.editors ?? []) : editors),
    ['DCTERMS.issued', issued],
    ['DC.type', types[type]],
    ['DC.identifier', ids.doi && `doi:${ids.doi}`],
    ['DC.identifier', ids.pmid && `pmid:${ids.pmid}`],
    ...recordUrls(ids).map((url): Meta => ['DC.identifier', url]),
    ...article.languages.map((code): Meta => ['DC.language', bcp47(code) ?? code]),
    ['DC.publisher', book?.publisher?.name],
    ['DC.relation.ispartof', host],
    ...keywordsOf(article).map((keyword): Meta => ['DC.subject', keyword]),
    ['DCTERMS.abstract', abstractText(article.abstract)],
    ['DC.description', notesOf(article).join('. ')],
    ...prismTags(article, host, issued)
  ]
}

function names(tag: string, authors: readonly Author[]): Meta[] {
  return printedAuthors(authors).map(author => [
    tag,
    author.type === 'group' ? author.collectiveName : commaName(author)
  ])
}

function prismTags({ids, journal, book, volume, issue, pagination}: Article, host?: string, issued?: string): Meta[] {
  const pages = pageRange(pagination)
  const issn = (kind: string) => journal?.issns.find(({type}) => type === kind)?.issn
  return [
    ['prism.publicationName', host],
    ['prism.issn', issn('Print') ?? issn('Linking')],
    ['prism.eIssn', issn('Electronic')],
    ['prism.isbn', book?.isbns[0]],
    ['prism.volume', volume ?? book?.volume],
    ['prism.number', issue],
    ['prism.startingPage', pages?.start],
    ['prism.endingPage', pages?.end],
    ['prism.publicationDate', issued],
    ['prism.doi', ids.doi]
  ]
}
