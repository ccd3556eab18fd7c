import {execFileSync, spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, renameSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import pc from 'picocolors'
import {afterEach, beforeAll, describe, expect, test, vi} from 'vitest'
import {pubcite} from '../test/pubcite.js'
import {excerptsOf} from './excerpt.js'
import {manPage} from './man-page.js'
import {defineProgram, run} from './program.js'
import {processTerminal, type Terminal} from './terminal.js'
import {wrapped} from './wrap.js'

const colors = pc.createColors(false)
const silent: Terminal = {out: () => undefined, err: () => {}, colors, errColors: colors}
const scratch = () => mkdtempSync(join(tmpdir(), 'pubcite-comfort-'))

describe('an excerpt', () => {
  const excerpt = (text: string, line: number, column: number, to: number, columns: number | undefined = 60) =>
    excerptsOf(
      new TextEncoder().encode(text),
      columns,
      colors
    )({
      code: 'x/y',
      severity: 'warning',
      message: '',
      place: {start: {line, column, offset: 0}, end: {line, column: to, offset: 0}}
    })

  test('shows the line, and carets below what is meant', () => {
    expect(excerpt('PMID- 1\r\nDP  - last week\r\n', 2, 7, 16)).toBe('  2 │ DP  - last week\n    │       ^^^^^^^^^\n')
  })

  test('of a long line shows the part around the place', () => {
    const shown = excerpt(`${'a '.repeat(400)}HERE${' b'.repeat(400)}`, 1, 801, 805)
    const [line, carets] = shown.split('\n')
    expect(carets!.indexOf('^^^^')).toBe(line!.indexOf('HERE'))
    expect(line!.length).toBeLessThanOrEqual(60)
  })

  test('stands below ideographs, which are two columns wide', () => {
    expect(excerpt('睡眠 x', 1, 4, 5)).toContain('│      ^\n')
  })

  test('takes what a terminal would obey out of the line', () => {
    expect(excerpt('TI\t- \u001b[2J', 1, 1, 3)).not.toMatch(/[\u001b\t]/)
  })

  test('is not made where no terminal shows it', () => {
    expect(excerptsOf(new Uint8Array(), undefined, colors)({code: 'x/y', severity: 'info', message: ''})).toBe('')
  })
})

test('pubcite alone explains itself to whoever types it', async () => {
  let out = ''
  const code = await run(
    [],
    {
      ...silent,
      typed: true,
      out: text => {
        out += text
      }
    },
    '1'
  )
  expect([code, out]).toEqual([0, expect.stringContaining('Usage: pubcite')])
})

test('a file that is not there is named in words', async () => {
  expect(await pubcite('no-such-page.txt')).toEqual({
    code: 1,
    out: '',
    err: 'pubcite: no-such-page.txt: there is no such file or folder\n'
  })
})

test('a folder in place of a file is named in words', async () => {
  const folder = scratch()
  expect((await pubcite('check', folder)).err).toMatch(/is a folder; name the files in it\n$/)
})

test('a command with a slip in it is named, and so is a format', async () => {
  expect((await pubcite('cit', 'page.txt')).err).toContain('(did you mean pubcite cite?)')
  expect((await pubcite('my-page.txt')).err).not.toContain('did you mean')
  expect((await pubcite('convert', '-', '--to', 'bibtx')).err).toBe(
    "error: option '--to <format>' argument 'bibtx' is invalid. Did you mean bibtex? All of them: pubcite formats\n"
  )
  expect((await pubcite('check', '-', '--from', 'docx')).err).not.toContain('Did you mean')
})

test('a line that is wider than the terminal is broken between its words', () => {
  const red = pc.createColors(true).red('word')
  expect(wrapped(`four ${red} words, more\n  of them`, 10)).toBe(`four ${red}\nwords,\nmore\n  of them`)
  expect(wrapped('睡眠 睡眠', 8)).toBe('睡眠\n睡眠')
  expect(wrapped('one two three four', undefined)).toBe('one two three four')
})

describe('colours', () => {
  const {isTTY} = process.stderr
  afterEach(() => {
    process.stderr.isTTY = isTTY
    vi.unstubAllEnvs()
  })

  test.each([
    ['a terminal', {}, true],
    ['a terminal', {TERM: 'dumb'}, false],
    ['a terminal', {NO_COLOR: '1'}, false],
    ['a terminal', {FORCE_COLOR: '0'}, false],
    ['a pipe', {}, false],
    ['a pipe', {FORCE_COLOR: '1'}, true],
    ['a pipe', {FORCE_COLOR: '1', NO_COLOR: '1'}, true],
    ['a pipe', {FORCE_COLOR: 'false'}, false]
  ])('on %s with %j: %j', (where, env, coloured) => {
    for (const [name, value] of Object.entries({FORCE_COLOR: '', NO_COLOR: '', TERM: 'xterm', ...env}))
      vi.stubEnv(name, value)
    process.stderr.isTTY = where === 'a terminal'
    expect(processTerminal().errColors.red('RETRACTED') !== 'RETRACTED').toBe(coloured)
  })
})

test.each(['', 'show', 'cite', 'convert', 'merge', 'check', 'formats', 'styles', 'completion'])(
  'the help of %j fits into 80 columns',
  async command => {
    const {out} = await pubcite(...[command].filter(Boolean), '--help')
    expect(out.split('\n').filter(line => line.length > 80)).toEqual([])
  }
)

test('the manual page says what the help says', () => {
  const page = readFileSync(new URL('../man/pubcite.1', import.meta.url), 'utf8')
  expect(page, 'npm run man -w pubcite').toBe(manPage(defineProgram(silent, '', () => {})))
})

describe('completion', () => {
  const folder = scratch()
  const has = (shell: string) => spawnSync(shell, ['-c', 'exit 0']).status === 0
  const script = (shell: string) => join(folder, `pubcite.${shell}`)

  beforeAll(async () => {
    for (const shell of ['bash', 'zsh', 'fish']) {
      writeFileSync(script(shell), (await pubcite('completion', shell)).out)
    }
  })

  const typed = [
    [
      ['pubcite', ''],
      ['cite', 'convert', 'completion']
    ],
    [
      ['pubcite', 'cite', '--format', ''],
      ['html', 'rtf']
    ],
    [['pubcite', 'cite', '--style', 'ap'], ['apa']],
    [['pubcite', 'convert', '--gr'], ['--group-by']]
  ] as const

  test.skipIf(!has('bash')).each(typed)('bash: %j', (words, offered) => {
    const set = `COMP_WORDS=(${words.map(word => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}`
    const ask = `source ${script('bash')}; ${set}; _pubcite; printf '%s\\n' "\${COMPREPLY[@]}"`
    const said = execFileSync('bash', ['--norc', '-c', ask], {encoding: 'utf8'}).split('\n')
    expect(said).toEqual(expect.arrayContaining([...offered]))
  })

  test.skipIf(!has('fish')).each(typed)('fish: %j', (words, offered) => {
    const ask = `source ${script('fish')}; complete -C '${words.join(' ')}'`
    const said = execFileSync('fish', ['--no-config', '-c', ask], {encoding: 'utf8'})
    expect(said.split('\n').map(line => line.split('\t')[0])).toEqual(expect.arrayContaining([...offered]))
  })

  test.skipIf(!has('zsh')).each(typed)('zsh: %j', (words, offered) => {
    // its completion system wants a keyboard: what our function offers is caught instead
    const caught = `compdef() {}; _files() {}; compadd() { print -l -- "$@[2,-1]" }; _describe() { print -l -- \${\${(P)@[-1]}%%:*} }`
    const set = `words=(${words.map(word => `'${word}'`).join(' ')}); CURRENT=${words.length}`
    const ask = `${caught}; source ${script('zsh')}; ${set}; _pubcite`
    const said = execFileSync('zsh', ['-f', '-c', ask], {encoding: 'utf8'}).split('\n')
    expect(said).toEqual(expect.arrayContaining([...offered]))
  })

  test('another shell is a mistake of the caller', async () => {
    expect((await pubcite('completion', 'cmd')).code).toBe(2)
  })
})

describe('--watch', () => {
  const record = (title: string) => `PMID- 1\nTI  - ${title}.\nAU  - Okafor NK\nDP  - 2020\nTA  - J Imag Sleep\n`

  test.each([
    ['cite', ['--format', 'markdown']],
    ['convert', ['--to', 'markdown']]
  ])(
    '%s writes the list when a file changes, also when an editor puts another in its place',
    async (command, options) => {
      const folder = scratch()
      const [input, output] = [join(folder, 'ours.nbib'), join(folder, 'list.md')]
      writeFileSync(input, record('Naps'))
      const list = () => readFileSync(output, 'utf8')
      let said = ''
      const terminal = {
        ...silent,
        err: (text: string) => {
          said += text
        }
      }
      const ended = run([command, input, ...options, '-o', output, '--watch'], terminal, '1')
      await vi.waitFor(() => expect(list()).toContain('Naps'), 20_000)
      const first = statSync(output).ino

      writeFileSync(`${input}~`, `${record('Naps')}\n`) // the record says the same: the list is not touched
      renameSync(`${input}~`, input)
      await new Promise(after => setTimeout(after, 600))
      expect(statSync(output).ino).toBe(first)

      writeFileSync(`${input}~`, record('Owls'))
      renameSync(`${input}~`, input)
      await vi.waitFor(() => expect(list()).toContain('Owls'), 20_000)

      writeFileSync(input, '') // a half-saved file never empties the list
      await vi.waitFor(() => expect(said).toContain('left as it was'), 20_000)
      expect(list()).toContain('Owls')

      process.emit('SIGINT')
      expect(await ended).toBe(0)
    }
  )

  test('wants files to read and a file to write', async () => {
    expect((await pubcite('cite', '--watch', '-o', 'x.md')).err).toContain('name those to be read')
    expect((await pubcite('cite', 'a.nbib', '--watch')).err).toContain('-o FILE')
    expect((await pubcite('convert', 'a.nbib', '--to', 'nlm', '-o', './a.nbib', '--watch')).err).toContain('reads what')
  })
})
