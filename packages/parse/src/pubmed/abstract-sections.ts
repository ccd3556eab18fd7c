import {createFragment, type Fragment} from '@pubcite/nlm'
import type {Abstract, AbstractSection} from '@pubcite/schema/model'
import {
  all,
  first,
  type HtmlElement,
  type HtmlScope,
  hasClass,
  type Match,
  matches,
  textOf,
  trimmed,
  visit
} from '../html.js'
import {isCopyright} from './copyright.js'

/**
 * Read the paragraphs of an abstract: a section each, with its label (`<strong class="sub-title">Background:</strong>`).
 * A paragraph with several labels is several sections; a text without paragraphs is one.
 * @param skip What is no part of the text.
 */
export function readSections(scope: HtmlScope, skip: Match): AbstractSection[] {
  const paragraphs = all(scope, 'p').filter(paragraph => !matches(paragraph, skip))
  const blocks: HtmlScope[] = paragraphs.length > 0 ? paragraphs : [scope]
  return blocks.flatMap(block => readParagraph(block, skip))
}

interface Draft {
  label?: string
  fragment: Fragment
}

function readParagraph(block: HtmlScope, skip: Match): AbstractSection[] {
  const drafts: Draft[] = [{fragment: createFragment()}]
  const lead = first(block, 'strong, b')
  const isLabel = (element: HtmlElement) =>
    hasClass(element, 'sub-title') ||
    (element === lead && /^\p{Lu}[^.]{1,80}:$/u.test(textOf(element)) && opens(block, element))
  visit(block, {
    open(element) {
      if (element !== block && matches(element, skip)) return false
      if (isLabel(element)) {
        const label = textOf(element).replace(/(?<!\s)\s*:$/, '')
        drafts.push({...(label !== '' && {label}), fragment: createFragment()})
        return false
      }
      drafts.at(-1)!.fragment.open(
        element.tagName,
        element.attrs.map(({name, value}) => [name, value] as const)
      )
      return true
    },
    close: ({tagName}) => drafts.at(-1)!.fragment.close(tagName),
    text: value => drafts.at(-1)!.fragment.text(value)
  })
  return drafts.flatMap(({label, fragment}) => {
    const {text, html} = trimmed(fragment.result())
    if (text === '' && label === undefined) return []
    return [{...(label !== undefined && {label}), text, ...(html !== undefined && {textHtml: html})}]
  })
}

/** Does the text of the block begin with this element? */
const opens = (block: HtmlScope, element: HtmlElement): boolean => textOf(block).startsWith(textOf(element))

/** Take the last paragraph for the copyright line if it reads like one. */
export function takeCopyright(abstract: Abstract): void {
  const last = abstract.sections.at(-1)
  if (!last || last.label !== undefined || last.text.length > 400 || !isCopyright(last.text)) return
  abstract.copyright ??= last.text
  abstract.sections.pop()
}
