import {stat} from 'node:fs/promises'
import {isAbsolute, join, normalize, sep} from 'node:path'
import {Failure} from '../exit.js'

/**
 * The files that names and patterns mean, each once, in the order of their names. A pattern has `*`, `?`, `[0-9]` or `{a,b}`
 * in any part of its path, and `**` for folders at any depth; a name that is a file is that file, whatever stands in it.
 * A pattern leaves out what begins with a period and the checksums (`.md5`) that lie beside their files.
 * @throws Failure where a pattern finds nothing, or a name is a folder or not there.
 */
export async function expand(names: readonly string[]): Promise<string[]> {
  const found = new Set<string>()
  for (const name of names) {
    const kind = await stat(name).catch(() => undefined)
    if (kind?.isFile()) {
      found.add(name)
      continue
    }
    const isPattern = !kind && /[*?[{]/.test(name)
    const files = isPattern ? await matching(sep === '\\' ? name.replaceAll('\\', '/') : name) : []
    if (files.length > 0) for (const file of files) found.add(file)
    else if (kind?.isDirectory()) throw new Failure(`${name} is a folder: name the files in it, as ${join(name, '*')}`)
    else throw new Failure(isPattern ? `No file is found by ${name}` : `There is no file ${name}`)
  }
  return [...found].sort()
}

/** @see https://github.com/SuperchupuDev/tinyglobby */
async function matching(pattern: string): Promise<string[]> {
  const {glob} = await import('tinyglobby') // most calls name their files
  const files = await glob(pattern, {absolute: isAbsolute(pattern), expandDirectories: false})
  return files.filter(file => !file.endsWith('.md5')).map(normalize)
}
