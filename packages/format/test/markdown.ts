/**
 * Markdown read by commonmark.js, the reference implementation.
 */
import {HtmlRenderer, Parser} from 'commonmark'

/** Markdown as HTML. */
export function renderMarkdown(text: string): string {
  return new HtmlRenderer().render(new Parser().parse(text))
}
