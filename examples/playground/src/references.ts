import {type Article, isRetracted} from '@pubcite/schema/model'
import {byId, h} from './dom.js'
import {type Choice, createPicker} from './picker.js'
import {safeHtml} from './safe-html.js'
import {choices, isStyle, type Manner, mostInStyle, type Written, write} from './writing.js'

/** What most people ask for, a click away. */
const shortcuts: ReadonlyArray<readonly [label: string, id: string]> = [
  ['NLM', 'nlm'],
  ['APA', 'style:apa'],
  ['Vancouver', 'style:nlm-citation-sequence'],
  ['AMA', 'style:american-medical-association'],
  ['BibTeX', 'format:bibtex'],
  ['RIS', 'format:ris'],
  ['CSL-JSON', 'format:csl']
]

const manners: ReadonlyArray<readonly [manner: Manner, label: string]> = [
  ['formatted', 'Formatted'],
  ['text', 'Plain text'],
  ['html', 'HTML'],
  ['markdown', 'Markdown'],
  ['rtf', 'RTF']
]

/** How many articles the list of single articles names. */
const mostNamed = 200

/** How many references are shown; what is copied and saved has all of them. */
const mostShown = 200

let articles: readonly Article[] = []
let choice = choices[0]!
let written: Written | undefined
/** Counts what was asked: an answer that comes late is not shown. */
let asked = 0

const picker = createPicker(choices, choose)
const manner = h(
  'select',
  {id: 'manner', change: () => void refresh()},
  ...manners.map(([value, label]) => h('option', {value}, label))
)
const mannerField = h('div', {class: 'field'}, h('label', {for: 'manner'}, 'Written as'), manner)
const scope = h('select', {id: 'scope', change: () => void refresh()})
const scopeField = h('div', {class: 'field scope', hidden: true}, h('label', {for: 'scope'}, 'Of'), scope)
const buttons = shortcuts.map(([label, id]) =>
  h(
    'button',
    {
      type: 'button',
      'data-id': id,
      'aria-pressed': 'false',
      click: () => choose(choices.find(each => each.id === id)!)
    },
    label
  )
)
const warning = h('p', {class: 'notice', hidden: true})
const output = h('div', {
  id: 'output',
  class: 'output',
  tabindex: '0',
  role: 'region',
  'aria-label': 'References, written'
})
const status = h('p', {id: 'written', class: 'quiet-line', role: 'status'})
const copyButton = h('button', {type: 'button', id: 'copy', class: 'primary', click: () => void copy()}, 'Copy')
const saveButton = h('button', {type: 'button', id: 'download', click: () => void save()}, 'Download')

byId('actions').replaceChildren(copyButton, saveButton)
byId('references').replaceChildren(
  h('div', {class: 'shortcuts', role: 'group', 'aria-label': 'Often asked for'}, ...buttons),
  h('div', {class: 'fields'}, picker.element, mannerField, scopeField),
  warning,
  output,
  status
)
picker.show(choice)

/** Show the references of these articles. */
export function showReferences(list: readonly Article[]): void {
  articles = list
  scopeField.hidden = list.length < 2
  const named = list
    .slice(0, mostNamed)
    .map((article, index) => h('option', {value: String(index)}, nameOf(article, index)))
  scope.replaceChildren(h('option', {value: 'all'}, `all ${list.length} articles`), ...named)
  void refresh()
}

function nameOf({title, ids}: Article, index: number): string {
  const name = title ?? ids.pmid ?? ids.doi ?? 'no title'
  return `${index + 1}. ${name.length > 60 ? `${name.slice(0, 60)}…` : name}`
}

function choose(picked: Choice): void {
  choice = picked
  picker.show(picked)
  void refresh()
}

function selected(): readonly Article[] {
  return scope.value === 'all' || scope.value === '' ? articles : articles.slice(Number(scope.value)).slice(0, 1)
}

async function refresh(): Promise<void> {
  const turn = ++asked
  for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset['id'] === choice.id))
  mannerField.hidden = !isStyle(choice)
  const list = selected()
  warn(list)
  written = undefined
  enable(false)
  if (list.length === 0) return show(undefined, 'There is nothing to cite yet.')
  status.textContent = 'Writing…'
  try {
    const made = await write(list.slice(0, mostShown), choice, manner.value as Manner)
    if (turn === asked) show(made, `${choice.label}: ${countOf(list.length)}.`)
  } catch (error) {
    if (turn === asked) show(undefined, `This could not be written: ${error instanceof Error ? error.message : error}`)
  }
}

function countOf(length: number): string {
  const count = `${length.toLocaleString('en')} ${length === 1 ? 'reference' : 'references'}`
  if (length <= mostShown) return count
  const whole = isStyle(choice) && choice.id !== 'nlm' && length > mostInStyle ? `the first ${mostInStyle}` : 'all'
  return `${count}, of which the first ${mostShown} are shown; Copy and Download take ${whole}`
}

/** What is shown, and where there is more, the rest with it. */
async function writeWhole(): Promise<Written | undefined> {
  const list = selected()
  return list.length > mostShown ? write(list, choice, manner.value as Manner) : written
}

function warn(list: readonly Article[]): void {
  const count = list.filter(isRetracted).length
  warning.hidden = count === 0
  warning.textContent =
    list.length === 1
      ? 'This article was retracted.'
      : `${count} of these ${list.length} articles ${count === 1 ? 'was' : 'were'} retracted.`
}

function show(made: Written | undefined, message: string): void {
  written = made
  enable(made !== undefined)
  status.textContent = message
  output.classList.toggle('code', made !== undefined && made.html === undefined)
  if (!made) output.replaceChildren()
  else if (made.html === undefined) output.replaceChildren(h('pre', {}, made.text))
  else output.replaceChildren(safeHtml(made.html))
}

function enable(isReady: boolean): void {
  copyButton.disabled = !isReady
  saveButton.disabled = !isReady
}

/** Copy the text, and where it is shown formatted, the formatted text too: a word processor takes that. */
async function copy(): Promise<void> {
  const whole = await writeWhole()
  if (!whole) return
  const {text, html} = whole
  const blob = (type: string, content: string) => new Blob([content], {type})
  try {
    if (html === undefined) await navigator.clipboard.writeText(text)
    else
      await navigator.clipboard.write([
        new ClipboardItem({'text/plain': blob('text/plain', text), 'text/html': blob('text/html', html)})
      ])
    status.textContent = 'Copied.'
  } catch {
    status.textContent = 'This browser does not let a page copy. Select the text, and copy it yourself.'
  }
}

async function save(): Promise<void> {
  const whole = await writeWhole()
  if (!whole) return
  const {text, mediaType, extension} = whole
  const url = URL.createObjectURL(new Blob([text], {type: mediaType}))
  h('a', {href: url, download: `references.${extension}`}).click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
  status.textContent = `Saved as references.${extension}.`
}
