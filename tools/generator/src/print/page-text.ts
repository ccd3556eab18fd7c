/**
 * A PubMed page as people copy it: form A, stripped of its boilerplate and of all that was a button; form B, the whole
 * page from a browser; form C, the page as an HTML-to-text tool gives it.
 * @see reference: pubmed-page.md, section 2
 */
import {
  type Article,
  type ArticleId,
  type Author,
  type Citation,
  emptyArticle,
  emptyPage,
  type Ids,
  type Page,
  type PageLink,
  type Reference,
  type Relation
} from '@pubcite/schema/model'
import {authorList, cleaned, closed, named, only} from './notation.js'
import {
  authorName,
  carriedAbstract,
  carriedDataBanks,
  carriedItem,
  carriedKeywords,
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
  plainCitation,
  relationGroups,
  shownKeywords,
  shownLabel,
  shownReferences,
  shownType
} from './page-parts.js'
import {aheadPhrase, dateAndPlace, datesCarried, doiPhrase, journalName, secondDate} from './source.js'

export type PageForm = 'A' | 'B' | 'C'

/** Print the page of a journal article. Lines end in `\n`; form A has no line end after its last line. */
export function printPageText(printed: Article, form: PageForm): string {
  const article = cleaned(printed)
  if (form === 'A') return formA(article)
  return `${(form === 'B' ? formB(article) : formC(article)).join('\n')}\n`
}

const isFull = (article: Article): boolean => /^\d{4} \w{3} \d/.test(dateAndPlace(article))
const paragraphs = ({abstract}: Article): string[] =>
  abstract?.sections.map(({label, text}) => (label === undefined ? text : `${shownLabel(label)}: ${text}`)) ?? []
const keywordLine = (article: Article): string | undefined => {
  const words = shownKeywords(article).map(({text}) => text)
  return words.length === 0 ? undefined : `Keywords: ${words.join('; ')}.`
}
const afterCite = (article: Article): string =>
  [doiPhrase(article), secondDate(article), aheadPhrase(article)].filter(Boolean).join(' ')

const noiseA = `Skip to main page content
U.S. flag

An official website of the United States government

Dot gov

The .gov means it’s official.
Federal government websites often end in .gov or .mil. Before sharing sensitive information, make sure you’re on a federal government site.

Https

The site is secure.
The https:// ensures that you are connecting to the official website and that any information you provide is encrypted and transmitted securely.

Access keys NCBI Homepage MyNCBI Homepage Main Content Main Navigation`

function formA(article: Article): string {
  const type = shownType(article)?.name
  const affiliations = numberedAffiliations(article.authors).length
  const {title = ''} = article
  const blocks = [
    [noiseA, type, `. ${dateAndPlace(article)}.`, afterCite(article)].filter(Boolean).join('\n'),
    title,
    [affiliations === 0 ? undefined : affiliations === 1 ? 'Affiliation' : 'Affiliations', type]
      .filter(Boolean)
      .join('\n'),
    title,
    shortCitation(article),
    ...(article.abstract ? ['Abstract', ...paragraphs(article)] : ['No abstract available']),
    keywordLine(article),
    article.abstract?.copyright,
    'PubMed Disclaimer',
    ...(article.page?.similarArticles.length ? ['Similar articles'] : []),
    ...(article.page?.citedBy.length ? ['Cited by'] : []),
    ...(article.references.length > 0
      ? [
          'References',
          shownReferences(article, 5)
            .map(reference => `    1. ${reference.text} - PubMed`)
            .join('\n')
        ]
      : []),
    ...(listedTypes(article).length > 0 ? ['Publication types'] : []),
    ...(article.meshHeadings.length > 0 ? ['MeSH terms'] : []),
    ...(article.chemicals.length > 0 ? ['Substances'] : []),
    'LinkOut - more resources'
  ]
  return blocks.filter(Boolean).join('\n\n')
}

