/** Pictures of the page for the README: light, dark, and on a phone. */
import {mkdirSync, statSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {browser, serve} from '../test/page.js'
import {repack} from './png.js'

const folder = fileURLToPath(new URL('../../../docs/images/', import.meta.url))

const pictures = [
  {name: 'light', colorScheme: 'light', viewport: {width: 1280, height: 860}},
  {name: 'dark', colorScheme: 'dark', viewport: {width: 1280, height: 860}},
  {name: 'mobile', colorScheme: 'light', viewport: {width: 360, height: 1240}}
] as const

if (!browser) throw new Error('There is no Chromium here: install it, or say in CHROMIUM where it is.')
mkdirSync(folder, {recursive: true})
const site = await serve()
try {
  for (const {name, ...options} of pictures) {
    const context = await site.open(options)
    const page = await context.newPage()
    await page.goto(site.address)
    await page.locator('#output li').first().waitFor()
    await page.getByRole('button', {name: 'APA', exact: true}).click()
    await page.locator('.csl-entry').first().waitFor()
    await page.locator('button.diagnostic').first().click()
    await page.locator('h1').click() // so that no ring of focus stands in the picture
    const path = `${folder}playground-${name}.png`
    writeFileSync(path, repack(await page.screenshot()))
    console.log(`docs/images/playground-${name}.png ${(statSync(path).size / 1000).toFixed(0)} kB`)
    await context.close()
  }
} finally {
  await site.close()
}
