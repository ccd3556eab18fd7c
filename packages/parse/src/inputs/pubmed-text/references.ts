import {fillCitation} from '@pubcite/nlm'
import {emptyCitation, type Reference} from '@pubcite/schema/model'
import {addLinks} from './lists.js'
import type {PageLine} from './page-lines.js'

const onlyLabels = /^[-–|· ]*(?:(?:DOI|PMC|PubMed|Google Scholar|Europe PMC)[-–|· ]*)+$/

/**
 * Read the list of references, one per line, without the labels of their links (` - DOI - PMC - PubMed`). Text copies
 * number every one `1.`, since each is a list of its own; only numbers that count up are kept.
 */
export function readReferences(lines: readonly PageLine[]): Reference[] {
  const rows: {label?: string; text: string; lines: PageLine[]}[] = []
  for (const line of lines) {
    const last = rows.at(-1)
    if (onlyLabels.test(line.text)) {
      last?.lines.push(line)
      continue
    }
    const [, label, text = ''] = /^(\d{1,4})\.\s+(.+)$/s.exec(line.content) ?? [undefined, undefined, line.content]
    rows.push({
      ...(label !== undefined && {label}),
      text: withoutLabels(text.replace(/^\d{1,4}\.\s+/, '')),
      lines: [line]
    })
  }
  const counted = rows.length > 1 && rows.every(({label}, index) => label === String(index + 1))
  return rows.map(({label, text, lines: own}) => {
    const reference: Reference = {...(counted && {label: label!}), ...emptyCitation(text)}
    addLinks(reference, own)
    return fillCitation(reference) as Reference
  })
}

function withoutLabels(text: string): string {
  if (!/ (?:DOI|PMC|PubMed|Scholar)$/.test(text)) return text
  const end = text.slice(-120)
  const labels =
    / [-–|·] ?(?:DOI|PMC|PubMed|Google Scholar|Europe PMC)(?: ?[-–|·]? ?(?:DOI|PMC|PubMed|Google Scholar|Europe PMC)){0,6}$/.exec(
      end
    )
  return labels ? text.slice(0, text.length - labels[0].length).trim() : text
}
