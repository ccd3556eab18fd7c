import {execFileSync} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import ts from 'typescript'
import {expect, test} from 'vitest'
import {documents, isWalkThrough, root} from './documents.js'

const built = existsSync(join(root, 'packages/format/dist/index.js'))

interface Block {
  where: string
  language: string
  code: string
  /** The block that stands right behind it, if it says what is printed. */
  printed?: string
}

const blocks = documents.flatMap(document => {
  const text = readFileSync(join(root, document), 'utf8')
  const fences = [...text.matchAll(/^```(?<language>\w*)\n(?<code>.*?)^```$/gms)]
  return fences.map(({groups, index}, at): Block => {
    const next = fences[at + 1]
    const end = text.indexOf('\n```', index + 3) + 4
    const follows = next?.groups?.['language'] === 'text' && text.slice(end, next.index).trim() === ''
    return {
      where: `${document}:${text.slice(0, index).split('\n').length}`,
      language: groups!['language']!,
      code: groups!['code']!,
      ...(follows && {printed: next!.groups!['code']!})
    }
  })
})
const programs = blocks.filter(({language}) => ['js', 'ts'].includes(language))
const printed = programs.filter(({language, printed}) => language === 'js' && printed !== undefined)
const printing = printed.filter(({where}) => !isWalkThrough(where)) // those are run on their page: walk-throughs.test.ts

const checked = programs.filter(block => !printed.includes(block))

test('the documents show code', () => {
  expect(printing.length).toBeGreaterThan(3)
})

test.skipIf(!built).each(printing)('$where prints what stands below it', ({code, printed}) => {
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: join(root, 'examples'),
    encoding: 'utf8'
  })
  expect(out.replaceAll('\r\n', '\n').trim()).toBe(printed!.trim())
})

test('every other program in the documents is right by its types', () => {
  const {config} = ts.readConfigFile(join(root, 'tsconfig.src.json'), ts.sys.readFile)
  const {options} = ts.parseJsonConfigFileContent({...config, files: [], include: []}, ts.sys, root)
  const nodes = {
    ...options,
    noEmit: true,
    composite: false,
    incremental: false,
    types: ['node'],
    lib: ['lib.es2023.d.ts']
  }
  const loose = {noUnusedLocals: false, noUncheckedIndexedAccess: false}
  // what a reader has at hand: a text, articles that were read
  const atHand = ['declare const text: string', "declare const articles: import('@pubcite/schema').Article[]"]
  const files = new Map(
    checked.map(({where, code}) => {
      const needed = atHand.filter(line => !new RegExp(`const [^=]*\\b${line.split(/[ :]+/)[2]}\\b`).test(code))
      return [join(root, 'test', `${where.replace(/\W/g, '_')}.mts`), [...needed, 'export {}', code].join('\n')]
    })
  )
  const host = ts.createCompilerHost(nodes)
  const {getSourceFile, fileExists, readFile} = host
  host.fileExists = file => files.has(file) || fileExists(file)
  host.readFile = file => files.get(file) ?? readFile(file)
  host.getSourceFile = (file, ...rest) =>
    files.has(file) ? ts.createSourceFile(file, files.get(file)!, rest[0]) : getSourceFile(file, ...rest)
  const program = ts.createProgram([...files.keys()], {...nodes, ...loose}, host)
  const wrong = [...files.keys()].flatMap(file => ts.getPreEmitDiagnostics(program, program.getSourceFile(file)))
  expect(
    wrong.map(({file, messageText}) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`)
  ).toEqual([])
})
