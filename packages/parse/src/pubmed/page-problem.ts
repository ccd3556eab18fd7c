import {first, type HtmlDocument, textOf} from '../html.js'
import type {ProblemCode} from '../problems.js'

/** What a page is that holds no article, by its title and the words that it begins with. */
const signs: readonly [RegExp, ProblemCode][] = [
  [
    /recaptcha|captcha|checking your browser|verify (?:that )?you are (?:a )?human|are you a robot|unusual traffic/i,
    'pubmed-html/captcha'
  ],
  [
    /WWW Error|access denied|temporarily blocked|access to .{0,60} has been .{0,20}(?:blocked|denied)|misuse\/abuse/i,
    'pubmed-html/blocked'
  ],
  [
    /\b(?:sign|log) ?in\b.{0,40}(?:NCBI|account|PubMed|$)|^(?:NCBI )?(?:sign|log) ?in\b|create an account/i,
    'pubmed-html/login'
  ],
  [
    /no results were found|no (?:items|documents match|articles) .{0,20}found|did not match any|search retrieved zero results|quoted phrase not found/i,
    'pubmed-html/no-result'
  ],
  [
    /page not found|not available|could not be found|does ?n.t exist|unavailable|bad gateway|time-?out|internal server error|forbidden|\berror\b|\b(?:40[0-9]|50[0-9])\b/i,
    'pubmed-html/error-page'
  ]
]

/** Say what a page is that holds no article. */
export function pageProblem(document: HtmlDocument): ProblemCode {
  const title = first(document, 'title')
  const body = first(document, 'main') ?? first(document, 'body')
  const texts = [
    title ? textOf(title) : '',
    body ? textOf(body, 'script, style, noscript, header, footer, form').slice(0, 3000) : ''
  ]
  for (const text of texts) {
    const found = signs.find(([sign]) => sign.test(text))
    if (found) return found[1]
  }
  return 'pubmed-html/no-article'
}
