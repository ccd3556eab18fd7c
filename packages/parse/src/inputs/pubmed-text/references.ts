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
    if (last?.text === '') {
      last.text = withoutLabels(line.content.replace(/^\d{1,4}\.\s+/, ''))
      last.lines.push(line)
      continue
    }
    const [, alone] = /^(\d{1,4})\.$/.exec(line.text) ?? []
    if (alone !== undefined) {
      rows.push({label: alone, text: '', lines: [line]})
      continue
    }
    const [, label, text = ''] = /^(\d{1,4})\.\s+(.+)$/s.exec(line.content) ?? [undefined, undefined, line.content]
    rows.push({
      ...(label !== undefined && {label}),
      text: withoutLabels(text.replace(/^\d{1,4}\.\s+/, '')),
      lines: [line]
    })
  }
  const printed = rows.filter(({text}) => text !== '') // a paste may end behind a number
  const counted = printed.length > 1 && printed.every(({label}, index) => label === String(index + 1))
  return printed.map(({label, text, lines: own}) => {
    const reference: Reference = {...(counted && {label: label!}), ...emptyCitation(text)}
    addLinks(reference, own)
    return fillCitation(reference) as Reference
  })
}

function withoutLabels(printed: string): string {
  const text = printed.replace(/(?<= (?:DOI|PMC|PubMed|Scholar)) [-–|·]$/, '') // the next label is on the next line
  if (!/ (?:DOI|PMC|PubMed|Scholar)$/.test(text)) return text
  const end = text.slice(-120)
  const labels =
    / [-–|·] ?(?:DOI|PMC|PubMed|Google Scholar|Europe PMC)(?: ?[-–|·]? ?(?:DOI|PMC|PubMed|Google Scholar|Europe PMC)){0,6}$/.exec(
      end
    )
  return labels ? text.slice(0, text.length - labels[0].length).trim() : text
}
