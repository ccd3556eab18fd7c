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
const printedLabel = /(?<=^|[.?!)\]"”%] )[A-Z][A-Z0-9 ,&/()'’-]{1,78}[A-Z)]:(?= |$)/g

/**
 * The paragraphs of an abstract. MEDLINE prints all sections as one, each with its label: `METHODS: Mice slept.` They are
 * divided only where that is certain: at the beginning of a sentence, by a label in capitals that has one of the words of
 * which NLM's labels are made, and only if the abstract begins with one or has two. `Methods:` divides nothing.
 */
export function readSections(value: string): AbstractSection[] {
  return value.split('\n').flatMap(paragraph => divide(tidy(paragraph)))
}

function divide(text: string): AbstractSection[] {
  if (text === '') return []
  const labels = [...text.matchAll(printedLabel)].filter(([label]) => labelWord.test(label))
  if (labels.length === 0 || (labels.length === 1 && labels[0]!.index > 0)) return [{text}]
  const before = text.slice(0, labels[0]!.index).trim()
  const sections: AbstractSection[] = before === '' ? [] : [{text: before}]
  for (const [index, {0: label, index: at}] of labels.entries()) {
    sections.push({label: label.slice(0, -1), text: text.slice(at + label.length, labels[index + 1]?.index).trim()})
  }
  return sections
}
