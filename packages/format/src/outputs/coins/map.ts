import {bcp47} from '@pubcite/nlm'
import {type Article, printedAuthors} from '@pubcite/schema/model'
import {isoDate} from '../../iso-date.js'
import {commonParts, mainDate} from '../../main-date.js'
import {commaName} from '../../names.js'
import {isPreprint} from '../../notes.js'
import {pageRange, wholeRange} from '../../page-range.js'
import {recordUrls} from '../../record-urls.js'

/** A key of OpenURL and its value; without a value it is not written. */
export type Pair = readonly [key: string, value: string | undefined]

/** What an OpenURL says of an article. Names stand in `au`, with a comma: Zotero would write a first author twice. */
export function map(article: Article): Pair[] {
  const {type, ids, authors, editors, languages} = article
  const inJournal = type === 'journal-article' || type === 'other'
  const date = mainDate(article)
  const pages = pageRange(article.pagination)
  const people = type === 'book' && authors.length === 0 ? editors : authors
  return [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', `info:ofi/fmt:kev:mtx:${inJournal ? 'journal' : 'book'}`],
    ['rft_id', ids.doi && `info:doi/${ids.doi}`],
    ['rft_id', ids.pmid && `info:pmid/${ids.pmid}`],
    ...recordUrls(ids).map((url): Pair => ['rft_id', url]),
    ...(inJournal ? journalPairs(article) : bookPairs(article)),
    ['rft.date', date && isoDate(commonParts(date))],
    ['rft.volume', article.volume ?? article.book?.volume],
    ['rft.issue', article.issue],
    ['rft.spage', pages?.end === undefined ? undefined : pages.start],
    ['rft.epage', pages?.end],
    ['rft.pages', wholeRange(article.pagination)],
    ...printedAuthors(people).map(
      (author): Pair =>
        author.type === 'group' ? ['rft.aucorp', author.collectiveName] : ['rft.au', commaName(author)]
    ),
    ['rft.au', article.authorsComplete === false ? 'et al.' : undefined],
    ['rft.language', languages[0] && (bcp47(languages[0]) ?? languages[0])]
  ]
}

const seasons = /* @__PURE__ */ new Map([
  ['winter', 'winter'],
  ['spring', 'spring'],
  ['summer', 'summer'],
  ['autumn', 'fall'],
  ['fall', 'fall']
])

function journalPairs(article: Article): Pair[] {
  const {journal, title, pubDate} = article
  const issn = (kind: string) => journal?.issns.find(({type}) => type === kind)?.issn
  return [
    ['rft.genre', isPreprint(article) ? 'preprint' : article.type === 'other' ? 'unknown' : 'article'],
    ['rft.atitle', title],
    ['rft.jtitle', journal?.title ?? journal?.medlineTa],
    ['rft.stitle', journal?.medlineTa ?? journal?.isoAbbreviation],
    ['rft.ssn', pubDate?.end ? undefined : seasons.get(pubDate?.season?.toLowerCase() ?? '')],
    ['rft.issn', issn('Print') ?? issn('Linking')],
    ['rft.eissn', issn('Electronic')]
  ]
}

function bookPairs({type, title, book}: Article): Pair[] {
  const chapter = type === 'book-chapter'
  return [
    ['rft.genre', chapter ? 'bookitem' : 'book'],
    ['rft.atitle', chapter ? title : undefined],
    ['rft.btitle', chapter ? book?.title : title],
    ['rft.edition', book?.edition],
    ['rft.series', book?.collectionTitle],
    ['rft.place', book?.publisher?.location],
    ['rft.pub', book?.publisher?.name],
    ['rft.isbn', book?.isbns[0]]
  ]
}
