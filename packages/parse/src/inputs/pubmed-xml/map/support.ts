/**
 * What a paper stands on: grants, data, objects.
 */
import type {Article, Grant, PubmedObject} from '@pubcite/schema/model'
import {expected, nameHash} from '../../../xml.js'
import type {RecordCursor} from '../cursor.js'
import {element, elements, type Fill, fillFrom, listOf} from '../table.js'
import {inside, item, text, withHtml} from './leaf.js'

const completeYn = nameHash('CompleteYN')
const type = nameHash('Type')
const name = nameHash('Name')

const grantParts = elements<Grant>({
  GrantID: text('grantId'),
  Acronym: text('acronym'),
  Agency: text('agency'),
  Country: text('country')
})

const idLeaf = expected('GrantID')
const acronymLeaf = expected('Acronym')
const agencyLeaf = expected('Agency')
const countryLeaf = expected('Country')

/** A grant with nothing odd in it, as far as it goes, without a look at the table. */
function passGrant(cursor: RecordCursor, grant: Grant): void {
  const grantId = cursor.passText(idLeaf)
  const acronym = cursor.passText(acronymLeaf)
  const agency = cursor.passText(agencyLeaf)
  const country = cursor.passText(countryLeaf)
  if (grantId !== '') grant.grantId = grantId
  if (acronym !== '') grant.acronym = acronym
  if (agency !== '') grant.agency = agency
  if (country !== '') grant.country = country
}

const grants = listOf(
  'Grant',
  '',
  elements<Grant[]>({
    Grant: (cursor, list) => {
      const grant: Grant = {}
      if (!cursor.isEmpty) passGrant(cursor, grant)
      fillFrom(cursor, grantParts, grant)
      if (Object.keys(grant).length > 0) list.push(grant)
    }
  })
)

/** `GrantList` */
export const grantList = element<Article>(['CompleteYN'], (cursor, article) => {
  if (cursor.attribute(completeYn) === 'N') article.grantsComplete = false
  fillFrom(cursor, grants, article.grants)
})

interface Bank {
  name?: string
  accessionNumbers: string[]
}

const accessionNumbers = elements<Bank>({AccessionNumber: item('accessionNumbers')})
const bankParts = elements<Bank>({DataBankName: text('name'), AccessionNumberList: inside(accessionNumbers)})

const banks = elements<Article>({
  DataBank: element(['CompleteYN'], (cursor, article) => {
    const {dataBanks} = article
    const bank: Bank = {accessionNumbers: []}
    if (cursor.attribute(completeYn) === 'N') article.dataBanksComplete = false // said here until 2005
    fillFrom(cursor, bankParts, bank)
    const title = bank.name ?? (bank.accessionNumbers.length > 0 ? 'unknown' : undefined)
    if (title !== undefined) dataBanks.push({name: title, accessionNumbers: bank.accessionNumbers})
  })
})

/** `DataBankList` */
export const dataBankList = element<Article>(['CompleteYN'], (cursor, article) => {
  if (cursor.attribute(completeYn) === 'N') article.dataBanksComplete = false
  fillFrom(cursor, banks, article)
})

const params = elements<PubmedObject>({
  Param: element(['Name'], (cursor, {params: list}) => {
    const key = cursor.attribute(name) || 'unknown'
    list.push({name: key, ...withHtml(cursor.mixed())})
  })
})

const objects = elements<PubmedObject[]>({
  Object: element(['Type'], (cursor, list) => {
    const object: PubmedObject = {type: cursor.attribute(type) || 'unknown', params: []}
    fillFrom(cursor, params, object)
    list.push(object)
  })
})

/** `ObjectList` */
export const objectList: Fill<Article> = (cursor, article) => fillFrom(cursor, objects, article.objects)
