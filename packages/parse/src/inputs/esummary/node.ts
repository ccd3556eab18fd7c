import type {XmlElement} from '../../xml.js'

/** A field of an answer, in whatever spelling: its name in small letters, its text, and what it holds, in order. */
export interface Node {
  name: string
  /** White space collapsed; `''` where it holds others. Numbers as they are printed. */
  text: string
  children: Node[]
  /** Where it stands, in bytes. */
  from: number
  to: number
}

/** The first field of this name. */
export const find = ({children}: Node, name: string): Node | undefined => children.find(child => child.name === name)

/** The text of the first of these fields that has one. */
export function textOf(node: Node, ...names: string[]): string | undefined {
  for (const {name, text} of node.children) if (text !== '' && names.includes(name)) return text
  return undefined
}

/** The items of a list, under the first of these names that is there. */
export const listOf = (node: Node, ...names: string[]): Node[] =>
  names.map(name => find(node, name)).find(Boolean)?.children ?? []

/** An element as a field: `<Item Name="Source">` of version 1 is named by its attribute. */
export function fromXml(element: XmlElement): Node {
  const root = toNode(element)
  const stack = [{element, node: root}]
  for (let top = stack.pop(); top; top = stack.pop()) {
    let text = ''
    for (const child of top.element.children) {
      if (typeof child === 'string') {
        text += child
        continue
      }
      const node = toNode(child)
      top.node.children.push(node)
      stack.push({element: child, node})
    }
    if (top.node.children.length === 0) top.node.text = tidy(text)
  }
  return root
}

function toNode({name, attributes, from, to}: XmlElement): Node {
  const named = name === 'Item' ? (attributes.get('Name') ?? name) : name
  const node: Node = {name: named.toLowerCase(), text: '', children: [], from, to}
  const uid = attributes.get('uid')
  if (uid) node.children.push({name: 'uid', text: tidy(uid), children: [], from, to})
  return node
}

/** White space as the model has it: old answers have line breaks and tabs around words. */
export const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim()
