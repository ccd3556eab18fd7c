/** The elements that our formatters write into a reference, with the attributes that they may keep. */
const allowed = new Map<string, readonly string[]>([
  ['a', ['href']],
  ...['b', 'i', 'u', 'em', 'strong', 'sub', 'sup', 'span', 'p', 'ul', 'ol', 'li', 'div'].map(
    tag => [tag, ['class']] as [string, readonly string[]]
  )
])

/** Classes that the page has a style for. */
const classes = /^(?:csl-[a-z-]+|retracted)$/

/**
 * Build nodes from HTML that a formatter wrote. What the list does not name is left out, its text stays; a link keeps its
 * address if it leads to the web. The HTML is read in a document of its own, in which nothing runs and nothing is loaded.
 */
export function safeHtml(html: string): DocumentFragment {
  const source = new DOMParser().parseFromString(html, 'text/html')
  const fragment = document.createDocumentFragment()
  copyChildren(source.body, fragment)
  return fragment
}

function copyChildren(from: Node, to: Node): void {
  for (const child of from.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) to.appendChild(document.createTextNode(child.textContent ?? ''))
    else if (child instanceof HTMLElement || child.nodeType === Node.ELEMENT_NODE) copyElement(child as Element, to)
  }
}

function copyElement(element: Element, to: Node): void {
  const tag = element.localName
  if (tag === 'script' || tag === 'style' || tag === 'template') return
  const attributes = allowed.get(tag)
  if (!attributes) {
    copyChildren(element, to)
    return
  }
  const copy = document.createElement(tag)
  for (const name of attributes) copyAttribute(element, copy, name)
  if (element.getAttribute('style')?.includes('small-caps')) copy.classList.add('small-caps')
  if (element.getAttribute('style')?.includes('underline')) copy.classList.add('underline')
  copyChildren(element, copy)
  to.appendChild(copy)
}

function copyAttribute(from: Element, to: HTMLElement, name: string): void {
  const value = from.getAttribute(name)
  if (value === null) return
  if (name === 'class' && classes.test(value)) to.className = value
  if (name === 'href' && /^https?:\/\//i.test(value)) {
    to.setAttribute('href', value)
    to.setAttribute('rel', 'noreferrer noopener')
    to.setAttribute('target', '_blank')
  }
}
