// I build retrieval for a language model. How do I cut articles into chunks that each carry their citation?
//
//   node examples/chunks-for-a-language-model.mjs [FILE] > chunks.jsonl
import {readFileSync} from 'node:fs'
import {formatNlm} from '@pubcite/format/nlm'
import {parse} from '@pubcite/parse'
import {isRetracted} from '@pubcite/schema/model'

const limit = 300 // characters; sentences stay whole, so that a quotation can be found again

const file = process.argv[2] ?? new URL('../fixtures/saved-search/search.nbib', import.meta.url)
for (const article of parse(readFileSync(file, 'utf8')).articles) {
  for (const chunk of chunks(article)) console.log(JSON.stringify(chunk))
}

function* chunks(article) {
  const {ids, title, abstract, pubDate, meshHeadings} = article
  const source = {
    ids,
    title,
    ...(pubDate?.year && {year: pubDate.year}),
    // what a model may print below its answer: it is as PubMed prints it, and nothing in it was invented
    citation: formatNlm([article]).trim(),
    url: ids.pmid ? `https://pubmed.ncbi.nlm.nih.gov/${ids.pmid}/` : ids.doi && `https://doi.org/${ids.doi}`,
    // an answer must not rest on a paper that was taken back: filter by it, or let the prompt say so
    retracted: isRetracted(article)
  }
  const id = ids.pmid ?? ids.doi ?? title
  const subjects = meshHeadings.map(({descriptor}) => descriptor.name)
  yield {id: `${id}#title`, text: [title, ...subjects].filter(Boolean).join('; '), ...source}
  for (const [index, {label, text}] of (abstract?.sections ?? []).entries()) {
    for (const [part, piece] of pieces(text).entries()) {
      yield {id: `${id}#abstract.${index + 1}.${part + 1}`, section: label ?? 'ABSTRACT', text: piece, ...source}
    }
  }
}

function pieces(text) {
  const found = ['']
  for (const {segment} of new Intl.Segmenter('en', {granularity: 'sentence'}).segment(text)) {
    if (found.at(-1) && found.at(-1).length + segment.length > limit) found.push('')
    found[found.length - 1] += segment
  }
  return found.map(piece => piece.trim()).filter(Boolean)
}
