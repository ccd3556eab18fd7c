/** A small tree of XML, and how a baseline file lays it out: an element a line, text and its markup in one line. */

/** Attributes by name; those that are undefined are not printed. */
export type Attributes = Record<string, string | undefined>

/** An element with its attributes, and elements or text in it. */
export interface Element {
  name: string
  attributes: Attributes
  /** Elements within, each on its own line. */
  children?: Child[]
  /** Or text, escaped already, with its markup. */
  xml?: string
}

/** An element, or nothing. */
export type Child = Element | undefined | false

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\u00a0', '&#xa0;')

/** An element that holds elements. */
export const element = (name: string, attributes: Attributes, children: readonly (Child | Child[])[]): Element => ({
  name,
  attributes,
  children: children.flat()
})

/** An element that holds text; nothing where there is no text. */
export const leaf = (name: string, text: string | number | undefined, attributes: Attributes = {}): Child =>
  text === undefined ? undefined : {name, attributes, xml: escaped(String(text))}

/** An element with mixed content: the fragment where there is one, else the text. */
export const mixed = (
  name: string,
  text: string | undefined,
  html: string | undefined,
  attributes: Attributes = {}
): Child =>
  text === undefined ? undefined : {name, attributes, xml: html === undefined ? escaped(text) : fragment(html)}

/** A list in its wrapper; no wrapper where the list is empty. */
export const list = (name: string, children: readonly Child[], attributes: Attributes = {}): Child =>
  children.some(Boolean) && element(name, attributes, [...children])

const inline = new Set(['b', 'i', 'sub', 'sup', 'u'])

/** MathML with its prefix; a displayed formula in the element that the DTD has for it. */
function fragment(html: string): string {
  return html
    .replaceAll('\u00a0', '&#xa0;')
    .replace(/<(\/?)([a-z]+)/g, (tag, slash: string, name: string) => (inline.has(name) ? tag : `<${slash}mml:${name}`))
    .replaceAll('<mml:math', '<mml:math xmlns:mml="http://www.w3.org/1998/Math/MathML"')
    .replace(/<mml:math [^>]*display="block".*?<\/mml:math>/g, formula => `<DispFormula>${formula}</DispFormula>`)
}

/** Write an element and what is in it. */
export function writeElement({name, attributes, children, xml}: Element, depth = 0): string {
  const indent = '  '.repeat(depth)
  const tag = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(value!).replaceAll('"', '&quot;')}"`)
    .join('')
  if (xml !== undefined) return `${indent}<${name}${tag}>${xml}</${name}>\n`
  const inside = children!.map(child => (child ? writeElement(child, depth + 1) : '')).join('')
  return inside === '' ? `${indent}<${name}${tag}/>\n` : `${indent}<${name}${tag}>\n${inside}${indent}</${name}>\n`
}