/** `Jai Grewal et al. J Neurooncol. 2012 Jan.`; a complete date is lost, since the page marks it as a time. */
function shortCitation(article: Article): string {
  const [first, ...others] = named(article.authors)
  const name = first && authorName(first)
  const authors =
    name === undefined
      ? ''
      : others.length > 0 || article.authorsComplete === false
        ? `${name}\u00a0et al. `
        : `${name}. `
  const [date = ''] = dateAndPlace(article).split(/[;:]/, 1)
  return `${authors}${journalName(article)}. ${isFull(article) ? '' : date}.`
}

const headB = `Skip to main page content
U.S. flagAn official website of the United States government Here's how you know 
NIH NLM LogoLog in

Access keysNCBI HomepageMyNCBI HomepageMain ContentMain Navigation
pubmed logo
Search:
Search
Advanced
User Guide
SaveEmailSend to
Display options
Full text links
Ravenholm Press full text link
Actions
Cite
Collections
Permalink
Page navigation
Title & authors`.split('\n')

const footB =
  `NCBI Literature Resources MeSH PMC Bookshelf Disclaimer The PubMed wordmark and PubMed logo are registered trademarks of the U.S. Department of Health and Human Services (HHS).
Follow NCBI
Connect with NLM

  
National Library of Medicine
8600 Rockville Pike
Bethesda, MD 20894

Web Policies
FOIA
HHS Vulnerability Disclosure

Help
Accessibility
Careers

NLM
NIH
HHS
USA.gov`.split('\n')

function formB(article: Article): string[] {
  const type = shownType(article)?.name
  const sections = sectionsOf(article)
  const cite = [`. ${dateAndPlace(article)}.`, afterCite(article)].filter(Boolean).join(' ')
  return [
    ...headB,
    'Abstract',
    ...sections.map(({title}) => title),
    [type, journalName(article)].filter(Boolean).join(' '),
    cite,
    article.title ?? '',
    ...(article.authors.length > 0 ? [authorsB(article)] : []),
    ...affiliationLines(article, 'B'),
    ...languageLines(article),
    idLine(article),
    ...(article.page?.freeFullText ? [article.page.freeFullText] : []),
    ...abstractLines(article),
    ...sections.flatMap(({title, lines}) => [title, ...lines]),
    ...footB
  ]
}

const languageLines = (article: Article): string[] => [languageLine(article)].filter(line => line !== undefined)

const idLine = ({ids}: Article): string =>
  [ids.pmid && `PMID: ${ids.pmid}`, ids.pmcid && `PMCID: ${ids.pmcid}`, ids.doi && `DOI: ${ids.doi}`]
    .filter(Boolean)
    .join(' ')

/** `Nkechi K Okafor # 1 2, Ito S 1, Quiet Nights Study Group; Li Yi 3`: a semicolon follows a group. */
function authorsB({authors}: Article): string {
  const all = numberedAffiliations(authors)
  return named(authors)
    .map((author, index, list) => {
      const previous = list[index - 1]
      const glue = !previous ? '' : previous.type === 'group' ? '; ' : ', '
      return `${glue}${[authorName(author), author.equalContribution ? '#' : undefined, ...numbersOf(author, all)].filter(Boolean).join(' ')}`
    })
    .join('')
}

/** Browsers copy the list of affiliations only where a reader had opened it: here, where the PMID is even. */
const isExpanded = ({ids}: Article): boolean => Number(ids.pmid ?? 0) % 2 === 0

function affiliationLines(article: Article, form: 'B' | 'C'): string[] {
  const all = numberedAffiliations(article.authors)
  if (all.length === 0) return []
  const button =
    form === 'B' ? (isExpanded(article) ? 'Affiliations Collapse' : 'Affiliations Expand') : 'Affiliations Expand '
  if (form === 'B' && !isExpanded(article)) return [button]
  const heading = all.length === 1 ? 'Affiliation' : 'Affiliations'
  return [
    button,
    heading,
    ...(form === 'C' ? [''] : []),
    ...all.map(({text}, index) => `${index + 1}${form === 'C' ? ' ' : ''}${text}`)
  ]
}

