/** The page: what is pasted, dropped or chosen is read, and shown. Parser and writers are loaded when they are needed. */
import {countDiagnostics, showDiagnostics} from './diagnostics.js'
import {byId, h} from './dom.js'
import {goToDiagnostic, goToPlace, mark, setText, text} from './editor.js'
import {inputNames} from './labels.js'
import {readFile} from './read-file.js'
import {loadSample, sampleNames} from './samples.js'

const area = byId<HTMLTextAreaElement>('text')
const editor = byId('editor')
const sample = byId<HTMLSelectElement>('sample')
const file = byId<HTMLInputElement>('file')
const recognised = byId('recognised')

/** The text is a sample that nobody has touched: what is pasted replaces it. */
let isSample = false
let timer: ReturnType<typeof setTimeout> | undefined
/** Counts what came: a text that is overtaken is not shown. */
let turn = 0

async function read(): Promise<void> {
  const mine = ++turn
  const {parse, isRetracted, showArticles, showReferences} = await import('./reading.js')
  if (mine !== turn) return
  const value = text()
  const {format, articles, places, deletions, diagnostics} = parse(value)
  const shown = value.trim() === '' ? [] : diagnostics
  mark(shown)
  byId('diagnostics').replaceChildren(showDiagnostics(shown, goToDiagnostic))
  recognised.replaceChildren(
    ...summary(value, format, articles.length, articles.filter(isRetracted).length, countDiagnostics(shown)),
    deletions.length > 0
      ? ` · ${deletions.length} taken out of PubMed: ${deletions.map(({pmid}) => pmid).join(', ')}`
      : ''
  )
  byId('articles-title').textContent = articles.length > 1 ? `${articles.length} articles` : 'Article'
  byId('articles').replaceChildren(
    articles.length > 0
      ? showArticles(articles, places, goToPlace)
      : h('p', {class: 'empty'}, 'The article will stand here, with every field that was read.')
  )
  showReferences(articles)
  document.body.dataset['read'] = String(mine)
}

function summary(
  value: string,
  format: string | undefined,
  count: number,
  retracted: number,
  found: string
): Array<Node | string> {
  if (value.trim() === '') return ['Nothing to read yet.']
  if (format === undefined) return [h('b', {}, 'Not recognised'), ` · ${found}`]
  return [
    h('b', {}, inputNames.get(format) ?? format),
    ` · ${count} ${count === 1 ? 'article' : 'articles'}`,
    retracted > 0 ? h('span', {class: 'retracted-count'}, ` · ${retracted} retracted`) : '',
    found === '' ? ' · nothing odd' : ` · ${found}`
  ]
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
    recognised.textContent = 'This file could not be read.'
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
  mark([])
  clearTimeout(timer)
  timer = setTimeout(read, 150)
})
area.addEventListener('paste', event => {
  const pasted = event.clipboardData?.getData('text/plain') ?? ''
  if (!isSample || pasted === '') return
  event.preventDefault()
  replaceText(pasted)
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
