/** What a perfect reader makes of a page. */
import {
  type Abstract,
  type Article,
  type ArticleId,
  type Author,
  type Citation,
  emptyArticle,
  type Investigator,
  type Page,
  type Person
} from '@pubcite/schema/model'
import {cleaned, named, only} from './notation.js'
import {shownOthers} from './page-html-abstract.js'
import {isItem} from './page-html-sections.js'
import {
  carriedDataBanks,
  carriedItem,
  carriedMesh,
  carriedName,
  carriedSource,
  carriedTypes,
  languageLine,
  relationGroups,
  shownKeywords,
  shownLabel
} from './page-parts.js'
import {datesCarried} from './source.js'

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
  ...(abstract.type === 'plain-language-summary'
    ? only(abstract, 'type')
    : {...only(abstract, 'language'), type: 'Publisher'})
})

const item = <Kind extends Citation>(citation: Kind): Kind => ({
  ...carriedItem(citation),
  ...only(citation as Citation, 'titleHtml')
})

function carriedPage({page}: Article): Page | undefined {
  return page && {...page, similarArticles: page.similarArticles.map(item), citedBy: page.citedBy.map(item)}
}
