/** The sections after the abstract, each in its block. */
import {
  type Article,
  type Citation,
  emptyPage,
  type Page,
  type PageLink,
  type Reference,
  type Relation
} from '@pubcite/schema/model'
import {type Html, html, marked} from './html.js'
import {authorList, closed} from './notation.js'
import {authorName, citedSource, listedTypes, listFlags, meshTerms, relationGroups} from './page-parts.js'

/** The sections after the abstract; those that say nothing are not there. */
export function sections(article: Article): Html[] {
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

/** Is this tie an item of a list? It is where PubMed knows the other record and its title. */
export const isItem = ({title, ids}: Relation): boolean => title !== undefined && ids.pmid !== undefined

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
