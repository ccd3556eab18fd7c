import {readdir, stat} from 'node:fs/promises'
import {join, sep} from 'node:path'
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
    const isPattern = /[*?[{]/.test(name) && !kind
    const files = isPattern ? (await walk(name)).filter(path => !path.endsWith('.md5')) : []
    if (files.length > 0) for (const file of files) found.add(file)
    else if (kind?.isDirectory()) throw new Failure(`${name} is a folder: name the files in it, as ${join(name, '*')}`)
    else throw new Failure(isPattern ? `No file is found by ${name}` : `There is no file ${name}`)
  }
  return [...found].sort()
}

async function walk(pattern: string): Promise<string[]> {
  const parts = pattern.split(sep === '\\' ? /[\\/]/ : '/')
  const root = parts[0] === '' ? sep : ''
  return below(
    root,
    parts.filter((part, index) => part !== '' || index > 0)
  )
}

async function below(folder: string, [part = '', ...rest]: readonly string[]): Promise<string[]> {
  const inside = (name: string) => (folder === '' ? name : folder === sep ? `${sep}${name}` : join(folder, name))
  if (part === '' && rest.length > 0) return below(folder, rest)
  if (!/[*?[{]/.test(part)) return step(inside(part), rest)
  const entries = (await readdir(folder || '.', {withFileTypes: true}).catch(() => [])).filter(
    ({name}) => !name.startsWith('.')
  )
  if (part === '**') {
    const folders = entries.filter(entry => entry.isDirectory())
    const deeper = await Promise.all(folders.map(({name}) => below(inside(name), [part, ...rest])))
    return [...(await below(folder, rest)), ...deeper.flat()]
  }
  const wanted = toRegExp(part)
  return (
    await Promise.all(entries.filter(({name}) => wanted.test(name)).map(({name}) => step(inside(name), rest)))
  ).flat()
}

async function step(path: string, rest: readonly string[]): Promise<string[]> {
  const kind = await stat(path).catch(() => undefined)
  if (rest.length > 0) return kind?.isDirectory() ? below(path, rest) : []
  return kind?.isFile() ? [path] : []
}

/** `pubmed26n*.xml.gz` as a regular expression. */
function toRegExp(part: string): RegExp {
  const source = part.replace(/\*+|\?|\[!?[^\]]*\]|\{[^{}]*\}|[^*?[{]+|[[{]/g, token => {
    if (token.startsWith('*')) return '.*'
    if (token === '?') return '.'
    if (/^\[.+\]$/s.test(token)) return `[${token.slice(1, -1).replace(/\\/g, '\\\\').replace(/^!/, '^')}]`
    if (/^\{.*\}$/s.test(token)) return `(?:${token.slice(1, -1).split(',').map(literal).join('|')})`
    return literal(token)
  })
  return new RegExp(`^${source}$`, 'su')
}

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
