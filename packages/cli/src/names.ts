/**
 * The names of what is read and written, as a list: options are checked before a command loads what it needs.
 */

/** The formats that `--from` may name: those of the parser, and articles as this program writes them. */
export const inputNames: readonly string[] = [
  'pubmed-xml',
  'bits',
  'jats',
  'esummary',
  'csl-json',
  'pmc-html',
  'bookshelf-html',
  'pubmed-search-html',
  'pubmed-html-legacy',
  'pubmed-html',
  'pmc-text',
  'notes',
  'ris',
  'medline',
  'csv',
  'abstract-text',
  'pubmed-search-text',
  'summary-text',
  'nlm-citation',
  'pubmed-text',
  'pmid-list',
  'json',
  'jsonl'
]

/** The formats that text is written in. */
export const outputNames: readonly string[] = [
  'nlm',
  'markdown',
  'html',
  'rtf',
  'csl',
  'bibtex',
  'biblatex',
  'ris',
  'endnote-xml',
  'enw',
  'refworks',
  'csv',
  'tsv',
  'medline',
  'pubmed-xml',
  'jats-ref',
  'mods',
  'zotero',
  'json-ld',
  'highwire',
  'dublin-core',
  'coins',
  'hayagriva',
  'json',
  'jsonl'
]

/** Tables, which are written into a folder. */
export const parquet = {name: 'parquet', extension: 'parquet', mediaType: 'application/vnd.apache.parquet'} as const
