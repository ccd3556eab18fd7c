/**
 * Other parsers of XML. None of them makes articles: what they cost is the least that a reader built on them would cost.
 */
import {XMLParser} from 'fast-xml-parser'
import {Parser} from 'htmlparser2'
import {SaxesParser} from 'saxes'
import {parse as parseTxml} from 'txml/txml'

/** An element in a tree of the plainest kind. */
interface Node {
  name: string
  attributes: Readonly<Record<string, string>>
  children: (Node | string)[]
}

/** Read a text; how many elements or roots came, so that the work cannot be left out. */
export type Peer = (text: string) => number

/** The peers by name, with what they make. */
export const peers: ReadonlyMap<string, Peer> = new Map<string, Peer>([
  ['txml (its own tree)', text => parseTxml(text).length],
  [
    'htmlparser2 (a tree)',
    text => {
      const tree = new TreeBuilder()
      const parser = new Parser(
        {
          onopentag: (name, attributes) => tree.open(name, attributes),
          ontext: value => tree.text(value),
          onclosetag: () => tree.close()
        },
        {xmlMode: true}
      )
      parser.end(text)
      return tree.count
    }
  ],
  [
    'saxes (a tree)',
    text => {
      const tree = new TreeBuilder()
      const parser = new SaxesParser()
      parser.on('error', () => {}) // real files are not well-formed throughout
      parser.on('opentag', ({name, attributes}) => tree.open(name, attributes as Record<string, string>))
      parser.on('text', value => tree.text(value))
      parser.on('closetag', () => tree.close())
      parser.write(text).close()
      return tree.count
    }
  ],
  [
    'fast-xml-parser (objects)',
    text => {
      const parser = new XMLParser({ignoreAttributes: false, parseTagValue: false, parseAttributeValue: false})
      return Object.keys(parser.parse(text)).length
    }
  ]
])

class TreeBuilder {
  count = 0
  readonly #stack: Node[] = [{name: '', attributes: {}, children: []}]

  open(name: string, attributes: Record<string, string>): void {
    const node: Node = {name, attributes, children: []}
    this.#stack.at(-1)!.children.push(node)
    this.#stack.push(node)
    this.count += 1
  }

  text(value: string): void {
    this.#stack.at(-1)!.children.push(value)
  }

  close(): void {
    this.#stack.pop()
  }
}
