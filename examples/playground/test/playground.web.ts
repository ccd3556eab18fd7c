import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import type {BrowserContext, Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {hostileRecord, hostileValues} from './hostile.js'
import {browser, type Site, serve} from './page.js'

if (!browser) console.warn('There is no Chromium here (CHROMIUM says where it is): the playground is not tested.')

const fixture = (name: string) => readFileSync(new URL(`../../../fixtures/${name}`, import.meta.url), 'utf8')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

describe.skipIf(!browser)('the playground', () => {
  let site: Site
  let context: BrowserContext
  let page: Page
  let asked: string[]
  let errors: string[]

  beforeAll(async () => {
    site = await serve()
    context = await site.open({viewport: {width: 1280, height: 900}, bypassCSP: false, acceptDownloads: true})
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], {origin: new URL(site.address).origin})
  })
  afterAll(() => site?.close())

  beforeEach(async () => {
    page = await context.newPage()
    asked = []
    errors = []
    page.on('request', request => asked.push(request.url()))
    page.on('pageerror', error => errors.push(error.message))
    page.on('console', message => message.type() === 'error' && errors.push(message.text()))
    page.on('dialog', dialog => {
      errors.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    await page.goto(site.address)
    await page.locator('#output li').first().waitFor()
  })

  afterEach(async () => {
    const origin = new URL(site.address).origin
    const elsewhere = asked.filter(
      url => !url.startsWith(origin) && !url.startsWith('data:') && !url.startsWith('blob:')
    )
    expect({elsewhere, errors}).toEqual({elsewhere: [], errors: []})
    await page.close()
  })

  /** Paste as a person does: from the clipboard, by the keys. */
  async function paste(text: string): Promise<void> {
    const before = await turn()
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`)
    await page.locator('#text').focus()
    await page.keyboard.press('Control+A')
    await page.keyboard.press('Control+V')
    await expect.poll(turn).not.toBe(before)
  }

  /** Drop a file on the page, as the desktop does. */
  async function drop(name: string, text: string): Promise<void> {
    const before = await turn()
    await page.evaluate(`{
      const data = new DataTransfer()
      data.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}))
      document.body.dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true}))
    }`)
    await expect.poll(turn).not.toBe(before)
  }

  const turn = () => page.evaluate<string>('document.body.dataset.read')
  const textOf = async (selector: string) => (await page.locator(selector).textContent()) ?? ''
  const shortcut = (name: string) => page.getByRole('button', {name, exact: true}).click()
  const clipboard = () => page.evaluate<string>('navigator.clipboard.readText()')

  /** What axe finds serious, with the elements that it found. */
  async function serious(): Promise<string[]> {
    await page.evaluate(axe) // not as a script of the page: its policy lets none in
    const found = await page.evaluate<Array<{id: string; impact: string; nodes: Array<{html: string}>}>>(
      'axe.run(document, {resultTypes: ["violations"]}).then(({violations}) => violations)'
    )
    return found
      .filter(({impact}) => impact === 'serious' || impact === 'critical')
      .map(({id, nodes}) => `${id}: ${nodes[0]?.html}`)
  }

  test('reads what is pasted, in place of the sample, and cites it', async () => {
    await paste(fixture('citations-in-a-document/list.txt'))
    expect(await textOf('#recognised')).toMatch(/^References in NLM’s style · 4 articles · 1 error, 1 remark$/)
    expect(await page.locator('details.article').count()).toBe(4)
    expect(await page.locator('#output li').count()).toBe(4)
  })

  test('reads a file that is dropped anywhere, and shows its retraction in words', async () => {
    await drop('record.nbib', fixture('retracted-article/record.nbib'))
    expect(await textOf('#recognised')).toContain('MEDLINE (.nbib) · 1 article · 1 retracted')
    expect(await textOf('.article .badge')).toBe('Retracted')
    expect(await textOf('#references .notice')).toBe('This article was retracted.')
    const red = `getComputedStyle(document.querySelector('.article .badge')).backgroundColor`
    expect(await page.evaluate(red)).toBe('rgb(179, 38, 30)')
  })

  test('marks a diagnostic where it stands, and its row selects the place', async () => {
    const text = fixture('citations-in-a-document/list.txt')
    await paste(text)
    expect(await page.locator('#mirror').textContent()).toBe(`${text}\n`)
    expect(await textOf('#mirror mark.error')).toBe('4. see also the letter of last week')
    await page.locator('button.diagnostic').first().click()
    const selected =
      'document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)'
    expect(await page.evaluate<string>(selected)).toBe('4. see also the letter of last week')
  })

  /** MEDLINE longer than the editor holds, with something odd in its last record. */
  function longText(): string {
    const record = (pmid: number, date: string) =>
      `PMID- ${pmid}\nTI  - Sleep in shifts, part ${pmid}.\nDP  - ${date}\nTA  - J Imag Sleep\nAB  - ${'Nurses slept. '.repeat(30).trim()}\n\n`
    const records = Array.from({length: 1200}, (_, index) => record(91_000_000 + index, '2023 Jan'))
    return `${records.join('')}${record(92_000_000, 'last week')}`
  }

  test('of a long text it shows a part, and goes to a diagnostic in another', async () => {
    await drop('long.nbib', longText())
    expect(await textOf('#recognised')).toMatch(/^MEDLINE \(\.nbib\) · 1,201 articles · 1 warning$/)
    expect(await textOf('#part')).toMatch(/^Lines 1 to \d,\d+ of 7,207\. All of it is read/)
    expect(await page.locator('#mirror mark').count()).toBe(0)
    await page.locator('button.diagnostic').click()
    expect(await textOf('#mirror mark')).toBe('DP  - last week')
    const selected = `{
      const area = document.querySelector('#text')
      area.value.slice(area.selectionStart, area.selectionEnd)
    }`
    expect(await page.evaluate<string>(selected)).toBe('DP  - last week')
    expect(await serious()).toEqual([])
    await page.getByRole('button', {name: 'Earlier'}).click()
    expect(await textOf('#part')).not.toContain('Lines 1 to')
    await paste('PMID- 1\nTI  - Short.\n')
    expect(await textOf('#recognised')).toContain('1 article')
    expect(await page.locator('#part').isHidden()).toBe(true)
    await paste(longText()) // over a text of one's own
    expect(await page.locator('#part').isVisible()).toBe(true)
    expect(await textOf('#recognised')).toContain('1,201 articles')
  })

  test('of many references it shows the first, and saves all', async () => {
    await drop('long.nbib', longText())
    await shortcut('RIS')
    await expect.poll(() => textOf('#written')).toContain('RIS: 1,201 references, of which the first 200 are shown')
    const saved = page.waitForEvent('download')
    await shortcut('Download')
    const text = readFileSync(await (await saved).path(), 'utf8')
    expect(text.match(/^TY {2}-/gm)).toHaveLength(1201)
  })

  test('a text that comes while another is read ends that one, in one worker', async () => {
    const long = JSON.stringify(longText())
    await page.evaluate(`{
      const put = text => {
        const data = new DataTransfer()
        data.setData('text/plain', text)
        document.body.dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true}))
      }
      put(${long}.repeat(20))
      setTimeout(put, 60, 'PMID- 1\\nTI  - Short.\\n')
    }`)
    await expect.poll(() => textOf('#recognised')).toContain('1 article ·')
    expect(await page.locator('details.article').count()).toBe(1)
    expect(page.workers()).toHaveLength(1)
  })

  test('reading is stopped when its time is over, and says where a longer text is read', async () => {
    await page.evaluate(`history.replaceState(null, '', '?seconds=0.001')`)
    await drop('long.nbib', longText())
    expect(await textOf('#recognised')).toBe(
      'Stopped after 0.001 seconds · the command line, pubcite show, reads what is as long as this'
    )
    expect(await page.locator('details.article').count()).toBe(0)
  })

  test('finds a style by one of its names, with the keys alone', async () => {
    await page.getByRole('combobox', {name: 'Style or format'}).focus()
    await page.keyboard.type('jama')
    await page.keyboard.press('Enter')
    await page.locator('.csl-entry').waitFor()
    expect(await textOf('.csl-entry')).toContain('2023;12(3):225-234')
    expect(await page.getByRole('combobox', {name: 'Style or format'}).inputValue()).toBe(
      'AMA Manual of Style 11th edition'
    )
  })

  test('writes every style and every format that the list offers', async () => {
    const picker = page.getByRole('combobox', {name: 'Style or format'})
    await picker.click()
    const names = await page.locator('[role=option] > span').allTextContents()
    expect(names.length).toBeGreaterThan(50)
    for (const [index, name] of names.entries()) {
      if (index > 0) await picker.click()
      await page.locator('[role=option]').nth(index).click()
      await expect.poll(() => textOf('#written')).toContain(`${name}: 1 `)
      expect({name, written: /Okafor/i.test(await textOf('#output'))}).toEqual({name, written: true})
    }
  })

  test('copies a reference with its italics, and a record as it is', async () => {
    await shortcut('APA')
    await page.locator('.csl-entry i').first().waitFor()
    await shortcut('Copy')
    await page.getByText('Copied.').waitFor()
    expect(await clipboard()).toContain(
      'Short naps and word recall in night-shift nurses: a randomized trial. J Imag Sleep'
    )
    const rich = `navigator.clipboard.read().then(([item]) => item.getType('text/html')).then(blob => blob.text())`
    expect(await page.evaluate<string>(rich)).toContain('<i>J Imag Sleep</i>')
    await shortcut('BibTeX')
    await page.locator('#output pre').waitFor()
    await shortcut('Copy')
    await page.getByText('Copied.').waitFor()
    expect(await clipboard()).toMatch(/^@article\{/)
  })

  test('saves a format under its own ending', async () => {
    await shortcut('RIS')
    await page.locator('#output pre').waitFor()
    const saved = page.waitForEvent('download')
    await shortcut('Download')
    const download = await saved
    expect(download.suggestedFilename()).toBe('references.ris')
    expect(readFileSync(await download.path(), 'utf8')).toMatch(/^TY {2}- JOUR\r?\n/)
  })

  test('a paste that is hostile in every field is shown, and does not run', async () => {
    await paste(hostileRecord)
    for (const name of ['NLM', 'APA', 'Vancouver', 'BibTeX', 'CSL-JSON']) {
      await shortcut(name)
      await expect.poll(() => page.locator('#copy').isEnabled()).toBe(true)
      expect(await page.evaluate('globalThis.ran')).toBeUndefined()
    }
    const foreign =
      'main script, main img, main iframe, main object, main embed, main svg, main form, main a[href^="javascript" i]'
    expect(await page.locator(foreign).count()).toBe(0)
    expect(
      await page.evaluate(
        `[...document.querySelectorAll('main *')].flatMap(each => each.getAttributeNames()).filter(name => name.startsWith('on'))`
      )
    ).toEqual([])
    for (const value of hostileValues) expect(await textOf('#articles')).toContain(value)
  })

  test.each(['light', 'dark'] as const)('axe finds nothing serious, in %s', async colorScheme => {
    await page.emulateMedia({colorScheme})
    expect(await serious()).toEqual([])
    await paste(fixture('citations-in-a-document/list.txt'))
    await page.locator('details.article > summary').first().click()
    await page.getByRole('combobox', {name: 'Style or format'}).click()
    expect(await serious()).toEqual([])
    await page.keyboard.press('Escape')
    await drop('update.xml', fixture('xml-update-file/update.xml'))
    expect(await serious()).toEqual([])
  })

  test('nothing is wider than a phone of 360 pixels', async () => {
    await page.setViewportSize({width: 360, height: 740})
    for (const name of [
      'copied-page/page.txt',
      'xml-record/record.xml',
      'saved-pmc-page/page.html',
      'whole-book/book.xml'
    ]) {
      await drop(name, fixture(name))
      await page.evaluate(`document.querySelectorAll('details').forEach(each => { each.open = true })`)
      await shortcut('BibTeX')
      await page.locator('#output pre').waitFor()
      expect({name, width: await page.evaluate('document.documentElement.scrollWidth')}).toEqual({name, width: 360})
    }
  })

  test('its script is the site’s own, by the policy that stands in the page', async () => {
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
    expect(policy).toContain("script-src 'self'")
    expect(policy).toContain("default-src 'none'")
  })
})
