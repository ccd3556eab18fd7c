import type {Article, Figure} from '@pubcite/schema/model'
import {pageOf} from '../../pubmed/page-only.js'
import {addDataBanks} from '../../pubmed/subjects.js'
import type {Link, PageLine} from './page-lines.js'

/** Data that the paper deposited or used, one per line: `ClinicalTrials.gov/NCT01234567`. */
export function readAssociatedData(article: Article, lines: readonly PageLine[]): void {
  for (const {text, links} of lines) pageOf(article).associatedData.push({text, ...webAddress(links)})
  addDataBanks(
    article,
    lines.map(({text}) => text)
  )
}

/** The names under which LinkOut groups its links. */
export const linkGroups: ReadonlySet<string> = new Set([
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
    if (linkGroups.has(text)) group = text
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

const webAddress = (links: readonly Link[]) => {
  const url = links.find(({address}) => /^https?:\/\//.test(address))?.address
  return url === undefined ? {} : {url}
}
