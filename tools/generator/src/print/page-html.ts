/**
 * The page of a journal article as PubMed serves it today, with all its blocks, its menus and the copy of its head.
 * @see reference: pubmed-page.md, section 1; where it rests on recall (figures, collaborators, language) so does this.
 */
import {
  type Abstract,
  type Affiliation,
  type Article,
  type ArticleId,
  type Author,
  type Citation,
  emptyArticle,
  emptyPage,
  type Investigator,
  type Page,
  type PageLink,
  type Person,
  type Reference,
  type Relation
} from '@pubcite/schema/model'
import {type Html, html, marked} from './html.js'
import {authorList, cleaned, closed, named, only, printDate, shortName} from './notation.js'
import {
  authorName,
  carriedDataBanks,
  carriedItem,
  carriedMesh,
  carriedName,
  carriedSource,
  carriedTypes,
  citedSource,
  languageLine,
  listedTypes,
  listFlags,
  meshTerms,
  numberedAffiliations,
  numbersOf,
  relationGroups,
  shownKeywords,
  shownLabel,
  shownType
} from './page-parts.js'
import {aheadPhrase, dateAndPlace, datesCarried, doiPhrase, journalName, secondDate} from './source.js'

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

// ------------------------------------------------------------------------------------------------------------ head

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

// ------------------------------------------------------------------------------------------------------- the heading

