import type {Engine, NameOutput} from './engine.js'

/**
 * Print the style's own `et al.` after a list of names that is known to be cut, however short the list is. CSL has no
 * word for this: a last author called `et al.` would be printed as `& et al.` by APA. So the engine is told, as it
 * counts the names of such a work, that there is one more.
 * @param cut Says of a work which fields hold a list that is cut.
 */
export function printIncompleteNames(engine: Engine, cut: (id: string) => ReadonlySet<string> | undefined): void {
  let current = engine.nameOutput
  Object.defineProperty(engine, 'nameOutput', {
    get: () => current,
    set(output: NameOutput) {
      const fields = cut(`${output.Item?.id}`)
      if (fields) announceMore(output, fields)
      current = output
    }
  })
}

function announceMore(output: NameOutput, fields: ReadonlySet<string>): void {
  const {getEtAlConfig, truncatePersonalNameLists} = output
  const cutFields = () => output.variables.filter(name => fields.has(name))
  output.getEtAlConfig = () => {
    getEtAlConfig.call(output)
    if (cutFields().length === 0) return
    output.etal_use_last = false // the last name that is printed is not the last author
    // a style that never prints et al. after one name has no form for it but that after several: 'Grewal J, et al.'
    if (Number(output.etal_use_first) !== 1) output['et-al'].single = output['et-al'].multiple
  }
  output.truncatePersonalNameLists = () => {
    truncatePersonalNameLists.call(output)
    for (const name of cutFields()) if (output.freeters_count[name]) output.freeters_count[name] += 1
  }
}
