/**
 * What a PubMed page shows of an article, before it is text or HTML: which type it names, how affiliations are
 * numbered, how a label is cased.
 */
import type {
  Abstract,
  Affiliation,
  Article,
  Author,
  Citation,
  DataBank,
  Keyword,
  MeshHeading,
  Person,
  PublicationType,
  Reference,
  Relation
} from '@pubcite/schema/model'
import {authorList, closed, displayName, named, only, printDate} from './notation.js'

/** Types that stand above the title; `Journal Article` and support are not among them. */
const isShown = ({name}: PublicationType): boolean => name !== 'Journal Article' && !name.startsWith('Research Support')

/** The type above the title: the first that is worth saying. */
export const shownType = ({publicationTypes}: Article): PublicationType | undefined => publicationTypes.find(isShown)

/** The types of the section at the end: all but `Journal Article`. */
export const listedTypes = ({publicationTypes}: Article): PublicationType[] =>
  publicationTypes.filter(({name}) => name !== 'Journal Article')

/** The types in the order in which a reader meets them: the one above the title comes first. */
export const carriedTypes = (article: Article): PublicationType[] => {
  const first = shownType(article)
  return [...(first ? [first] : []), ...listedTypes(article).filter(type => type !== first)]
}

/** A section's label as the page cases it: `MATERIALS & METHODS` is `Materials & methods`. */
export const shownLabel = (label: string): string => label.charAt(0).toUpperCase() + label.slice(1).toLowerCase()

/** The affiliations of all authors, each once, in the order in which they are first named. */
export function numberedAffiliations(authors: readonly Author[]): Affiliation[] {
  const all = named(authors).flatMap(({affiliations}) => affiliations)
  return [...new Map(all.map(affiliation => [affiliation.text, affiliation])).values()]
}

/** The numbers that stand behind an author's name. */
export const numbersOf = (author: Author, all: readonly Affiliation[]): number[] => [
  ...new Set(author.affiliations.map(({text}) => all.findIndex(other => other.text === text) + 1))
]

/** A person as a page prints a name, or the name of a group. */
export const authorName = (author: Author): string =>
  author.type === 'group' ? author.collectiveName : displayName(author)

/** Keywords of the authors: those that the page shows. */
export const shownKeywords = ({keywords}: Article): Keyword[] => keywords.filter(({owner}) => owner === 'NOTNLM')

/** One line of the MeSH section for each qualifier; the star of a major topic stands last. */
export const meshTerms = ({descriptor, qualifiers}: MeshHeading): string[] =>
  qualifiers.length === 0
    ? [`${descriptor.name}${descriptor.majorTopic ? '*' : ''}`]
    : qualifiers.map(({name, majorTopic}) => `${descriptor.name} / ${name}${majorTopic ? '*' : ''}`)

/** The source of another work from its parts: `J Imag Sleep. 2019 Mar;7(2):e12. doi: 10.5555/x.` */
export function citedSource({journal, pubDate, volume, issue, pagination, ids}: Citation): string {
  const place = `${volume ?? ''}${issue === undefined ? '' : `(${issue})`}`
  const source = `${journal?.medlineTa}. ${pubDate ? printDate(pubDate) : ''};${place}:${pagination?.medlinePgn}.`
  return ids.doi === undefined ? source : `${source} doi: ${ids.doi}.`
}

/** Flags that a list prints after the PMID; made from the number, so that they are the same each time. */
export const listFlags = (pmid: string | undefined): string[] =>
  [
    ['Free PMC article.'],
    [],
    ['Review.'],
    ['French.', 'No abstract available.'],
    ['No abstract available.'],
    ['Free article.'],
    []
  ][Number(pmid ?? 1) % 7]!

const relationLabels: readonly (readonly [type: string, label: string, id: string])[] = [
  ['UpdateIn', 'Update in', 'linked-update-in'],
  ['UpdateOf', 'Update of', 'linked-update-of'],
  ['ErratumIn', 'Erratum in', 'linked-erratum-in'],
  ['ErratumFor', 'Erratum for', 'linked-erratum-for'],
  ['RetractionIn', 'Retraction in', 'linked-retraction-in'],
  ['RetractionOf', 'Retraction of', 'linked-retraction-of'],
  ['RetractedandRepublishedIn', 'Retracted and republished in', 'linked-retracted-in'],
  ['RetractedandRepublishedFrom', 'Retracted and republished from', 'linked-retracted-from'],
  ['CorrectedandRepublishedIn', 'Corrected and republished in', 'linked-corrected-in'],
  ['CorrectedandRepublishedFrom', 'Corrected and republished from', 'linked-corrected-from'],
  ['RepublishedIn', 'Republished in', 'linked-republished-in'],
  ['RepublishedFrom', 'Republished from', 'linked-republished-from'],
  ['ExpressionOfConcernIn', 'Expression of concern in', 'linked-concern-in'],
  ['ExpressionOfConcernFor', 'Expression of concern for', 'linked-concern-for'],
  ['SummaryForPatientsIn', 'Summary for patients in', 'linked-summary'],
  ['OriginalReportIn', 'Original report in', 'linked-report'],
  ['AssociatedPublication', 'Dataset use reported in', 'linked-publication'],
  ['AssociatedDataset', 'Dataset described in', 'linked-dataset'],
  ['CommentIn', 'Comment in', 'linked-commentary'],
  ['CommentOn', 'Comment on', 'linked-comment-on']
]

