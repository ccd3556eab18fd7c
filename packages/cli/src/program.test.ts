import {existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {gzipSync} from 'node:zlib'
import {outputs} from '@pubcite/format'
import {inputs} from '@pubcite/parse'
import {beforeEach, describe, expect, test} from 'vitest'
import {pubcite} from '../test/pubcite.js'

const fixture = (path: string): string => fileURLToPath(new URL(`../../../fixtures/${path}`, import.meta.url))
const page = fixture('copied-page/page.txt')
const search = fixture('saved-search/search.nbib')
const retracted = fixture('retracted-article/record.nbib')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pubcite-'))
})

function scratch(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('show, the command when none is named', () => {
  test('says what the page is, shows the article, and prints four references', async () => {
    const {code, out} = await pubcite(page)
    expect(code).toBe(0)
    expect(out).toContain('pubmed-text, 1 article')
    expect(out).toContain('Short naps and word recall in night-shift nurses: a randomized trial')
    expect(out).toContain('pmid 91000021')
    for (const block of ['NLM', 'Vancouver', 'APA', 'BibTeX']) expect(out).toMatch(new RegExp(`^${block}$`, 'm'))
    expect(out).toContain('J Imag Sleep. 2023 Mar 14;12(3):225-34. doi: 10.5555/jis.2023.0012. Epub 2022 Nov 2.')
    expect(out).toContain('@article{')
  })

  test('of many articles the first are shown, and the rest counted', async () => {
    const many = scratch(
      'many.nbib',
      Array.from({length: 5}, (_, at) => `PMID- ${at + 1}\nTI  - Sleep ${at}.\n`).join('\n')
    )
    const {out} = await pubcite(many)
    expect(out).toContain('5 articles')
    expect(out).toContain('and 2 more')
  })

  test('a retracted article says so first', async () => {
    const {out} = await pubcite(retracted)
    expect(out).toMatch(/RETRACTED .*Retraction in: Ann Dreaming\. 2016 Aug;8\(8\):400/)
  })

  test('--json gives the result whole', async () => {
    const {out} = await pubcite('show', page, '--json')
    expect(JSON.parse(out)).toMatchObject({format: 'pubmed-text', articles: [{ids: {pmid: '91000021'}}]})
  })

  test('control characters of a record do not reach the terminal', async () => {
    const hostile = scratch('hostile.nbib', 'PMID- 1\nTI  - Sleep \u001b[2J\u0007 well.\nAU  - Okafor NK\n')
    const {out} = await pubcite(hostile)
    expect(out).toContain('Sleep')
    expect(out).not.toContain('\u001b')
    expect(out).not.toContain('\u0007')
  })
})

describe('cite', () => {
  test('writes NLM unless another style is asked for', async () => {
    const {code, out, err} = await pubcite('cite', search)
    expect(code).toBe(0)
    expect(out.split('\n').filter(Boolean)).toHaveLength(3)
    expect(out).toContain('[On the sleep of lighthouse keepers]. Ann Dreaming. 1987 Fall;3(Pt 2):99-105, 108. Swedish.')
    expect(err).toBe('')
  })

  test('takes a CSL style by name, with a locale and a format', async () => {
    const {code, out} = await pubcite('cite', search, '--style', 'apa', '--format', 'html')
    expect(code).toBe(0)
    expect(out).toContain('<i>')
    expect(out).toContain('Okafor, N. K.')
  })

  /** A style of two lines, with macros before them. */
  const own = (bibliography: string, macros = '') =>
    scratch(
      `${bibliography.replace(/\W/g, '')}.csl`,
      `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>T</title><id>t</id><updated>2026-01-01T00:00:00+00:00</updated></info>
${macros}<citation><layout><text variable="title"/></layout></citation><bibliography><layout suffix="!">${bibliography}</layout></bibliography></style>`
    )

  describe.skipIf(!existsSync(new URL('../dist/style-worker.js', import.meta.url)))('a .csl file of the user', () => {
    test('prints in a worker, all references or one at a time', async () => {
      const csl = own('<text variable="title"/>')
      const {code, out} = await pubcite('cite', search, '--style', csl)
      expect([code, out]).toEqual([0, expect.stringContaining('What porters dream of!')])
      const json = JSON.parse((await pubcite('cite', search, '--style', csl, '--json')).out)
      expect(json.map(({reference}: {reference: string}) => reference)).toContain('What porters dream of!')
    })

    test('that would never end is ended', async () => {
      const doubling = Array.from({length: 40}, (_, index) => {
        const next = `<text macro="m${index + 1}"/>`
        return `<macro name="m${index}">${next}${next}</macro>`
      })
      const csl = own('<text macro="m0"/>', `${doubling.join('')}<macro name="m40"><text variable="title"/></macro>`)
      const {code, out, err} = await pubcite('cite', search, '--style', csl, '--time-limit', '2')
      expect([code, out]).toEqual([1, ''])
      expect(err).toMatch(
        /^pubcite: The style \S+\.csl did not end within 2 s\. Give it more with --time-limit SECONDS\.$/m
      )
    })

    test('that is none is a mistake of the caller, as is a limit that is no time', async () => {
      const {code, err} = await pubcite('cite', search, '--style', scratch('no.csl', '<html/>'))
      expect([code, err]).toEqual([2, expect.stringContaining('This is no CSL style')])
      expect((await pubcite('cite', search, '--style', 'apa', '--time-limit', 'soon')).code).toBe(2)
    })
  })

  test('warns of a retracted article on stderr, not among the references', async () => {
    const {out, err} = await pubcite('cite', retracted)
    expect(err).toMatch(/^RETRACTED RETRACTED: Sheep need not be counted \(PMID 91000041\)/)
    expect(out.split('\n').filter(Boolean)).toHaveLength(1)
  })

  test('--json gives identifiers with each reference', async () => {
    const {out} = await pubcite('cite', search, '--json')
    expect(JSON.parse(out)).toMatchObject([
      {ids: {pmid: '91000021'}, reference: expect.stringContaining('Okafor NK')},
      {},
      {}
    ])
  })

  test('an unknown style is a mistake of the caller, and the message names near ones', async () => {
    const {code, err} = await pubcite('cite', search, '--style', 'vancuver')
    expect(code).toBe(2)
    expect(err).toContain('vancouver')
  })
})

describe('convert', () => {
  test('lists for readers have names that stand out, and years', async () => {
    const args = ['--group-by', 'year', '--numbered', '--highlight', 'Nkechi Okafor', '--highlight', 'Mbeki Z']
    const {code, out} = await pubcite('convert', search, '--to', 'markdown', ...args)
    expect(code).toBe(0)
    expect(out).toMatch(/^## 2024\n\n1\. \*\*Mbeki Z\*\*, de Souza LA\. .*\n\n## 2023\n\n2\. \*\*Okafor NK\*\*, /)
    const wrong = await pubcite('convert', search, '--to', 'ris', '--numbered')
    expect(wrong).toMatchObject({code: 2, out: '', err: expect.stringContaining('not for ris')})
  })

  test.each([
    ['list.md', /^- Mbeki Z|^- Okafor NK/],
    ['list.html', /^<ul>\n<li>/],
    ['list.rtf', /^\{\\rtf1/]
  ])('-o %s writes a list', async (name, form) => {
    const path = scratch(name, '')
    expect(await pubcite('convert', search, '-o', path)).toMatchObject({code: 0, out: ''})
    expect(readFileSync(path, 'utf8')).toMatch(form)
  })

  test.each(outputs.map(({name}) => name))('writes %s', async name => {
    const {code, out} = await pubcite('convert', search, '--to', name)
    expect(code).toBe(0)
    expect(out.length).toBeGreaterThan(50)
  })

  test.each(['json', 'jsonl'])('what it wrote as %s it reads again', async name => {
    const first = await pubcite('convert', search, '--to', name)
    const again = await pubcite('convert', scratch(`again.${name}`, first.out), '--to', name)
    expect(again.out).toBe(first.out)
  })

  test('the ending of the output file tells the format', async () => {
    const path = join(folder, 'search.ris')
    expect(await pubcite('convert', search, '-o', path)).toMatchObject({code: 0, out: ''})
    expect(readFileSync(path, 'utf8')).toMatch(/^TY {2}- JOUR\r\n/)
  })

  test('-o writes where a link leads, and leaves nothing else in the folder', async () => {
    const place = mkdtempSync(join(tmpdir(), 'pubcite-link-'))
    writeFileSync(join(place, 'kept.ris'), 'earlier')
    symlinkSync('kept.ris', join(place, 'link.ris'))
    expect(await pubcite('convert', search, '-o', join(place, 'link.ris'))).toMatchObject({code: 0, out: ''})
    expect(readFileSync(join(place, 'kept.ris'), 'utf8')).toMatch(/^TY {2}- JOUR/)
    expect(readdirSync(place).sort()).toEqual(['kept.ris', 'link.ris'])
    expect(lstatSync(join(place, 'link.ris')).isSymbolicLink()).toBe(true)
  })

  test('gzip is unpacked', async () => {
    const packed = scratch('search.nbib.gz', gzipSync(readFileSync(search)))
    expect((await pubcite('convert', packed, '--to', 'nlm')).out).toBe(
      (await pubcite('convert', search, '--to', 'nlm')).out
    )
  })

  test('a line of JSON Lines that is no article costs itself alone', async () => {
    const {out} = await pubcite('convert', search, '--to', 'jsonl')
    const broken = scratch('broken.jsonl', `${out}{"type":"journal-article"}\nnonsense\n`)
    const result = await pubcite('convert', broken, '--to', 'nlm', '--from', 'jsonl')
    expect(result.code).toBe(3)
    expect(result.out.split('\n').filter(Boolean)).toHaveLength(3)
    expect(result.err).toMatch(/broken\.jsonl:4:1 error article\/wrong-value/)
    expect(result.err).toMatch(/broken\.jsonl:5:1 error json\/unreadable/)
  })

  test('of NLM citations it reads one a line and writes one a line', async () => {
    const sound = [
      'J Imag Sleep. 2012 Jan;106(2):225-34. doi: 10.5555/jis.12. Epub 2011 Aug 28.',
      'Okafor NK, Grewal J; Sleep Group. Sleep in mice. J Imag Sleep. 2023 Jan 10;4(2):101-9. PMID: 91000021; PMCID: PMC91000021.',
      'Lindqvist Å. [On sleep]. Ann Dreaming. 1987 Fall;3(Pt 2):99-105, 108. Swedish. PMID: 91000031.'
    ]
    const list = scratch('list.txt', `${sound[0]}\n${sound[1]}\nnothing of the kind\n${sound[2]}\n`)
    const {code, out, err} = await pubcite('convert', '--from', 'nlm-citation', '--to', 'nlm', list)
    expect({code, lines: out.trimEnd().split('\n')}).toEqual({code: 3, lines: sound})
    expect(err).toContain('list.txt:3:1 error citation/unreadable')
  })

  test('without --to it says what can be written', async () => {
    const {code, err} = await pubcite('convert', search)
    expect(code).toBe(2)
    expect(err).toContain('bibtex')
  })
})

describe('check', () => {
  test('prints file:line:column severity code message', async () => {
    const odd = scratch('odd.nbib', 'PMID- 1\nTI  - Sleep.\nDP  - last week\n')
    const {code, out} = await pubcite('check', odd)
    expect(code).toBe(0)
    expect(out).toContain(`${odd}:3:1 warning medline/unreadable-date `)
  })

  test('what is no record at all fails', async () => {
    const {code, out} = await pubcite('check', scratch('letter.txt', 'Dear Nkechi, sleep well.\n'))
    expect(code).toBe(1)
    expect(out).toContain('error parse/unknown-format')
  })

  test('one bad file beside a good one loses some', async () => {
    expect((await pubcite('check', search, scratch('letter.txt', 'Dear Nkechi.\n'))).code).toBe(3)
  })

  test('--json lists diagnostics with their source', async () => {
    const odd = scratch('odd.nbib', 'PMID- 1\nTI  - Sleep.\nDP  - last week\n')
    expect(JSON.parse((await pubcite('check', odd, '--json')).out)).toMatchObject([
      {source: odd, code: 'medline/unreadable-date', place: {start: {line: 3}}}
    ])
  })
})

describe('lists and help', () => {
  test('formats names every input and output', async () => {
    const {out} = await pubcite('formats')
    for (const {name} of [...inputs, ...outputs]) expect(out).toContain(name)
  })

  test('styles names nlm, vancouver and apa', async () => {
    const {out} = await pubcite('styles')
    for (const name of ['nlm', 'vancouver', 'apa']) expect(out).toContain(name)
    expect(JSON.parse((await pubcite('styles', '--json')).out)).toEqual(
      expect.arrayContaining([expect.objectContaining({name: 'apa'})])
    )
  })

  test.each(['show', 'cite', 'convert', 'merge', 'check', 'formats', 'styles'])(
    '%s --help has examples',
    async command => {
      const {code, out} = await pubcite(command, '--help')
      expect(code).toBe(0)
      expect(out).toContain('Examples:')
    }
  )

  test('--version', async () => {
    expect(await pubcite('--version')).toEqual({code: 0, out: '1.2.3\n', err: ''})
  })
})

describe('mistakes of the caller', () => {
  test('a file that is not there fails and is named', async () => {
    const {code, err} = await pubcite('cite', join(folder, 'nowhere.nbib'))
    expect(code).toBe(1)
    expect(err).toContain('nowhere.nbib')
  })

  test.each([
    [['cite', '--colour']],
    [['convert', 'x', '--to', 'word']],
    [['cite', 'x', '--format', 'pdf']],
    [['check', 'x', '--from', 'word']]
  ])('%s is a usage error', async args => {
    const {code, err} = await pubcite(...args)
    expect(code).toBe(2)
    expect(err).not.toBe('')
  })
})
