import {isBlockPage} from '../../pubmed/page-problem.js'

const address = String.raw`https?:\/\/(?:pmc\.ncbi\.nlm\.nih\.gov\/|(?:www\.)?ncbi\.nlm\.nih\.gov\/(?:labs\/)?pmc\b|(?:www\.)?pubmedcentral\.(?:nih\.)?gov\/)`

/** What only a page of PMC has at its beginning: in its head, or in an extract that begins with the article. */
const signs = [
  /\bcloudpmc-viewer\b|\bncbi_app["']? content=["']?pmc\b/i,
  /\bname=["']?ncbi_db["']? content=["']?pmc\b/i,
  / - (?:PMC(?: - NCBI| Results)?|PubMed Central)\s*<\/title>/i,
  new RegExp(`(?:saved from url=\\(\\d+\\)|url: ?|og:url["']? content=["']?|canonical["']? href=["']?)${address}`, 'i'),
  new RegExp(`\\bcitation_(?:abstract_html|fulltext_html|pdf)_url["']? content=["']?${address}`, 'i'),
  /\bcitation_(?:abstract|fulltext)_html_url["']? content=["']?\/pmc\/articles\//i,
  /\b(?:class|id)=["']?(?:pmc-layout|pmc-article|pmc-wm|pmc-body|main-article-body|toc-cit-jour)\b/,
  /\bclass=["'][^"'<>]{0,80}(?:\bpmc-wm\b|\bpmc-layout__citation|\bmain-article-body\b|\bfm-sec\b|\bfm-citation\b|\bref-cit-blk\b|\bback-ref-list\b|\bref-list\b|\bpmc-journal-banner\b)/,
  /\baria-label=["']Article citation and metadata["']/
]

/** Other houses of NCBI, which link to PMC or borrow its styles. */
const others =
  /\bncbi_(?:db|app)["']? content=["']?(?:pubmed|entrez|books|bookshelf)\b|cdn\.ncbi\.nlm\.nih\.gov\/pubmed\/| - NCBI Bookshelf\s*<\/title>/i

const host = /\bpmc\.ncbi\.nlm\.nih\.gov\b|\bncbi\.nlm\.nih\.gov\/pmc\b/i

/** Is this a page of PMC, or what stands in its place when it cannot be shown? */
export const detect = (head: string): boolean =>
  /<[a-z!]/i.test(head) &&
  !others.test(head) &&
  (isBlockPage(head) ? host.test(head) : signs.some(sign => sign.test(head)))
