import {bcp47, pubmedUrl} from '@pubcite/nlm'
import {type Article, type Author, type PartialDate, printedAuthors} from '@pubcite/schema/model'
import {abstractText} from '../../abstract-text.js'
import type {Meta} from '../../html.js'
import {isoDate} from '../../iso-date.js'
import {keywordsOf} from '../../keywords.js'
import {commonParts, electronicDate, mainDate} from '../../main-date.js'
import {commaName} from '../../names.js'
import {orcidOf} from '../../orcid.js'
import {pageRange} from '../../page-range.js'

/** The tags of an article. Those of an author follow the author. */
export function map(article: Article): Meta[] {
  const {type, ids, title, journal, book, volume, issue, pagination, languages} = article
  const pages = pageRange(pagination)
  const chapter = type === 'book-chapter'
  return [
    ['citation_title', title],
    ...printedAuthors(article.authors).flatMap(authorTags),
    ['citation_author', article.authorsComplete === false ? 'et al.' : undefined],
    ...printedAuthors(chapter ? (book?.editors ?? []) : article.editors).map(
      (editor): Meta => ['citation_editor', nameOf(editor)]
    ),
    ['citation_publication_date', slashed(mainDate(article))],
    ['citation_online_date', slashed(electronicDate(article))],
    ['citation_journal_title', journal?.title ?? journal?.medlineTa],
    ['citation_journal_abbrev', journal?.medlineTa ?? journal?.isoAbbreviation],
    ...(journal?.issns ?? []).map(({issn}): Meta => ['citation_issn', issn]),
    ['citation_inbook_title', chapter ? book?.title : undefined],
    ...(book?.isbns ?? []).map((isbn): Meta => ['citation_isbn', isbn]),
    ['citation_publisher', book?.publisher?.name],
    ['citation_volume', volume ?? book?.volume],
    ['citation_issue', issue],
    ['citation_firstpage', pages?.start],
    ['citation_lastpage', pages?.end],
    ['citation_doi', ids.doi],
    ['citation_pmid', ids.pmid],
    ['citation_pmcid', ids.pmcid],
    ...languages.map((code): Meta => ['citation_language', bcp47(code) ?? code]),
    ...keywordsOf(article).map((keyword): Meta => ['citation_keywords', keyword.replace(/;/g, ',')]),
    ['citation_abstract', abstractText(article.abstract)],
    ['citation_abstract_html_url', ids.pmid && pubmedUrl(ids.pmid)]
  ]
}

function authorTags(author: Author): Meta[] {
  return [
    ['citation_author', nameOf(author)],
    ...author.affiliations.map(({text}): Meta => ['citation_author_institution', text]),
    ['citation_author_orcid', orcidOf(author)]
  ]
}

const nameOf = (author: Author) => (author.type === 'group' ? author.collectiveName : commaName(author))

/** `2023/1/10`, to the precision that is true of all of it. */
function slashed(date: PartialDate | undefined): string | undefined {
  return date && isoDate(commonParts(date))?.replace(/-0?/g, '/')
}
