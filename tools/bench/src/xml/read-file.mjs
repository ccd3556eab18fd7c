// Reads a file of PubMed XML, packed or not, record by record, and keeps nothing: `node read-file.mjs FILE`.
// Prints the number of articles and the peak of memory in MB. Plain JavaScript, so that nothing but Node is measured with it.
import {createReadStream} from 'node:fs'
import {createGunzip} from 'node:zlib'
import {parseStream} from '@pubcite/parse'

const chunkSize = 1 << 20
const file = process.argv[2] ?? ''
const source = createReadStream(file, {highWaterMark: file.endsWith('.gz') ? chunkSize >> 4 : chunkSize})
let articles = 0
for await (const item of parseStream(file.endsWith('.gz') ? source.pipe(createGunzip({chunkSize})) : source)) {
  if ('article' in item) articles += 1
}
console.log(JSON.stringify({articles, peak: process.resourceUsage().maxRSS / 1024}))
