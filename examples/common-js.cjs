// My project is CommonJS. How do I read a page there?
//
//   node examples/common-js.cjs [FILE]
const {readFileSync} = require('node:fs')
const {join} = require('node:path')
const {formatNlm, formatRis} = require('@pubcite/format')
const {parse} = require('@pubcite/parse')

const file = process.argv[2] ?? join(__dirname, '../fixtures/copied-page-stripped/page.txt')
const {articles} = parse(readFileSync(file, 'utf8'))

console.log(formatNlm(articles))
console.log(formatRis(articles))
