/** The sections after the abstract, as text. */
import {
  type Article,
  type Citation,
  emptyPage,
  type PageLink,
  type Reference,
  type Relation
} from '@pubcite/schema/model'
import {authorList, closed} from './notation.js'
import {
  authorName,
  citedSource,
  listedTypes,
  listFlags,
  meshTerms,
  relationGroups,
  shownReferences
} from './page-parts.js'

interface Section {
  title: string
  lines: string[]
}

/** The sections after the abstract, in the page's order; those without lines are not there. */
export function sectionsOf(article: Article): Section[] {
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
export function cutCaption(caption = ''): string {
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
