import type {Article, Chemical, Grant, MeshHeading, MeshTerm} from '@pubcite/schema/model'
import type {Field} from './map.js'

/** `R01 HL12345/HL/NHLBI NIH HHS/United States`: a part that is missing takes its slash with it. */
export function grantField({grantId, acronym, agency, country}: Grant): Field {
  return ['GR', [grantId, acronym, agency, country].filter(Boolean).join('/')]
}

/** `3KX376GY7L (Glutamic Acid)`, `0 (Phosphates)` */
export function chemicalField({name, registryNumber = '0'}: Chemical): Field {
  return ['RN', `${registryNumber} (${name})`]
}

/** `Aurovertins/*chemistry/metabolism`: the star marks a point of the paper. */
export function headingField({descriptor, qualifiers}: MeshHeading): Field {
  return ['MH', [descriptor, ...qualifiers].map(starred).join('/')]
}

function starred({name, majorTopic}: Pick<MeshTerm, 'name' | 'majorTopic'>): string {
  return majorTopic ? `*${name}` : name
}

/** Keywords below the owner of their list; those without one come first, so that they get none. */
export function keywordFields({keywords}: Article): Field[] {
  const fields: Field[] = []
  let owner: string | undefined
  const owned = keywords.filter(keyword => keyword.owner !== undefined)
  for (const keyword of [...keywords.filter(keyword => keyword.owner === undefined), ...owned]) {
    if (keyword.owner !== owner) fields.push(['OTO', keyword.owner])
    owner = keyword.owner
    fields.push(['OT', starred({name: keyword.text, ...(keyword.majorTopic && {majorTopic: true})})])
  }
  return fields
}
