import {escapeXml, type Node} from './element.js'

/**
 * One element a line, indented; an element with text on one line. What is no character of XML is replaced, and
 * what would command a terminal is a reference.
 */
export function write(node: Node): string {
  return writeNode(node, '  ')
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f]+/g, ' ')
    .replace(/[\x7f-\x9f]/g, sign => `&#${sign.charCodeAt(0)};`)
    .replace(/[\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
}

function writeNode({name, attributes, children, content}: Node, indent: string): string {
  let tag = name
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) tag += ` ${key}="${escapeXml(value)}"`
  }
  if (content !== undefined) return `${indent}<${tag}>${content}</${name}>`
  let lines = `${indent}<${tag}>\n`
  for (const child of children) if (child) lines += `${writeNode(child, `${indent}  `)}\n`
  return `${lines}${indent}</${name}>`
}
