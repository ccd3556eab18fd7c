import type {XmlElement} from '../xml.js'
import {attributeOf, childOf, childrenOf, pushAll} from './tree.js'

/** References in order of the text, but those in `except`, each with the title of its list. A translation repeats those of its original. */
export function referencesOf(
  article: XmlElement,
  except: ReadonlySet<XmlElement> = new Set()
): {ref: XmlElement; listTitle: string}[] {
  const found: {ref: XmlElement; listTitle: string}[] = []
  const stack: {element: XmlElement; listTitle: string}[] = [{element: article, listTitle: ''}]
  for (let top = stack.pop(); top; top = stack.pop()) {
    const {element, listTitle} = top
    if (except.has(element)) continue
    if (element.name === 'ref') found.push({ref: element, listTitle})
    else if (element.name !== 'sub-article' || attributeOf(element, 'article-type') !== 'translation') {
      const title = element.name === 'ref-list' ? childOf(element, 'title') : undefined
      const own = title ? title.children.filter(child => typeof child === 'string').join(' ') : ''
      const name = own.replace(/\s+/g, ' ').trim() || listTitle
      pushAll(
        stack,
        childrenOf(element)
          .reverse()
          .map(child => ({element: child, listTitle: name}))
      )
    }
  }
  return found
}
