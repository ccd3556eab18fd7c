// I want to ask SQL of what PubMed gave me. How do the articles get into DuckDB?
//
//   npm ci --ignore-scripts --prefix examples/duckdb && node examples/duckdb/articles-in-duckdb.mjs [FILE…]
//
// Or make the tables by the command line, however many and large the files are, and ask the same of their folder:
//
//   npm start -- convert 'baseline/*.xml.gz' --to parquet -o tables/ && node examples/duckdb/articles-in-duckdb.mjs tables
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import {basename, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {formatJsonl} from '@pubcite/format/jsonl'
import {formatParquet} from '@pubcite/parquet'
import {parse} from '@pubcite/parse'

const {DuckDBInstance} = await import('@duckdb/node-api').catch(() => {
  console.log('DuckDB is not installed (it is 70 MB): npm ci --ignore-scripts --prefix examples/duckdb')
  process.exit(0)
})

const given = process.argv.slice(2)
const ours = ['pubmed.nbib', 'pubmed.xml', 'pubmed.csv'].map(name =>
  fileURLToPath(new URL(`../data/${name}`, import.meta.url))
)
const isMade = given.length === 1 && statSync(given[0]).isDirectory()
const folder = isMade ? given[0] : makeTables(given.length > 0 ? given : ours)

/** Flat tables, a folder for each, and in it a file for each input: authors/pubmed.nbib.parquet. And JSON Lines. */
function makeTables(files) {
  const into = mkdtempSync(join(tmpdir(), 'articles-'))
  for (const file of files) {
    const {articles} = parse(readFileSync(file, 'utf8'))
    appendFileSync(join(into, 'articles.jsonl'), formatJsonl(articles))
    for (const [table, bytes] of formatParquet(articles, {file: basename(file)})) {
      mkdirSync(join(into, table), {recursive: true})
      writeFileSync(join(into, table, `${basename(file)}.parquet`), bytes)
    }
  }
  return into
}

// The tables are joined by the file and the record; a record that several files have is counted once, by its PMID.
const questions = {
  'Papers of each year and journal': `
    select year, journal_medline_ta as journal, count(distinct pmid)::int as papers
    from 'articles/*.parquet' group by all order by year desc, journal`,
  'Who wrote most': `
    select last_name, initials, count(distinct pmid)::int as papers
    from 'authors/*.parquet' where role = 'authors' and type = 'person'
    group by all order by papers desc, last_name limit 3`,
  'What the papers are about': `
    select name as heading, list(distinct pmid order by pmid) as pmids
    from 'mesh_headings/*.parquet' group by name order by len(pmids) desc, heading limit 3`,
  'What was retracted': `
    select distinct pmid, title from 'articles/*.parquet' where is_retracted order by pmid`
}

// In JSON Lines an article is one value, its lists and parts are DuckDB's own: for a look, no table is needed.
if (existsSync(join(folder, 'articles.jsonl'))) {
  questions['First and last author, by JSON Lines'] = `
    select distinct ids.pmid as pmid, authors[1].lastName as first, authors[-1].lastName as last
    from 'articles.jsonl' where len(authors) > 1 order by pmid limit 2`
}

const database = await DuckDBInstance.create(':memory:')
const connection = await database.connect()
for (const [question, sql] of Object.entries(questions)) {
  console.log(`${question}\n${sql.replaceAll('\n    ', '\n  ').trimEnd()}`)
  const answer = await connection.runAndReadAll(sql.replaceAll("from '", `from '${folder.replaceAll("'", "''")}/`))
  for (const row of answer.getRowObjectsJson()) console.log(`    ${JSON.stringify(row)}`)
  console.log('')
}
connection.closeSync()
if (!isMade) rmSync(folder, {recursive: true})
