import type {Article} from '@pubcite/schema/model'
import {append} from '../../../append.js'
import {readGrant} from '../../../grant.js'
import {all, first, type HtmlScope, markedText, textOf} from '../../../html.js'
import type {Report} from '../../../input.js'
import {readSections} from '../../../pubmed/abstract-sections.js'
import type {SectionName} from '../../../pubmed/headings.js'
import {findSections, type HtmlSection, keywordTexts, linksOf} from '../../../pubmed/html-sections.js'
import {readMentions} from '../../../pubmed/mentions.js'
import {pageOf} from '../../../pubmed/page-only.js'
import {readReferences} from '../../../pubmed/reference-list.js'
import {addRelations} from '../../../pubmed/relations.js'
import {addDataBanks, addMeshTerm, addPersonalName, addPublicationTypes} from '../../../pubmed/subjects.js'
import type {PageRow} from '../read.js'
import {readFigures} from './figures.js'

type Fill = (article: Article, section: HtmlSection, report: Report) => void

/** What each section of a page says about the article. */
const fills = new Map<SectionName, Fill>([
  [
    'plain-language-summary',
    (article, {content}) => {
      const sections = readSections(content, 'button')
      if (sections.length > 0) article.otherAbstracts.push({sections, type: 'plain-language-summary'})
    }
  ],
  [
    'conflict-of-interest',
    (article, {content}) => {
      const {text, html} = markedText(content, 'button')
      if (text === '') return
      article.coiStatement = text
      if (html !== undefined) article.coiStatementHtml = html
    }
  ],
  ['figures', (article, {content}) => readFigures(article, content)],
  ['relation', (article, {content, relation}) => addRelations(article, relation, readMentions(content))],
  ['similar', (article, {content}) => fillList(article, 'similarArticles', content)],
  [
    'cited-by',
    (article, {content, count}) => {
      fillList(article, 'citedBy', content)
      if (count !== undefined) pageOf(article).citedByCount = count
    }
  ],
  [
    'references',
    (article, {content}) => {
      append(article.references, readReferences(content))
    }
  ],
  [
    'publication-types',
    (article, {content}) => {
      addPublicationTypes(article, keywordTexts(content))
    }
  ],
  [
    'mesh-terms',
    (article, {content}) => {
      for (const text of keywordTexts(content)) addMeshTerm(article, text)
    }
  ],
  [
    'supplementary-concepts',
    (article, {content}) => {
      append(
        article.supplMeshNames,
        keywordTexts(content).map(name => ({name}))
      )
    }
  ],
  [
    'substances',
    (article, {content}) => {
      append(
        article.chemicals,
        keywordTexts(content).map(name => ({name}))
      )
    }
  ],
  ['personal-names', readPersonalNames],
  [
    'associated-data',
    (article, {content}) => {
      const links = linksOf(content)
      addDataBanks(
        article,
        links.map(({text}) => text)
      )
      if (links.length > 0) append(pageOf(article).associatedData, links)
    }
  ],
  [
    'related-information',
    (article, {content}) => {
      const links = linksOf(content)
      if (links.length > 0) append(pageOf(article).relatedInformation, links)
    }
  ],
  [
    'grants',
    (article, {content}) => {
      append(article.grants, keywordTexts(content).map(readGrant))
    }
  ],
  ['link-out', (article, {content}) => fillLinkOut(article, content)],
  [
    'book-sections',
    (article, {content}) => {
      article.sections.push(
        ...all(content, 'li')
          .map(item => ({title: textOf(item), sections: []}))
          .filter(({title}) => title !== '')
      )
    }
  ]
])

/** Read what stands below the abstract, section by section. */
export function mapSections(article: Article, {heading, body}: PageRow, report: Report): void {
  for (const section of findSections(body, heading)) {
    if (section.name !== undefined) fills.get(section.name)?.(article, section, report)
    else {
      const text = textOf(section.content)
      if (text === '') continue
      article.extra.push({path: section.title, text})
      report('pubmed-html/unknown-section', {place: section.place})
    }
  }
}

function fillList(article: Article, key: 'similarArticles' | 'citedBy', content: HtmlScope): void {
  const mentions = readMentions(content)
  if (mentions.length > 0) append(pageOf(article)[key], mentions)
}

function readPersonalNames(article: Article, {content, place}: HtmlSection, report: Report): void {
  for (const text of keywordTexts(content)) {
    const path = ['personalNameSubjects', article.personalNameSubjects.length]
    if (addPersonalName(article, text) === false) report('pubmed-html/uncertain-name', {place, path})
  }
}

/** Links under the names of their groups: `Full Text Sources`. */
function fillLinkOut(article: Article, content: HtmlScope): void {
  const groups = all(content, 'li').filter(item => first(item, '.linkout-category, h3, h4, ul'))
  for (const group of groups) {
    const title = first(group, '.linkout-category, h3, h4')
    const name = title ? textOf(title) : ''
    pageOf(article).linkOut.push(
      ...linksOf(all(group, 'ul')).map(link => ({...(name !== '' && {group: name}), ...link}))
    )
  }
  if (groups.length === 0) {
    const links = linksOf(content)
    if (links.length > 0) append(pageOf(article).linkOut, links)
  }
}
