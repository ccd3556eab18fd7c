// I want to ask SQL of what PubMed gave me. How do the articles get into DuckDB?
//
//   npm ci --ignore-scripts --prefix examples/duckdb && node examples/duckdb/articles-in-duckdb.mjs [FILE…]
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {outputs} from '@pubcite/format'
import {parse} from '@pubcite/parse'

const {DuckDBInstance} = await import('@duckdb/node-api').catch(() => {
  console.log('DuckDB is not installed (it is 70 MB): npm ci --ignore-scripts --prefix examples/duckdb')
  process.exit(0)
})

const files = process.argv.slice(2)
const data = ['pubmed.nbib', 'pubmed.xml', 'pubmed.csv']
if (files.length === 0) files.push(...data.map(name => new URL(`../data/${name}`, import.meta.url)))
const articles = files.flatMap(file => parse(readFileSync(file, 'utf8')).articles)

const folder = mkdtempSync(join(tmpdir(), 'articles-'))
const database = await DuckDBInstance.create(':memory:')
const connection = await database.connect()

// JSON Lines: the whole article, its lists and parts as DuckDB's own. Parquet, where it is written, is read the same way.
const jsonl = join(folder, 'articles.jsonl')
writeFileSync(jsonl, outputs.find(({name}) => name === 'jsonl').format(articles))
await connection.run('create table article as select * from read_json($file, sample_size = -1)', {file: jsonl})

const questions = {
  'Papers of each year and journal': `
    select pubDate.year as year, journal.medlineTa as journal, count(distinct ids.pmid) as papers
    from article group by all order by year desc, journal`,
  'Who wrote most': `
    select author.lastName, author.initials, count(distinct ids.pmid) as papers
    from (select ids, unnest(authors) as author from article)
    where author.type = 'person' group by all order by papers desc, author.lastName limit 3`,
  'What the papers are about': `
    select heading.descriptor.name as heading, list(distinct ids.pmid order by ids.pmid) as pmids
    from (select ids, unnest(meshHeadings) as heading from article)
    group by heading order by len(pmids) desc, heading limit 3`
}
for (const [question, sql] of Object.entries(questions)) {
  console.log(`${question}\n${sql.replaceAll('\n    ', '\n  ').trimEnd()}`)
  const answer = await connection.runAndReadAll(sql)
  for (const row of answer.getRowObjectsJson()) console.log(`    ${JSON.stringify(row)}`)
  console.log('')
}
connection.closeSync()
rmSync(folder, {recursive: true})
