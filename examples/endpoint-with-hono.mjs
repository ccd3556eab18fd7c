// My application has a field to paste into. How does its server answer a pasted page with the reference?
//
//   node examples/endpoint-with-hono.mjs             asks itself once, and prints the answers
//   node examples/endpoint-with-hono.mjs --port 8080
//   curl --data-binary @page.txt 'http://127.0.0.1:8080/reference?style=apa'
import {readFileSync} from 'node:fs'
import {formatNlm} from '@pubcite/format'
import {parse} from '@pubcite/parse'
import {isRetracted} from '@pubcite/schema/model'
import {loadStyle} from '@pubcite/styles'
import {Hono} from 'hono'
import {bodyLimit} from 'hono/body-limit'

// Deno, Bun and Workers serve what is exported: nothing here but the last lines belongs to Node.
const app = new Hono()
export default app

app.post('/reference', bodyLimit({maxSize: 2_000_000}), async context => {
  const {format, articles, diagnostics} = parse(await context.req.text())
  if (articles.length === 0) return context.json({error: 'There is no article in this text.', diagnostics}, 422)
  const write = await writer(context.req.query('style') ?? 'nlm')
  if (!write) return context.json({error: 'This style is not offered.'}, 400)
  const references = articles.map(article => ({
    ids: article.ids,
    reference: write(article).trim(),
    retracted: isRetracted(article)
  }))
  return context.json({format, references, diagnostics})
})

// The styles are named here: what a stranger sends never becomes the name of a file.
async function writer(style) {
  if (style === 'nlm') return article => formatNlm([article])
  if (!['apa', 'vancouver', 'american-medical-association'].includes(style)) return undefined
  const {bibliography} = await loadStyle(style)
  return article => bibliography([article], {format: 'text'})
}

const port = process.argv.indexOf('--port')
if (port > 0) {
  const {serve} = await import('@hono/node-server')
  serve({fetch: app.fetch, hostname: '127.0.0.1', port: Number(process.argv[port + 1])})
  console.log(`curl --data-binary @page.txt http://127.0.0.1:${process.argv[port + 1]}/reference`)
} else {
  const page = readFileSync(new URL('../fixtures/copied-page/page.txt', import.meta.url), 'utf8')
  for (const [path, body] of [
    ['/reference', page],
    ['/reference?style=apa', page],
    ['/reference', 'no page at all']
  ]) {
    const answer = await app.request(path, {method: 'POST', body})
    console.log(`POST ${path} → ${answer.status}\n${JSON.stringify(await answer.json(), null, 2)}\n`)
  }
}
