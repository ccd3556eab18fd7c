/**
 * Text with inline tags, put together: at once where blanks stand between words as they should, or else by `createFragment`,
 * which gives the same and costs several times more.
 */
import {createFragment, escapeText, type MarkedText} from '@pubcite/nlm'

/** The tags that nearly all markup consists of. */
export const inlineTags: ReadonlySet<string> = new Set(['i', 'b', 'u', 'sub', 'sup'])

/** A run of text, or a tag: `i` opens, `/i` closes. */
export interface Run {
  kind: 'text' | 'open' | 'close'
  text: string
}

/** Put runs together. Tags are of `inlineTags`, and nest. Is it known that the white space in them is single blanks? */
export function joinRuns(runs: readonly Run[], isClean = false): MarkedText {
  if (!areClean(runs, isClean)) return joinCarefully(runs)
  let text = ''
  let html = ''
  for (const run of runs) {
    if (run.kind === 'text') {
      text += run.text
      html += escapeText(run.text)
    } else html += run.kind === 'open' ? `<${run.text}>` : `</${run.text}>`
  }
  return {text, html}
}

/** Do words stand at both ends of the text and of each element, with one blank between two of them? */
function areClean(runs: readonly Run[], isClean: boolean): boolean {
  let wasOpen = true
  for (const {kind, text} of runs) {
    if (kind === 'text') {
      if ((!isClean && /[\0-\x1f\x7f]| {2}/.test(text)) || (wasOpen && text.startsWith(' '))) return false
      wasOpen = text.endsWith(' ')
    } else if (kind === 'close') {
      if (wasOpen) return false
    } else wasOpen = true
  }
  return !wasOpen
}

function joinCarefully(runs: readonly Run[]): MarkedText {
  const fragment = createFragment()
  for (const {kind, text} of runs) fragment[kind](text)
  return fragment.result()
}
