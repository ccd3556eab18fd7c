/** `npm run proof:styles [-- COUNT [STYLE …]]`: see styles-proof.ts. */
import {officialFolder, provableStyles, proveStyle, someArticles} from './styles-proof.js'

const corpus = process.env['PUBCITE_CORPUS']
const official = corpus && officialFolder(corpus)
const [count = '500', ...wanted] = process.argv.slice(2)

if (!corpus || !official) {
  console.log('proof:styles: PUBCITE_CORPUS names no folder that has official styles beside it.')
} else {
  const articles = someArticles(corpus, Number(count))
  for (const name of wanted.length > 0 ? wanted : provableStyles(official)) {
    const {equal, engineEqual, causes, examples} = await proveStyle(name, articles, official)
    const told = Array.from(causes, ([cause, number]) => `${cause} ${number}`).join(', ')
    console.log(
      `${name}: ${equal}/${articles.length} equal; with the official file ${engineEqual}/${articles.length}. ${told}`
    )
    for (const [cause, [ours, want]] of examples)
      console.log(`  ${cause}\n    ours:     ${ours}\n    official: ${want}`)
    if (causes.has('unexplained')) process.exitCode = 1
  }
}
