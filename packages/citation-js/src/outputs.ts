import {type CslItem, fromCsl} from '@pubcite/csl'
import {type Output, outputs} from '@pubcite/format'

type Formatter = (items: CslItem[], options?: object) => string

const formats: readonly Output[] = outputs as unknown as readonly Output[]

/** Names that PubMed's users know better than ours. */
const aliases = new Map([['nbib', 'medline']])

/**
 * The names that `cite.format` takes: `nlm`, `nbib`, `ris`, `bibtex` … Each is there as `@pubcite/ris` too, should
 * another plugin take the plain name.
 */
export const outputNames: readonly string[] = [...formats.map(({name}) => name), ...aliases.keys()]

/** Our outputs for the register of citation-js. */
export function outputFormats(): Record<string, Formatter> {
  return Object.fromEntries(
    outputNames.flatMap(name => {
      const formatter = formatterOf(aliases.get(name) ?? name)
      return [
        [name, formatter],
        [`@pubcite/${name}`, formatter]
      ]
    })
  )
}

function formatterOf(name: string): Formatter {
  const output = formats.find(each => each.name === name)!
  return (items, options = {}) => output.format(items.map(fromCsl), options)
}
