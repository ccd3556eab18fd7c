import {execFileSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {type BrowserContext, chromium} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {browser} from '../playground/test/page.js'

const address = 'https://pubmed.ncbi.nlm.nih.gov/91000021/'
const fixture = (name: string) => readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8')

describe.skipIf(!browser)('the extension', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pubcite-extension-'))
  let context: BrowserContext
  let asked: string[]

  beforeAll(async () => {
    execFileSync(process.execPath, [fileURLToPath(new URL('build.mjs', import.meta.url)), join(folder, 'built')])
    context = await chromium.launchPersistentContext(join(folder, 'profile'), {
      executablePath: browser!,
      ignoreDefaultArgs: ['--disable-extensions'],
      args: [
        ...'--headless=new --no-sandbox --disable-gpu --no-first-run --disable-background-networking'.split(' '),
        `--disable-extensions-except=${join(folder, 'built')}`,
        `--load-extension=${join(folder, 'built')}`
      ]
    })
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  })
  afterAll(async () => {
    await context?.close()
    rmSync(folder, {recursive: true, force: true, maxRetries: 5})
  })

  /** A page at an address of PubMed, which this test answers itself: nothing leaves the machine. */
  async function open(body: string) {
    asked = []
    const page = await context.newPage()
    await page.route('**/*', route => {
      asked.push(route.request().url())
      const own = route.request().url() === address
      return own ? route.fulfill({contentType: 'text/html; charset=utf-8', body}) : route.abort()
    })
    await page.goto(address)
    return page
  }

  test('shows the reference of the page that is open, and copies it', async () => {
    const page = await open(fixture('saved-page/page.html'))
    const dialog = page.getByRole('dialog', {name: 'Reference'})
    await dialog.waitFor()
    const reference = await dialog.locator('p').innerText()
    expect(reference).toMatch(/J Imag Sleep\. .* PMID: \d+/)
    await dialog.getByRole('button', {name: 'Copy NLM'}).click()
    await dialog.getByRole('button', {name: 'Copied'}).waitFor()
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(reference)
    await dialog.getByRole('button', {name: 'Close'}).click()
    expect(await dialog.count()).toBe(0)
    await page.close()
  })

  test('stays away from a page without an article', async () => {
    const page = await open('<title>Nothing here</title><p>No article.')
    expect(await page.getByRole('dialog').count()).toBe(0)
    await page.close()
  })

  test('is the same as a bookmarklet', async () => {
    const page = await open('<title>x</title><p>An empty page')
    await page.setContent(fixture('saved-page/page.html').replaceAll(/<script[^>]*>.*?<\/script>/gs, ''))
    const bookmarklet = readFileSync(join(folder, 'built/bookmarklet.txt'), 'utf8')
    await page.evaluate(`location.href = ${JSON.stringify(bookmarklet)}`) // as the browser runs an address
    await page.getByRole('dialog', {name: 'Reference'}).waitFor()
    expect(await page.getByRole('dialog', {name: 'Reference'}).innerText()).toMatch(/PMID: \d+/)
    await page.close()
  })
})
