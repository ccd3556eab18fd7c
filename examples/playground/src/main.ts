/** The page: what is pasted, dropped or chosen is read in a worker, and shown. Parser and writers are loaded when they are needed. */
import type {ParseResult} from '@pubcite/schema/model'
import {countDiagnostics, showDiagnostics} from './diagnostics.js'
import {byId, h} from './dom.js'
import {goToDiagnostic, goToPlace, isPart, longest, mark, setText, takeInput, text} from './editor.js'
import {inputNames} from './labels.js'
import {readFile} from './read-file.js'
import {readApart} from './reader.js'
import {loadSample, sampleNames} from './samples.js'

const area = byId<HTMLTextAreaElement>('text')
const editor = byId('editor')
const sample = byId<HTMLSelectElement>('sample')
const file = byId<HTMLInputElement>('file')
const recognised = byId('recognised')

/** The text is a sample that nobody has touched: what is pasted replaces it, as it does a text too long to be edited. */
let isSample = false
let timer: ReturnType<typeof setTimeout> | undefined
/** Counts what came: a text that is overtaken is not shown. */
let turn = 0

/** What a text gives that was not read to its end. */
const nothing: ParseResult = {articles: [], places: [], deletions: [], diagnostics: []}

/** After so many seconds reading is stopped; `?seconds=120` in the address lets it take longer. */
const patience = () => Number(new URLSearchParams(location.search).get('seconds')) || 30

async function read(): Promise<void> {
  const mine = ++turn
  const value = text()
  const late = setTimeout(sayReading, 300, value)
  const loading = import('./reading.js')
  try {
    const result = await readApart(value, patience())
    const view = await loading
    if (mine === turn && result !== 'overtaken') show(value, result, view)
  } catch (error) {
    recognised.textContent = `This could not be read: ${error instanceof Error ? error.message : error}`
  }
  clearTimeout(late)
  if (mine !== turn) return
  document.body.classList.remove('reading')
  document.body.dataset['read'] = String(mine)
}

function sayReading({length}: string): void {
  document.body.classList.add('reading')
  recognised.textContent = `Reading ${(length / 1e6).toFixed(1)} million characters…`
}

function show(value: string, result: ParseResult | 'too-long', view: typeof import('./reading.js')): void {
  const {articles, places, diagnostics} = result === 'too-long' ? nothing : result
  const shown = value.trim() === '' ? [] : diagnostics
  mark(shown)
  byId('diagnostics').replaceChildren(showDiagnostics(shown, goToDiagnostic))
  recognised.replaceChildren(
    ...(result === 'too-long'
      ? [
          h('b', {}, `Stopped after ${patience()} seconds`),
          ' · the command line, pubcite show, reads what is as long as this'
        ]
      : summary(value, result, articles.filter(view.isRetracted).length))
  )
  byId('articles-title').textContent = articles.length > 1 ? `${articles.length} articles` : 'Article'
  byId('articles').replaceChildren(
    articles.length > 0
      ? view.showArticles(articles, places, goToPlace)
      : h('p', {class: 'empty'}, 'The article will stand here, with every field that was read.')
  )
  view.showReferences(articles)
}

function summary(
  value: string,
  {format, articles, deletions, diagnostics}: ParseResult,
  retracted: number
): Array<Node | string> {
  if (value.trim() === '') return ['Nothing to read yet.']
  const found = countDiagnostics(diagnostics)
  if (format === undefined) return [h('b', {}, 'Not recognised'), ` · ${found}`]
  return [
    h('b', {}, inputNames.get(format) ?? format),
    ` · ${articles.length.toLocaleString('en')} ${articles.length === 1 ? 'article' : 'articles'}`,
    retracted > 0 ? h('span', {class: 'retracted-count'}, ` · ${retracted} retracted`) : '',
    found === '' ? ' · nothing odd' : ` · ${found}`,
    deletions.length > 0 ? ` · ${deletions.length} taken out of PubMed: ${listed(deletions)}` : ''
  ]
}

/** The first ones by name: a list of deletions may be long. */
function listed(deletions: ParseResult['deletions']): string {
  const names = deletions.slice(0, 5).map(({pmid}) => pmid)
  return names.join(', ') + (deletions.length > names.length ? ' …' : '')
}

function replaceText(value: string): void {
  isSample = false
  sample.value = ''
  setText(value)
  void read()
}

async function takeFile(blob: Blob): Promise<void> {
  try {
    replaceText(await readFile(blob))
  } catch {
    recognised.textContent =
      'This file could not be read: it is damaged, or too large for a page. The command line, pubcite show, reads files of any size.'
  }
}

async function takeSample(index: number): Promise<void> {
  const value = await loadSample(index)
  setText(value)
  isSample = true
  await read()
}

sample.append(...sampleNames.map((label, index) => h('option', {value: String(index)}, label)))
sample.addEventListener('change', () => sample.value !== '' && void takeSample(Number(sample.value)))

area.addEventListener('input', () => {
  isSample = false
  sample.value = ''
  takeInput()
  mark([])
  clearTimeout(timer)
  timer = setTimeout(read, 150)
})
area.addEventListener('paste', event => {
  const pasted = event.clipboardData?.getData('text/plain') ?? ''
  const replaces = isSample || isPart()
  if (pasted === '' || !(replaces || pasted.length > longest)) return
  event.preventDefault() // the browser would lay out a long text before we could shorten it
  const {value, selectionStart, selectionEnd} = area
  replaceText(replaces ? pasted : value.slice(0, selectionStart) + pasted + value.slice(selectionEnd))
})

byId('open').addEventListener('click', () => file.click())
file.addEventListener('change', () => {
  const [chosen] = file.files ?? []
  if (chosen) void takeFile(chosen)
  file.value = ''
})
byId('clear').addEventListener('click', () => {
  replaceText('')
  area.focus()
})

// A file or a text that is dropped anywhere on the page is read, and the browser does not leave for it.
document.addEventListener('dragover', event => {
  event.preventDefault()
  editor.classList.add('over')
})
document.addEventListener('dragleave', event => {
  if (event.relatedTarget === null) editor.classList.remove('over')
})
document.addEventListener('drop', event => {
  event.preventDefault()
  editor.classList.remove('over')
  const [dropped] = event.dataTransfer?.files ?? []
  if (dropped) return void takeFile(dropped)
  const plain = event.dataTransfer?.getData('text/plain')
  if (plain) replaceText(plain)
})

// What the browser kept over a reload is read again; an empty page shows a sample. Either when the page has been painted.
requestAnimationFrame(() =>
  setTimeout(() => {
    if (text() !== '') return void read()
    sample.value = '0'
    void takeSample(0)
  })
)