function fullView(article: Article): Html {
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
function shortView(article: Article): Html {
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

// ------------------------------------------------------------------------------------------------------- the abstract

const paragraph = ({label, text, textHtml}: Abstract['sections'][number]): Html => html`<p>
  ${
    label !== undefined &&
    html`<strong class="sub-title">
    ${shownLabel(label)}:
  </strong>`
  }
  ${marked(text, textHtml)}
</p>
`

function abstractBlock(article: Article): Html {
  const {abstract} = article
  const words = shownKeywords(article)
  const keywords =
    words.length > 0 &&
    html`<p><strong class="sub-title">
  Keywords:
</strong>
  ${words.map(({text, textHtml}, index) => [index > 0 && '; ', marked(text, textHtml)])}.
</p>`
  if (!abstract)
    return html`<div class="abstract" id="abstract"><h2 class="title">Abstract</h2><em class="empty-abstract">No abstract available</em>${keywords}</div>`
  return html`<div class="abstract" id="abstract">
<h2 class="title">Abstract</h2>
<div class="abstract-content selected" id="eng-abstract">
${abstract.sections.map(paragraph)}</div>
${shownOthers(article).map(
  other => html`<div class="abstract-content" id="${other.type === 'plain-language-summary' ? 'plain-language-summary' : `${other.language}-abstract`}">
${other.sections.map(paragraph)}</div>
`
)}
${keywords}
${abstract.copyright && html`<p class="copyright">${abstract.copyright}</p>`}
<p class="disclaimer"><a href="/disclaimer/">PubMed Disclaimer</a></p>
</div>`
}

/** Translations and summaries for everyone; abstracts of other producers are on no page. */
const shownOthers = ({otherAbstracts}: Article): Abstract[] =>
  otherAbstracts.filter(({type}) => type === 'Publisher' || type === 'plain-language-summary')

// ------------------------------------------------------------------------------------------- the sections after it

function sections(article: Article): Html[] {
  const page = article.page ?? emptyPage()
  return [
    block(
      'conflict-of-interest',
      'Conflict of interest statement',
      article.coiStatement === undefined
        ? []
        : [html`<div class="statement"><p>${marked(article.coiStatement, article.coiStatementHtml)}</p></div>`]
    ),
    block(
      'figures',
      'Figures',
      page.figures.map(
        ({
          label,
          caption,
          captionHtml,
          url
        }) => html`<figure class="figure-item"><a class="figure-link" href="${url}"><img class="figure-thumb" src="${url}" alt="${label}"></a>
<figcaption><strong class="figure-label">${label}</strong><div class="figure-caption">${marked(caption, captionHtml)}</div></figcaption></figure>
`
      )
    ),
    ...relationGroups(article).map(({label, id, relations}) =>
      block(id, label, [
        html`<ul class="articles-list">
${relations.map(relationItem)}</ul>`
      ])
    ),
    block('similar', 'Similar articles', list('similar-articles-list', page.similarArticles, 'similar')),
    block('citedby', citedTitle(page), list('citedby-articles-list', page.citedBy, 'citedby')),
    block(
      'references',
      'References',
      article.references.length === 0
        ? []
        : [
            html`<div id="top-references-list" class="references-lists-container"><div class="refs-list">
${article.references.map(referenceItem)}</div></div>`
          ]
    ),
    block('publication-types', 'Publication types', terms(listedTypes(article).map(({name}) => name))),
    block('mesh-terms', 'MeSH terms', terms(article.meshHeadings.flatMap(meshTerms))),
    block('supplementary-concepts', 'Supplementary concepts', terms(article.supplMeshNames.map(({name}) => name))),
    block('substances', 'Substances', terms(article.chemicals.map(({name}) => name))),
    block(
      'personal-names',
      'Personal name as subject',
      terms(article.personalNameSubjects.map(name => authorName({type: 'person', ids: [], affiliations: [], ...name})))
    ),
    block('associated-data', 'Associated data', links('data-bank-list', page.associatedData)),
    block('related-links', 'Related information', links('related-links-list', page.relatedInformation)),
    block(
      'grants',
      'Grants and funding',
      article.grants.length === 0
        ? []
        : [
            html`<div class="grants-list"><ul>
${article.grants.map(
  ({
    grantId,
    acronym,
    agency,
    country
  }) => html`<li class="grant-item"><a>${[grantId, acronym, agency, country].filter(Boolean).join('/')}</a></li>
`
)}</ul></div>`
          ]
    ),
    block('linkout', 'LinkOut - more resources', linkOut(page.linkOut))
  ].filter(part => part !== undefined)
}

const block = (id: string, title: Html | string, content: readonly Html[]): Html | undefined =>
  content.length === 0
    ? undefined
    : html`<div class="${id}" id="${id}">
<h2 class="title">
  ${title}
</h2>
${content}
</div>
`

const citedTitle = ({citedByCount}: Page): Html => html`Cited by
  ${citedByCount !== undefined && html`<em class="amount">${citedByCount}</em> <em class="hint">articles</em>`}`

const list = (id: string, citations: readonly Citation[], source: string): Html[] =>
  citations.length === 0
    ? []
    : [
        html`<ul class="articles-list" id="${id}">
${citations.map(citation => listItem(citation, source))}</ul>
<a class="show-all" href="/?linkname=pubmed_${source}">See all</a>`
      ]

/** An entry of a list, as lists of results have it too. */
export function listItem(citation: Citation, source: string): Html {
  const [first] = citation.authors
  const year = citation.pubDate?.year
  return html`<li class="full-docsum"><div class="docsum-content">
<a class="docsum-title" href="/${citation.ids.pmid}/" ref="linksrc=${source}" data-ga-action="${citation.ids.pmid}">
  ${marked(citation.title, citation.titleHtml)}${closed(citation.title ?? '').slice((citation.title ?? '').length)}
</a>
<div class="docsum-citation full-citation">
<span class="docsum-authors full-authors">${authorList(citation.authors)}.</span>
<span class="docsum-authors short-authors">${first && authorList([first])}${citation.authors.length > 1 ? ', et al' : ''}.</span>
<span class="docsum-journal-citation full-journal-citation">${citedSource(citation)}</span>
<span class="docsum-journal-citation short-journal-citation">${citation.journal?.medlineTa}. ${year}.</span>
<span class="citation-part">PMID: <span class="docsum-pmid">${citation.ids.pmid}</span></span>
${listFlags(citation.ids.pmid).map(flag => html`<span class="${flag.startsWith('Free') ? 'free-resources' : flag === 'Review.' ? 'publication-type' : 'language'} spaced-citation-item citation-part">${flag}</span>`)}
</div></div></li>
`
}

/** A tie that PubMed knows is an item; of another the source is printed. */
const relationItem = (relation: Relation): Html =>
  isItem(relation)
    ? listItem(relation, 'linked')
    : html`<li class="full-docsum"><div class="docsum-content"><div class="docsum-citation full-citation"><span class="docsum-journal-citation full-journal-citation">${closed(relation.text)}</span>
${relation.ids.pmid && html`<span class="citation-part">PMID: <span class="docsum-pmid">${relation.ids.pmid}</span></span>`}</div></div></li>
`

const isItem = ({title, ids}: Relation): boolean => title !== undefined && ids.pmid !== undefined

function referenceItem({text, textHtml, ids}: Reference): Html {
  const link = (label: string, href: string) => html`
  -
  <a class="reference-link" href="${href}" ref="linksrc=references_link">
    ${label}
  </a>`
  return html`<ol class="references-list"><li><ol class="references-and-notes-list"><li class="skip-numbering" value="1">
  ${marked(text, textHtml)}
${ids.doi && link('DOI', `https://doi.org/${encodeURI(ids.doi)}`)}
${ids.pmcid && link('PMC', `http://www.ncbi.nlm.nih.gov/pmc/articles/${ids.pmcid.toLowerCase()}/`)}
${ids.pmid && link('PubMed', `/${ids.pmid}/`)}
</li></ol></li></ol>
`
}

const terms = (words: readonly string[]): Html[] =>
  words.length === 0
    ? []
    : [
        html`<ul class="keywords-list">
${words.map(
  word => html`<li><div class="keyword-actions dropdown-block"><button class="keyword-actions-trigger trigger keyword-link${word.endsWith('*') ? ' major' : ''}">
  ${word}
</button><div class="keyword-actions-dropdown dropdown" hidden><div class="title">Actions</div><ul class="keyword-actions-links"><li><a>Search in PubMed</a></li><li><a>Search in MeSH</a></li><li><a>Add to Search</a></li></ul></div></div></li>
`
)}</ul>`
      ]

const links = (name: string, pageLinks: readonly PageLink[]): Html[] =>
  pageLinks.length === 0
    ? []
    : [
        html`<ul class="${name}">
${pageLinks.map(
  ({text, url}) => html`<li><a href="${url}">
  ${text}
</a></li>
`
)}</ul>`
      ]

function linkOut(pageLinks: readonly PageLink[]): Html[] {
  const groups = [...new Set(pageLinks.map(({group}) => group))]
  return groups.length === 0
    ? []
    : [
        html`<ul class="linkout-list">
${groups.map(
  group => html`<li><h3 class="linkout-category">${group}</h3><ul class="linkout-category-links">
${pageLinks
  .filter(link => link.group === group)
  .map(
    ({text, url}) => html`<li><a href="${url}" target="_blank">
  ${text}
</a></li>
`
  )}</ul></li>
`
)}</ul>`
      ]
}

// ------------------------------------------------------------------------------------------------ what comes back

/**
 * What a perfect reader makes of the page. Authors divide as their links say, persons as
 * subject only by rule. Of list items `text` is the title, the
 * authors and the source in the order of the page; it has no markup, their title has.
 */
export function carriedByPageHtml(printed: Article): Article {
  const article = cleaned(printed)
  const {journal, ids, abstract} = article
  const page = carriedPage(article)
  return {
    ...emptyArticle(),
    ids: only(ids, 'pmid', 'pmcid', 'doi'),
    articleIds: shownIds(ids),
    ...only(
      article,
      'title',
      'titleHtml',
      'volume',
      'issue',
      'pagination',
      'coiStatement',
      'coiStatementHtml',
      'grants'
    ),
    ...datesCarried(article),
    ...(journal && {journal: {...only(journal, 'title', 'medlineTa'), issns: []}}),
    authors: named(article.authors).map(carriedAuthor),
    investigators: named(article.investigators).map(
      ({listId: _, ...person}: Investigator): Investigator => carriedAuthor(person) as Person
    ),
    languages: languageLine(article) === undefined ? [] : article.languages,
    ...(abstract && {abstract: carriedAbstract(abstract)}),
    otherAbstracts: abstract ? shownOthers(article).map(carriedOther) : [],
    keywords: shownKeywords(article).map(keyword => ({...only(keyword, 'text', 'textHtml'), owner: 'NOTNLM'})),
    publicationTypes: carriedTypes(article),
    meshHeadings: carriedMesh(article.meshHeadings),
    supplMeshNames: article.supplMeshNames.map(({name}) => ({name})),
    chemicals: article.chemicals.map(({name}) => ({name})),
    personalNameSubjects: article.personalNameSubjects.map(name =>
      carriedName({type: 'person', ids: [], affiliations: [], ...name})
    ),
    dataBanks: carriedDataBanks(article),
    relations: relationGroups(article).flatMap(({relations}) =>
      relations.map(({note: _, ...tie}) => (isItem(tie) ? item(tie) : carriedSource(tie)))
    ),
    references: article.references.map(({listTitle: _, label: __, titleHtml: ___, ...reference}) => reference),
    ...(page && {page})
  }
}

const shownIds = ({pmid, pmcid, doi}: Article['ids']): ArticleId[] => [
  ...(pmid === undefined ? [] : [{type: 'pubmed', id: pmid}]),
  ...(pmcid === undefined ? [] : [{type: 'pmc', id: pmcid}]),
  ...(doi === undefined ? [] : [{type: 'doi', id: doi}])
]

function carriedAuthor(author: Author): Author {
  const affiliations = [
    ...new Map(author.affiliations.map(one => [one.text, {...only(one, 'text', 'textHtml'), ids: []}])).values()
  ]
  const rest = {ids: [], affiliations, ...only(author, 'equalContribution')}
  return author.type === 'group'
    ? {...only(author, 'type', 'collectiveName', 'collectiveNameHtml'), ...rest}
    : {...only(author, 'type', 'lastName', 'foreName', 'initials', 'suffix'), ...rest}
}

const carriedSections = ({sections: parts}: Abstract): Abstract['sections'] =>
  parts.map(({label, text, textHtml}) => ({
    ...(label !== undefined && {label: shownLabel(label)}),
    text,
    ...(textHtml !== undefined && {textHtml})
  }))

const carriedAbstract = (abstract: Abstract): Abstract => ({
  sections: carriedSections(abstract),
  ...only(abstract, 'copyright')
})

const carriedOther = (abstract: Abstract): Abstract => ({
  sections: carriedSections(abstract),
  ...(abstract.type === 'plain-language-summary' ? only(abstract, 'type') : only(abstract, 'language'))
})

const item = <Kind extends Citation>(citation: Kind): Kind => ({
  ...carriedItem(citation),
  ...only(citation as Citation, 'titleHtml')
})

function carriedPage({page}: Article): Page | undefined {
  return page && {...page, similarArticles: page.similarArticles.map(item), citedBy: page.citedBy.map(item)}
}
