/**
 * XML read by saxes, which knows nothing of how we write it.
 */
import {SaxesParser} from 'saxes'

export interface Tree {
  name: string
  attributes: Record<string, string>
  /** All text below. */
  text: string
  children: Tree[]
}

/** The root of a document. @throws where it is not well-formed. */
export function readXml(xml: string): Tree {
  const document: Tree = {name: '', attributes: {}, text: '', children: []}
  const open = [document]
  const parser = new SaxesParser()
  parser.on('opentag', ({name, attributes}) => {
    const tree: Tree = {name, attributes: attributes as Record<string, string>, text: '', children: []}
    open.at(-1)!.children.push(tree)
    open.push(tree)
  })
  parser.on('closetag', () => {
    const {text} = open.pop()!
    open.at(-1)!.text += text
  })
  parser.on('text', text => {
    open.at(-1)!.text += text
  })
  parser.on('error', error => {
    throw error
  })
  parser.write(xml).close()
  return document.children[0]!
}

/** All elements of a name, at any depth, in order. */
export function all(tree: Tree, name: string): Tree[] {
  return tree.children.flatMap(child => [...(child.name === name ? [child] : []), ...all(child, name)])
}

/** The texts of all elements of a name. */
export function texts(tree: Tree, name: string): string[] {
  return all(tree, name).map(({text}) => text)
}

/** The names of all elements, each once. */
export function names(tree: Tree): Set<string> {
  return new Set([tree.name, ...tree.children.flatMap(child => [...names(child)])])
}
