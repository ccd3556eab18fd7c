/**
 * Make `docs/coverage.md`: which input fills which field of an article, `npm run coverage-table`. A test holds the file to it.
 * Nothing is claimed: made-up articles are printed and read back, the fixtures are read, and what is filled then is counted.
 */
import {readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {formatCsl, formatRis} from '@pubcite/format'
import {
  generateArticle,
  printAbstractText,
  printCsv,
  printMedline,
  printPageHtml,
  printPageText,
  printPubmedXml,
  printSearchHtml
} from '@pubcite/generator'
import {inputs, parse} from '@pubcite/parse'
import {type Article, emptyArticle} from '@pubcite/schema/model'

const file = new URL('../../../docs/coverage.md', import.meta.url)
const fixtures = fileURLToPath(new URL('../../../fixtures', import.meta.url))

/** How the generator prints an article: each print is read by whichever input recognises it. */
const prints: readonly ((article: Article) => string)[] = [
  printMedline,
  printPubmedXml,
  printPageHtml,
  article => printPageText(article, 'A'),
  article => printPageText(article, 'B'),
  article => printPageText(article, 'C'),
  printSearchHtml,
  printAbstractText,
  printCsv,
  article => formatCsl([article]),
  article => formatRis([article])
]

/** Inputs that nothing prints: only the fixtures show them, and what these lack may stand in others. */
const unprinted: ReadonlySet<string> = new Set([
  'jats',
  'esummary',
  'pmc-html',
  'pmc-text',
  'pubmed-html-legacy',
  'pubmed-search-text'
])

/** Fields that a source prints and that are left out on purpose, with the reason. */
const decisions: readonly [input: string, field: string, reason: string][] = [
  ['pubmed-search-html', 'abstract', 'what a list shows of it is cut'],
  ['pubmed-search-text', 'abstract', 'what a list shows of it is cut'],
  ['medline', 'titleHtml', 'MEDLINE prints signs in place of markup, which are not divided from the text']
]

/** What an article may say, in the order of the model; `type`, which is always there, is not asked for. */
const groups: readonly [heading: string, fields: readonly (keyof Article)[]][] = [
  [
    'What it is called, and by whom',
    [
      'ids',
      'articleIds',
      'locations',
      'version',
      'title',
      'titleHtml',
      'titleLink',
      'vernacularTitle',
      'authors',
      'authorsComplete',
      'editors',
      'investigators'
    ]
  ],
  [
    'Where and when it appeared',
    [
      'journal',
      'citedMedium',
      'pubDate',
      'articleDate',
      'pubModel',
      'publicationStatus',
      'volume',
      'issue',
      'pagination',
      'book',
      'locationLabels',
      'sections',
      'itemLists',
      'contributionDate'
    ]
  ],
  ['What it says', ['abstract', 'otherAbstracts', 'keywords', 'languages', 'coiStatement']],
  [
    'What it is about',
    [
      'publicationTypes',
      'meshHeadings',
      'supplMeshNames',
      'chemicals',
      'geneSymbols',
      'personalNameSubjects',
      'spaceFlightMissions'
    ]
  ],
  [
    'What it stands on',
    ['grants', 'grantsComplete', 'dataBanks', 'dataBanksComplete', 'relations', 'references', 'numberOfReferences']
  ],
  [
    'The record and the page',
    [
      'status',
      'owner',
      'indexingMethod',
      'versionId',
      'versionDate',
      'dateCreated',
      'dateCompleted',
      'dateRevised',
      'history',
      'citationSubsets',
      'otherIds',
      'generalNotes',
      'objects',
      'page'
    ]
  ]
]

/** The page: a table for each part of the model, a row for each input. */
export function coveragePage(): string {
  const filled = fieldsFilled()
  const reasons = decisions
    .filter(([input, field]) => filled.has(input) && !filled.get(input)!.has(field))
    .map(([input, field, reason]) => `- \`${input}\`, \`${field}\`: ${reason}.`)
  return `# Which input fills which field

Made by \`npm run coverage-table\`: made-up articles are printed as each source prints them and read back, and the fixtures are read. **yes**: the field was filled. **no**: not in this source. **unseen**: not in the fixtures, and no made-up article is printed as this source. **omitted**: the source prints it, and it is left out by decision (see the end). \`extra\` stands for what a source says beyond this, and \`type\` is always there.

${groups.map(group => table(group, filled)).join('\n')}
## Omitted by decision
${reasons.join('\n')}
`
}

function table([heading, fields]: (typeof groups)[number], filled: Map<string, Set<string>>): string {
  const cell = (input: string, field: string) =>
    filled.get(input)!.has(field)
      ? 'yes'
      : decisions.some(([a, b]) => a === input && b === field)
        ? 'omitted'
        : unprinted.has(input)
          ? 'unseen'
          : 'no'
  const rows = [...filled.keys()].map(
    input => `| \`${input}\` | ${fields.map(field => cell(input, field)).join(' | ')} |`
  )
  return `## ${heading}\n| input | ${fields.map(field => `\`${field}\``).join(' | ')} |\n|---${'|---'.repeat(fields.length)}|\n${rows.join('\n')}\n`
}

/** The fields that each input fills in at least one of the texts. */
function fieldsFilled(): Map<string, Set<string>> {
  const filled = new Map<string, Set<string>>(inputs.map(({name}) => [name, new Set()]))
  for (const text of texts()) {
    const {format, articles} = parse(text)
    const fields = format === undefined ? undefined : filled.get(format)
    for (const article of fields ? articles : []) for (const field of said(article)) fields!.add(field)
  }
  return filled
}

function* texts(): Generator<string | Uint8Array> {
  for (const path of (readdirSync(fixtures, {recursive: true}) as string[]).sort()) {
    const whole = join(fixtures, path)
    if (!path.endsWith('.json') && !path.startsWith('stored') && path.includes('/') && statSync(whole).isFile())
      yield new Uint8Array(readFileSync(whole))
  }
  for (const type of ['journal-article', 'book', 'book-chapter'] as const) {
    for (let seed = 1; seed <= 30; seed++) {
      const article = generateArticle(seed, {type, complete: seed % 3 > 0})
      for (const print of prints) yield print(article)
    }
  }
}

/** Lists that hold something, and values that are there. */
function said(article: Article): string[] {
  const isEmpty = (value: unknown) => JSON.stringify(value) === '[]' || JSON.stringify(value) === '{}'
  return Object.keys({...emptyArticle(), ...article}).filter(key => !isEmpty(article[key as keyof Article]))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(file, coveragePage())
