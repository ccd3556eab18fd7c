/**
 * Abstract (text), as PubMed saves it since about 2020: blocks with a blank line between, 80 columns, a blank at the end of
 * each line that goes on, two blank lines between journal articles.
 * @see reference: exports.md, section 3
 */
import type {Abstract, Affiliation, Article, ArticleId, Author, Ids, Investigator, Person} from '@pubcite/schema/model'
import {type Articles, cleaned, closed, listed, named, only, shortName} from './notation.js'
import {languageLine, numberedAffiliations, numbersOf, plainCitation, relationGroups} from './page-parts.js'
import {aheadPhrase, source} from './source.js'
import {carriedByCitation, citedIds, preprintType, shortAuthor} from './summary.js'
import {wrap} from './wrap.js'

/** Print a list of records, numbered from 1. */
export const printAbstractText = (articles: Articles): string =>
  listed(articles)
    .map(
      (article, index) =>
        `${blocks(article, index + 1)
          .filter(block => block !== undefined)
          .join('\n\n')}\n`
    )
    .join('\n\n')

const folded = (text: string): string => wrap(text, 80, ' ')

function blocks(article: Article, number: number): (string | undefined)[] {
  const people = [...named(article.authors), ...named(article.investigators)]
  const all = numberedAffiliations(people)
  const members = named(article.investigators)
  const {abstract, ids, coiStatement} = article
  return [
    folded([`${number}. ${source(article)}`, aheadPhrase(article)].filter(Boolean).join(' ')),
    article.title && folded(closed(article.title)),
    languageLine(article),
    article.authors.length > 0
      ? folded(`${nameList(named(article.authors), all)}${article.authorsComplete === false ? ', et al' : ''}.`)
      : undefined,
    members.length > 0 ? folded(`Collaborators: ${nameList(members, all)}.`) : undefined,
    all.length > 0
      ? ['Author information:', ...all.map(({text}, index) => folded(`(${index + 1})${text}`))].join('\n')
      : undefined,
    ...relationGroups(article).map(({label, relations}) =>
      [label, ...relations.map(({text}) => wrap(closed(text), 80, ' ', '    '))].join('\n')
    ),
    abstract?.sections.map(section => folded(sectionText(section))).join('\n'),
    ...published(article).map(other => folded(`Publisher: ${other.sections.map(sectionText).join(' ')}`)),
    abstract?.copyright && folded(abstract.copyright),
    [
      ids.doi && `DOI: ${ids.doi}`,
      ids.pmcid && `PMCID: ${ids.pmcid}`,
      ids.pmid && `PMID: ${ids.pmid}${article.status === 'MEDLINE' ? ' [Indexed for MEDLINE]' : ''}`
    ]
      .filter(Boolean)
      .join('\n'),
    coiStatement && folded(`Conflict of interest statement: ${coiStatement}`)
  ]
}

const sectionText = ({label, text}: Abstract['sections'][number]): string =>
  label === undefined ? text : `${label}: ${text}`

const published = ({otherAbstracts}: Article): Abstract[] => otherAbstracts.filter(({type}) => type === 'Publisher')

/** `Zouboulis CC(1)(2), Kyrgidis A(1)(3); Quiet Group(4)` */
const nameList = (authors: readonly Author[], all: readonly Affiliation[]): string =>
  authors
    .map((author, index) => {
      const glue = index === 0 ? '' : author.type === 'group' ? '; ' : ', '
      const name = author.type === 'group' ? author.collectiveName : shortName(author)
      return (
        glue +
        name +
        numbersOf(author, all)
          .map(number => `(${number})`)
          .join('')
      )
    })
    .join('')

/**
 * What a perfect reader makes of the print. A paragraph without label belongs to the section before it, since nothing
 * parts them; a publisher's other abstract is one paragraph, of which the language is not said.
 */
export function carriedByAbstractText(printed: Article): Article {
  const article = cleaned(printed)
  const {abstract, status} = article
  return {
    ...carriedByCitation(article),
    articleIds: printedIds(article.ids),
    authors: named(article.authors).map(withAffiliations),
    investigators: named(article.investigators).map(
      ({listId: _, ...person}: Investigator): Investigator => withAffiliations(person) as Person
    ),
    languages: languageLine(article) === undefined ? [] : article.languages,
    ...(abstract && {abstract: {sections: joined(abstract.sections), ...only(abstract, 'copyright')}}),
    otherAbstracts: published(article).map(({sections}) => ({
      type: 'Publisher',
      sections: [{text: sections.map(sectionText).join(' ')}]
    })),
    relations: relationGroups(article).flatMap(({relations}) =>
      relations.map(({note: _, ...relation}) => ({
        ...plainCitation(relation),
        text: closed(relation.text),
        ids: relation.text.includes(` doi: ${relation.ids.doi}.`) ? only(relation.ids, 'doi') : {}
      }))
    ),
    ...(status === 'MEDLINE' && {status}),
    ...only(article, 'coiStatement'),
    ...preprintType(article)
  }
}

/** The identifiers of a record, in the order in which it prints them. */
const printedIds = (ids: Ids): ArticleId[] => {
  const [order, cited] = [['doi', 'pmc', 'pubmed'], citedIds(ids)]
  return cited.toSorted((one, other) => order.indexOf(one.type) - order.indexOf(other.type))
}

function joined(sections: Abstract['sections']): Abstract['sections'] {
  const list: Abstract['sections'] = []
  for (const {label, text} of sections) {
    const last = list.at(-1)
    if (label === undefined && last) last.text += ` ${text}`
    else list.push({...(label !== undefined && {label}), text})
  }
  return list
}

const withAffiliations = (author: Author): Author => ({
  ...shortAuthor(author),
  affiliations: [...new Set(author.affiliations.map(({text}) => text))].map(text => ({text, ids: []}))
})