function abstractLines(article: Article): string[] {
  if (!article.abstract)
    return [
      'No abstract available',
      ...[keywordLine(article)].filter(line => line !== undefined),
      '',
      'PubMed Disclaimer',
      ''
    ]
  const {copyright} = article.abstract
  const lines = [...paragraphs(article), keywordLine(article), copyright].filter(line => line !== undefined)
  return ['Abstract', ...lines.flatMap(line => [line, '']), 'PubMed Disclaimer', '']
}

interface Section {
  title: string
  lines: string[]
}

/** The sections after the abstract, in the page's order; those without lines are not there. */
function sectionsOf(article: Article): Section[] {
  const page = article.page ?? emptyPage()
  const sections: Section[] = [
    {title: 'Conflict of interest statement', lines: article.coiStatement ? [article.coiStatement, ''] : []},
    {
      title: 'Figures',
      lines: page.figures.flatMap(({label = '', caption}) => [label, `${label}. ${cutCaption(caption)}`, ' '])
    },
    ...relationGroups(article).map(({label, relations}) => ({title: label, lines: relations.flatMap(relationLines)})),
    {title: 'Similar articles', lines: listLines(page.similarArticles, 'See all similar articles')},
    {title: 'Cited by', lines: listLines(page.citedBy, 'See all "Cited by" articles')},
    {title: 'References', lines: referenceLines(article)},
    {title: 'Publication types', lines: listedTypes(article).map(({name}) => name)},
    {title: 'MeSH terms', lines: article.meshHeadings.flatMap(meshTerms)},
    {title: 'Supplementary concepts', lines: article.supplMeshNames.map(({name}) => name)},
    {title: 'Substances', lines: article.chemicals.map(({name}) => name)},
    {
      title: 'Personal name as subject',
      lines: article.personalNameSubjects.map(name => authorName({type: 'person', ids: [], affiliations: [], ...name}))
    },
    {title: 'Associated data', lines: page.associatedData.map(({text}) => text)},
    {title: 'Related information', lines: page.relatedInformation.map(({text}) => text)},
    {
      title: 'Grants and funding',
      lines: article.grants.map(({grantId, acronym, agency, country}) =>
        [grantId, acronym, agency, country].filter(Boolean).join('/')
      )
    },
    {title: 'LinkOut - more resources', lines: linkLines(page.linkOut)}
  ]
  return sections.filter(({lines}) => lines.length > 0)
}

/** The page cuts a caption after some words. */
function cutCaption(caption = ''): string {
  const words = caption.split(' ')
  return words.length <= 6 ? caption : `${words.slice(0, 6).join(' ')}…`
}

const itemLines = (citation: Citation): string[] => [
  closed(citation.title ?? ''),
  `${authorList(citation.authors)}.`,
  citedSource(citation),
  `PMID: ${citation.ids.pmid}${gluedFlags(citation.ids.pmid)}`
]
const gluedFlags = (pmid: string | undefined): string => {
  const flags = listFlags(pmid)
  return flags[0] === 'French.' || flags[0] === 'No abstract available.' ? ` ${flags.join(' ')}` : flags.join('')
}

const listLines = (list: readonly Citation[], end: string): string[] =>
  list.length === 0 ? [] : [...list.flatMap(itemLines), end]

/** A tie to a record that PubMed knows is an item of a list; of another its source is printed. */
const relationLines = (relation: Relation): string[] => {
  if (relation.title !== undefined && relation.ids.pmid !== undefined) return itemLines(relation)
  return [closed(relation.text), ...(relation.ids.pmid === undefined ? [] : [`PMID: ${relation.ids.pmid}`])]
}

const linkLabels = ({ids}: Reference): string =>
  [ids.doi && 'DOI', ids.pmcid && 'PMC', ids.pmid && 'PubMed']
    .filter(Boolean)
    .map(label => ` - ${label}`)
    .join('')

