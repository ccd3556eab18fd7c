import type {MeshHeading, MeshTerm} from '@pubcite/schema/model'
import {readGrant} from '../../../grant.js'
import {type Fill, tidy} from './draft.js'

/** What the paper is about, and what it stands on. */
export const subjects: [tag: string, fill: Fill][] = [
  ['MH', ({article}, {value}) => article.meshHeadings.push(readHeading(tidy(value)))],
  ['NM', ({article}, {value}) => article.supplMeshNames.push({name: tidy(value)})],
  ['GS', ({article}, {value}) => article.geneSymbols.push(tidy(value))],
  ['SFM', ({article}, {value}) => article.spaceFlightMissions.push(tidy(value))],
  ['PT', ({article}, {value}) => article.publicationTypes.push({name: tidy(value)})],
  [
    'RN',
    ({article}, {value}) => {
      const [, registryNumber, name] = /^([^(]+) \((.+)\)$/.exec(tidy(value)) ?? []
      if (registryNumber === undefined || name === undefined) article.chemicals.push({name: tidy(value)})
      else article.chemicals.push({name, ...(registryNumber !== '0' && {registryNumber})})
    }
  ],
  [
    'OTO',
    (draft, {value}) => {
      draft.keywordOwner = tidy(value)
    }
  ],
  [
    'OT',
    ({article, keywordOwner}, {value}) => {
      const {name: text, majorTopic} = readTerm(tidy(value))
      if (text)
        article.keywords.push({text, ...(majorTopic && {majorTopic}), ...(keywordOwner && {owner: keywordOwner})})
    }
  ],
  [
    'KW',
    ({article}, {value}) => {
      for (const text of value.split(/;\s/).map(tidy).filter(Boolean)) article.keywords.push({text})
    }
  ],
  ['GR', ({article}, {value}) => article.grants.push(readGrant(tidy(value)))],
  [
    'SI',
    ({article}, {value}) => {
      const [, name = tidy(value), accession] = /^([^/]+)\/(.+)$/.exec(tidy(value)) ?? []
      const last = article.dataBanks.at(-1)
      const bank = last?.name === name ? last : {name, accessionNumbers: []}
      if (bank !== last) article.dataBanks.push(bank)
      if (accession) bank.accessionNumbers.push(accession)
    }
  ]
]

/** `Kidney Failure, Chronic/*epidemiology/etiology`: the star marks a point of the paper. */
function readHeading(value: string): MeshHeading {
  if (!value.includes('/')) return {descriptor: readTerm(value), qualifiers: []}
  let to = value.indexOf('/')
  const descriptor = value.slice(0, to).trim()
  if (descriptor === '') return {descriptor: readTerm(value), qualifiers: []}
  const qualifiers: MeshTerm[] = []
  for (let from = to + 1; to < value.length; from = to + 1) {
    const slash = value.indexOf('/', from)
    to = slash < 0 ? value.length : slash
    const qualifier = value.slice(from, to).trim()
    if (qualifier !== '') qualifiers.push(readTerm(qualifier))
  }
  return {descriptor: readTerm(descriptor), qualifiers}
}

const star = 42

function readTerm(value: string): MeshTerm {
  if (value.charCodeAt(0) !== star) return {name: value}
  const name = value.replace(/^\*\s*/, '')
  return name === value || name === '' ? {name: value} : {name, majorTopic: true}
}
