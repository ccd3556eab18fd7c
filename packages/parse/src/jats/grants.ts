import type {XmlElement} from '../xml.js'
import {type Draft, type Fill, keep} from './draft.js'
import {attributeOf, childrenOf, descendantsOf, textOf} from './tree.js'

/** `funding-group`: a grant for each number, or for a funder without one. */
export const mapGrants: Fill = (draft, element) => {
  for (const award of descendantsOf(element, ['award-group'])) {
    const numbers = childrenOf(award, 'award-id')
      .map(id => textOf(id))
      .filter(Boolean)
    const sources = childrenOf(award, 'funding-source')
    const agency = sources.map(agencyOf).filter(Boolean).join(', ')
    for (const number of numbers.length > 0 ? numbers : ['']) addGrant(draft, number, agency)
    for (const source of sources) keepIds(draft, source)
    for (const person of childrenOf(award, 'principal-award-recipient', 'principal-investigator'))
      keep(draft, `award-group/${person.name}`, person)
  }
  for (const statement of childrenOf(element, 'funding-statement', 'open-access'))
    keep(draft, `funding-group/${statement.name}`, statement)
}

/** The funder's name, without its number in a registry. */
function agencyOf(source: XmlElement): string {
  const names = descendantsOf(source, ['named-content']).filter(part => /name/.test(attributeOf(part, 'content-type')))
  if (names.length > 0) return names.map(name => textOf(name)).join(', ')
  const ids = descendantsOf(source, ['institution-id', 'named-content']).map(id => textOf(id))
  const institutions = descendantsOf(source, ['institution'])
    .map(name => textOf(name))
    .filter(Boolean)
  const printed = institutions.length > 0 ? institutions.join(', ') : textOf(source, ['institution-id'])
  return ids.reduce((text, id) => (isRegistered(id) ? text.replace(id, '') : text), printed).trim()
}

/** What a registry calls the funder. */
function keepIds(draft: Draft, source: XmlElement): void {
  for (const id of descendantsOf(source, ['institution-id', 'named-content'])) {
    if (id.name === 'institution-id' || isRegistered(textOf(id))) keep(draft, `funding-source/${id.name}`, id)
  }
}

/** Numbers of the Funder Registry are DOIs of Crossref. */
const isRegistered = (id: string): boolean => id.startsWith('10.13039')

/** `contract-sponsor`, `grant-sponsor`: the number stands beside it, tied by its id or by place. */
export const mapSponsor: Fill = (draft, element) => {
  addGrant(draft, '', agencyOf(element))
  keepIds(draft, element)
}

/** `contract-num`, `grant-num` */
export const mapNumber: Fill = (draft, element) => addGrant(draft, textOf(element), '')

function addGrant({article}: Draft, grantId: string, agency: string): void {
  if (grantId === '' && agency === '') return
  article.grants.push({...(grantId !== '' && {grantId}), ...(agency !== '' && {agency})})
}

/** `support-group` holds funding, and what else somebody gave. */
export const mapSupport: Fill = (draft, element) => {
  for (const part of childrenOf(element)) {
    if (part.name === 'funding-group') mapGrants(draft, part)
    else keep(draft, `support-group/${part.name}`, part)
  }
}
