// Every page of the built site in Chromium, on a screen and on a phone, light and dark: nothing that axe calls serious, nothing
// wider than the screen, no error, and no request to elsewhere. `npm run docs && npm run docs:check`, `npm run docs:check -- guide` for some of them
import {once} from 'node:events'
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {extname, join} from 'node:path'
import {chromium, type Page} from 'playwright-core'
import {root} from './pages.js'

const dist = join(root, 'site/dist')
const executablePath = [process.env['CHROMIUM'], '/usr/bin/chromium'].find(path => path && existsSync(path))
if (!executablePath) throw new Error('There is no Chromium here: install it, or say in CHROMIUM where it is.')

const types = new Map(
  Object.entries({'.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json'})
)
const screens = [
  {name: 'light', colorScheme: 'light', viewport: {width: 1280, height: 860}},
  {name: 'dark', colorScheme: 'dark', viewport: {width: 1280, height: 860}},
  {name: 'phone', colorScheme: 'light', viewport: {width: 360, height: 800}}
] as const
const args = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync']

const server = createServer(({url = '/'}, response) => {
  const path = decodeURIComponent(new URL(url, 'http://site').pathname)
  const file = [path, `${path}.html`, join(path, 'index.html')]
    .map(name => join(dist, name))
    .find(name => existsSync(name) && statSync(name).isFile())
  response.setHeader('content-type', types.get(extname(file ?? '')) ?? 'application/octet-stream')
  response.statusCode = file ? 200 : 404
  response.end(file ? readFileSync(file) : 'There is no such page.')
}).listen(0, '127.0.0.1')
await once(server, 'listening')
const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8')
const pages = readdirSync(dist, {recursive: true, encoding: 'utf8'}).filter(
  name => name.endsWith('.html') && name !== '404.html'
)

let problems = 0
for (const {name, ...options} of screens) {
  const profile = mkdtempSync(join(tmpdir(), 'pubcite-site-'))
  const context = await chromium.launchPersistentContext(profile, {executablePath, args, ...options})
  const page = await context.newPage()
  const tell = (text: string) => {
    problems++
    console.log(`${name} ${new URL(page.url()).pathname}: ${text}`)
  }
  page.on('pageerror', error => tell(error.message))
  page.on('request', request => {
    if (!request.url().startsWith(site) && !request.url().startsWith('data:')) tell(`asks ${request.url()}`)
  })
  for (const file of pages) {
    await page.goto(`${site}/${file.replaceAll('\\', '/').replace(/(?:index)?\.html$/, '')}`, {
      waitUntil: 'load'
    })
    for (const found of await findings(page)) tell(found)
  }
  console.log(`${name}: ${pages.length} pages`)
  await context.close()
  rmSync(profile, {recursive: true, force: true, maxRetries: 5})
}
server.close()
console.log(`${pages.length} pages on ${screens.length} screens, ${problems} problems`)
if (problems > 0) process.exitCode = 1

async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(`axe.run(document, {resultTypes: ['violations']}).then(({violations}) => [
    ...violations.filter(({impact}) => ['serious', 'critical'].includes(impact))
      .map(({id, nodes}) => id + ' ' + nodes.length + ' ' + nodes[0].target),
    ...(document.documentElement.scrollWidth > innerWidth ? ['is wider than the screen'] : [])
  ])`)
}
