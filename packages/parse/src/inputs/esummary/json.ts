import {byteText} from '../../bytes.js'
import {type Node, tidy} from './node.js'

/** Told where JSON is none. */
export type JsonReport = (from: number, to: number) => void

const quote = 34
const comma = 44
const colon = 58
const backslash = 92
const open = [91, 123]
const close = [93, 125]

/**
 * Read JSON as ordered fields: no key of the text becomes a key of an object, and numbers stay as they are printed. What
 * follows an error is read as far as it goes.
 * @returns The values at the top level, of which a document has one.
 * @see https://www.rfc-editor.org/rfc/rfc8259
 */
export function readJson(bytes: Uint8Array, report: JsonReport): Node[] {
  const text = byteText(bytes)
  const root: Node = {name: '', text: '', children: [], from: 0, to: bytes.length}
  const stack = [root]
  let key: string | undefined // a string, or what stands before a colon
  let keyFrom = 0
  let name = ''
  const endValue = () => {
    if (key === undefined) return
    stack.at(-1)!.children.push({name, text: tidy(key), children: [], from: keyFrom, to: at})
    key = undefined
    name = ''
  }
  let at = 0
  let wrong = -1
  while (at < bytes.length) {
    const byte = bytes[at]!
    if (byte <= 32) at++
    else if (byte === quote) {
      endLooseString()
      keyFrom = at
      const end = stringEnd(bytes, at)
      key = unescaped(text.utf8(at + 1, end))
      at = Math.min(bytes.length, end + 1)
    } else if (open.includes(byte)) {
      endLooseString()
      const node: Node = {name, text: '', children: [], from: at, to: bytes.length}
      stack.at(-1)!.children.push(node)
      stack.push(node)
      name = ''
      at++
    } else if (close.includes(byte)) {
      endValue()
      name = ''
      at++
      if (stack.length > 1) stack.pop()!.to = at
      else if (wrong < 0) wrong = at - 1
    } else if (byte === comma) {
      endValue()
      name = ''
      at++
    } else if (byte === colon) {
      name = (key ?? '').toLowerCase()
      key = undefined
      at++
    } else {
      endLooseString()
      const from = at
      while (at < bytes.length && bytes[at]! > 32 && !isSign(bytes[at]!)) at++
      const word = text.utf8(from, at)
      if (!/^(?:-?\d[\d.eE+-]*|true|false|null)$/.test(word) && wrong < 0) wrong = from
      const isNothing = word === 'null' || word === 'false'
      stack.at(-1)!.children.push({name, text: isNothing ? '' : word, children: [], from, to: at})
      name = ''
    }
  }
  endValue()
  if (stack.length > 1 && wrong < 0) wrong = bytes.length
  if (wrong >= 0) report(wrong, Math.min(bytes.length, wrong + 1))
  return root.children

  /** A string that no comma parts from what follows. */
  function endLooseString(): void {
    if (key === undefined) return
    if (wrong < 0) wrong = at
    endValue()
  }
}

const isSign = (byte: number): boolean =>
  byte === quote || byte === comma || byte === colon || open.includes(byte) || close.includes(byte)

function stringEnd(bytes: Uint8Array, from: number): number {
  let at = from + 1
  while (at < bytes.length && bytes[at] !== quote) at += bytes[at] === backslash ? 2 : 1
  return Math.min(at, bytes.length)
}

const escapes = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['b', '\b'],
  ['f', '\f']
])

function unescaped(text: string): string {
  if (!text.includes('\\')) return text
  return text.replace(/\\(?:u([\da-f]{4})|(.))/gis, (_, code: string | undefined, char = '') =>
    code === undefined ? (escapes.get(char) ?? char) : String.fromCharCode(Number.parseInt(code, 16))
  )
}
