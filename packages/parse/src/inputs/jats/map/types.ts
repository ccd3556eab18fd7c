/** What PubMed calls the classes of articles that JATS names. */
const types = new Map<string, readonly string[]>([
  ['research-article', ['Journal Article']],
  ['article', ['Journal Article']],
  ['brief-report', ['Journal Article']],
  ['rapid-communication', ['Journal Article']],
  ['methods-article', ['Journal Article']],
  ['review-article', ['Journal Article', 'Review']],
  ['systematic-review', ['Journal Article', 'Systematic Review']],
  ['meta-analysis', ['Journal Article', 'Meta-Analysis']],
  ['case-report', ['Journal Article', 'Case Reports']],
  ['clinical-trial', ['Journal Article', 'Clinical Trial']],
  ['guideline', ['Journal Article', 'Guideline']],
  ['letter', ['Letter']],
  ['reply', ['Letter', 'Comment']],
  ['editorial', ['Editorial']],
  ['introduction', ['Introductory Journal Article']],
  ['article-commentary', ['Comment']],
  ['commentary', ['Comment']],
  ['correction', ['Published Erratum']],
  ['retraction', ['Retraction of Publication']],
  ['retracted-article', ['Retracted Publication']],
  ['expression-of-concern', ['Expression of Concern']],
  ['news', ['News']],
  ['in-brief', ['News']],
  ['obituary', ['Biography']],
  ['interview', ['Interview']],
  ['lecture', ['Lecture']],
  ['preprint', ['Preprint']],
  ['data-paper', ['Dataset']],
  ['protocol', ['Clinical Trial Protocol']]
])

/** The publication types of an `article-type`; none where PubMed has no word for it. */
export const typesOf = (word: string): readonly string[] => types.get(word) ?? []
