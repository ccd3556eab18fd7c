import {publicationTypeOf, readDisplayName, readFullName} from '@pubcite/nlm'
import type {Article, MeshHeading, MeshTerm, PublicationType} from '@pubcite/schema/model'
import type {Report} from '../../input.js'
import type {PageLine} from './page-lines.js'

/** What the red banner of a page says. */
export const retractedPublication: PublicationType = {name: 'Retracted Publication', ui: 'D016441'}

/** Add a publication type once: the page names it above the journal, and again in its list. */
export function addPublicationType(article: Article, type: PublicationType): void {
  if (!article.publicationTypes.some(({name}) => name === type.name)) article.publicationTypes.push(type)
}

/** One publication type per line. */
export function readPublicationTypes(article: Article, lines: readonly PageLine[]): void {
  const known = new Set(article.publicationTypes.map(({name}) => name))
  for (const {text} of lines) {
    const type = publicationTypeOf(text) ?? {name: text}
    if (!known.has(type.name)) article.publicationTypes.push(type)
    known.add(type.name)
  }
}

/**
 * MeSH headings, one pair per line: `Kidney Failure, Chronic / epidemiology*`. Pairs of one descriptor that follow each
 * other are one heading; the star belongs to the qualifier where there is one.
 */
export function readMeshHeadings(article: Article, lines: readonly PageLine[]): void {
  for (const {text} of lines) {
    const starred = text.endsWith('*')
    const plain = starred ? text.slice(0, -1).trim() : text
    const slash = plain.indexOf(' / ')
    const term = (name: string): MeshTerm => ({name, ...(starred && {majorTopic: true})})
    const last = article.meshHeadings.at(-1)
    if (plain === '') continue
    if (slash < 0) article.meshHeadings.push({descriptor: term(plain), qualifiers: []})
    else {
      const descriptor = plain.slice(0, slash).trim()
      const qualifier = term(plain.slice(slash + 3).trim())
      const heading: MeshHeading =
        last && last.qualifiers.length > 0 && last.descriptor.name === descriptor
          ? last
          : {descriptor: {name: descriptor}, qualifiers: []}
      heading.qualifiers.push(qualifier)
      if (heading !== last) article.meshHeadings.push(heading)
    }
  }
}

/** People whom the article is about, in the order of a page or of a catalogue. */
export function readPersonalNames(article: Article, lines: readonly PageLine[], report: Report): void {
  for (const {content: text, place} of lines) {
    const read = text.includes(',') ? readFullName(text) : readDisplayName(text)
    if (!read) continue
    const {type: _type, ids: _ids, affiliations: _affiliations, ...name} = read.person
    article.personalNameSubjects.push(name)
    const path = ['personalNameSubjects', article.personalNameSubjects.length - 1]
    if (!read.certain) report('pubmed-text/uncertain-name', {place, path})
  }
}
