/** What a perfect reader makes of a copied page. */
import {
  type Article,
  type ArticleId,
  type Author,
  emptyArticle,
  emptyPage,
  type Ids,
  type Page,
  type Reference,
  type Relation
} from '@pubcite/schema/model'
import {cleaned, named, only} from './notation.js'
import {
  carriedAbstract,
  carriedDataBanks,
  carriedItem,
  carriedKeywords,
  carriedMesh,
  carriedName,
  carriedSource,
  carriedTypes,
  languageLine,
  plainCitation,
  relationGroups,
  shownReferences,
  shownType
} from './page-parts.js'
import type {PageForm} from './page-text.js'
import {cutCaption} from './page-text-sections.js'
import {isExpanded} from './page-text-whole.js'
import {datesCarried} from './source.js'

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

/** A reference without what a page does not print: its heading and number. */
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
