/**
 * A page of search results, as PubMed serves it today: an item each, with the words of the query in bold.
 * @see reference: pubmed-page.md, section 4
 */
import {type Article, emptyPage} from '@pubcite/schema/model'
import {type Html, html} from './html.js'
import {type Articles, authorList, cleaned, closed, listed, named} from './notation.js'
import {languageName} from './page-parts.js'
import {aheadPhrase, journalName, source} from './source.js'
import {carriedByCitation, preprintType} from './summary.js'

/** Print the results of a search for `sleep` that found these journal articles. */
export function printSearchHtml(articles: Articles): string {
  const list = listed(articles)
  const pmids = list.map(({ids}) => ids.pmid).join(',')
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<title>sleep - Search Results - PubMed</title>
<meta name="ncbi_app" content="pubmed">
<meta name="ncbi_db" content="pubmed">
<meta name="ncbi_pdid" content="searchresult">
<meta name="log_displayeduids" content="${pmids}">
<meta name="log_resultcount" content="${list.length}">
<meta name="log_query" content="sleep">
<meta name="log_pagesize" content="10">
<meta name="ncbi_pageno" content="1">
<meta name="log_format" content="summary">
<meta name="log_sortorder" content="relevance">
</head>
<body>
<main class="search-page" id="search-page">
<div class="results-amount"><h3><span class="value">${list.length}</span> results</h3></div>
<section class="search-results-list"><div class="search-results-chunks"><div class="search-results-chunk results-chunk" data-page-number="1">
${list.map(item)}
</div></div></section>
</main>
</body>
</html>
`.html
}

function item(article: Article, index: number): Html {
  const {ids, title = '', authors} = article
  const [first, ...others] = named(authors)
  const authorLine = `${authorList(authors, article.authorsComplete !== false)}.`
  return html`<article class="full-docsum" data-rel-pos="${index + 1}">
<div class="item-selector-wrap selectors-and-actions first-selector"><input class="search-result-selector" type="checkbox" value="${ids.pmid}"><label class="search-result-position"><span class="position-number">${index + 1}</span></label>
<div class="result-actions-bar side-bar"><button class="cite dialog-trigger" data-all-citations-url="/${ids.pmid}/citations/" data-citation-style="nlm" data-pubmed-format-link="/${ids.pmid}/export/">Cite</button></div></div>
<div class="docsum-wrap"><div class="docsum-content">
<a class="docsum-title" href="/${ids.pmid}/" data-ga-category="result_click" data-article-id="${ids.pmid}">
  ${highlighted(closed(title))}
</a>
<div class="docsum-citation full-citation">
${
  first &&
  html`<span class="docsum-authors full-authors">${authorLine}</span>
<span class="docsum-authors short-authors">${authorList([first])}${others.length > 0 ? ', et al' : ''}.</span>`
}
<span class="docsum-journal-citation full-journal-citation">${[source(article), aheadPhrase(article)].filter(Boolean).join(' ')}</span>
<span class="docsum-journal-citation short-journal-citation">${journalName(article)}. ${article.pubDate?.year}.</span>
<span class="citation-part">PMID: <span class="docsum-pmid">${ids.pmid}</span></span>
${flags(article)}
</div>
${snippetOf(article) && html`<div class="docsum-snippet"><div class="full-view-snippet">${highlighted(snippetOf(article)!)}</div><div class="short-view-snippet">${highlighted(`${snippetOf(article)!.slice(0, 20)} …`)}</div></div>`}
</div>
<div class="result-actions-bar bottom-bar"><button class="cite">Cite</button><button class="share-search-result">Share</button></div></div>
</article>
`
}

/** The words of the query are bold in a list; this is no markup of the title. */
const highlighted = (text: string): Html[] =>
  text.split(/(sleep)/i).map(part => (part.toLowerCase() === 'sleep' ? html`<b>${part}</b>` : html`${part}`))

function flags({page, languages, publicationTypes, abstract}: Article): Html[] {
  const flag = (
    kind: string,
    text: string
  ) => html`<span class="${kind} spaced-citation-item citation-part">${text}</span>
`
  return [
    ...(page?.freeFullText === undefined ? [] : [flag('free-resources', `${page.freeFullText}.`)]),
    ...(publicationTypes.some(({name}) => name === 'Review') ? [flag('publication-type', 'Review.')] : []),
    ...(languages.join() === 'eng' ? [] : languages.map(language => flag('language', `${languageName(language)}.`))),
    ...(abstract ? [] : [flag('no-abstract', 'No abstract available.')])
  ]
}

/** A list shows the beginning of the abstract. */
function snippetOf({abstract}: Article): string | undefined {
  const text = abstract?.sections[0]?.text
  return text === undefined ? undefined : `${text.split(' ').slice(0, 12).join(' ')} …`
}

/** What a perfect reader makes of an item: the citation in its parts, its flags, its snippet; the title has no markup. */
export function carriedBySearchHtml(printed: Article): Article {
  const article = cleaned(printed)
  const {pmid, doi} = article.ids
  const snippet = snippetOf(article)
  const freeFullText = article.page?.freeFullText
  const page = {
    ...emptyPage(),
    ...(freeFullText !== undefined && {freeFullText}),
    ...(snippet !== undefined && {snippet})
  }
  const types = article.publicationTypes.filter(({name}) => name === 'Review')
  return {
    ...carriedByCitation(article),
    ids: {...(pmid !== undefined && {pmid}), ...(doi !== undefined && {doi})},
    articleIds: [
      ...(pmid === undefined ? [] : [{type: 'pubmed', id: pmid}]),
      ...(doi === undefined ? [] : [{type: 'doi', id: doi}])
    ],
    languages: article.languages.join() === 'eng' ? [] : article.languages,
    publicationTypes: [...preprintType(article).publicationTypes, ...types],
    ...((freeFullText !== undefined || snippet !== undefined) && {page})
  }
}
