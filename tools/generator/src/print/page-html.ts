/**
 * The page of a journal article as PubMed serves it today, with all its blocks, its menus and the copy of its head.
 * @see reference: pubmed-page.md, section 1; where it rests on recall (figures, collaborators, language) so does this.
 */
import type {Article} from '@pubcite/schema/model'
import {type Html, html} from './html.js'
import {cleaned, named, printDate, shortName} from './notation.js'
import {abstractBlock} from './page-html-abstract.js'
import {fullView, shortView} from './page-html-heading.js'
import {sections} from './page-html-sections.js'
import {listedTypes} from './page-parts.js'

/** Print the page of a journal article. */
export function printPageHtml(printed: Article): string {
  const article = cleaned(printed)
  return html`<!DOCTYPE html>
<html lang="en">
${head(article)}
<body>
${banner}
<div class="article-page" data-article-pmid="${article.ids.pmid}">
<aside class="side-bar"><nav class="navigation"><ul><li><a href="#abstract">Abstract</a></li><li><a href="#similar">Similar articles</a></li></ul></nav></aside>
<main class="article-details" id="article-details">
<header class="heading" id="heading">
${fullView(article)}
${shortView(article)}
</header>
<div class="actions-buttons"><button class="citation-dialog-trigger" title="Cite">Cite</button><button>Collections</button></div>
${abstractBlock(article)}
${sections(article)}
</main>
</div>
${dialogs(article)}
${footer}
</body>
</html>
`.html
}

function head(article: Article): Html {
  const {ids, journal} = article
  const title = `${article.title} - PubMed`
  const keywords = [
    `pmid:${ids.pmid}`,
    ids.doi && `doi:${ids.doi}`,
    ids.pmcid,
    ...listedTypes(article).map(({name}) => name),
    'PubMed Abstract',
    'NIH',
    'NLM'
  ]
  return html`<head>
<meta charset="UTF-8">
<title>${title}</title>
<meta name="ncbi_app" content="pubmed">
<meta name="ncbi_db" content="pubmed">
<meta name="ncbi_pdid" content="abstract">
<meta name="uid" content="${ids.pmid}">
<meta name="log_displayeduids" content="${ids.pmid}">
<meta name="description" content="${article.abstract?.sections[0]?.text ?? article.title}">
<meta name="keywords" content="${keywords.filter(Boolean).join(', ')}">
<meta property="og:title" content="${title}">
<meta property="og:url" content="https://pubmed.ncbi.nlm.nih.gov/${ids.pmid}/">
<meta name="citation_title" content="${article.title}">
<meta name="citation_authors" content="${named(article.authors)
    .map(author => `${author.type === 'group' ? author.collectiveName : shortName(author)};`)
    .join('')}">
<meta name="citation_journal_title" content="${journal?.title}">
<meta name="citation_publisher" content="${journal?.medlineTa}">
<meta name="citation_date" content="${article.pubDate && printDate(article.pubDate)}">
<meta name="citation_volume" content="${article.volume}">
<meta name="citation_issue" content="${article.issue}">
<meta name="citation_pmid" content="${ids.pmid}">
<meta name="citation_doi" content="${ids.doi}">
<meta name="citation_abstract_html_url" content="https://pubmed.ncbi.nlm.nih.gov/${ids.pmid}/">
<link rel="canonical" href="https://pubmed.ncbi.nlm.nih.gov/${ids.pmid}/">
<script>var pageConfig = {"title": "</h1>"};</script>
</head>`
}

const banner = html`<div class="usa-banner"><header>An official website of the United States government</header><p>Here's how you know</p></div>
<a id="nws_header_accesskey_0" href="#">Access keys</a><a id="nws_header_accesskey_1" href="#">NCBI Homepage</a>
<header class="ncbi-header"><a href="/" class="pubmed-logo">pubmed logo</a></header>
<form id="search-form"><label>Search:</label><input name="term" value=""><button>Search</button></form>
<div class="search-links-wrapper"><a href="/advanced/">Advanced</a><a href="/help/">User Guide</a></div>`

const footer = html`<footer id="ncbi-footer"><h3>Follow NCBI</h3><div>NCBI Literature Resources</div><a href="/mesh/">MeSH</a></footer>`

const dialogs = ({title, ids}: Article): Html => html`<div class="overlay" role="dialog" aria-label="Citation Dialog">
<div class="dialog citation-dialog"><div class="title">Cite</div><div class="citation-text-block" data-all-citations-url="/${ids.pmid}/citations/"></div></div></div>
<form class="email-citation"><label>Subject:</label><input value="${title} - PubMed"></form>`