/** The ties under one heading. */
export interface RelationGroup {
  label: string
  id: string
  relations: Relation[]
}

/** The ties of an article under the headings of the page, in its order; ties without a heading are not shown. */
export const relationGroups = ({relations}: Article): RelationGroup[] =>
  relationLabels.flatMap(([type, label, id]) => {
    const some = relations.filter(relation => relation.type === type)
    return some.length === 0 ? [] : [{label, id, relations: some}]
  })

/** A page shows so many references before the button that shows all. */
export const shownReferences = ({references}: Article, max: number): Reference[] => references.slice(0, max)

const languageNames = new Map([
  ['eng', 'English'],
  ['ger', 'German'],
  ['fre', 'French'],
  ['spa', 'Spanish'],
  ['chi', 'Chinese'],
  ['jpn', 'Japanese'],
  ['rus', 'Russian'],
  ['por', 'Portuguese'],
  ['tur', 'Turkish'],
  ['pol', 'Polish'],
  ['cze', 'Czech'],
  ['ita', 'Italian'],
  ['kor', 'Korean']
])
/** The name of a language: `ger` is German; a code that we do not use stays. */
export const languageName = (code: string): string => languageNames.get(code) ?? code

/** `[Article in German]`; English alone is not said. */
export const languageLine = ({languages}: Article): string | undefined =>
  languages.length === 0 || languages.join() === 'eng'
    ? undefined
    : `[Article in ${languages.map(languageName).join(', ')}]`

// What a reader gets back

const initialsOf = (foreName: string): string =>
  foreName
    .split(/[ -]+/)
    .filter((word, index) => index === 0 || foreName.includes('-') || word !== word.toLowerCase())
    .map(word => [...word][0]!.toUpperCase())
    .join('')

/**
 * A person of whom the name was printed as on a page. Two words, or an initial before the last, divide for certain; else
 * `fullName` says what was printed, and the division here is the true one, which a rule need not find.
 */
export function carriedName<Name extends Person>({
  lastName,
  foreName,
  suffix
}: Name): Pick<Person, 'lastName' | 'foreName' | 'initials' | 'suffix' | 'fullName'> {
  const words = `${foreName === undefined ? '' : `${foreName} `}${lastName}`.split(' ')
  const certain = words.length <= 2 || /^\p{Lu}\p{M}*$/u.test(words.at(-2)!)
  return {
    lastName,
    ...(foreName !== undefined && {foreName, initials: initialsOf(foreName)}),
    ...(suffix !== undefined && {suffix}),
    ...(!certain && {fullName: [foreName, lastName, suffix].filter(Boolean).join(' ')})
  }
}

/** An abstract as the page shows it: labels in its case, no category, no markup. */
export const carriedAbstract = ({sections, copyright}: Abstract): Abstract => ({
  sections: sections.map(({label, text}) => ({...(label !== undefined && {label: shownLabel(label)}), text})),
  ...(copyright !== undefined && {copyright})
})

/** MeSH headings without UIs; the lines of one descriptor come together again. */
export const carriedMesh = (headings: readonly MeshHeading[]): MeshHeading[] =>
  headings.map(({descriptor, qualifiers}) => ({
    descriptor: qualifiers.length === 0 ? only(descriptor, 'name', 'majorTopic') : {name: descriptor.name},
    qualifiers: qualifiers.map(qualifier => only(qualifier, 'name', 'majorTopic'))
  }))

/** A mention without its markup. */
export function plainCitation<Kind extends Citation>(citation: Kind): Kind {
  const {textHtml: _, titleHtml: __, ...rest} = citation
  return rest as Kind
}

/** An entry of a list: its text is what the list prints, in its order, without what `ids` says. */
export function carriedItem<Kind extends Citation>(citation: Kind): Kind {
  const {doi: _, ...ids} = citation.ids
  const text = `${closed(citation.title ?? '')} ${authorList(citation.authors)}. ${citedSource({...citation, ids})}`
  return plainCitation({...citation, text})
}

/** The shown keywords, as the authors' own. */
export const carriedKeywords = (article: Article): Keyword[] =>
  shownKeywords(article).map(({text}) => ({text, owner: 'NOTNLM'}))

/** Data that a page links are data banks too: `ClinicalTrials.gov/NCT02239640`. */
export const carriedDataBanks = ({page}: Article): DataBank[] =>
  (page?.associatedData ?? []).map(({text}) => {
    const [name = '', number] = text.split('/', 2)
    return {name, accessionNumbers: number === undefined ? [] : [number]}
  })

/** A mention of which the page prints the source alone, with a period; its DOI is in `ids`. */
export const carriedSource = <Kind extends Citation>(citation: Kind): Kind =>
  plainCitation({...citation, text: closed(citation.text.replace(` doi: ${citation.ids.doi}.`, ''))})
