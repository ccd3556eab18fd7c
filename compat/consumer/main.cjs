const {toCsl} = require('@pubcite/csl')
const {outputs} = require('@pubcite/format')
const {formatParquet} = require('@pubcite/parquet')
const {parse, parseStream} = require('@pubcite/parse')
const {parseMedline} = require('@pubcite/parse/medline')
const {readArticle} = require('@pubcite/schema')
const {loadStyle} = require('@pubcite/styles')

const run = async () => {
  const {smoke} = await import('./smoke.mjs')
  const {default: samples} = await import('./samples.mjs')
  if (parseMedline('PMID- 1\nTI  - A nap.\n').articles.length !== 1) throw new Error('the subpath reads no MEDLINE')
  for (const line of await smoke({toCsl, outputs, formatParquet, parse, parseStream, readArticle, loadStyle}, samples))
    console.log(line)
}

run().catch(error => {
  console.error(error)
  process.exitCode = 1
})
