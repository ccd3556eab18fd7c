import {type CslItem, toCsl} from '@pubcite/csl'
import {detect, type InputName, inputs, type ProblemCode, parse} from '@pubcite/parse'
import type {ParseResult} from '@pubcite/schema/model'

/** A format as citation-js takes it. */
interface InputFormat {
  parse(text: string): CslItem[]
  parseType?: {dataType: 'String'; predicate(text: string): boolean; extends?: string}
  outputs: '@csl/list+object'
}

/** Citation-js reads CSL-JSON as it is; and a list of numbers may mean anything. Both are read when they are named. */
const onlyByName: ReadonlySet<InputName | undefined> = new Set<InputName>(['csl-json', 'pmid-list'])

/**
 * Types of citation-js that also match some of our texts: an answer of esummary is JSON, a copied page may begin with its
 * address. A type is asked before the one that it extends, so there ours wins.
 */
const overlaps: Array<[type: string, parent: string]> = [
  ['@pubcite/json+text', '@else/json'],
  ['@pubcite/url+text', '@else/url'],
  ['@pubcite/ris+text', '@ris/file']
]

/** The types under which citation-js reads our formats: `@pubcite/medline`; `@pubcite/text` is whichever is recognised. */
export const inputTypes: readonly string[] = ['@pubcite/text', ...inputs.map(({name}) => typeOf(name))]

/**
 * Our formats for the register of citation-js.
 * @param has Is this type in the register already? What comes after ours is asked after ours anyway.
 */
export function inputFormats(
  report: (result: ParseResult<InputName, ProblemCode>) => void,
  has: (type: string) => boolean
): Record<string, InputFormat> {
  const read = (text: string, format?: InputName): CslItem[] => {
    const result = parse(text, format ? {format} : {})
    report(result)
    return withUniqueIds(result.articles.map(toCsl))
  }
  const whichever = (parent?: string): InputFormat => ({
    parse: text => read(text),
    parseType: {dataType: 'String', predicate: isOurs, ...(parent && {extends: parent})},
    outputs: '@csl/list+object'
  })
  const named = (name: InputName): InputFormat => ({
    parse: text => read(text, name),
    ...(!onlyByName.has(name) && {
      parseType: {dataType: 'String', predicate: text => detect(text) === name, extends: '@pubcite/text'}
    }),
    outputs: '@csl/list+object'
  })
  return Object.fromEntries([
    ['@pubcite/text', whichever()],
    ...overlaps.filter(([, parent]) => has(parent)).map(([type, parent]) => [type, whichever(parent)] as const),
    ...inputs.map(({name}) => [typeOf(name), named(name)] as const)
  ])
}

function typeOf(name: InputName): string {
  return `@pubcite/${name}`
}

function isOurs(text: string): boolean {
  const format = detect(text)
  return format !== undefined && !onlyByName.has(format)
}

/** Citation-js keeps one of two items with the same `id`: of two records, the second is called `pmid1-2`. */
function withUniqueIds(items: CslItem[]): CslItem[] {
  const taken = new Set<string>()
  return items.map(item => {
    let id = `${item.id}`
    for (let copy = 2; taken.has(id); copy++) id = `${item.id}-${copy}`
    taken.add(id)
    return {...item, id}
  })
}
