import {publicationTypeOf} from '@pubcite/nlm'
import type {Article, MeshTerm, PublicationType} from '@pubcite/schema/model'

/** What the red banner of a page says. */
export const retractedPublication: PublicationType = {name: 'Retracted Publication', ui: 'D016441'}

/** Add a publication type once: a page names it above the journal, and again in its list. */
export function addPublicationType(article: Article, text: string): void {
  const type = publicationTypeOf(text) ?? {name: text}
  if (type.name !== '' && !article.publicationTypes.some(({name}) => name === type.name)) {
    article.publicationTypes.push(type)
  }
}

/**
 * Add a line of the MeSH terms: `Kidney Failure, Chronic / epidemiology*`, until 2020 `Kidney Failure, Chronic/epidemiology*`.
 * Lines of one descriptor that follow each other are one heading; the star belongs to the qualifier where there is one.
 */
export function addMeshTerm(article: Article, text: string): void {
  const starred = text.endsWith('*')
  const plain = starred ? text.slice(0, -1).trim() : text
  const term = (name: string): MeshTerm => ({name, ...(starred && {majorTopic: true})})
  const [, descriptor, qualifier] = / \/ /.test(plain)
    ? (/^(.+?) \/ (.+)$/.exec(plain) ?? [])
    : (/^([^/]+)\/([a-z][a-z &,-]+)$/.exec(plain) ?? [])
  if (plain === '') return
  if (descriptor === undefined || qualifier === undefined) {
    article.meshHeadings.push({descriptor: term(plain), qualifiers: []})
    return
  }
  const last = article.meshHeadings.at(-1)
  if (last && last.qualifiers.length > 0 && last.descriptor.name === descriptor) last.qualifiers.push(term(qualifier))
  else article.meshHeadings.push({descriptor: {name: descriptor}, qualifiers: [term(qualifier)]})
}

/** Add data that the paper deposited or used: `ClinicalTrials.gov/NCT01234567`. @returns Whether it names a bank and a number. */
export function addDataBank(article: Article, text: string): boolean {
  const [, name, number] = /^([^/]+)\/(\S+)$/.exec(text) ?? []
  if (name === undefined || number === undefined || /^https?:$/.test(name)) return false
  const bank = article.dataBanks.find(known => known.name === name)
  if (bank) bank.accessionNumbers.push(number)
  else article.dataBanks.push({name, accessionNumbers: [number]})
  return true
}
