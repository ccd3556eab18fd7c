/**
 * What a paper is about: MeSH, substances, keywords, kinds of publication.
 */
import type {
  Article,
  Chemical,
  Keyword,
  MeshHeading,
  MeshTerm,
  PublicationType,
  SupplMeshName
} from '@pubcite/schema/model'
import {expected, nameHash} from '../../../xml.js'
import type {RecordCursor} from '../cursor.js'
import {element, elements, type Fill, fillFrom, listOf} from '../table.js'
import {item, textOnce} from './leaf.js'

const ui = nameHash('UI')
const majorTopicYn = nameHash('MajorTopicYN')
const autoHm = nameHash('AutoHM')
const type = nameHash('Type')
const owner = nameHash('Owner')
const termAttributes = ['UI', 'MajorTopicYN', 'AutoHM', 'Type']

interface Heading {
  descriptor: MeshTerm | undefined
  qualifiers: MeshTerm[]
}

const heading = elements<Heading>({
  DescriptorName: element(termAttributes, term),
  QualifierName: element(termAttributes, term)
})

function term(cursor: RecordCursor, draft: Heading): void {
  const id = cursor.attribute(ui)
  const isMajor = cursor.attribute(majorTopicYn) === 'Y'
  const kind = cursor.attribute(type)
  const isAutomatic = cursor.attribute(autoHm) === 'Y'
  const name = cursor.text()
  if (name === '') return
  const read: MeshTerm = id === '' ? {name} : {name, ui: id}
  if (isMajor) read.majorTopic = true
  if (kind !== '') read.type = kind
  if (isAutomatic) read.autoHm = true
  if (draft.descriptor) draft.qualifiers.push(read)
  else draft.descriptor = read
}

const headings = listOf(
  'MeshHeading',
  '',
  elements<MeshHeading[]>({
    MeshHeading: (cursor, list) => {
      const draft: Heading = {descriptor: undefined, qualifiers: []}
      fillFrom(cursor, heading, draft)
      const {descriptor, qualifiers} = draft
      if (descriptor) list.push({descriptor, qualifiers})
    }
  })
)

/** `MeshHeadingList` */
export const meshHeadings: Fill<Article> = (cursor, article) => fillFrom(cursor, headings, article.meshHeadings)

interface Substance {
  registryNumber: string
  name: string
  ui: string
}

const substance = elements<Substance>({
  RegistryNumber: registryNumber,
  CASRegistryNumber: registryNumber,
  NameOfSubstance: element(['UI'], (cursor, draft) => {
    const id = cursor.attribute(ui)
    draft.name = textOnce(cursor, draft.name)
    if (id !== '') draft.ui = id
  })
})

function registryNumber(cursor: RecordCursor, draft: Substance): void {
  draft.registryNumber = textOnce(cursor, draft.registryNumber)
}

const registryNumberLeaf = expected('RegistryNumber')

const chemicals = listOf(
  'Chemical',
  '',
  elements<Chemical[]>({
    Chemical: (cursor, list) => {
      const draft: Substance = {registryNumber: '', name: '', ui: ''}
      if (!cursor.isEmpty) draft.registryNumber = cursor.passText(registryNumberLeaf)
      fillFrom(cursor, substance, draft)
      const {registryNumber: number, ui: id} = draft
      const name = draft.name || number
      if (name === '') return
      const chemical: Chemical = {name}
      if (number !== '' && number !== '0' && draft.name !== '') chemical.registryNumber = number
      if (id !== '') chemical.ui = id
      list.push(chemical)
    }
  })
)

/** `ChemicalList` */
export const chemicalList: Fill<Article> = (cursor, article) => fillFrom(cursor, chemicals, article.chemicals)

const supplements = elements<SupplMeshName[]>({
  SupplMeshName: element(['Type', 'UI'], (cursor, list) => {
    const kind = cursor.attribute(type)
    const id = cursor.attribute(ui)
    const name = cursor.text()
    if (name === '') return
    list.push({name, ...(kind !== '' && {type: kind}), ...(id !== '' && {ui: id})})
  })
})

/** `SupplMeshList` */
export const supplMeshNames: Fill<Article> = (cursor, article) => fillFrom(cursor, supplements, article.supplMeshNames)

/** `PublicationType` */
export const publicationType = element<{publicationTypes: PublicationType[]}>(['UI'], (cursor, {publicationTypes}) => {
  const id = cursor.attribute(ui)
  const name = cursor.text()
  if (name !== '') publicationTypes.push(id === '' ? {name} : {name, ui: id})
})

const publicationTypes = elements<Article>({PublicationType: publicationType})

/** `PublicationTypeList` */
export const publicationTypeList: Fill<Article> = (cursor, article) => fillFrom(cursor, publicationTypes, article)

const keywords = listOf(
  'Keyword',
  ' MajorTopicYN="N"',
  elements<{keywords: Keyword[]; owner: string}>({
    Keyword: element(['MajorTopicYN'], (cursor, {keywords: list, owner: from}) => {
      const isMajor = cursor.attribute(majorTopicYn) === 'Y'
      const {text: read, html} = cursor.mixed()
      if (read === '') return
      const keyword: Keyword = {text: read}
      if (html !== undefined) keyword.textHtml = html
      if (isMajor) keyword.majorTopic = true
      if (from !== '') keyword.owner = from
      list.push(keyword)
    })
  })
)

/** `KeywordList` */
export const keywordList = element<Article>(['Owner'], (cursor, article) => {
  fillFrom(cursor, keywords, {keywords: article.keywords, owner: cursor.attribute(owner)})
})

const symbols = elements<Article>({GeneSymbol: item('geneSymbols')})

/** `GeneSymbolList` */
export const geneSymbolList: Fill<Article> = (cursor, article) => fillFrom(cursor, symbols, article)
