/**
 * HTML read by parse5: the elements of a page, each with its attributes.
 */
import {type DefaultTreeAdapterTypes, parse} from 'parse5'

export interface Tag {
  name: string
  attributes: Record<string, string>
  text: string
}

/** All elements of a page in order, without those that every page has. */
export function readTags(html: string): Tag[] {
  return walk(parse(`<!DOCTYPE html>${html}`)).filter(({name}) => !/^(?:html|head|body)$/.test(name))
}

function walk(node: DefaultTreeAdapterTypes.Node): Tag[] {
  if (!('childNodes' in node)) return []
  const below = node.childNodes.flatMap(walk)
  if (!('attrs' in node)) return below
  const attributes = Object.fromEntries(node.attrs.map(({name, value}) => [name, value]))
  return [{name: node.tagName, attributes, text: textOf(node)}, ...below]
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}
