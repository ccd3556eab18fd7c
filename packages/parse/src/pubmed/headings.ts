import {relationByLabel} from '@pubcite/nlm'
import type {RelationType} from '@pubcite/schema/model'

/** The parts of a page that stand under a heading of their own. */
export type SectionName =
  | 'abstract'
  | 'plain-language-summary'
  | 'conflict-of-interest'
  | 'figures'
  | 'relation'
  | 'similar'
  | 'cited-by'
  | 'references'
  | 'publication-types'
  | 'mesh-terms'
  | 'supplementary-concepts'
  | 'substances'
  | 'personal-names'
  | 'associated-data'
  | 'related-information'
  | 'grants'
  | 'link-out'
  | 'book-sections'
  | 'ignored'

/** The parts of a head: they come before the abstract, and again in the copy of the head that stands in the page. */
export type HeadPart = 'affiliations' | 'book-affiliations' | 'collaborators' | 'authors' | 'editors'

/** What a heading says. */
export type Heading = {part: HeadPart} | SectionHeading

/** The heading of a section; that of a relation names the tie, and `Cited by 12 articles` counts. */
export interface SectionHeading {
  section: SectionName
  relation?: RelationType
  count?: number
}

const sections = new Map<string, SectionName>([
  ['abstract', 'abstract'],
  ['excerpt', 'abstract'],
  ['no abstract available', 'abstract'],
  ['plain language summary', 'plain-language-summary'],
  ['conflict of interest statement', 'conflict-of-interest'],
  ['figures', 'figures'],
  ['images from this publication', 'figures'],
  ['similar articles', 'similar'],
  ['similar articles in pubmed', 'similar'],
  ['related articles', 'similar'],
  ['related citations', 'similar'],
  ['related citations in pubmed', 'similar'],
  ['cited by', 'cited-by'],
  ['references', 'references'],
  ['publication types', 'publication-types'],
  ['publication type', 'publication-types'],
  ['mesh terms', 'mesh-terms'],
  ['supplementary concepts', 'supplementary-concepts'],
  ['supplementary concept', 'supplementary-concepts'],
  ['substances', 'substances'],
  ['substance', 'substances'],
  ['personal name as subject', 'personal-names'],
  ['personal names as subject', 'personal-names'],
  ['associated data', 'associated-data'],
  ['secondary source id', 'associated-data'],
  ['secondary source ids', 'associated-data'],
  ['related information', 'related-information'],
  ['grants and funding', 'grants'],
  ['grants and fundings', 'grants'],
  ['grant support', 'grants'],
  ['linkout - more resources', 'link-out'],
  ['linkout', 'link-out'],
  ['sections', 'book-sections'],
  ['bulk download', 'ignored'],
  ['pubmed commons', 'ignored']
])

const parts = new Map<string, HeadPart>([
  ['affiliation', 'affiliations'],
  ['affiliations', 'affiliations'],
  ['author information', 'affiliations'],
  ['book affiliations', 'book-affiliations'],
  ['book affiliation', 'book-affiliations'],
  ['collaborators', 'collaborators'],
  ['collaborators, affiliations', 'collaborators'],
  ['affiliations, collaborators', 'collaborators'],
  ['author', 'authors'],
  ['authors', 'authors'],
  ['editors', 'editors'],
  ['editor', 'editors'],
  ['book editors', 'editors']
])

/** Until 2020 one heading named what was folded away below it. */
const combined =
  /^(?:publication types?|mesh terms|substances?|grant support)(?:, (?:publication types?|mesh terms|substances?|grant support|secondary source id)){1,5}$/

/**
 * Read a heading of the page, in any case, with or without its switch or colon: `Affiliations Expand`, `Cited by 12 articles`.
 * @returns `undefined` for a line that is no heading of PubMed's.
 */
export function readHeading(text: string): Heading | undefined {
  if (text.length > 60) return undefined
  const label = text
    .replace(/:$/, '')
    .replace(/ ?\(\d+\)$|(?:Expand|Collapse)(?: all)?$/i, '')
    .trim()
    .toLowerCase()
  const part = parts.get(label)
  if (part) return {part}
  const section = sections.get(label)
  if (section) return {section}
  const relation = relationByLabel(label)
  if (relation) return {section: 'relation', relation: relation.type}
  if (combined.test(label)) return {section: 'ignored'}
  const cited = /^cited by (\d[\d,]{0,9})(?: (?:pubmed central )?articles?)?$/.exec(label)
  return cited ? {section: 'cited-by', count: Number(cited[1]!.replaceAll(',', ''))} : undefined
}
