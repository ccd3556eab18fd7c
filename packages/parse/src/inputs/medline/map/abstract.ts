import type {Abstract, AbstractSection} from '@pubcite/schema/model'
import {type Fill, tidy} from './draft.js'

/** Abstracts, each with its copyright. */
export const abstracts: [tag: string, fill: Fill][] = [
  [
    'AB',
    ({article}, {value}) => {
      main(article).sections = readSections(value)
    }
  ],
  [
    'CI',
    ({article}, {value}) => {
      main(article).copyright = tidy(value)
    }
  ],
  [
    'OAB',
    (draft, {value}) => {
      const [, type, text = ''] = /^(AAMC|AIDS|KIE|PIP|NASA|Publisher|plain-language-summary): (.*)$/s.exec(value) ?? []
      draft.otherAbstract = {sections: readSections(type ? text : value), ...(type && {type})}
      draft.article.otherAbstracts.push(draft.otherAbstract)
    }
  ],
  [
    'OABL',
    (draft, {value}) => {
      other(draft).language = tidy(value)
    }
  ],
  [
    'OCI',
    (draft, {value}) => {
      other(draft).copyright = tidy(value)
    }
  ]
]

function main(article: {abstract?: Abstract}): Abstract {
  article.abstract ??= {sections: []}
  return article.abstract
}

function other(draft: Parameters<Fill>[0]): Abstract {
  if (!draft.otherAbstract) {
    draft.otherAbstract = {sections: []}
    draft.article.otherAbstracts.push(draft.otherAbstract)
  }
  return draft.otherAbstract
}

// what the labels of structured abstracts are made of; `DNA:` and `CONSORT:` are none
const labelWord =
  /\b(?:AIMS?|OBJECTIVES?|PURPOSE|GOALS?|BACKGROUND|INTRODUCTION|CONTEXT|RATIONALE|HYPOTHES[EI]S|IMPORTANCE|SIGNIFICANCE|RELEVANCE|METHODS?|METHODOLOGY|METHODOLOGIES|MATERIALS?|PATIENTS?|PARTICIPANTS?|SUBJECTS?|SETTINGS?|DESIGN|INTERVENTIONS?|EXPOSURES?|MEASURES?|MEASUREMENTS?|OUTCOMES?|RESULTS?|FINDINGS|INTERPRETATION|CONCLUSIONS?|DISCUSSION|LIMITATIONS?|IMPLICATIONS?|RECOMMENDATIONS?|FUNDING|REGISTRATION|REGISTRY|SOURCES?|SELECTION|EXTRACTION|SYNTHESIS|CRITERIA|EVIDENCE|SEARCH|ELIGIBILITY|SUMMARY|CASE|CASES|DIAGNOS[EI]S|PRESENTATION|CONCERNS|LESSONS?|APPROACH|PROCEDURES?|TECHNIQUES?|QUESTIONS?|STUDY|ANALYSIS|OBSERVATIONS?|COMMENTS?|PERSPECTIVES?|OBJECT|ABSTRACT|UNLABELLED|DESCRIPTION|HISTORY|FEATURES|INVESTIGATIONS?|TREATMENTS?|THERAPY|COURSE|FOLLOW-UP|ETHICS|DISSEMINATION|DATA|STATISTICS|VARIABLES|SAMPLE|CHALLENGES?)\b/
/**
 * The paragraphs of an abstract. MEDLINE prints all sections as one, each with its label: `METHODS: Mice slept.` They are
 * divided only where that is certain: at the beginning of a sentence, by a label in capitals that has one of the words of
 * which NLM's labels are made, and only if the abstract begins with one or has two. `Methods:` divides nothing.
 */
export function readSections(value: string): AbstractSection[] {
  return value.includes('\n') ? value.split('\n').flatMap(paragraph => divide(tidy(paragraph))) : divide(tidy(value))
}

function divide(text: string): AbstractSection[] {
  if (text === '') return []
  const labels = printedLabels(text)
  if (labels.length === 0 || (labels.length === 1 && labels[0]!.from > 0)) return [{text}]
  const before = text.slice(0, labels[0]!.from).trim()
  const sections: AbstractSection[] = before === '' ? [] : [{text: before}]
  for (const [index, {from, to}] of labels.entries()) {
    sections.push({label: text.slice(from, to), text: text.slice(to + 1, labels[index + 1]?.from).trim()})
  }
  return sections
}

/** The labels of a text, each up to its colon. They are looked for from their colons, of which there are few. */
function printedLabels(text: string): {from: number; to: number}[] {
  const labels: {from: number; to: number}[] = []
  for (let to = text.indexOf(':'), last = 0; to >= 0; to = text.indexOf(':', to + 1)) {
    const from = labelStart(text, last, to)
    if (from < 0) continue
    if (labelWord.test(text.slice(from, to))) labels.push({from, to})
    last = to + 1
  }
  return labels
}

/** Where the label begins that ends before a colon: its capitals are up to 80, and stand at the beginning of a sentence. -1 for none. */
function labelStart(text: string, from: number, colon: number): number {
  const next = text.charCodeAt(colon + 1) // NaN at the end
  if ((next !== 32 && colon + 1 < text.length) || !/[A-Z)]/.test(text.charAt(colon - 1))) return -1
  let start = -1
  for (let at = colon - 1; at >= Math.max(from, colon - 80) && labelSigns.test(text[at]!); at--) {
    const isAtBeginning = at === 0 || (text[at - 1] === ' ' && sentenceEnds.test(text.charAt(at - 2)))
    if (isAtBeginning && at < colon - 2 && /[A-Z]/.test(text[at]!)) start = at
  }
  return start
}

const labelSigns = /[A-Z0-9 ,&/()'’-]/
const sentenceEnds = /[.?!)\]"”%]/
