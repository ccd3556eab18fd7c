import {type Column, type ColumnType, keyColumns, type Table, tables, tablesVersion} from '../src/index.js'

const types: Record<ColumnType, string> = {
  text: 'VARCHAR',
  integer: 'INTEGER',
  boolean: 'BOOLEAN',
  json: 'VARCHAR, JSON'
}

/** `docs/parquet.md`, made from the definitions of the tables. */
export function tablesPage(): string {
  return `# Articles as Parquet

*Made by \`npm run parquet-page\` from the tables of [@pubcite/parquet](../packages/parquet). Version ${tablesVersion} of the tables.*

\`\`\`console
$ pubcite convert 'baseline/*.xml.gz' --to parquet -o pubmed/ --jobs 2
$ duckdb -c "SELECT year, count(*) FROM 'pubmed/articles/*.parquet' GROUP BY year ORDER BY year"
\`\`\`

${tables.length} flat tables, a folder for each, and in it a file for each input: \`pubmed/authors/pubmed26n0001.parquet\`. Every
file is there, also where it has no row, and any tool that reads Parquet reads it. Nothing that an [article](article.md) says is
left out: from the tables of a file its articles can be made again, and a test does so.

\`\`\`sql
-- who wrote most with a dataset behind it
SELECT orcid, count(*) AS articles
FROM 'pubmed/authors/*.parquet' JOIN 'pubmed/data_banks/*.parquet' USING (file, record)
WHERE valid AND orcid IS NOT NULL
GROUP BY orcid ORDER BY articles DESC LIMIT 10;

-- which retracted articles are cited, and by whom
SELECT r.to_pmid, list(r.pmid) AS citing
FROM 'pubmed/references/*.parquet' r JOIN 'pubmed/articles/*.parquet' a ON a.pmid = r.to_pmid
WHERE a.is_retracted GROUP BY r.to_pmid;
\`\`\`

## What all tables have

${grid(keyColumns)}

- **\`file\` and \`record\` are the key** of a record; \`pmid\` is not: an update repeats it, and not every record has one. Rows of one
  record have the same \`file\` and \`record\` in all tables.
- Positions count from 1, in the order of the article. \`author\` in \`affiliations\` is the \`ordinal\` of the author, in the list that
  \`role\` names; 0 is a part that is no list (the main abstract).
- What an article does not say is null. A flag is never null: \`valid\` is true unless the record denies it.
- Identifiers are text, as in the model. A cell of JSON is text that \`json_extract\` and the like read.
- The column *from* is the place in the [article](article.md), seen from the part that the table is made of. Columns without it are
  derived, for convenience.
- \`articles.year\` is the year of \`pubDate\`, the date of the issue. All dates stand in \`dates\`, with seasons and ranges.
- The metadata of a file say \`pubcite.table\`, \`pubcite.tables_version\` (a new one where a table or column is renamed, goes, or means
  something else; new ones may come without), \`pubcite.article_schema\` and \`pubcite.version\`.
- Deletions (\`DeleteCitation\`) are no articles: [\`pubcite merge\`](../packages/cli) applies them. It
  writes these tables too, of all its files together.
- Groups of rows end at 16,384 rows or a million characters, and that of the heaviest table where all together hold about 8 MB, so that they need not be held until the end; they are packed with Snappy.

## Tables

${tables.map(({name, about}) => `- [\`${name}\`](#${name}): ${about}`).join('\n')}

${tables.map(chapter).join('\n')}`
}

function chapter({name, about, from, columns}: Table): string {
  const source = from.filter(Boolean).map(path => `\`${path}\``)
  const of = source.length > 0 ? ` Of ${source.join(', ')}.` : ''
  return `### ${name}\n\n${about}${of}\n\n${grid(columns)}\n`
}

function grid(columns: readonly Omit<Column, 'cell'>[]): string {
  const rows = columns.map(({name, type, nullable, path, otherwise, about}) => {
    const from = path === undefined ? '' : path === '.' ? 'the item' : `\`${path}\``
    const said = otherwise === undefined ? (about ?? '') : `${otherwise} unless said`
    return `| \`${name}\` | ${types[type]}${nullable ? '' : ' not null'} | ${from} | ${said} |`
  })
  return ['| column | type | from | |', '|---|---|---|---|', ...rows].join('\n')
}
