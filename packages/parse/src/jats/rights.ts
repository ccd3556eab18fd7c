import type {XmlElement} from '../xml.js'
import {type Draft, keep} from './draft.js'
import {childrenOf, textOf} from './tree.js'

/** What `permissions` holds, and the NLM DTD has without it. */
export const rightsNames = ['copyright-statement', 'copyright-year', 'copyright-holder', 'license']

/**
 * `permissions`, or in the NLM DTD its parts without it: the copyright line goes with the abstract, wherever that stands;
 * the licence is kept.
 */
export function mapRights(draft: Draft, meta: XmlElement): void {
  const {abstract} = draft.article
  for (const part of [
    ...childrenOf(meta, 'permissions').flatMap(all => childrenOf(all)),
    ...childrenOf(meta, ...rightsNames)
  ]) {
    const text = textOf(part)
    const isLine = part.name === 'copyright-statement' && abstract && abstract.copyright === undefined && text !== ''
    if (isLine) abstract.copyright = text
    else keep(draft, `permissions/${part.name}`, part)
  }
}
