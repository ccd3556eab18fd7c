import {isIdLine, readIdLine} from '../../pubmed/id-line.js'
import {isNumberedAuthorLine} from './authors.js'
import {isBookCite, isJournalCite, isModernCite} from './cite-line.js'
import {type PageLine, pageLines} from './page-lines.js'

/** How texts of other formats begin: tags, JSON, MEDLINE, RIS, BibTeX, rows with commas. */
const other =
  /^\s*(?:<|\{|\[\s*[{"\]]|%[A-Z0-9] |@\w+\s*[{(]|(?:PMID|STAT|OWN)-|[A-Z][A-Z0-9] {2}- |"?(?:PMID|Title)"?[,\t]|id: |pmid:)/
const certain =
  /^(?:PubMed Disclaimer|Access ?keys ?NCBI ?Homepage.*|Affiliations? (?:Expand|Collapse)|.{0,20}1 selected item: \d{1,8} - PubMed|URL Source: https:\/\/pubmed\.ncbi\.nlm\.nih\.gov\/\d{1,8}\/?)$/i

/** What stood above every page until 2020, menus of some kilobytes before it. */
const legacyTop =
  /^PubMed(?:[ \t]*\r?\n[ \t]*US National Library of Medicine\s{1,3}National Institutes of Health| A service of the U\.S\. National Library of Medicine)[ \t]*$/m

/** Identifiers at the end of a citation, folded onto a line of their own: `PMID: 1; PubMed Central PMCID: PMC2.` */
const citedIds = /^PMID: ?\d+ ?;/

/** Is this a copied page? One line that only PubMed's pages print tells, or a head as they printed it until 2020. */
export function detect(head: string): boolean {
  if (other.test(head) || head.includes('\u0000')) return false
  if (legacyTop.test(head)) return true
  const lines = [...pageLines(head)]
  return lines.some(
    (line, index) =>
      certain.test(line.text) ||
      isModernCite(line.text) ||
      isBookCite(line.text) ||
      (isIdLine(line.text) &&
        !citedIds.test(line.text) &&
        new Set(readIdLine(line.text).map(({label}) => label)).size > 1) ||
      isLegacyHead(line, lines[index + 1], lines[index + 2]) ||
      (/^Affiliations?$/.test(line.text) && index > 0 && isNumberedAuthorLine(lines[index - 1]!))
  )
}

/** `J Imag Sleep. 2012 Jan;10(2):225-34.`, a title that closes with a period, and authors in short form. */
function isLegacyHead(cite: PageLine, title?: PageLine, authors?: PageLine): boolean {
  if (!isJournalCite(cite.text) || !title || !authors || /PMID/.test(title.text)) return false
  return /[.?!\]]$/.test(title.text) && /^\p{L}[^:]{0,2000}\p{Lu}{1,4}\d{0,2}[,.]/u.test(authors.text)
}
