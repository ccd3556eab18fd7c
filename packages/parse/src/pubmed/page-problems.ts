import type {ProblemRow} from '../problem.js'

/** Pages that hold no article, and pages that are cut. */
export const pageProblems = {
  'page/no-article': ['error', 'There is no article on this page.'],
  'page/captcha': ['error', 'This page asks whether a person reads it. It was saved in place of the article.'],
  'page/blocked': ['error', 'This page says that access was refused. It was saved in place of the article.'],
  'page/login': ['error', 'This page asks for an account. It was saved in place of the article.'],
  'page/no-result': ['error', 'This page says that the search found nothing.'],
  'page/error-page': ['error', 'This page says that the article could not be shown.'],
  'page/cookies': ['error', 'This page asks for cookies. It was saved in place of the article.'],
  'page/cut': ['warning', 'This page ends before its end tags do. What would follow is missing.']
} as const satisfies Record<string, ProblemRow>
