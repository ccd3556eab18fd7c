import {first, type HtmlDocument, textOf} from '../html.js'
import type {ProblemCode} from '../problems.js'

/** What a page is that holds no article, by its title and the words that it begins with. */
const signs: readonly [RegExp, ProblemCode][] = [
  [
    /recaptcha|captcha|checking (?:if the site connection is secure|your browser)|(?:verify|verifying|confirm) (?:that )?you are (?:a |not a )?(?:human|robot)|are you a robot|unusual traffic|^just a moment\b|needs to review the security|enable JavaScript and cookies|^preparing to download|proof of work/i,
    'page/captcha'
  ],
  [
    /WWW Error|access denied|attention required!? ?\| ?cloudflare|(?:you have|has) been (?:temporarily )?blocked|temporarily blocked|access to .{0,60} has been .{0,20}(?:blocked|denied)|misuse\/abuse|too many requests|rate limit/i,
    'page/blocked'
  ],
  [
    /\b(?:sign|log) ?in\b.{0,40}(?:NCBI|account|PubMed|$)|^(?:NCBI )?(?:sign|log) ?in\b|create an account/i,
    'page/login'
  ],
  [
    /no results were found|no (?:items|documents match|articles) .{0,20}found|did not match any|search retrieved zero results|quoted phrase not found/i,
    'page/no-result'
  ],
  [
    /page not found|not available|could not be found|does ?n.t exist|unavailable|bad gateway|time-?out|internal server error|forbidden|\berror\b|\b(?:40[0-9]|50[0-9])\b/i,
    'page/error-page'
  ],
  [
    /cookies (?:are|must be|need to be) (?:disabled|enabled|required)|(?:enable|accept|requires?) cookies/i,
    'page/cookies'
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
  return 'page/no-article'
}

const blockTitle =
  /<title>\s*(?:NCBI - WWW Error|Checking your browser\b|Just a moment\.\.\.|Attention Required! \| Cloudflare|Access Denied\b|Preparing to download\b|(?:40[34]|429|50[234])\b|Page Not Found\b|Error \d{3}\b)/i

/** Where the pages come from that ask for a proof. */
const challenge =
  /\bhref=["']?https:\/\/www\.google\.com\/recaptcha\/challengepage\b|\/cdn-cgi\/challenge-platform\/|challenges\.cloudflare\.com\//i

/** Does this begin as a page that a server sends in place of what was asked for? Sees the first 4 kB. */
export const isBlockPage = (head: string): boolean => blockTitle.test(head) || challenge.test(head)
