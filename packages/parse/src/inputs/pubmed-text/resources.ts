import type {Article, Figure, Grant} from '@pubcite/schema/model'
import {pageOf} from './draft.js'
import type {PageLine} from './page-lines.js'

/**
 * Read one line of funding from its end, since numbers contain slashes: `MR/K006665/1/MRC_/Medical Research Council/United Kingdom`.
 * @see https://www.nlm.nih.gov/bsd/funding_support.html
 */
export function readGrant(text: string): Grant {
  const parts = text.split('/').map(part => part.trim())
  if (parts.length === 1) return {agency: text}
  const country = parts.pop()
  const agency = parts.pop()
  const last = parts.at(-1)
  const acronym = parts.length > 1 && last !== undefined && /^[A-Z]{2,5}_?$/.test(last) ? parts.pop() : undefined
  const grantId = parts.join('/')
  return {
    ...(grantId && {grantId}),
    ...(acronym && {acronym}),
    ...(agency && {agency}),
    ...(country && {country})
  }
}

/** Data that the paper deposited or used, one per line: `ClinicalTrials.gov/NCT01234567`. */
export function readAssociatedData(article: Article, lines: readonly PageLine[]): void {
  for (const {text, links} of lines) {
    const slash = text.indexOf('/')
    const name = slash > 0 ? text.slice(0, slash) : text
    const accession = slash > 0 ? text.slice(slash + 1).trim() : ''
    const bank = article.dataBanks.find(known => known.name === name)
    if (accession !== '' && !/\s/.test(accession) && !/^https?:$/.test(name)) {
      if (bank) bank.accessionNumbers.push(accession)
      else article.dataBanks.push({name, accessionNumbers: [accession]})
    }
    pageOf(article).associatedData.push({text, ...webAddress(links)})
  }
}

const groups = new Set([
  'Full Text Sources',
  'Other Literature Sources',
  'Medical',
  'Molecular Biology Databases',
  'Research Materials',
  'Miscellaneous',
  'Chemical Information',
  'Libraries',
  'Education'
])

/** Links to other places, under the names of their groups. */
export function readLinkOut(article: Article, lines: readonly PageLine[]): void {
  let group: string | undefined
  for (const {text, links} of lines) {
    if (groups.has(text)) group = text
    else pageOf(article).linkOut.push({...(group !== undefined && {group}), text, ...webAddress(links)})
  }
}

export function readRelatedInformation(article: Article, lines: readonly PageLine[]): void {
  for (const {text, links} of lines) pageOf(article).relatedInformation.push({text, ...webAddress(links)})
}

const figureLabel =
  /^((?:Fig(?:ure|\.)?|Scheme|Table|Box|Image|Graphical abstract)(?: ?[A-Z]?\d{1,3}[A-Za-z]?)?)(?:([.:|]) ?(.*))?$/i

/** Figures: the label, then the caption, which begins with the label and may be cut. */
export function readFigures(article: Article, lines: readonly PageLine[]): void {
  if (lines.length === 0) return
  const {figures} = pageOf(article)
  const begin = (figure: Figure) => figures.push(figure)
  for (const {text} of lines) {
    const [, label, mark, caption = ''] = text.length < 4000 ? (figureLabel.exec(text) ?? []) : []
    const open = figures.at(-1)
    if (label !== undefined && mark === undefined) begin({label})
    else if (label !== undefined && (open?.label !== label || open.caption !== undefined)) {
      begin({label, ...(caption !== '' && {caption})})
    } else if (open) {
      const more = label === undefined ? text : caption
      if (more !== '') open.caption = open.caption === undefined ? more : `${open.caption} ${more}`
    } else begin({caption: text})
  }
}

const webAddress = (links: readonly string[]) => {
  const url = links.find(link => /^https?:\/\//.test(link))
  return url === undefined ? {} : {url}
}
