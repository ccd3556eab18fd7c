/** Forms B and C: the whole page, from a browser and from an HTML-to-text tool. */
import type {Article} from '@pubcite/schema/model'
import {named} from './notation.js'
import {authorName, languageLine, numberedAffiliations, numbersOf, shownType} from './page-parts.js'
import {afterCite, keywordLine, paragraphs} from './page-text-a.js'
import {sectionsOf} from './page-text-sections.js'
import {dateAndPlace, journalName} from './source.js'

/** The head of every page in a browser. */
export const headB = `Skip to main page content
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

/** The foot of every page in a browser. */
export const footB =
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

/** The lines of the page in form B. */
export function formB(article: Article): string[] {
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
export const isExpanded = ({ids}: Article): boolean => Number(ids.pmid ?? 0) % 2 === 0

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

/** The lines of the page in form C. */
export function formC(article: Article): string[] {
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
