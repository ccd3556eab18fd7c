import {type Article, articleSchema} from './article.js'
import type {Diagnostic} from './diagnostic.js'

export type ArticleProblem = 'article/unknown-key' | 'article/wrong-value'

/** An article, or what is wrong with the value that was to be one. */
export type ReadArticleResult =
  | {article: Article; diagnostics: Diagnostic<ArticleProblem>[]}
  | {article?: never; diagnostics: Diagnostic<ArticleProblem>[]}

type Path = Array<string | number>

/**
 * Check a value of unknown origin (parsed JSON, a row of a store) and take it for an `Article`.
 * Keys that this version does not know are kept, and reported as `info`: a later version may have written them.
 * @returns The value itself, unchanged, as `article`; without `article` if a value is wrong, each with its path.
 */
export function readArticle(value: unknown): ReadArticleResult {
  const {success, error} = articleSchema.safeParse(value)
  if (success) return {article: value as Article, diagnostics: []}
  const diagnostics = error.issues.flatMap((issue): Diagnostic<ArticleProblem>[] => {
    const path = issue.path as Path
    if (issue.code !== 'unrecognized_keys') {
      return [{code: 'article/wrong-value', severity: 'error', message: `${where(path)}: ${issue.message}.`, path}]
    }
    return issue.keys.map(key => ({
      code: 'article/unknown-key',
      severity: 'info',
      message: `${where([...path, key])} is not known to this version. It is kept.`,
      path: [...path, key]
    }))
  })
  const sound = diagnostics.every(({severity}) => severity === 'info')
  return sound ? {article: value as Article, diagnostics} : {diagnostics}
}

/** `authors[2].lastName` */
function where(path: Path): string {
  const steps = path.map(step => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('')
  return steps.replace(/^\./, '') || 'The value'
}
