import {fillCitation, type RelationTag, readDoi} from '@pubcite/nlm'
import {type AbstractSection, emptyCitation, type Relation} from '@pubcite/schema/model'
import {paragraphs, type Wrapped} from './unwrap.js'

const capitals = /^([A-Z\d][^a-z:]{1,118}?):(?: |$)/
const anyLabel = /^(\p{Lu}[^.:;?!]{1,78}):(?: |$)/u
const labelWord =
  /\b(?:AIMS?|OBJECTIVES?|PURPOSE|BACKGROUND|INTRODUCTION|CONTEXT|RATIONALE|IMPORTANCE|METHODS?|MATERIALS?|PATIENTS?|SUBJECTS?|SETTING|DESIGN|INTERVENTIONS?|RESULTS?|FINDINGS|CONCLUSIONS?|DISCUSSION|STUDY|CHARACTERISTICS|SUMMARY|CASE|UNLABELLED|SIGNIFICANCE|QUESTION|HYPOTHESIS|GOALS?|OUTCOMES?|DATA|HIGHLIGHTS|ABSTRACT|KNOWN)\b/i

/**
 * The sections of an abstract: each begins a line with its label. A paragraph without one belongs to the section before.
 * One label alone is one only where it has a word that labels have.
 */
export function readSections(block: Wrapped): AbstractSection[] {
  const all = paragraphs(block)
  const labels = all.map(
    (text, index) => (capitals.exec(text) ?? (index > 0 || all.length > 1 ? anyLabel.exec(text) : null))?.[1]
  )
  const sure = labels.filter(
    (label, index) => label !== undefined && (labelWord.test(label) || (index > 0 && capitals.test(all[index]!)))
  )
  const sections: AbstractSection[] = []
  all.forEach((text, index) => {
    const label = labels[index]
    const isLabel = label !== undefined && (labelWord.test(label) || sure.length > 1 || (sure.length > 0 && index > 0))
    const last = sections.at(-1)
    if (isLabel) sections.push({label, text: text.slice(label.length + 1).trim()})
    else if (last) last.text = `${last.text} ${text}`.trim()
    else sections.push({text})
  })
  return sections
}

/** Citations of other records, one on each line: `    J Imag Sleep. 2014 Jan;124(1):76-9.`, or a DOI alone. */
export function readRelations({type}: RelationTag, block: Wrapped): Relation[] {
  return paragraphs(block)
    .filter(Boolean)
    .map(text => {
      const citation = fillCitation(emptyCitation(text))
      const doi = /^doi: ?10\.\S+$/.test(text) ? readDoi(text) : undefined
      if (doi !== undefined) citation.ids.doi ??= doi
      return {...citation, type}
    })
}
