import {oneLine} from '../../one-line.js'
import type {Node} from './map.js'

/** The entry below its key. What is absent is not written. */
export function write([key, entry]: [key: string, entry: Node]): string {
  return `${quote(key)}:\n${writeEntries(entry, '  ')}`
}

function writeEntries(node: Node, indent: string): string {
  const lines: string[] = []
  for (const [name, value] of Object.entries(node)) {
    if (value === undefined || value === '') continue
    if (typeof value === 'string') lines.push(`${indent}${name}: ${quote(value)}`)
    else if (Array.isArray(value)) {
      const items = value.map(item => (typeof item === 'string' ? quote(item) : writeFlow(item)))
      if (items.length > 0) lines.push(`${indent}${name}: [${items.join(', ')}]`)
    } else {
      const inner = writeEntries(value as Node, `${indent}  `)
      if (inner !== '') lines.push(`${indent}${name}:\n${inner}`)
    }
  }
  return lines.join('\n')
}

/** A mapping within a list. */
function writeFlow(node: Node): string {
  const pairs = Object.entries(node).flatMap(([name, value]) =>
    typeof value === 'string' && value !== '' ? `${name}: ${quote(value)}` : []
  )
  return `{${pairs.join(', ')}}`
}

/** A string of JSON is one of YAML, but for characters that YAML does not print. */
function quote(text: string): string {
  return JSON.stringify(oneLine(text).replace(/\p{Surrogate}/gu, '\ufffd'))
}
