import {execFileSync} from 'node:child_process'
import {existsSync, readdirSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'

const folder = new URL('../examples/', import.meta.url)
const examples = readdirSync(folder).filter(name => /\.(?:mjs|cjs)$/.test(name))
const built = existsSync(new URL('../packages/format/dist/index.js', import.meta.url))

test('there are examples', () => {
  expect(examples.length).toBeGreaterThan(3)
})

// What an example prints lies in examples/output: `vitest run test/examples.test.ts -u` writes it anew.
test.skipIf(!built).each(examples)('%s prints what it printed before', async name => {
  const printed = execFileSync(process.execPath, [fileURLToPath(new URL(name, folder))], {encoding: 'utf8'})
  expect(printed.length).toBeGreaterThan(100)
  await expect(printed.replaceAll('\r\n', '\n')).toMatchFileSnapshot(
    fileURLToPath(new URL(`output/${name}.txt`, folder))
  )
})
