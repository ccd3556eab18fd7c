import {isBlockPage} from '../../pubmed/page-problem.js'

/** How HTML begins, however much a browser wrote before it. */
const html = /<(?:!doctype\s+html|html|head|meta|title|body|main|article|header|section|div|link|script|!--)[\s>-]/i
const signs = [
  /\bname=["']?ncbi_app["']? content=["']?pubmed\b/i,
  /\bcdn\.ncbi\.nlm\.nih\.gov\/pubmed\//,
  / - PubMed\s*<\/title>/i,
  /\b(?:saved from url=\(\d+\)|url: ?|og:url["']? content=["']?|canonical["']? href=["']?|page saved .{0,60}?)https?:\/\/pubmed\.ncbi\.nlm\.nih\.gov\//i,
  /\bcitation_abstract_html_url["']? content=["']?https?:\/\/pubmed\./i,
  /\bid=["']?(?:full-view-heading|full-view-identifiers)\b/,
  /\bclass=["']?(?:heading-title|article-citation)\b/
]

/** Is this a page of PubMed in its design since 2020, or what stands in its place when it cannot be shown? */
export const detect = (head: string): boolean =>
  html.test(head) && (isBlockPage(head) || signs.some(sign => sign.test(head)))
