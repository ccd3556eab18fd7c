import type {DefaultTreeAdapterTypes} from 'parse5'

export type Node = DefaultTreeAdapterTypes.Node
export type Element = DefaultTreeAdapterTypes.Element

const isElement = (node: Node): node is Element => 'tagName' in node

/** The nodes below a node, in order of the text. */
function* nodesIn(node: Node): Generator<Node> {
  const open = ['childNodes' in node ? node.childNodes.values() : [].values()]
  for (let level = open.at(-1); level; level = open.at(-1)) {
    const {done, value} = level.next()
    if (done) open.pop()
    else {
      yield value
      if ('childNodes' in value) open.push(value.childNodes.values())
    }
  }
}

export function* elementsIn(node: Node): Generator<Element> {
  for (const next of nodesIn(node)) if (isElement(next)) yield next
}

/** `#similar .full-docsum .docsum-pmid`: a tag, an id or classes at each step. */
export function select(root: Node, selector: string): Element[] {
  let found: Node[] = [root]
  for (const step of selector.split(' ')) {
    const words = step.match(/[#.]?[\w-]+/g)!
    found = [
      ...new Set(
        found.flatMap(node => [...elementsIn(node)].filter(element => words.every(word => fits(element, word))))
      )
    ]
  }
  return found as Element[]
}

/** Is this its tag (`li`), its id (`#abstract`), one of its classes (`.title`)? */
export function fits(element: Element, word: string): boolean {
  const value = (name: string) => element.attrs.find(attr => attr.name === name)?.value ?? ''
  if (word.startsWith('#')) return value('id') === word.slice(1)
  return word.startsWith('.') ? value('class').split(/\s+/).includes(word.slice(1)) : element.tagName === word
}

/** All text of an element. */
export function textOf(node: Node): string {
  let text = ''
  for (const next of nodesIn(node))
    if (next.nodeName === '#text') text += (next as DefaultTreeAdapterTypes.TextNode).value
  return text
}
