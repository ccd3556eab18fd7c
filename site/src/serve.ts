/** The built site, served on this machine, and a browser to look at it. */
import {once} from 'node:events'
import {existsSync, mkdtempSync, readFileSync, rmSync, statSync} from 'node:fs'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {extname, join} from 'node:path'
import {type BrowserContext, chromium} from 'playwright-core'
import {root} from './pages.js'

export const dist: string = join(root, 'site/dist')
if (!existsSync(dist)) throw new Error('There is no site yet: npm run docs')

/** What the site is looked at on. */
export const screens = [
  {name: 'light', colorScheme: 'light', viewport: {width: 1280, height: 860}},
  {name: 'dark', colorScheme: 'dark', viewport: {width: 1280, height: 860}},
  {name: 'phone', colorScheme: 'light', viewport: {width: 360, height: 800}}
] as const

const types = new Map(
  Object.entries({'.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json'})
)
const args = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync']

/** Serve the site, without endings in its addresses. @returns Its address, and how to end it. */
export async function serve(): Promise<{address: string; close(): void}> {
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
  return {address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close()}
}

/** Open Chromium with a profile of its own, which is removed at the end. @throws Error if there is none. */
export async function look(
  {colorScheme, viewport}: (typeof screens)[number],
  visit: (context: BrowserContext) => Promise<void>
): Promise<void> {
  const executablePath = [process.env['CHROMIUM'], '/usr/bin/chromium'].find(path => path && existsSync(path))
  if (!executablePath) throw new Error('There is no Chromium here: install it, or say in CHROMIUM where it is.')
  const profile = mkdtempSync(join(tmpdir(), 'pubcite-site-'))
  const context = await chromium.launchPersistentContext(profile, {executablePath, args, colorScheme, viewport})
  try {
    await visit(context)
  } finally {
    await context.close()
    rmSync(profile, {recursive: true, force: true, maxRetries: 5})
  }
}