function referenceLines(article: Article): string[] {
  const {length} = article.references
  if (length === 0) return []
  const lines = shownReferences(article, 5).flatMap(reference => [`${reference.text}${linkLabels(reference)}`, ' '])
  return length > 5 ? [...lines, `Show all ${length} references`] : lines
}

const linkLines = (links: readonly PageLink[]): string[] =>
  links.flatMap(({group, text}, index) =>
    group !== undefined && group !== links[index - 1]?.group ? [group, text] : [text]
  )

const panelsC = (pmid = ''): string[] =>
  `Save citation to file

Format: 
SummaryPubMedPMIDAbstractCSV
Create file Cancel
Email citation

Subject: 1 selected item: ${pmid} - PubMed
To: 
Send Cancel
Add to Collections

*   [x] Create a new collection
*   [ ] Add to an existing collection
Add Cancel
Your saved search

Name of saved search: 
Save Cancel
Your RSS Feed

Create RSS Cancel
Full text links
Actions
Cite
Collections
Permalink
Page navigation`.split('\n')

const menu = ['Actions', '', 'Search in PubMed', 'Search in NLM Catalog', 'Add to Search', '']
const termMenu = ['Actions', '', 'Search in PubMed', 'Search in MeSH', 'Add to Search', '']

function formC(article: Article): string[] {
  const type = shownType(article)?.name
  const heading = `${article.title} - PubMed`
  const sections = sectionsOf(article)
  return [
    heading,
    '='.repeat(heading.length),
    ...panelsC(article.ids.pmid),
    ...(type === undefined ? [] : [type]),
    `${journalName(article)} `,
    ...menu,
    `. ${dateAndPlace(article)}.`,
    ...[afterCite(article)].filter(Boolean).map(line => `${line} `),
    article.title ?? '',
    ...(article.authors.length > 0 ? [authorsC(article)] : []),
    ...affiliationLines(article, 'C'),
    ...languageLines(article),
    idLine(article),
    ...abstractLines(article),
    ...sections.flatMap(({title, lines}) => [
      title,
      '',
      ...lines.flatMap(line => (isTermList(title) ? [line, ...termMenu] : [line]))
    ]),
    ...footB
  ]
}

const isTermList = (title: string): boolean =>
  ['Publication types', 'MeSH terms', 'Supplementary concepts', 'Substances'].includes(title)

/** `M R Olthof1,P C Hollman,M B Katan`: no blank before the number, none after the comma. */
function authorsC({authors}: Article): string {
  const all = numberedAffiliations(authors)
  return named(authors)
    .map(author => `${authorName(author)}${author.equalContribution ? '#' : ''}${numbersOf(author, all).join(' ')}`)
    .join(',')
}

/**
 * What a perfect reader makes of the page: form A has the first author and the first five references as text; B and C
 * have all that is visible. Names that divide only by rule have `fullName`; of mentions `text` is NLM's order, whatever
 * order the page prints; `publicationTypes` are in the order of the section at the end.
 */
export function carriedByPageText(printed: Article, form: PageForm): Article {
  const article = cleaned(printed)
  const {title, volume, issue, pagination, journal} = article
  const common: Article = {
    ...emptyArticle(),
    ...(title !== undefined && {title}),
    ...(journal?.medlineTa !== undefined && {journal: {medlineTa: journal.medlineTa, issns: []}}),
    ...datesCarried(article),
    ...only({volume, issue, pagination} as Article, 'volume', 'issue', 'pagination'),
    ...(article.abstract && {abstract: carriedAbstract(article.abstract)}),
    keywords: carriedKeywords(article)
  }
  return form === 'A' ? carriedByA(article, common) : carriedByWhole(article, common, form)
}

function carriedByA(article: Article, common: Article): Article {
  const [first, ...others] = named(article.authors)
  const type = shownType(article)
  return {
    ...common,
    ids: only(article.ids, 'doi'),
    authors: first ? [carriedAuthor(first, false, 'A')] : [],
    ...(first && (others.length > 0 || article.authorsComplete === false) && {authorsComplete: false as const}),
    publicationTypes: type === undefined ? [] : [type],
    references: shownReferences(article, 5).map(reference => ({
      ...carriedReference(reference),
      ids: idsInText(reference)
    }))
  }
}

