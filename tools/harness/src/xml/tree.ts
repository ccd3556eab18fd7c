/**
 * XML as another parser (saxes) reads it: a tree, to be compared with what an input made of the same text.
 */
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {gunzipSync} from 'node:zlib'
import {decodeEntities} from '@pubcite/nlm'
import {SaxesParser} from 'saxes'

export interface SourceNode {
  name: string
  attributes: Map<string, string>
  children: (SourceNode | string)[]
}

/** The JATS files of the corpus, unpacked. */
export function jatsFiles(corpus: string): [file: string, bytes: Uint8Array][] {
  const folder = 'pmc-jats'
  return readdirSync(join(corpus, folder))
    .sort()
    .map((file): [string, Uint8Array] => {
      const bytes = readFileSync(join(corpus, folder, file))
      return [`${folder}/${file}`, new Uint8Array(file.endsWith('.gz') ? gunzipSync(bytes) : bytes)]
    })
}

/** Read a document, or several one after the other. @throws Error where it is not well-formed. */
export function sourceTree(xml: string): SourceNode {
  const root: SourceNode = {name: '', attributes: new Map(), children: []}
  const stack = [root]
  const parser = new SaxesParser()
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', ({name, attributes}) => {
    const node: SourceNode = {name, attributes: new Map(Object.entries(attributes)), children: []}
    stack.at(-1)!.children.push(node)
    stack.push(node)
  })
  const gather = (text: string) => stack.at(-1)!.children.push(text)
  parser.on('text', gather)
  parser.on('cdata', gather)
  parser.on('closetag', () => {
    stack.pop()
  })
  const body = xml
    .replace(/^\ufeff/, '')
    .replace(/<\?xml[^>]*\?>|<!DOCTYPE[^>[]*(?:\[[^\]]*\][^>]*)?>/g, '')
    .replace(/&[a-z][\w.]*;/gi, entity =>
      /^&(?:amp|lt|gt|quot|apos);$/.test(entity) ? entity : decodeEntities(entity)
    )
  parser.write(`<all>${body}</all>`).close()
  return root.children[0] as SourceNode
}

export const elementsOf = ({children}: SourceNode): SourceNode[] =>
  children.filter((child): child is SourceNode => typeof child !== 'string')

/** All elements that a question fits, in order of the text; within one that fits, no other. */
export function findAll(node: SourceNode, fits: (node: SourceNode) => boolean): SourceNode[] {
  return elementsOf(node).flatMap(child => (fits(child) ? [child] : findAll(child, fits)))
}

/** Elements that mark letters within a text. */
const inline =
  /^(?:italic|bold|sup|sub|sc|underline|overline|monospace|roman|sans-serif|styled-content|named-content|ext-link|xref|inline-formula|alternatives|tex-math|break|mml:.*)$/

/** Every text of an element with what is marked in it, and the path of names that leads to it. */
export function textsOf(node: SourceNode, path = node.name): {path: string; text: string}[] {
  const texts: {path: string; text: string}[] = []
  let open = ''
  const end = () => {
    if (open.trim() !== '') texts.push({path, text: open})
    open = ''
  }
  for (const child of node.children) {
    if (typeof child === 'string') open += child
    else if (inline.test(child.name) && isText(child) && !apart(node, child)) open += textIn(child)
    else {
      end()
      texts.push(...textsOf(child, `${path}/${labelOf(child)}`))
    }
  }
  end()
  return texts
}

/** What the printer sets off: marks of a contributor, parts of an affiliation, a number before it. */
const apart = (parent: SourceNode, {name}: SourceNode): boolean =>
  parent.name === 'contrib' ||
  (name === 'sup' && parent.name === 'aff') ||
  (name === 'named-content' && /^(?:aff|funding-source|contract-sponsor|grant-sponsor)$/.test(parent.name))

const isText = (node: SourceNode): boolean => elementsOf(node).every(child => inline.test(child.name) && isText(child))
const textIn = ({name, children}: SourceNode): string =>
  (name === 'break' ? ' ' : '') + children.map(child => (typeof child === 'string' ? child : textIn(child))).join('')

/** `contrib[author]`: a name with what kind of it this is. */
function labelOf({name, attributes}: SourceNode): string {
  const kind = ['contrib-type', 'pub-id-type', 'journal-id-type', 'fn-type', 'ref-type']
    .map(attribute => attributes.get(attribute))
    .find(Boolean)
  return kind === undefined ? name : `${name}[${kind}]`
}
