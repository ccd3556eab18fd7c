/**
 * The sentences of a citation: NLM closes every part with a period and a blank.
 */

/** One sentence with its closing mark, and where it stands in the text. */
export interface Sentence {
  text: string
  start: number
  end: number
}

const languages =
  'Chinese|Czech|Danish|Dutch|English|French|German|Hungarian|Italian|Japanese|Korean|Polish|Portuguese|Russian|Spanish|Swedish|Turkish|Ukrainian'

// A closing mark with the quotes, brackets and tags after it; or the blank before a label or a date that says so itself,
// since a period is easily lost: `…225-34 doi: 10.5555/x`, `Health Policy 1997 Dec;42(3):269-90`.
const boundary = new RegExp(
  [
    `[.?!]["'”’»)\\]]*(?:</[a-z]+>)*(?: (?!\\[Internet\\]\\.)|$)`,
    ' (?=(?:doi: ?|https?://(?:dx\\.)?doi\\.org/)10\\.\\d)',
    '(?<!PubMed|Central) (?=(?:PubMed )?PMID: ?\\d|PMCID: ?PMC)',
    ' (?=(?:Epub|eCollection) \\d{4}|\\[?Epub ahead of|Online ahead of)',
    `(?<=[\\d)]) (?=(?:${languages})[,.])`,
    '(?<=PMID: ?\\d{1,8}) (?=\\p{L})',
    '(?<=(?:PMID: ?|PMC)\\d{1,9}\\.)(?=\\p{L})', // another citation follows without a blank
    ' (?=(?:Erratum (?:in|for)|Retraction (?:in|of)|Update (?:in|of)): )',
    ' (?=No abstract available|Free (?:PMC )?article)',
    '(?<!Epub|eCollection|Print|Online|\\d{4} \\p{Lu}\\p{Ll}{2}) (?=(?:1[5-9]|20)\\d\\d(?: (?:\\p{Lu}\\p{Ll}{2}|[-/\\d]){1,8}){0,3}(?:;[\\d(:]|:[^ ]|\\. (?:doi: |PMID: |Epub )))'
  ].join('|'),
  'giu'
)

/** A line goes on without a blank after a hyphen in a word or between pages, and where a DOI or an address was cut. */
const seam = new RegExp(
  [
    '(?<=\\p{L}-)[ \\t]*[\\r\\n](?!\\s*(?:and|or|nor|to|vs|versus|und|oder|et|ou|y)\\s)\\s*', // `short- and long-term`
    '(?<=\\d-)[ \\t]*[\\r\\n]\\s*(?=\\d)',
    '(?<=\\b10\\.\\d{4,9}/|doi\\.org/)[ \\t]*[\\r\\n]\\s*(?=\\S)'
  ].join('|'),
  'gu'
)

/** Join the lines of a wrapped citation: with one blank, or none where a word goes on. */
export function joinLines(text: string): string {
  const joined = text.includes('\n') || text.includes('\r') ? text.replace(seam, '') : text
  return joined.replace(/[\t-\r ]+/g, ' ').trim()
}

/** Divide a citation, which stands on one line, into its sentences. Linear in the length of the text. */
export function sentences(text: string): Sentence[] {
  const found: Sentence[] = []
  let start = 0
  for (const {0: mark, index} of text.matchAll(boundary)) {
    const end = index + mark.trimEnd().length
    if (end <= start || isPageMark(text, end) || isOpenIssue(text.slice(start, end)) || text[index - 1] === ';')
      continue
    found.push({text: text.slice(start, end), start, end})
    start = index + mark.length
  }
  if (start < text.length) found.push({text: text.slice(start), start, end: text.length})
  return found
}

/** A sentence without its closing period: `J Imag Sleep.` */
export function unclosed(sentence: string): string {
  return sentence.endsWith('.') ? sentence.slice(0, -1).trimEnd() : sentence
}

/** `In: … 2019. p. 12-9.`, `suppl 4 p. following 24`: no sentence ends there. */
function isPageMark(text: string, end: number): boolean {
  return (
    text.charCodeAt(end - 2) === 112 && // without a `p` nothing is looked for
    /(?:^|[\s\d])pp?\.$/.test(text.slice(Math.max(0, end - 4), end)) &&
    /^ (?:\p{L}{0,2}\d|following)/u.test(text.slice(end, end + 11))
  )
}

/** `2022;122(6. Suppl. 2):43-8`: the bracket of the issue is still open. */
function isOpenIssue(sentence: string): boolean {
  return sentence.length < 80 && /^\d{4}[^;(]*;[^)]*\([^)]*$/.test(sentence)
}
