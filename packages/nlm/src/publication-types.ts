/**
 * NLM's publication types, with their MeSH identifiers where we have seen them.
 */
import type {PublicationType} from '@pubcite/schema/model'

/**
 * The publication types that PubMed prints.
 * @see https://www.nlm.nih.gov/mesh/pubtypes.html
 */
export const publicationTypes: readonly PublicationType[] = [
  {name: 'Adaptive Clinical Trial'},
  {name: 'Address'},
  {name: 'Autobiography'},
  {name: 'Bibliography', ui: 'D016417'},
  {name: 'Biography', ui: 'D019215'},
  {name: 'Case Reports', ui: 'D002363'},
  {name: 'Classical Article'},
  {name: 'Clinical Conference', ui: 'D016429'},
  {name: 'Clinical Study'},
  {name: 'Clinical Trial', ui: 'D016430'},
  {name: 'Clinical Trial Protocol'},
  {name: 'Clinical Trial, Phase I'},
  {name: 'Clinical Trial, Phase II', ui: 'D017427'},
  {name: 'Clinical Trial, Phase III', ui: 'D017428'},
  {name: 'Clinical Trial, Phase IV'},
  {name: 'Clinical Trial, Veterinary'},
  {name: 'Collected Work'},
  {name: 'Comment', ui: 'D016420'},
  {name: 'Comparative Study', ui: 'D003160'},
  {name: 'Congress', ui: 'D016423'},
  {name: 'Consensus Development Conference', ui: 'D016446'},
  {name: 'Consensus Development Conference, NIH', ui: 'D016447'},
  {name: 'Controlled Clinical Trial', ui: 'D018848'},
  {name: 'Corrected and Republished Article', ui: 'D016439'},
  {name: 'Dataset'},
  {name: 'Dictionary'},
  {name: 'Directory'},
  {name: 'Duplicate Publication'},
  {name: 'Editorial', ui: 'D016421'},
  {name: 'Electronic Supplementary Materials'},
  {name: 'English Abstract', ui: 'D004740'},
  {name: 'Equivalence Trial'},
  {name: 'Evaluation Study', ui: 'D023362'},
  {name: 'Expression of Concern'},
  {name: 'Festschrift'},
  {name: 'Government Publication'},
  {name: 'Guideline', ui: 'D016431'},
  {name: 'Historical Article', ui: 'D016456'},
  {name: 'Interactive Tutorial'},
  {name: 'Interview', ui: 'D017203'},
  {name: 'Introductory Journal Article', ui: 'D054711'},
  {name: 'Journal Article', ui: 'D016428'},
  {name: 'Lecture'},
  {name: 'Legal Case'},
  {name: 'Legislation'},
  {name: 'Letter', ui: 'D016422'},
  {name: 'Meta-Analysis', ui: 'D017418'},
  {name: 'Multicenter Study', ui: 'D016448'},
  {name: 'Network Meta-Analysis'},
  {name: 'News', ui: 'D016433'},
  {name: 'Newspaper Article', ui: 'D018431'},
  {name: 'Observational Study', ui: 'D064888'},
  {name: 'Observational Study, Veterinary'},
  {name: 'Overall', ui: 'D016424'},
  {name: 'Patient Education Handout', ui: 'D029282'},
  {name: 'Periodical Index'},
  {name: 'Personal Narrative', ui: 'D062210'},
  {name: 'Portrait', ui: 'D019477'},
  {name: 'Practice Guideline', ui: 'D017065'},
  {name: 'Pragmatic Clinical Trial'},
  {name: 'Preprint', ui: 'D000076942'},
  {name: 'Published Erratum', ui: 'D016425'},
  {name: 'Randomized Controlled Trial', ui: 'D016449'},
  {name: 'Randomized Controlled Trial, Veterinary', ui: 'D000081262'},
  {name: 'Research Support, American Recovery and Reinvestment Act'},
  {name: 'Research Support, N.I.H., Extramural', ui: 'D052061'},
  {name: 'Research Support, N.I.H., Intramural', ui: 'D052060'},
  {name: "Research Support, Non-U.S. Gov't", ui: 'D013485'},
  {name: "Research Support, U.S. Gov't, Non-P.H.S.", ui: 'D013486'},
  {name: "Research Support, U.S. Gov't, P.H.S.", ui: 'D013487'},
  {name: 'Retracted Publication', ui: 'D016441'},
  {name: 'Retraction of Publication', ui: 'D016440'},
  {name: 'Review', ui: 'D016454'},
  {name: 'Scientific Integrity Review'},
  {name: 'Scoping Review'},
  {name: 'Study Guide'},
  {name: 'Systematic Review', ui: 'D000078182'},
  {name: 'Technical Report'},
  {name: 'Twin Study'},
  {name: 'Validation Study', ui: 'D023361'},
  {name: 'Video-Audio Media', ui: 'D059040'},
  {name: 'Webcast'}
]

/** Former and plural names, which older records print, and today's name of the type. */
const formerNames = new Map([
  ['addresses', 'Address'],
  ['bibliographies', 'Bibliography'],
  ['collected works', 'Collected Work'],
  ['congresses', 'Congress'],
  ['dictionaries', 'Dictionary'],
  ['directories', 'Directory'],
  ['evaluation studies', 'Evaluation Study'],
  ['interactive tutorials', 'Interactive Tutorial'],
  ['lectures', 'Lecture'],
  ['legal cases', 'Legal Case'],
  ['personal narratives', 'Personal Narrative'],
  ['portraits', 'Portrait'],
  ['validation studies', 'Validation Study'],
  ['webcasts', 'Webcast']
])

const byName = /* @__PURE__ */ (() => new Map(publicationTypes.map(type => [type.name.toLowerCase(), type])))()
const longestFirst = /* @__PURE__ */ (() =>
  [...publicationTypes.map(type => type.name), 'Evaluation Studies', 'Validation Studies', 'Book'].sort(
    (a, b) => b.length - a.length
  ))()

/** Journals whose abbreviation begins with the word of a type. */
const journals = ['News Physiol Sci', 'News Notes', 'Lecture Notes', 'Review of', 'Address ']

/**
 * Find a publication type by its name, in any case: `REVIEW` is `Review`. A former name (`Validation Studies`) stays as
 * it is printed, with the identifier of its type.
 * @returns `undefined` for a name that is not NLM's.
 */
export function publicationTypeOf(text: string): PublicationType | undefined {
  const name = text.replace(/\s+/g, ' ').trim()
  const type = byName.get(name.toLowerCase())
  if (type) return {...type}
  const former = byName.get(formerNames.get(name.toLowerCase())?.toLowerCase() ?? '')
  return former && {...former, name}
}

/**
 * Read the publication type that a page prints before the journal: `Review J Neurooncol`. The longest name wins:
 * `Clinical Trial, Phase II Ann Imag Sleep`.
 * @returns The type and what follows it (`''` where it stands alone), or `undefined` where the line begins otherwise.
 */
export function leadingPublicationType(line: string): {publicationType: PublicationType; rest: string} | undefined {
  const text = line.replace(/\s+/g, ' ').trim()
  if (journals.some(journal => text.startsWith(journal))) return undefined
  const name = longestFirst.find(
    known => text.startsWith(known) && (text.length === known.length || text[known.length] === ' ')
  )
  if (name === undefined) return undefined
  return {publicationType: publicationTypeOf(name) ?? {name}, rest: text.slice(name.length).trim()}
}
