import {type Article, emptyArticle} from '@pubcite/schema/model'
import {append} from '../../append.js'
import {readGrant} from '../../grant.js'
import type {Report} from '../../input.js'
import type {SectionName} from '../../pubmed/headings.js'
import {pageOf} from '../../pubmed/page-only.js'
import {addRelations} from '../../pubmed/relations.js'
import {addMeshTerm, addPersonalName, addPublicationTypes} from '../../pubmed/subjects.js'
import {paragraphs, readAbstract, readPlainSummary} from './abstract.js'
import {mapHead, mapRest} from './head.js'
import {readItems} from './lists.js'
import type {Page, Section} from './read.js'
import {readReferences} from './references.js'
import {readAssociatedData, readFigures, readLinkOut, readRelatedInformation} from './resources.js'

type Fill = (article: Article, section: Section, report: Report) => void

/** What each section of a page says about the article. */
const sections = new Map<SectionName, Fill>([
  ['abstract', (article, {lines}) => readAbstract(article, lines)],
  ['plain-language-summary', (article, {lines}) => readPlainSummary(article, lines)],
  [
    'conflict-of-interest',
    (article, {lines}) => {
      const text = paragraphs(lines).join(' ')
      if (text !== '') article.coiStatement = text
    }
  ],
  ['figures', (article, {lines}) => readFigures(article, lines)],
  ['relation', (article, {heading, lines}) => addRelations(article, heading.relation, readItems(lines))],
  [
    'similar',
    (article, {lines}) => {
      const items = readItems(lines)
      if (items.length > 0) append(pageOf(article).similarArticles, items)
    }
  ],
  [
    'cited-by',
    (article, {heading, lines}) => {
      const items = readItems(lines)
      if (items.length > 0) append(pageOf(article).citedBy, items)
      if (heading.count !== undefined) pageOf(article).citedByCount = heading.count
    }
  ],
  [
    'references',
    (article, {lines}) => {
      append(article.references, readReferences(lines))
    }
  ],
  [
    'publication-types',
    (article, {lines}) =>
      addPublicationTypes(
        article,
        lines.map(({text}) => text)
      )
  ],
  [
    'mesh-terms',
    (article, {lines}) => {
      for (const {text} of lines) addMeshTerm(article, text)
    }
  ],
  [
    'supplementary-concepts',
    (article, {lines}) => {
      for (const {text} of lines) article.supplMeshNames.push({name: text})
    }
  ],
  [
    'substances',
    (article, {lines}) => {
      for (const {text} of lines) article.chemicals.push({name: text})
    }
  ],
  [
    'personal-names',
    (article, {lines}, report) => {
      for (const {content, place} of lines) {
        const path = ['personalNameSubjects', article.personalNameSubjects.length]
        if (addPersonalName(article, content) === false) report('pubmed-text/uncertain-name', {place, path})
      }
    }
  ],
  ['associated-data', (article, {lines}) => readAssociatedData(article, lines)],
  ['related-information', (article, {lines}) => readRelatedInformation(article, lines)],
  [
    'grants',
    (article, {lines}) => {
      for (const {text} of lines) article.grants.push(readGrant(text))
    }
  ],
  ['link-out', (article, {lines}) => readLinkOut(article, lines)],
  [
    'book-sections',
    (article, {lines}) => {
      for (const {text} of lines) article.sections.push({title: text, sections: []})
    }
  ]
])

/** Take a page over into an article. */
export function map(page: Page, report: Report): Article {
  const article = emptyArticle()
  mapHead(article, page, report)
  for (const section of page.sections) sections.get(section.name)?.(article, section, report)
  mapRest(article, page)
  takePmid(article, page, report)
  return article
}

/** The page's own PMID: printed on it, or else named by the address that stands above it. Those of its lists are not its own. */
function takePmid(article: Article, {about, cite, span}: Page, report: Report): void {
  if (article.ids.pmid !== undefined) return
  if (about.pmid) {
    article.ids.pmid = about.pmid.pmid
    report('pubmed-text/pmid-from-address', {place: about.pmid.place, path: ['ids', 'pmid']})
  } else report('pubmed-text/no-pmid', {place: cite?.place ?? span})
}
