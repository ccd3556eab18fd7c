/** Form A: the page without its boilerplate and without all that was a button. */
import type {Article} from '@pubcite/schema/model'
import {named} from './notation.js'
import {
  authorName,
  listedTypes,
  numberedAffiliations,
  shownKeywords,
  shownLabel,
  shownReferences,
  shownType
} from './page-parts.js'
import {aheadPhrase, dateAndPlace, doiPhrase, journalName, secondDate} from './source.js'

const isFull = (article: Article): boolean => /^\d{4} \w{3} \d/.test(dateAndPlace(article))

/** The sections of the abstract as paragraphs, each label in the case of the page. */
export const paragraphs = ({abstract}: Article): string[] =>
  abstract?.sections.map(({label, text}) => (label === undefined ? text : `${shownLabel(label)}: ${text}`)) ?? []

/** `Keywords: a; b.`, where there are some. */
export const keywordLine = (article: Article): string | undefined => {
  const words = shownKeywords(article).map(({text}) => text)
  return words.length === 0 ? undefined : `Keywords: ${words.join('; ')}.`
}

/** What follows date and pages: DOI, second date, and that the issue is still to come. */
export const afterCite = (article: Article): string =>
  [doiPhrase(article), secondDate(article), aheadPhrase(article)].filter(Boolean).join(' ')

/** What form A keeps of the head of every page. */
export const noiseA = `Skip to main page content
U.S. flag

An official website of the United States government

Dot gov

The .gov means it’s official.
Federal government websites often end in .gov or .mil. Before sharing sensitive information, make sure you’re on a federal government site.

Https

The site is secure.
The https:// ensures that you are connecting to the official website and that any information you provide is encrypted and transmitted securely.

Access keys NCBI Homepage MyNCBI Homepage Main Content Main Navigation`

/** The page in form A. */
export function formA(article: Article): string {
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
