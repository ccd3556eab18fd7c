// I write in Quarto or Pandoc. How do I cite by PMID from a saved search, without a reference manager?
//
//   node examples/pandoc-paper.mjs [FILE.nbib…]      Quarto: `bibliography: references.json` in the head of the .qmd
import {execFileSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {formatCsl} from '@pubcite/format'
import {parse} from '@pubcite/parse'
import {isRetracted} from '@pubcite/schema/model'

const files = process.argv.slice(2)
if (files.length === 0) files.push(new URL('data/pubmed.nbib', import.meta.url))
const {articles} = parse(files.map(file => readFileSync(file, 'utf8')).join('\n'))

const folder = mkdtempSync(join(tmpdir(), 'paper-'))
const references = join(folder, 'references.json')
writeFileSync(references, formatCsl(articles))
const keys = JSON.parse(readFileSync(references, 'utf8')).map(({id}) => `@${id}`)
console.log(`references.json knows ${keys.join(', ')}`)
for (const {ids, title} of articles.filter(isRetracted)) console.log(`retracted: @pmid${ids.pmid}, ${title}`)

const paper = `\n# Sitting up\n\nNights are long [${keys.join('; ')}].\n\n# References\n`
console.log(paper)
try {
  const args = ['--citeproc', '--bibliography', references, '--from', 'markdown', '--to', 'plain', '--columns', '100']
  console.log(`rendered:\n\n${execFileSync('pandoc', args, {input: paper, encoding: 'utf8'})}`)
} catch (error) {
  if (error.code !== 'ENOENT') throw error
  console.log('There is no pandoc here to render it with: https://pandoc.org/installing.html')
} finally {
  rmSync(folder, {recursive: true})
}
