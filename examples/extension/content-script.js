import {formatBibtex} from '@pubcite/format/bibtex'
import {formatNlm} from '@pubcite/format/nlm'
import {parsePmcHtml} from '@pubcite/parse/pmc-html'
import {parsePubmedHtml} from '@pubcite/parse/pubmed-html'
import {isRetracted} from '@pubcite/schema/model'

// The page that the reader sees is the input: nothing is fetched, and it works behind a login and without a net.
const parse = location.host.startsWith('pmc.') ? parsePmcHtml : parsePubmedHtml // no other format is carried
const {articles} = parse(document.documentElement.outerHTML)
if (articles.length > 0) show(articles)

function show(articles) {
  document.querySelector('pubcite-reference')?.remove()
  const host = document.createElement('pubcite-reference')
  const root = host.attachShadow({mode: 'open'}) // the page's own style stays out, ours stays in
  const style = document.createElement('style')
  style.textContent = `
    dialog { position: fixed; inset: auto 1rem 1rem auto; margin: 0; max-width: 30rem; z-index: 9999; border: 1px solid;
      border-radius: 8px; padding: 1rem; font: 14px/1.5 system-ui, sans-serif; color: #111; background: #fff }
    strong { color: #b00020 }
    button { font: inherit; padding: .25rem .75rem; margin-inline-end: .5rem }`
  const dialog = document.createElement('dialog')
  dialog.setAttribute('aria-label', 'Reference')
  const text = document.createElement('p')
  text.textContent = formatNlm(articles).trim() // text, never markup: a page is not to be trusted
  if (articles.some(isRetracted)) dialog.append(element('strong', 'Retracted'))
  const close = element('button', 'Close')
  close.addEventListener('click', () => host.remove())
  dialog.append(text, copier('Copy NLM', formatNlm(articles)), copier('Copy BibTeX', formatBibtex(articles)), close)
  root.append(style, dialog)
  document.body.append(host)
  dialog.show()
}

function copier(name, text) {
  const button = element('button', name)
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(text.trim())
    button.textContent = 'Copied'
  })
  return button
}

function element(name, text) {
  const made = document.createElement(name)
  made.textContent = text
  return made
}
