/** What a child of an element may be. A string becomes text, and never markup. */
export type Child = Node | string | undefined | false

type Attributes = Record<string, string | boolean | undefined | ((event: Event) => void)>

/** Make an element: a function is a listener (`click`), `true` an attribute without value, `undefined` or `false` is left out. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value)
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value)
  }
  element.append(...children.filter(child => child !== undefined && child !== false))
  return element
}

/** The element of this id, which stands in index.html. */
export function byId<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  const element = document.getElementById(id)
  if (!element) throw new Error(`There is no #${id} on the page.`)
  return element as Kind
}

/** A link to another page. An address that is not of the web is shown as text. */
export function link(text: string, url: string | undefined): Node {
  if (url === undefined || !/^https?:\/\//i.test(url)) return document.createTextNode(text)
  return h('a', {href: url, rel: 'noreferrer noopener', target: '_blank'}, text)
}
