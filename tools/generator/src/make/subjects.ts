import type {
  Chemical,
  DataBank,
  Grant,
  Keyword,
  MeshHeading,
  PublicationType,
  SupplMeshName
} from '@pubcite/schema/model'
import {has, type Maker} from '../options.js'
import {keywords} from '../words/sentences.js'
import {
  dataBanks,
  descriptors,
  funders,
  keywordOwners,
  publicationTypes,
  qualifiers,
  shortTypes,
  substances,
  supplementary
} from '../words/subjects.js'
import {as, rich, tagged} from './rich.js'
import {spice} from './text.js'

const byName = <Item extends {name: string}>(list: Item[]): Item[] => list.sort((a, b) => (a.name < b.name ? -1 : 1))

/** What kind of publication it is; retraction and preprint come from the article. */
export function makePublicationTypes(maker: Maker, extra: readonly PublicationType[] = []): PublicationType[] {
  const {random} = maker
  if (!maker.complete && random.chance(0.1)) return byName([random.pick(shortTypes), ...extra])
  const some = random.some(publicationTypes, maker.complete ? 4 : random.int(0, 2))
  return byName([{name: 'Journal Article', ui: 'D016428'}, ...some, ...extra])
}

/** MeSH headings: a star stands on the descriptor or on its qualifiers. */
export function makeMeshHeadings(maker: Maker): MeshHeading[] {
  const {random} = maker
  const list = random.some(descriptors, maker.complete ? descriptors.length : random.int(1, 8))
  const major = () => random.chance(0.3) && {majorTopic: true as const}
  const auto = () => (maker.complete ? random.chance(0.3) : random.chance(0.02)) && {autoHm: true as const}
  return list.map(descriptor => {
    const some = random.some(qualifiers, random.pick([0, 0, 1, 2]))
    return {
      descriptor: {...descriptor, ...(some.length === 0 && major()), ...auto()},
      qualifiers: some.map(qualifier => ({...qualifier, ...major(), ...auto()}))
    }
  })
}

/** Substances; NLM's registry number `0` says that there is none. */
export const makeChemicals = (maker: Maker): Chemical[] =>
  maker.random.some(substances, maker.complete ? substances.length : maker.random.int(1, 3)).map(substance => ({
    name: substance.name,
    ...('number' in substance && substance.number !== '0' && {registryNumber: substance.number}),
    ui: substance.ui
  }))

/** Supplementary concepts: one, or in a complete article one of each type. */
export const makeSupplementary = (maker: Maker): SupplMeshName[] =>
  maker.random.some(supplementary, maker.complete ? supplementary.length : 1).map(name => ({...name}))

/** Keywords, the authors' own first; a complete article has some of every owner. */
export function makeKeywords(maker: Maker): Keyword[] {
  const {random} = maker
  const owners = maker.complete
    ? keywordOwners
    : random.chance(0.9)
      ? keywordOwners.slice(0, 1)
      : keywordOwners.slice(0, 2)
  return owners.flatMap(owner =>
    random.some(keywords, random.int(1, 6)).map((word): Keyword => {
      const marked = random.chance(0.05) ? rich([tagged('i', word), ' mutants']) : {text: word + spice(maker)}
      return {
        ...as('text', marked),
        ...(random.chance(owner === 'NOTNLM' ? 0.02 : 0.2) && {majorTopic: true as const}),
        owner
      }
    })
  )
}

/** Grants, in each combination of their parts that records have. */
export const makeGrants = (maker: Maker): Grant[] =>
  maker.random.some(funders, maker.complete ? funders.length : maker.random.int(1, 3)).map(grant => ({...grant}))

/** Data banks, with several numbers, one or none. */
export const makeDataBanks = (maker: Maker): DataBank[] =>
  maker.random
    .some(dataBanks, maker.complete ? dataBanks.length : maker.random.int(1, 2))
    .map(({name, numbers}) => ({name, accessionNumbers: [...numbers]}))

/** Whether a list that the source cut says so. */
export const cut = (maker: Maker): boolean => has(maker, 0.03) && maker.random.chance(0.7)
