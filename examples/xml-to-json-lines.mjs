// I have PubMed XML, as efetch gives it or as a baseline file of many gigabytes. How do I turn it into JSON Lines?
//
//   node examples/xml-to-json-lines.mjs [FILE]          (.xml or .xml.gz)
import {createReadStream} from 'node:fs'
import {pipeline} from 'node:stream/promises'
import {jsonl} from '@pubcite/format/jsonl'
import {parseStream} from '@pubcite/parse'

const file = process.argv[2] ?? new URL('../fixtures/xml-update-file/update.xml', import.meta.url)

// One record is in memory at a time: each line is printed before the next record is asked for.
await pipeline(jsonl.formatStream(articlesOf(file)), process.stdout, {end: false})

async function* articlesOf(path) {
  for await (const item of parseStream(createReadStream(path))) {
    if ('article' in item) {
      yield item.article
      for (const {place, severity, message} of item.diagnostics) tell(place, `${severity}: ${message}`)
    } else if ('deletion' in item) tell(undefined, `PMID ${item.deletion.pmid} was taken out of PubMed`)
    else tell(item.diagnostic.place, `${item.diagnostic.severity}: ${item.diagnostic.message}`)
  }
}

function tell(place, text) {
  console.error(place ? `line ${place.start.line}: ${text}` : text)
}
