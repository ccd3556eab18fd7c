// Pictures of the built site for docs/pictures: `npm run docs && npm run docs:pictures`
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {repack} from '../../examples/playground/scripts/png.js'
import {root} from './pages.js'
import {look, screens, serve} from './serve.js'

const folder = join(root, 'docs/pictures')
const pages = new Map([
  ['home', ''],
  ['guide', 'guide/start'],
  ['formats', 'coverage'],
  ['api', 'api/parse']
])

mkdirSync(folder, {recursive: true})
const {address, close} = await serve()
for (const screen of screens) {
  await look(screen, async context => {
    const page = await context.newPage()
    for (const [name, path] of pages) {
      await page.goto(`${address}/${path}`, {waitUntil: 'networkidle'})
      const file = `site-${name}-${screen.name}.png`
      writeFileSync(join(folder, file), repack(await page.screenshot()))
      console.log(`docs/pictures/${file}`)
    }
  })
}
close()
