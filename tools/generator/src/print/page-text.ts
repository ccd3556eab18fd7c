/**
 * A PubMed page as people copy it: form A, stripped of its boilerplate and of all that was a button; form B, the whole
 * page from a browser; form C, the page as an HTML-to-text tool gives it.
 * @see reference: pubmed-page.md, section 2
 */
import type {Article} from '@pubcite/schema/model'
import {cleaned} from './notation.js'
import {formA, noiseA} from './page-text-a.js'
import {footB, formB, formC, headB} from './page-text-whole.js'

/** In which form a page was copied. */
export type PageForm = 'A' | 'B' | 'C'

/** Print the page of a journal article. Lines end in `\n`; form A has no line end after its last line. */
export function printPageText(printed: Article, form: PageForm): string {
  const article = cleaned(printed)
  if (form === 'A') return formA(article)
  return `${(form === 'B' ? formB(article) : formC(article)).join('\n')}\n`
}

/** What every page prints, whatever it is about: texts of NCBI that fixtures share with real pages. */
export const pageBoilerplate: readonly string[] = [noiseA, headB.join('\n'), footB.join('\n')]
