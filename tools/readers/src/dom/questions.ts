import type {InputName} from '@pubcite/parse'
import type {Article, Author, Citation} from '@pubcite/schema/model'
import {type Node, select, textOf} from './tree.js'

/** The letters and digits of a text: blanks and signs are printed and kept in different ways. */
const lettersOf = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '')

/** Of a name too, whichever part of it comes first. */
const sortedLetters = (text: string): string => [...lettersOf(text)].sort().join('')

const nameOf = (author: Author): string =>
  author.type === 'group'
    ? author.collectiveName
    : [author.lastName, author.foreName ?? author.initials, author.suffix].filter(Boolean).join(' ')

const pmids = (list: readonly Citation[]): string[] => list.flatMap(({ids}) => ids.pmid ?? [])

/** What is asked of a page, and where the answer stands in the article. */
export interface Question {
  name: string
  /** What the page says. */
  asks(page: Node): string[]
  /** What the article says of it. */
  has(article: Article): string[]
  /** Is what stands twice the same as what stands once? */
  isSet?: true
}

const texts =
  (selector: string, normal: (text: string) => string = lettersOf) =>
  (page: Node): string[] =>
    select(page, selector)
      .map(element => normal(textOf(element)))
      .filter(text => text !== '')

const one =
  (selector: string, normal: (text: string) => string = lettersOf) =>
  (page: Node): string[] => {
    const found = texts(selector, normal)(page)
    return found.length === 1 ? found : []
  }

/** A reference without its DOI and the links to the work, which have places of their own. */
const reference = (text: string): string =>
  lettersOf(text.replace(/\bdoi: ?10\.\S+/gi, '').split(/[\s-]*(?:\b(?:DOI|PMC|PubMed)\b|\[(?:PMC|PubMed))/)[0]!)

const references = ({references: list}: Article): string[] => list.map(({text}) => reference(text))

const title = ({title: text}: Article): string[] => (text === undefined ? [] : [lettersOf(text)])
const pmid = ({ids}: Article): string[] => (ids.pmid === undefined ? [] : [ids.pmid])
const authors = ({authors: list}: Article): string[] => list.map(author => sortedLetters(nameOf(author)))

/** Of a page of one article. */
export const questions = new Map<InputName, Question[]>([
  [
    'pubmed-html',
    [
      {name: 'PMID', asks: one('#full-view-heading .identifier.pubmed .current-id', text => text.trim()), has: pmid},
      {name: 'title', asks: one('#full-view-heading .heading-title'), has: title},
      {
        name: 'authors',
        asks: texts('#full-view-heading .authors-list .authors-list-item .full-name', sortedLetters),
        has: authors
      },
      {
        name: 'abstract',
        asks: one('#abstract .abstract-content.selected'),
        has: ({abstract}) => [
          lettersOf((abstract?.sections ?? []).map(part => `${part.label ?? ''} ${part.text}`).join(' '))
        ]
      },
      {
        name: 'MeSH',
        isSet: true,
        asks: texts('#mesh-terms .keyword-actions-trigger', text => lettersOf(text.split('/')[0]!)),
        has: ({meshHeadings}) => meshHeadings.map(({descriptor}) => lettersOf(descriptor.name.split('/')[0]!))
      },
      {
        name: 'publication types',
        isSet: true,
        asks: texts('#publication-types .keyword-actions-trigger'),
        has: ({publicationTypes}) => publicationTypes.map(({name}) => lettersOf(name))
      },
      {
        name: 'substances',
        isSet: true,
        asks: texts('#substances .keyword-actions-trigger'),
        has: ({chemicals}) => chemicals.map(({name}) => lettersOf(name))
      },
      {
        name: 'references',
        asks: texts('#references .references-and-notes-list li', reference),
        has: references
      },
      {
        name: 'similar articles',
        asks: texts('#similar .docsum-pmid', text => text.trim()),
        has: ({page}) => pmids(page?.similarArticles ?? [])
      },
      {
        name: 'cited by',
        asks: texts('#citedby .docsum-pmid', text => text.trim()),
        has: ({page}) => pmids(page?.citedBy ?? [])
      }
    ]
  ],
  [
    'pubmed-html-legacy',
    [
      {name: 'title', asks: one('.rprt.abstract h1'), has: title},
      {name: 'authors', asks: texts('.rprt.abstract .auths a', sortedLetters), has: authors},
      {
        name: 'MeSH',
        isSet: true,
        asks: page =>
          select(page, '.morecit h4').flatMap(heading =>
            /^\s*MeSH Terms\s*$/.test(textOf(heading))
              ? texts('li a', text => lettersOf(text.split('/')[0]!))(heading.parentNode!)
              : []
          ),
        has: ({meshHeadings}) => meshHeadings.map(({descriptor}) => lettersOf(descriptor.name.split('/')[0]!))
      }
    ]
  ],
  [
    'bookshelf-html',
    [
      {
        name: 'title',
        asks: one('.meta-content h1 .title', text => lettersOf(text.replace(/\[Internet\]/, ''))),
        has: title
      },
      {name: 'authors', asks: texts('.contribs span', sortedLetters), has: authors},
      {name: 'references', asks: texts('.bk_ref', reference), has: references}
    ]
  ],
  [
    'pmc-html',
    [
      {name: 'title', asks: one('.front-matter h1', text => lettersOf(text.replace(/\*$/, ''))), has: title},
      {name: 'references', asks: texts('.ref-list li cite', reference), has: references}
    ]
  ]
])

/** Of a list of results each item is an article. */
export const listQuestions = new Map<InputName, Question[]>([
  [
    'pubmed-search-html',
    [
      {name: 'PMID', asks: texts('.docsum-pmid', text => text.trim()), has: pmid},
      {name: 'title', asks: texts('.docsum-title'), has: title}
    ]
  ]
])
