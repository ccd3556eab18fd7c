import type {ProblemRow} from '../problem.js'

/** What may be odd in JATS, and in the parts that BITS shares with it. */
export const jatsProblems = {
  'jats/not-served': ['error', 'The server answered with an error here, and not with an article.'],
  'jats/empty-set': ['error', 'There is no article in this document.'],
  'jats/no-title': ['warning', 'This article has no title.'],
  'jats/unknown-element': ['info', 'JATS has no such element here. It is kept in `extra`.'],
  'jats/unreadable-date': ['warning', 'This date has no year that can be read. It is kept in `extra`.'],
  'jats/nameless-contributor': ['warning', 'This contributor has no name. What else is said is kept in `extra`.'],
  'jats/uncertain-name': ['info', 'This name could be divided by rule only. It is kept as printed in `fullName`.'],
  'jats/unclaimed-affiliation': ['info', 'No author refers to this affiliation. It is kept in `extra`.'],
  'jats/empty-reference': ['warning', 'This reference has no text. Its identifier stands in its place.']
} as const satisfies Record<string, ProblemRow>
