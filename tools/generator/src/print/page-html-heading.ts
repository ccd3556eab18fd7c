/** The heading of the page, and its copy that shows when the page is scrolled. */
import type {Affiliation, Article, Author} from '@pubcite/schema/model'
import {type Html, html, marked} from './html.js'
import {named, shortName} from './notation.js'
import {authorName, languageLine, numberedAffiliations, numbersOf, shownType} from './page-parts.js'
import {aheadPhrase, dateAndPlace, doiPhrase, journalName, secondDate} from './source.js'

/** The heading that a reader reads. */
export function fullView(article: Article): Html {
  const type = shownType(article)?.name
  const free = article.page?.freeFullText
  const language = languageLine(article)
  return html`<div class="full-view" id="full-view-heading">
<div class="article-citation">
${type && html`<div class="publication-type">${type}</div>`}
<div class="article-source">${journalMenu(article, 'full-view')}<span class="period">. </span><span class="cit">${dateAndPlace(article)}.</span></div>
${
  article.ids.doi &&
  html`<span class="citation-doi">
  ${doiPhrase(article)}
</span>`
}
${
  secondDate(article) &&
  html`<span class="secondary-date">
  ${secondDate(article)}
</span>`
}
${aheadPhrase(article) && html`<span class="ahead-of-print">${aheadPhrase(article)}</span>`}
</div>
<h1 class="heading-title">
  ${marked(article.title, article.titleHtml)}
</h1>
${authorBlock(article)}
<ul class="identifiers" id="full-view-identifiers">
${identifiers(article)}
</ul>
${language && html`<span class="language">${language}</span>`}
${free && html`<span class="free-label">${free}</span>`}
</div>`
}

const journalMenu = (
  article: Article,
  view: string
): Html => html`<div class="journal-actions dropdown-block"><button id="${view}-journal-trigger"
  class="journal-actions-trigger trigger" title="${article.journal?.title}" aria-controls="${view}-journal">
  ${journalName(article)}
</button><div id="${view}-journal" class="journal-actions-dropdown dropdown dropdown-container" hidden><div class="title">Actions</div>
<ul class="journal-actions-links"><li><a>Search in PubMed</a></li><li><a>Search in NLM Catalog</a></li><li><a>Add to Search</a></li></ul></div></div>`

/** The copy of the heading that a page shows when it is scrolled. */
export function shortView(article: Article): Html {
  const [first, ...others] = named(article.authors)
  const day = /^\d{4} \w{3} \d/.test(dateAndPlace(article))
  const [date = ''] = dateAndPlace(article).split(/[;:]/, 1)
  return html`<div class="short-view" id="short-view-heading">
${shownType(article) && html`<div class="publication-type">${shownType(article)?.name}</div>`}
<h1 class="heading-title">
  ${marked(article.title, article.titleHtml)}
</h1>
<div class="short-citation"><span class="authors-list"><span class="authors-list-item first-author"><span class="full-name">${first && authorName(first)}</span></span>${others.length > 0 && html`&nbsp;et al`}<span class="citation-separator">.</span></span>
<span class="citation-journal">${journalName(article)}<span class="citation-separator">.</span></span>
<span class="date">${day ? html`<time class="citation-year" datetime="${date}">${date}</time>` : html`<span class="citation-year">${date}</span>`}<span class="citation-separator">.</span></span></div>
<div class="extended-article-details" id="full-article-details" aria-hidden="true"><div class="article-citation">${journalMenu(article, 'short-view')}<span class="period">. </span><span class="cit">${dateAndPlace(article)}.</span></div>
<ul class="identifiers" id="short-view-identifiers">
${identifiers(article)}
</ul></div>
</div>`
}

const formEncoded = (text: string): string => encodeURIComponent(text).replaceAll('%20', '+')

function authorBlock(article: Article): Html | undefined {
  const authors = named(article.authors)
  const people = named(article.investigators)
  if (authors.length === 0 && people.length === 0) return undefined
  const all = numberedAffiliations([...authors, ...people])
  const heading = all.length === 1 ? 'Affiliation' : 'Affiliations'
  return html`<div class="inline-authors"><div class="authors"><div class="authors-list">
${authors.map((author, index) => authorItem(author, article, all, index === authors.length - 1))}
</div></div></div>
<div class="short-article-details">${people.length > 0 ? 'Collaborators, ' : ''}${heading} <button class="more-details" id="toggle-authors">Expand</button></div>
<div class="extended-article-details" id="expanded-authors" aria-hidden="true"><div class="expanded-authors" id="full-view-expanded-authors">
${
  people.length > 0 &&
  html`<div class="investigators"><h3 class="title">Collaborators</h3><div class="investigators-list">
${people.map((person, index) => authorItem(person, article, all, index === people.length - 1))}
</div></div>`
}
${
  all.length > 0 &&
  html`<div class="affiliations"><h3 class="title">${heading}</h3><ul class="item-list">
${all.map(
  (
    {text, textHtml},
    index
  ) => html`<li data-affiliation-id="full-view-affiliation-${index + 1}"><sup class="key">${index + 1}</sup> ${marked(text, textHtml)}</li>
`
)}</ul></div>`
}
</div></div>`
}

function authorItem(author: Author, {ids}: Article, all: readonly Affiliation[], last: boolean): Html {
  const link =
    author.type === 'group'
      ? html`<a class="full-name" href="/?term=${formEncoded(`${author.collectiveName}[Corporate Author]`)}" data-ga-label="${author.collectiveName}">${marked(author.collectiveName, author.collectiveNameHtml)}</a>`
      : html`<a class="full-name" href="/?term=${formEncoded(shortName(author))}&amp;cauthor_id=${ids.pmid}" data-ga-action="author_link" data-ga-label="${authorName(author)}">${authorName(author)}</a>`
  const equal =
    author.equalContribution &&
    html`<sup class="equal-contrib-container"><span class="author-sup-separator">&nbsp;</span><a class="equal-contrib-link" href="#full-view-equal-contrib-explanation">#</a></sup>`
  const numbers = numbersOf(author, all).map(
    number => html`<span class="author-sup-separator">&nbsp;</span><a class="affiliation-link" href="#full-view-affiliation-${number}" title="${all[number - 1]?.text}" ref="linksrc=author_aff">
  ${number}
</a>`
  )
  const glue = last
    ? undefined
    : author.type === 'group'
      ? html`<span class="semicolon">;&nbsp;</span>`
      : html`<span class="comma">,&nbsp;</span>`
  return html`<span class="authors-list-item ">${link}${equal}${numbers.length > 0 && html`<sup class="affiliation-links">${numbers}</sup>`}${glue}</span>
`
}

function identifiers({ids}: Article): Html[] {
  const row = (
    kind: string,
    label: string,
    value: Html
  ) => html`<li><span class="identifier ${kind}"><span class="id-label">
  ${label}
</span> ${value}</span></li>
`
  const link = (id: string, href: string) => html`<a class="id-link" target="_blank" href="${href}">
  ${id}
</a>`
  return [
    ...(ids.pmid === undefined
      ? []
      : [row('pubmed', 'PMID:', html`<strong class="current-id" title="PubMed ID">${ids.pmid}</strong>`)]),
    ...(ids.pmcid === undefined
      ? []
      : [
          row('pmc', 'PMCID:', link(ids.pmcid, `http://www.ncbi.nlm.nih.gov/pmc/articles/${ids.pmcid.toLowerCase()}/`))
        ]),
    ...(ids.doi === undefined ? [] : [row('doi', 'DOI:', link(ids.doi, `https://doi.org/${encodeURI(ids.doi)}`))])
  ]
}
