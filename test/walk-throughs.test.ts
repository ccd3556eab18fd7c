import {execFileSync, spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {delimiter, dirname, join} from 'node:path'
import {expect, test} from 'vitest'
import {documents, isWalkThrough, root} from './documents.js'

const built = existsSync(join(root, 'packages/cli/dist/main.js'))
const fence = /(?:^`(?<file>[\w.-]+)`:\n\n)?^```(?<language>\w+)\n(?<code>.*?)^```$/gms
const pages = documents.filter(
  document => isWalkThrough(document) && /^```text$/m.test(readFileSync(join(root, document), 'utf8'))
)

interface Block {
  language: string
  file: string | undefined
  code: string
  from: number
  to: number
}

/**
 * A page of the guide or the cookbook, walked as its reader does: a block below its name is a file in an empty folder, and a
 * program with a block `text` right behind it prints that. What it prints is written by `vitest run test/walk-throughs.test.ts -u`.
 */
test.skipIf(!built || process.platform === 'win32').each(pages)('%s prints what it says', async page => {
  const text = readFileSync(join(root, page), 'utf8')
  const blocks = [...text.matchAll(fence)].map(({0: all, index, groups}): Block => {
    const {language, file, code} = groups as {language: string; file?: string; code: string}
    return {language, file, code, from: index, to: index + all.length}
  })
  const folder = emptyFolder()
  let walked = text
  for (const [at, block] of blocks.entries()) {
    if (block.file) write(join(folder, block.file), block.code)
    const next = blocks[at + 1]
    const isTold = next?.language === 'text' && !next.file && text.slice(block.to, next.from).trim() === ''
    const printed = isTold || /^pubcite /.test(block.code) ? run(block, folder) : undefined
    if (!isTold || printed === undefined) continue
    const [before, after] = [walked.slice(0, next.from - text.length), walked.slice(next.to - text.length)]
    walked = `${before}\`\`\`text\n${printed.replace(/\n*$/, '\n')}\`\`\`${next.to === text.length ? '' : after}`
  }
  rmSync(folder, {recursive: true})
  await expect(walked).toMatchFileSnapshot(join(root, page))
})

test('there are pages to walk', () => {
  expect(pages.length).toBeGreaterThan(10)
})

/** What a block prints; nothing where a program that it needs is not there. */
function run({language, file, code}: Block, folder: string): string | undefined {
  if (language === 'js') return start(process.execPath, file ? [file] : ['--input-type=module', '-e', code], folder)
  if (language === 'sh' && areThere(code, folder)) return start('bash', ['-c', code], folder)
  if (language === 'python' && existsSync('/usr/bin/python3')) return start('/usr/bin/python3', ['-c', code], folder)
  return undefined
}

/** Are the programs there with which the lines of a script begin? */
function areThere(code: string, folder: string): boolean {
  const names = [...code.matchAll(/(?:^|\| )(?<name>[a-z][\w-]*) /gm)].map(({groups}) => groups!['name']!)
  return names.every(name => spawnSync('bash', ['-c', `command -v ${name}`], {env: environment(folder)}).status === 0)
}

function start(program: string, args: string[], folder: string): string | undefined {
  const {status, stdout, stderr} = spawnSync(program, args, {cwd: folder, encoding: 'utf8', env: environment(folder)})
  if (/ModuleNotFoundError/.test(stderr)) return undefined
  if (status !== 0) throw new Error(stderr)
  return stdout.replaceAll('\r\n', '\n')
}

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pubcite-page-'))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  mkdirSync(join(folder, '.bin'))
  write(
    join(folder, '.bin/pubcite'),
    `#!/bin/sh\nexec "${process.execPath}" "${root}/packages/cli/dist/main.js" "$@"\n`
  )
  execFileSync('chmod', ['+x', join(folder, '.bin/pubcite')])
  return folder
}

function environment(folder: string): NodeJS.ProcessEnv {
  const path = [join(folder, '.bin'), dirname(process.execPath), process.env['PATH']].join(delimiter)
  return {...process.env, PATH: path, NO_COLOR: '1'}
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), {recursive: true})
  writeFileSync(file, text)
}
