/** The block of the abstract, with translations, keywords and copyright. */
import type {Abstract, Article} from '@pubcite/schema/model'
import {type Html, html, marked} from './html.js'
import {shownKeywords, shownLabel} from './page-parts.js'

const paragraph = ({label, text, textHtml}: Abstract['sections'][number]): Html => html`<p>
  ${
    label !== undefined &&
    html`<strong class="sub-title">
    ${shownLabel(label)}:
  </strong>`
  }
  ${marked(text, textHtml)}
</p>
`

/** The block of the abstract; it says so where there is none. */
export function abstractBlock(article: Article): Html {
  const {abstract} = article
  const words = shownKeywords(article)
  const keywords =
    words.length > 0 &&
    html`<p><strong class="sub-title">
  Keywords:
</strong>
  ${words.map(({text, textHtml}, index) => [index > 0 && '; ', marked(text, textHtml)])}.
</p>`
  if (!abstract)
    return html`<div class="abstract" id="abstract"><h2 class="title">Abstract</h2><em class="empty-abstract">No abstract available</em>${keywords}</div>`
  return html`<div class="abstract" id="abstract">
<h2 class="title">Abstract</h2>
<div class="abstract-content selected" id="eng-abstract">
${abstract.sections.map(paragraph)}</div>
${shownOthers(article).map(
  other => html`<div class="abstract-content" id="${other.type === 'plain-language-summary' ? 'plain-language-summary' : `${other.language}-abstract`}">
${other.sections.map(paragraph)}</div>
`
)}
${keywords}
${abstract.copyright && html`<p class="copyright">${abstract.copyright}</p>`}
<p class="disclaimer"><a href="/disclaimer/">PubMed Disclaimer</a></p>
</div>`
}

/** Translations and summaries for everyone; abstracts of other producers are on no page. */
export const shownOthers = ({otherAbstracts}: Article): Abstract[] =>
  otherAbstracts.filter(({type}) => type === 'Publisher' || type === 'plain-language-summary')
