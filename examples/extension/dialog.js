import {formatBibtex} from '@pubcite/format/bibtex'
import {formatNlm} from '@pubcite/format/nlm'
import {isRetracted} from '@pubcite/schema/model'

/** Show the reference of what was read in a corner of the page, with ways to copy it. */
export function show(articles) {
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
