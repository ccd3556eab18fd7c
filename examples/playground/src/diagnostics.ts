import type {Diagnostic, Severity} from '@pubcite/schema/model'
import {h} from './dom.js'

/** How many are listed at first. */
const pageLength = 50

const order: readonly Severity[] = ['error', 'warning', 'info']

/** How many there are of each severity: `1 error, 2 warnings`. */
export function countDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const counts = order.map(severity => ({
    severity,
    count: diagnostics.filter(each => each.severity === severity).length
  }))
  const plural = (severity: Severity, count: number) =>
    (severity === 'info' ? 'remark' : severity) + (count === 1 ? '' : 's')
  return counts
    .filter(({count}) => count > 0)
    .map(({severity, count}) => `${count} ${plural(severity, count)}`)
    .join(', ')
}

/** A list of diagnostics; each one that says its place is a button that leads there. */
export function showDiagnostics(diagnostics: readonly Diagnostic[], go: (diagnostic: Diagnostic) => void): Node {
  if (diagnostics.length === 0) return document.createDocumentFragment()
  const list = h('ol', {class: 'diagnostics', 'aria-label': 'Diagnostics'})
  const more = h('button', {type: 'button', class: 'more', click: () => addPage()})
  const addPage = () => {
    const next = diagnostics.slice(list.childElementCount, list.childElementCount + pageLength)
    list.append(...next.map(each => h('li', {}, showDiagnostic(each, go))))
    more.hidden = list.childElementCount === diagnostics.length
    more.textContent = `Show more of ${diagnostics.length}`
  }
  addPage()
  return h('div', {}, list, more)
}

function showDiagnostic(diagnostic: Diagnostic, go: (diagnostic: Diagnostic) => void): Node {
  const {severity, code, message, place} = diagnostic
  const parts = [
    h('span', {class: `severity ${severity}`}, severity === 'info' ? 'remark' : severity),
    h('span', {class: 'where'}, place ? `${place.start.line}:${place.start.column}` : ''),
    h('span', {class: 'message'}, ...inline(message), ' ', h('code', {}, code))
  ]
  if (!place) return h('div', {class: 'diagnostic'}, ...parts)
  return h('button', {type: 'button', class: 'diagnostic', click: () => go(diagnostic)}, ...parts)
}

/** A sentence, with what stands in backticks as code. */
function inline(message: string): Array<Node | string> {
  return message.split('`').map((part, index) => (index % 2 === 1 ? h('code', {class: 'word'}, part) : part))
}