function carriedByWhole(article: Article, common: Article, form: 'B' | 'C'): Article {
  const page = carriedPage(article, form)
  return {
    ...common,
    ids: only(article.ids, 'pmid', 'pmcid', 'doi'),
    articleIds: shownIds(article.ids),
    dataBanks: carriedDataBanks(article),
    authors: named(article.authors).map(author => carriedAuthor(author, form === 'C' || isExpanded(article), form)),
    languages: languageLine(article) === undefined ? [] : article.languages,
    ...only(article, 'coiStatement', 'grants'),
    publicationTypes: carriedTypes(article),
    meshHeadings: carriedMesh(article.meshHeadings),
    supplMeshNames: article.supplMeshNames.map(({name}) => ({name})),
    chemicals: article.chemicals.map(({name}) => ({name})),
    personalNameSubjects: article.personalNameSubjects.map(name =>
      carriedName({type: 'person', ids: [], affiliations: [], ...name})
    ),
    relations: relationGroups(article).flatMap(({relations}) => relations.map(carriedRelation)),
    references: shownReferences(article, 5).map(reference => ({
      ...carriedReference(reference),
      ids: idsInText(reference)
    })),
    ...(page && {page})
  }
}

function carriedAuthor(author: Author, expanded: boolean, form: PageForm): Author {
  const affiliations = expanded
    ? [...new Set(author.affiliations.map(({text}) => text))].map(text => ({text, ids: []}))
    : []
  const rest = {ids: [], affiliations, ...(form !== 'A' && only(author, 'equalContribution'))}
  if (author.type === 'group') return {type: 'group', collectiveName: author.collectiveName, ...rest}
  return {type: 'person', ...carriedName(author), ...rest}
}

/** The identifiers of the page's line, in its order. */
const shownIds = ({pmid, pmcid, doi}: Ids): ArticleId[] => [
  ...(pmid === undefined ? [] : [{type: 'pubmed', id: pmid}]),
  ...(pmcid === undefined ? [] : [{type: 'pmc', id: pmcid}]),
  ...(doi === undefined ? [] : [{type: 'doi', id: doi}])
]

/** A page links a reference's identifiers; its text names only those that the reference itself prints. */
const idsInText = ({text, ids}: Reference): Reference['ids'] =>
  ids.doi !== undefined && text.includes(ids.doi) ? {doi: ids.doi} : {}

export function carriedReference(reference: Reference): Reference {
  const {listTitle: _, label: __, ...rest} = plainCitation(reference)
  return rest
}

/** A tie that is no item of a list ends in a period. */
function carriedRelation({note: _, ...relation}: Relation): Relation {
  const isItem = relation.title !== undefined && relation.ids.pmid !== undefined
  return isItem ? carriedItem(relation) : carriedSource(relation)
}

function carriedPage(article: Article, form: 'B' | 'C'): Page | undefined {
  const page = article.page ?? emptyPage()
  const carried: Page = {
    similarArticles: page.similarArticles.map(carriedItem),
    citedBy: page.citedBy.map(carriedItem),
    figures: page.figures.map(({label, caption}) => ({
      ...(label !== undefined && {label}),
      caption: cutCaption(caption)
    })),
    linkOut: page.linkOut.map(({url: _, ...link}) => link),
    relatedInformation: page.relatedInformation.map(({text}) => ({text})),
    associatedData: page.associatedData.map(({text}) => ({text})),
    ...(form === 'B' && page.freeFullText !== undefined && {freeFullText: page.freeFullText})
  }
  return Object.values(carried).some(value => value.length > 0) ? carried : undefined
}

/** What every page prints, whatever it is about: texts of NCBI that fixtures share with real pages. */
export const pageBoilerplate: readonly string[] = [noiseA, headB.join('\n'), footB.join('\n')]
