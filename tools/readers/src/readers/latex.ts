/**
 * BibTeX and BibLaTeX as LaTeX's own programs and pandoc read them.
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {formatBiblatex, formatBibtex} from '@pubcite/format'
import type {Article} from '@pubcite/schema/model'
import {type Fields, joinPages} from '../fields.js'
import {type Cause, compare, emptyFinding, type Finding} from '../finding.js'
import {inFolder, runProgram} from '../programs.js'
import type {Reader} from '../reader.js'

const entries = (bib: string) => bib.match(/^@[a-z]+\{/gm)?.length ?? 0

/** bibtex with plain.bst: no error, and every entry is in the bibliography. */
export const bibtexReader: Reader = {
  name: 'bibtex',
  needs: {package: 'texlive-binaries', command: 'bibtex'},
  read: articles =>
    [false, true].map(ascii =>
      inFolder(folder => {
        const finding = emptyFinding(ascii ? 'bibtex (ascii)' : 'bibtex', 'bibtex', articles.length)
        writeFileSync(join(folder, 'refs.bib'), formatBibtex(articles, {ascii}))
        writeFileSync(join(folder, 'refs.aux'), '\\citation{*}\n\\bibstyle{plain}\n\\bibdata{refs}\n')
        const {code, out} = runProgram('bibtex', ['refs'], folder)
        finding.read = readFileSync(join(folder, 'refs.bbl'), 'utf8').match(/^\\bibitem/gm)?.length ?? 0
        // an entry without author or year is warned of: the record has none
        if (code > 1)
          finding.errors.push(
            ...out
              .split('\n')
              .filter(line => !line.startsWith('Warning--'))
              .slice(0, 20)
          )
        return finding
      })
    )
}

/** biber, with its model of what each field may hold. */
export const biberReader: Reader = {
  name: 'biber',
  needs: {package: 'biber', command: 'biber'},
  read: articles => [
    inFolder(folder => {
      const finding = emptyFinding('biblatex', 'biber', articles.length)
      writeFileSync(join(folder, 'refs.bib'), formatBiblatex(articles))
      const {out, err} = runProgram('biber', ['--tool', '--validate-datamodel', '--nolog', 'refs.bib'], folder)
      finding.read = entries(readFileSync(join(folder, 'refs_bibertool.bib'), 'utf8').toLowerCase())
      finding.errors.push(
        ...`${out}${err}`
          .split('\n')
          .filter(line => isComplaint(line))
          .slice(0, 20)
      )
      return finding
    })
  ]
}

/**
 * What the record lacks is no fault of the entry; `pmid` and `pmcid` are in no model, nor the number of a preprint, nor
 * the publisher of an article; an ISBN or ISSN is as the record has it; and where a volume is no number
 * (`12 Suppl 1`, `A4`), it is printed all the same unless the model is checked.
 */
const isComplaint = (line: string) =>
  /^(?:ERROR|WARN)/.test(line) &&
  !/Missing mandatory|Field '(?:pmid|pmcid)' invalid|Invalid field '(?:eid|publisher|edition|isbn)' for entrytype '(?:online|misc|article)'|Invalid ISSN|^WARN - ISBN |Invalid value of field 'volume' must be datatype 'integer'/.test(
    line
  )

const pandocCauses: readonly Cause[] = [
  ['TeX prints straight quotes curled, and two hyphens as a dash', (_, one, other) => typeset(one) === typeset(other)],
  [
    'what is raised or lowered is written as signs of Unicode',
    (_, one, other) => typeset(one.normalize('NFKC')) === typeset(other.normalize('NFKC'))
  ],
  [
    'pandoc takes titles for title case, and capitalises what follows a colon',
    (name, one, other) => (name === 'title' || name === 'journal') && folded(one) === folded(other)
  ],
  [
    'pandoc does not escape signs in CSL-JSON, so that they look like markup',
    (_, one, other) => folded(bare(one)) === folded(bare(other))
  ],
  [
    'pandoc knows no command for a brace that has no partner',
    (_, one, other) => folded(bare(one)).replace(/[{}]/g, '') === folded(bare(other))
  ],
  [
    'pandoc knows no `eid`',
    (name, _, other, {pagination}) => name === 'pages' && other === '' && pagination?.endPage === undefined
  ]
]

const typeset = (text: string) => text.replace(/[‘’`´"“”]|''/g, "'").replace(/--+|[–—−-]+/g, '–')
const folded = (text: string) => typeset(text.normalize('NFKC')).toLowerCase()
const bare = (text: string) => withoutMarkup(withoutMarkup(text)).replace(/ /g, '')

/** pandoc, which makes CSL-JSON of both. */
export const pandocReader: Reader = {
  name: 'pandoc',
  needs: {package: 'pandoc', command: 'pandoc'},
  read: articles =>
    (
      [
        ['bibtex', formatBibtex(articles), 'bibtex'],
        ['biblatex', formatBiblatex(articles), 'biblatex']
      ] as const
    ).map(([output, bib, from]) => readByPandoc(output, bib, from, articles))
}

function readByPandoc(output: string, bib: string, from: string, articles: readonly Article[]): Finding {
  const {code, out, err} = runProgram('pandoc', ['-f', from, '-t', 'csljson'], '/', bib)
  const items = code === 0 ? (JSON.parse(out) as CslItem[]) : []
  const byKey = new Map(items.map(item => [item.id, item]))
  const keys = [...bib.matchAll(/^@[a-z]+\{([^,]+),/gm)].map(([, key]) => key!)
  const records = keys.map(key => {
    const item = byKey.get(key)
    return item && fieldsOfCsl(item)
  })
  const finding = compare(output, 'pandoc', articles, records, pandocCauses)
  if (code !== 0) finding.errors.push(err.slice(0, 500))
  return finding
}

export interface CslItem {
  id: string
  author?: {
    family?: string
    given?: string
    literal?: string
    'non-dropping-particle'?: string
    'dropping-particle'?: string
  }[]
  issued?: {'date-parts'?: (number | string)[][]}
  [field: string]: unknown
}

/** The fields of an item. Its markup is taken away, what stands in `note` is not asked for. */
export function fieldsOfCsl(item: CslItem): Fields {
  const text = (key: string) => (item[key] === undefined ? undefined : withoutMarkup(String(item[key])))
  const names = item.author?.map(
    name =>
      name.literal ?? [name['dropping-particle'], name['non-dropping-particle'], name.family].filter(Boolean).join(' ')
  )
  return {
    title: text('title'),
    authors: names
      ?.filter(name => !/^(?:et al\.?|others)$/.test(name))
      .map(withoutMarkup)
      .join(' | '),
    year: item.issued?.['date-parts']?.[0]?.[0]?.toString(),
    journal: text('container-title') ?? text('publisher'), // where a preprint lies
    volume: text('volume'),
    issue: text('issue') ?? text('number'),
    pages: joinPages(text('page')),
    doi: text('DOI'),
    pmid: text('PMID'),
    pmcid: text('PMCID'),
    abstract: text('abstract')
  }
}

const withoutMarkup = (text: string) =>
  text
    .replace(/<\/?(?:i|b|u|sub|sup|span|em|strong)(?: [^<>]*)?>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
