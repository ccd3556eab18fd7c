/** What a DTD declares, as facts: elements with the names that their content may hold, attributes, enumerated values. */
export interface DtdElement {
  name: string
  /** Names of the elements that may stand in it. */
  children: string[]
  /** Present where it holds text. */
  text?: true
  attributes: DtdAttribute[]
}

/** An attribute as the DTD declares it. */
export interface DtdAttribute {
  name: string
  /** The values that it may have, where they are listed. */
  values?: string[]
  required?: true
  default?: string
}

/** Read the element and attribute declarations of a DTD; its parameter entities are put in place, external ones not. */
export function readDtd(dtd: string): DtdElement[] {
  const text = withoutEntities(dtd.replace(/<!--[\s\S]*?-->/g, ''))
  const attributes = new Map<string, DtdAttribute[]>()
  for (const [, name = '', body = ''] of text.matchAll(/<!ATTLIST\s+(\S+)([^>]*)>/g)) {
    attributes.set(name, [...(attributes.get(name) ?? []), ...readAttributes(body)])
  }
  return [...text.matchAll(/<!ELEMENT\s+(\S+)\s*([^>]*)>/g)]
    .map(([, name = '', content = '']): DtdElement => {
      const names = [...new Set(content.match(/[\w:.-]*[A-Za-z][\w:.-]*/g) ?? [])].filter(
        word => word !== 'PCDATA' && word !== 'EMPTY'
      )
      return {
        name,
        children: names,
        ...(content.includes('#PCDATA') && {text: true as const}),
        attributes: attributes.get(name) ?? []
      }
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

function withoutEntities(dtd: string): string {
  const entities = new Map(
    [...dtd.matchAll(/<!ENTITY\s+%\s+(\S+)\s+"([^"]*)"\s*>/g)].map(([, name = '', value = '']) => [name, value])
  )
  return dtd.replace(/<!ENTITY[^>]*>/g, '').replace(/%([\w.-]+);/g, (_, name: string) => entities.get(name) ?? '')
}

function readAttributes(body: string): DtdAttribute[] {
  return [
    ...body.matchAll(
      /([\w:.-]+)\s+(\([^)]*\)|CDATA|IDREFS?|ID|NMTOKENS?)\s*(#REQUIRED|#IMPLIED|(?:#FIXED\s*)?"([^"]*)")/g
    )
  ].map(([, name = '', type = '', use, value]) => ({
    name,
    ...(type.startsWith('(') && {
      values: type
        .slice(1, -1)
        .split('|')
        .map(word => word.trim())
    }),
    ...(use === '#REQUIRED' && {required: true as const}),
    ...(value !== undefined && {default: value})
  }))
}
