// Every page of the built site in Chromium, on a screen and on a phone, light and dark: nothing that axe calls serious, nothing
// wider than the screen or cut off at its edge, no error, and no request to elsewhere. `npm run docs && npm run docs:check`,
// `npm run docs:check -- guide` for the pages whose address has this in it
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Page} from 'playwright-core'
import {root} from './pages.js'
import {dist, look, screens, serve} from './serve.js'

const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8')
const asked = process.argv[2] ?? ''
const pages = readdirSync(dist, {recursive: true, encoding: 'utf8'})
  .map(name => name.replaceAll('\\', '/'))
  .filter(name => name.endsWith('.html') && name !== '404.html' && name.includes(asked))
if (pages.length === 0) throw new Error(`There is no page in site/dist${asked && ` with ${asked} in its address`}.`)
const {address: site, close} = await serve()

let problems = 0
for (const screen of screens) {
  await look(screen, async context => {
    const page = await context.newPage()
    const tell = (text: string) => {
      problems++
      console.log(`${screen.name} ${new URL(page.url()).pathname}: ${text}`)
    }
    page.on('pageerror', error => tell(error.message))
    page.on('request', request => {
      if (!request.url().startsWith(site) && !request.url().startsWith('data:')) tell(`asks ${request.url()}`)
    })
    for (const file of pages) {
      await page.goto(`${site}/${file.replace(/(?:index)?\.html$/, '')}`, {waitUntil: 'load'})
      for (const found of await findings(page)) tell(found)
    }
  })
  console.log(`${screen.name}: ${pages.length} pages`)
}
close()
console.log(`${pages.length} pages on ${screens.length} screens, ${problems} problems`)
if (problems > 0) process.exitCode = 1

async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(`axe.run(document, {resultTypes: ['violations']}).then(({violations}) => [
    ...violations.filter(({impact}) => ['serious', 'critical'].includes(impact))
      .map(({id, nodes}) => id + ' ' + nodes.length + ' ' + nodes[0].target),
    ...(document.documentElement.scrollWidth > innerWidth ? ['is wider than the screen'] : []),
    ...[...document.querySelectorAll('.vp-doc *')].filter(isCut).slice(0, 3)
      .map(each => 'is cut off at the edge: ' + each.outerHTML.slice(0, 100))
  ])
  function isCut(element) {
    if (element.getClientRects().length === 0 || element.getBoundingClientRect().right <= innerWidth + 1) return false
    for (let box = element; box; box = box.parentElement) {
      if (['auto', 'scroll', 'hidden'].includes(getComputedStyle(box).overflowX)) return false // it scrolls in its box
    }
    return true
  }`)
}
