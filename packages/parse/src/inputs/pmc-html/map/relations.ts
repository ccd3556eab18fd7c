import {fillCitation, readIdUrl} from '@pubcite/nlm'
import {type Article, emptyCitation, type RelationType} from '@pubcite/schema/model'
import {all, attribute, first, type HtmlElement, type HtmlScope, textOf} from '../../../html.js'
import {pageOf, webAddress} from '../../../pubmed/page-only.js'
import {addPublicationType, retractedPublication} from '../../../pubmed/subjects.js'

/** What the box of related articles says, and what PubMed calls the tie; more particular words first. */
const ties: readonly [sign: RegExp, type: RelationType][] = [
  [/^this (?:article )?(?:partially|partly) retracts|partial retraction of/i, 'PartialRetractionOf'],
  [/partially retracted|partial retraction/i, 'PartialRetractionIn'],
  [/^this (?:article |notice )?retracts|^retraction (?:of|for)/i, 'RetractionOf'],
  [/retracted and republished/i, 'RetractedandRepublishedIn'],
  [/has been retracted|^retract(?:ion|ed)\b/i, 'RetractionIn'],
  [/^expression of concern (?:for|about)|is the subject of this expression/i, 'ExpressionOfConcernFor'],
  [/expression of concern/i, 'ExpressionOfConcernIn'],
  [/^this (?:article )?corrects|^(?:correction|erratum|corrigendum) (?:for|to|of)|^corrects/i, 'ErratumFor'],
  [/has been (?:corrected|amended)|^(?:correction|erratum|corrigendum|errata)\b|^corrected (?:in|by)/i, 'ErratumIn'],
  [/^(?:this (?:article )?(?:updates|is an update)|update of\b|addendum (?:to|for))/i, 'UpdateOf'],
  [
    /has been updated|^updated? in\b|^addendum\b|a (?:later|newer) version|version of this article was published/i,
    'UpdateIn'
  ],
  [
    /^(?:this (?:article|letter) )?comments? on\b|^this is a (?:comment|commentary|reply)|^in response to/i,
    'CommentOn'
  ],
  [
    /^comments? in\b|^see (?:the )?(?:commentary|comment|editorial|letter|reply|response|invited commentary)/i,
    'CommentIn'
  ],
  [/^(?:corrected and )?republished (?:in|as)/i, 'RepublishedIn'],
  [/^(?:corrected and )?republished from|^this (?:article )?republishes/i, 'RepublishedFrom']
]
const noise =
  /cited by other articles|other articles in PMC that|^see (?:also )?other articles|PMC (?:Disclaimer|Copyright)|^learn more/i
const publisher = /^The publisher's (?:final edited )?version of this article is available/i

/** The boxes below the names: corrections, retractions, comments, the publisher's version. */
export function mapRelations(article: Article, page: HtmlScope): void {
  for (const box of all(page, '.ra, #pmclinksbox, .links-box, .retraction-box, .fm-related')) {
    const lines = all(
      box,
      element => /^(?:div|p|li)$/.test(element.tagName) && !first(element.childNodes, 'div, p, li')
    )
    for (const line of lines.length > 0 ? lines : [box]) mapLine(article, line)
  }
}

function mapLine(article: Article, line: HtmlElement): void {
  const text = textOf(line)
  const [link] = all(line, 'a')
  if (text === '' || noise.test(text)) return
  if (publisher.test(text)) {
    const url = webAddress(link ? attribute(link, 'href') : '', 'https://pmc.ncbi.nlm.nih.gov')
    if (url !== undefined)
      pageOf(article).linkOut.push({group: 'Publisher', text: link ? textOf(link) || text : text, url})
    return
  }
  const type = ties.find(([sign]) => sign.test(text))?.[1]
  if (type === undefined) {
    article.extra.push({path: 'related-article', text})
    return
  }
  if (type === 'RetractionIn') addPublicationType(article, retractedPublication)
  addRelation(article, type, line, text)
}

/** `This article has been corrected. See J Imag Sleep. 2013 Jan 3;4(2):5.` is printed by its mention alone. */
function addRelation(article: Article, type: RelationType, line: HtmlElement, text: string): void {
  const mention = text
    .replace(/^[^:."“]{3,80}(?:[.:] ?(?:See |For |In:? )?|\bSee:? )/i, '')
    .replace(/(?<![.:,;\s])[.:,;\s]+$/, '')
  const ids = all(line, 'a').map(link => readIdUrl(attribute(link, 'href')))
  const relation = fillCitation(emptyCitation(mention || text))
  article.relations.push({...relation, type, ids: Object.assign({}, relation.ids, ...ids)})
}
