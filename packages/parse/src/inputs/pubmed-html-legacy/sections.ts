import {fillCitation, readAuthors, readIdUrl, withoutPeriod, withPeriod} from '@pubcite/nlm'
import {type Article, type Citation, emptyCitation} from '@pubcite/schema/model'
import {append} from '../../append.js'
import {readGrant} from '../../grant.js'
import {all, attribute, first, type HtmlElement, type HtmlScope, markedText, textOf} from '../../html.js'
import type {SectionName} from '../../pubmed/headings.js'
import {findSections, type HtmlSection, keywordTexts, linksOf} from '../../pubmed/html-sections.js'
import {pageOf} from '../../pubmed/page-only.js'
import {linkedText, readReferences} from '../../pubmed/reference-list.js'
import {addRelations} from '../../pubmed/relations.js'
import {addDataBanks, addMeshTerm, addPersonalName, addPublicationTypes} from '../../pubmed/subjects.js'
import {sourceParts} from '../../pubmed/take-source.js'
import type {PageRow} from './read.js'

type Fill = (article: Article, section: HtmlSection) => void

/** What each section of a page says about the article. */
const fills = new Map<SectionName, Fill>([
  [
    'conflict-of-interest',
    (article, {content}) => {
      const {text, html} = markedText(content)
      if (text !== '') Object.assign(article, {coiStatement: text, ...(html !== undefined && {coiStatementHtml: html})})
    }
  ],
  [
    'relation',
    (article, {content, relation}) =>
      addRelations(
        article,
        relation,
        all(content, 'li').flatMap(item => readMention(item) ?? [])
      )
  ],
  ['similar', (article, {content}) => fillList(article, 'similarArticles', content)],
  [
    'cited-by',
    (article, {content, count}) => {
      fillList(article, 'citedBy', content)
      if (count !== undefined) pageOf(article).citedByCount = count
    }
  ],
  ['references', (article, {content}) => append(article.references, readReferences(content))],
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
    (article, {content}) =>
      append(
        article.supplMeshNames,
        keywordTexts(content).map(name => ({name}))
      )
  ],
  [
    'substances',
    (article, {content}) =>
      append(
        article.chemicals,
        keywordTexts(content).map(name => ({name}))
      )
  ],
  [
    'personal-names',
    (article, {content}) => {
      for (const text of keywordTexts(content)) addPersonalName(article, text)
    }
  ],
  [
    'associated-data',
    (article, {content}) => {
      addDataBanks(article, keywordTexts(content))
    }
  ],
  ['grants', (article, {content}) => append(article.grants, keywordTexts(content).map(readGrant))],
  ['link-out', (article, {content}) => fillLinkOut(article, content)]
])

/** Read the sections of a page: those of the block of the article, and the lists beside it. */
export function mapSections(article: Article, {block, page}: PageRow): void {
  for (const section of findSections(page ?? block, [], '.abstr, .afflist')) {
    if (section.name !== undefined) fills.get(section.name)?.(article, section)
  }
}

function fillList(article: Article, key: 'similarArticles' | 'citedBy', content: HtmlScope): void {
  const mentions = all(content, 'li')
    .flatMap(item => readMention(item) ?? [])
    .filter(({ids, pubDate}) => ids.pmid !== undefined || pubDate) // not `See all`
  if (mentions.length > 0) append(pageOf(article)[key], mentions)
}

/** A link with the title, which may be cut, and a box with authors and source; or a text with links. */
function readMention(item: HtmlElement): Citation | undefined {
  const link = first(item, 'a')
  const cit = first(item, '.cit')
  if (!link || !cit) {
    const mention = linkedText(item)
    return mention && fillCitation(mention)
  }
  const {pmid} = readIdUrl(attribute(link, 'href').replace(/\?[\s\S]*$/, ''))
  const shown = textOf(link)
  const box = first(item, '.brieflinkpop')
  const title = withoutPeriod(
    /(?:\.\.\.|…)$/.test(shown) && box ? textOf(box, '.brieflinkpopdesc, .desc') || shown : shown
  )
  const author = first(item, '.author, .authors')
  const authors = author ? textOf(author) : ''
  const source = textOf(cit).replace(/; (?=\S{1,12}(?:\(|:))/, ';')
  const parts = sourceParts(source)
  if (title === '' && !parts) return undefined
  const people = readAuthors(authors)
  const text = [title && withPeriod(title), authors, source].filter(Boolean).join(' ')
  return {
    ...emptyCitation(text),
    ...parts,
    ...(title !== '' && {title}),
    authors: people.authors,
    ...(people.authorsComplete === false && {authorsComplete: false}),
    ids: {...parts?.ids, ...(pmid !== undefined && {pmid})}
  }
}

/** Lists of links, each below the name of its group. */
function fillLinkOut(article: Article, content: HtmlScope): void {
  let group = ''
  for (const element of all(content, 'h4, ul')) {
    if (element.tagName === 'h4') group = textOf(element)
    else
      append(
        pageOf(article).linkOut,
        linksOf(element).map(link => ({...(group !== '' && {group}), ...link}))
      )
  }
}
