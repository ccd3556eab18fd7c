import {readdirSync, readFileSync} from 'node:fs'
import * as model from '@pubcite/schema/model'
import {expect, test} from 'vitest'
import * as format from '../src/index.js'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

test('the example of the README prints what stands below it', () => {
  const [, code = '', printed = ''] = /```js\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/.exec(readme) ?? []
  const names = {...format, ...model}
  const lines: string[] = []
  const run = new Function(...Object.keys(names), 'console', code.replace(/^import .*\n/gm, ''))
  run(...Object.values(names), {log: (text: string) => lines.push(text.replace(/\r/g, ''))})
  expect(`${lines.join('\n')}`).toBe(printed)
})

test('the table of the README has a row for each format', async () => {
  const rows = new Map<string, string>()
  for (const folder of readdirSync(new URL('../src/outputs', import.meta.url))) {
    const module: Record<string, unknown> = await import(`../src/outputs/${folder}/index.ts`)
    const name = Object.keys(module).find(key => key.startsWith('format'))
    const output = format.outputs.find(each => each.format === module[name ?? ''])
    const cells = [`\`${name}\``, `\`@pubcite/format/${folder}\``, output?.mediaType, `.${output?.extension}`]
    rows.set(output?.name ?? '', `| \`${output?.name}\` | ${cells.join(' | ')} |`)
  }
  const written = readme.split('\n').filter(line => /^\| `[\w-]+` \| `format[A-Z]/.test(line))
  expect(written).toEqual(format.outputs.map(({name}) => rows.get(name)))
})
