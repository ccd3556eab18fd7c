import {languageCode, publicationTypeOf, readDisplayName, readFullName} from '@pubcite/nlm'
import type {Article, DataBank, MeshTerm} from '@pubcite/schema/model'
import {append} from '../append.js'

/** What the red banner of a page says. */
export const retractedPublication = 'Retracted Publication'

/** Add a publication type once: a page names it above the journal, and again in its list. */
export function addPublicationType(article: Article, text: string): void {
  addPublicationTypes(article, [text])
}

/** Add the types of a list, each once. */
export function addPublicationTypes(article: Article, texts: readonly string[]): void {
  const known = new Set(article.publicationTypes.map(({name}) => name))
  for (const text of texts) {
    const type = publicationTypeOf(text) ?? {name: text}
    if (type.name !== '' && !known.has(type.name)) article.publicationTypes.push(type)
    known.add(type.name)
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
    ? (/^(.+?) \/ ([\s\S]+)$/.exec(plain) ?? [])
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

/** Add data that the paper deposited or used: `ClinicalTrials.gov/NCT01234567`. What names no bank is passed over. */
export function addDataBanks(article: Article, texts: readonly string[]): void {
  const banks = new Map<string, DataBank>(article.dataBanks.map(bank => [bank.name, bank]))
  const before = banks.size
  for (const text of texts) {
    const [, name, number] = /^([^/]+)\/(\S+)$/.exec(text) ?? []
    if (name === undefined || number === undefined || /^https?:$/.test(name)) continue
    const bank = banks.get(name) ?? {name, accessionNumbers: []}
    bank.accessionNumbers.push(number)
    banks.set(name, bank)
  }
  append(article.dataBanks, [...banks.values()].slice(before))
}

/**
 * Add a person whom the article is about, named as a page or as a catalogue does: `Trefor Jenkins`, `Jenkins, Trefor`.
 * @returns Whether the name could be divided with certainty; `undefined` where it is none.
 */
export function addPersonalName(article: Article, text: string): boolean | undefined {
  const read = text.includes(',') ? readFullName(text) : readDisplayName(text)
  if (!read) return undefined
  const {type: _type, ids: _ids, affiliations: _affiliations, ...name} = read.person
  article.personalNameSubjects.push(name)
  return read.certain
}

/** Add the languages of a notice, `[Article in German, English]`. @returns Whether the text is one. */
export function addLanguages(article: Article, text: string): boolean {
  const [, names] = /^\[?Article in (\p{Lu}[\p{L}, ]{2,80})\]?\.?$/u.exec(text) ?? []
  for (const name of names?.split(/, | and /) ?? []) {
    const code = languageCode(name)
    if (code !== undefined && !article.languages.includes(code)) article.languages.push(code)
  }
  return names !== undefined
}
