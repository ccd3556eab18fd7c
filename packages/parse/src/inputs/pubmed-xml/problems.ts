import type {ProblemRow} from '../../problem.js'

/** What may be odd in PubMed XML. */
export const pubmedXmlProblems = {
  'pubmed-xml/truncated': ['warning', 'This record ends before its elements do. What stood before is kept.'],
  'pubmed-xml/empty-record': ['error', 'This record has neither an identifier nor a title.'],
  'pubmed-xml/efetch-error': ['error', 'NCBI answered with an error here, and not with records.'],
  'pubmed-xml/web-page': ['error', 'This is a web page, not PubMed XML.'],
  'pubmed-xml/empty-set': ['error', 'This set has no record in it: none of the ids that were asked for was found.'],
  'pubmed-xml/stray-text': ['warning', 'This text stands between records, and belongs to none.'],
  'pubmed-xml/no-pmid': ['info', 'This record has no PMID.'],
  'pubmed-xml/unknown-element': ['info', 'The DTD has no such element here. It is kept in `extra`.'],
  'pubmed-xml/unknown-attribute': ['info', 'The DTD has no such attribute here. It is kept in `extra`.'],
  'pubmed-xml/repeated-element': ['warning', 'This element may stand once. The second is kept in `extra`.'],
  'pubmed-xml/nameless-author': ['warning', 'This author has no name. What else is said is kept in `extra`.'],
  'pubmed-xml/unreadable-date': ['warning', 'This date is not in a form that NLM prints. It is kept as printed.'],
  'pubmed-xml/unreadable-id': ['warning', 'This is no identifier of its kind, or a second one. It is kept as printed.']
} as const satisfies Record<string, ProblemRow>
