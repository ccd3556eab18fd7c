import {fileURLToPath} from 'node:url'
import {inputs, parse} from '@pubcite/parse'
import {beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {readFixtures} from '../../../tools/harness/src/fixtures.js'
import {type CitationJs, type Config, inputTypes, outputNames, register} from './index.js'
import type {Logger} from './report.js'

/** Of citation-js what the tests call. */
interface Core extends CitationJs {
  Cite: new (input: unknown, options?: object) => Cite
  plugins: CitationJs['plugins'] & {
    input: {type(input: unknown): string}
    output: {has(name: string): boolean}
    remove(ref: string): void
  }
  logger: Logger & {_log: unknown[]}
}

interface Cite {
  data: Array<Record<string, unknown>>
  format(name: string, options?: object): string
}

const record = `PMID- 90000001
TI  - Sleep of TP53-deficient mice.
FAU - Okafor, Nkechi K 3rd
AU  - Okafor NK 3rd
CN  - Sleep Trial Group
DP  - 2023 Jan 10
VI  - 4
PG  - 225-34
TA  - J Imag Sleep
AID - 10.5555/jis.2023.17 [doi]
`

/** What citation-js and its plugins read, or would fetch: no business of ours. */
const foreign: Array<[string, string]> = [
  ['nothing', ''],
  ['white space', ' \n'],
  ['a DOI', '10.5555/sleep.1'],
  ['a DOI as address', 'https://doi.org/10.5555/sleep.1'],
  ['DOIs', '10.5555/sleep.1\n10.5555/sleep.2 10.5555/sleep.3'],
  ['an address', 'https://pubmed.ncbi.nlm.nih.gov/90000001/'],
  ['an address of PMC', 'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC678/'],
  ['an id of Wikidata', 'Q30000000'],
  ['ids of Wikidata', 'Q30000000, Q30000001 Q30000002'],
  ['an id as plugin-pubmed takes it', 'pmid:90000001'],
  ['a number', '90000001'],
  ['numbers', '90000001\n90000002\n90000003\n'],
  ['an ISBN', '978-0-00-000000-2'],
  ['CSL-JSON', '[{"id": "1", "type": "article-journal", "title": "Sleep", "PMID": "90000001"}]'],
  ['BibTeX', '@article{okafor2023,\n  title = {Sleep},\n  author = {Okafor, N. K.},\n  pmid = {90000001}\n}\n'],
  ['Bib.TXT', '[okafor2023]\ntitle: Sleep\nauthor: Okafor\n'],
  ['CFF', 'cff-version: 1.2.0\nmessage: Cite this.\ntitle: Sleep\nauthors:\n  - family-names: Okafor\n'],
  ['a package.json', '{"name": "sleep", "version": "1.0.0", "license": "MIT"}'],
  ['EndNote', '%0 Journal Article\n%A Okafor, N. K.\n%T Sleep\n%D 2023\n'],
  ['a sentence', 'What did Okafor write about sleep?']
]

const fixtures = readFixtures().filter(({format}) => format && format !== 'csl-json' && format !== 'pmid-list')
const nameOf = (file: string) => file.slice(fileURLToPath(new URL('../../../fixtures/', import.meta.url)).length)

const versions: Array<[string, () => Promise<unknown>]> = [
  ['0.8', () => import('@citation-js/core')],
  ['0.9', () => import('citation-js-core-0.9' as string)]
]

describe.each(versions)('in citation-js %s', (version, load) => {
  let core: Core
  let config: Config
  beforeAll(async () => {
    core = (await load()) as Core
    config = register(core)
  })
  beforeEach(() => {
    core.logger._log.length = 0
  })

  describe.each(['before plugin-ris and plugin-bibtex', 'after them'])('loaded %s', order => {
    beforeAll(async () => {
      if (version !== '0.8') return
      await import('@citation-js/plugin-ris' as string)
      await import('@citation-js/plugin-bibtex' as string)
      if (order === 'after them') {
        core.plugins.remove('@pubcite')
        config = register(core)
      }
    })

    test.each(fixtures.map(({file, ...rest}) => ({file: nameOf(file), ...rest})))(
      'every record of $file is an item',
      ({text, format}) => {
        const {articles} = parse(text)
        const {data} = new core.Cite(text, {generateGraph: false})
        expect([`@pubcite/${format}`, '@pubcite/json+text', '@pubcite/ris+text']).toContain(
          core.plugins.input.type(text)
        )
        expect(data).toHaveLength(articles.length)
        expect(new Set(data.map(({id}) => id)).size).toBe(articles.length)
        expect(data.map(({title}) => title !== undefined)).toEqual(articles.map(({title}) => title !== undefined))
      }
    )

    test.each(foreign)('%s is left alone', (_, text) => {
      expect(core.plugins.input.type(text)).not.toMatch(/^@pubcite/)
    })

    test('a page that was copied with its address is no address', () => {
      const page = `https://pubmed.ncbi.nlm.nih.gov/90000001\n${fixtures.find(({file}) => file.endsWith('copied-page/page.txt'))!.text}`
      expect(core.plugins.input.type(page)).toMatch(/^@pubcite\/(?:url\+text|pubmed-text)$/)
    })
  })

  test('a text is read as the format that is named, also if it would not be recognised', () => {
    expect(new core.Cite('90000001\n90000002', {forceType: '@pubcite/pmid-list'}).data).toMatchObject([
      {id: 'pmid90000001', PMID: '90000001'},
      {id: 'pmid90000002', PMID: '90000002'}
    ])
    expect(new core.Cite(record, {forceType: '@pubcite/text'}).data).toMatchObject([{id: 'pmid90000001'}])
    expect(inputTypes).toEqual(['@pubcite/text', ...inputs.map(({name}) => `@pubcite/${name}`)])
  })

  test('an item has what CSL can say of an article', () => {
    expect(new core.Cite(record, {generateGraph: false}).data).toEqual([
      {
        id: 'pmid90000001',
        type: 'article-journal',
        title: 'Sleep of TP53-deficient mice',
        author: [{family: 'Okafor', given: 'Nkechi K', suffix: '3rd'}, {literal: 'Sleep Trial Group'}],
        'container-title': 'J Imag Sleep',
        'container-title-short': 'J Imag Sleep',
        journalAbbreviation: 'J Imag Sleep',
        issued: {'date-parts': [[2023, 1, 10]]},
        volume: '4',
        page: '225-234',
        DOI: '10.5555/jis.2023.17',
        PMID: '90000001',
        custom: {containerTitleAbbreviated: true}
      }
    ])
  })

  test('two records with one number are two items', () => {
    const {data} = new core.Cite(`${record}\n${record}`)
    expect(data.map(({id}) => id)).toEqual(['pmid90000001', 'pmid90000001-2'])
  })

  test('what the parser says goes to the logger, with its place', () => {
    new core.Cite(record.replace('2023 Jan 10', 'last week'))
    expect(core.logger._log).toEqual([
      '[pubcite]',
      ['6:1 medline/unreadable-date This date is not in a form that NLM prints.']
    ])
  })

  test('or to whoever asks for it, with the whole articles', () => {
    const results: unknown[] = []
    const before = config.report
    config.report = result => results.push(result)
    new core.Cite(`${record}MH  - *Sleep/physiology\n`)
    config.report = before
    expect(results).toMatchObject([
      {format: 'medline', diagnostics: [], articles: [{meshHeadings: [{descriptor: {name: 'Sleep'}}]}]}
    ])
    expect(core.plugins.config.get('@pubcite')).toBe(config)
  })

  test('every output is there under its name and under ours, and none of the names of citation-js is taken', () => {
    expect(outputNames.filter(name => /^(?:data|ndjson|label|bibliography|citation)$/.test(name))).toEqual([])
    for (const name of outputNames) {
      expect([name, core.plugins.output.has(name), core.plugins.output.has(`@pubcite/${name}`)]).toEqual([
        name,
        true,
        true
      ])
    }
  })

  test('what was read is written: NLM as PubMed prints it, MEDLINE, RIS, BibTeX', () => {
    const cite = new core.Cite(record)
    expect(cite.format('nlm', {numbered: true})).toBe(
      '1. Okafor NK 3rd; Sleep Trial Group. Sleep of TP53-deficient mice. J Imag Sleep. 2023 Jan 10;4:225-34. ' +
        'doi: 10.5555/jis.2023.17. PMID: 90000001.\n'
    )
    const lines = (name: string) => cite.format(name).split(/\r?\n/)
    expect(lines('nbib')).toEqual(
      expect.arrayContaining(['PMID- 90000001', 'DP  - 2023 Jan 10', 'FAU - Okafor, Nkechi K 3rd'])
    )
    expect(lines('ris')).toEqual(expect.arrayContaining(['SP  - 225', 'EP  - 234', 'AN  - 90000001']))
    expect(lines('@pubcite/bibtex')).toEqual(
      expect.arrayContaining(['  title = {Sleep of {TP53-deficient} mice},', '  pmid = {90000001}'])
    )
  })

  test('a list of authors that is known to be cut is still known to be cut when it is written', () => {
    const data = [
      {
        id: '1',
        type: 'article-journal',
        title: 'Sleep',
        author: [{family: 'Okafor', given: 'N. K.'}, {literal: 'et al.'}]
      }
    ]
    const cite = new core.Cite(data)
    expect([cite.format('nlm'), cite.format('@pubcite/bibtex')]).toEqual([
      expect.stringContaining('Okafor NK, et al. Sleep'),
      expect.stringContaining('and others')
    ])
  })

  test('to register it again changes nothing', () => {
    expect(register(core)).toBe(config)
  })
})
