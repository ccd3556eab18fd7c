import {readDoi, readIdUrl, readPmcid, readPmid} from '@pubcite/nlm'
import type {Ids, RelationType} from '@pubcite/schema/model'
import type {XmlElement} from '../xml.js'
import type {Fill} from './draft.js'
import {attributeOf, markedText} from './tree.js'

/** What PubMed calls the tie; any other word stays. */
const types = new Map<string, RelationType>([
  ['corrected-article', 'ErratumFor'],
  ['correction', 'ErratumIn'],
  ['correction-forward', 'ErratumIn'],
  ['retracted-article', 'RetractionOf'],
  ['retraction', 'RetractionIn'],
  ['retraction-forward', 'RetractionIn'],
  ['partial-retraction', 'PartialRetractionIn'],
  ['partially-retracted-article', 'PartialRetractionOf'],
  ['object-of-concern', 'ExpressionOfConcernFor'],
  ['expression-of-concern', 'ExpressionOfConcernIn'],
  ['concurrent-pub', 'RepublishedIn'],
  ['republished-article', 'RepublishedFrom'],
  ['republication', 'RepublishedIn'],
  ['commentary-article', 'CommentOn'],
  ['commentary', 'CommentIn'],
  ['article-commentary', 'CommentIn'],
  ['letter', 'CommentIn'],
  ['letter-reply', 'CommentIn'],
  ['updated-article', 'UpdateOf'],
  ['addended-article', 'UpdateOf'],
  ['update', 'UpdateIn'],
  ['addendum', 'UpdateIn'],
  ['preprint', 'UpdateOf'],
  ['published-article', 'UpdateIn'],
  ['dataset', 'AssociatedDataset'],
  ['data', 'AssociatedDataset']
])

/** `related-article`, `related-object` */
export const mapRelation: Fill = ({article}, element) => {
  const word = attributeOf(element, 'related-article-type') || attributeOf(element, 'link-type') || element.name
  const {text: printed, html} = markedText(element.children)
  const ids = readLink(element)
  const text = printed || describe(element)
  if (text === '') return
  const type = types.get(word.toLowerCase()) ?? word
  article.relations.push({
    type,
    text,
    ...(printed !== '' && html !== undefined && {textHtml: html}),
    ids,
    authors: [],
    ...attribute(element, 'vol', 'volume'),
    ...attribute(element, 'issue', 'issue'),
    ...(attributeOf(element, 'journal-id') !== '' && {
      journal: {medlineTa: attributeOf(element, 'journal-id'), issns: []}
    })
  })
}

const attribute = <Key extends string>(element: XmlElement, name: string, key: Key): {[name in Key]?: string} => {
  const value = attributeOf(element, name)
  return (value === '' ? {} : {[key]: value}) as {[name in Key]?: string}
}

/** The identifier that a link names, by its kind or by its form. */
export function readLink(element: XmlElement): Ids {
  const address =
    attributeOf(element, 'xlink:href') || attributeOf(element, 'document-id') || attributeOf(element, 'object-id')
  if (address === '') return {}
  const kind = (attributeOf(element, 'ext-link-type') || attributeOf(element, 'document-id-type')).toLowerCase()
  const id =
    kind === 'pmid' || kind === 'pubmed'
      ? {pmid: readPmid(address)}
      : kind === 'pmc' || kind === 'pmcid'
        ? {pmcid: readPmcid(address)}
        : {doi: /^(?:info:)?(?:doi|10\.)/i.test(address) || kind === 'doi' ? readDoi(address) : undefined}
  const [found] = Object.entries(id).filter(([, value]) => value !== undefined)
  return found ? {[found[0]]: found[1]} : readIdUrl(address)
}

/** A link without words is told by what it leads to. */
function describe(element: XmlElement): string {
  const place = ['journal-id', 'vol', 'issue', 'page', 'elocation-id']
    .map(name => attributeOf(element, name))
    .filter(Boolean)
  return (
    place.join(' ') ||
    attributeOf(element, 'xlink:href') ||
    attributeOf(element, 'document-id') ||
    attributeOf(element, 'object-id')
  )
}
