// What a consumer does with the packages, on any runtime: read every sample, write it in every format.
// Each line that comes back names a sample and a digest of all that it gave, so that two runtimes can be compared.

/**
 * @param {object} packages what the runtime imported: `parse`, `parseStream`, `outputs`, `formatParquet`, `readArticle`, `toCsl`, `loadStyle?`
 * @param {Record<string, string>} samples the texts, by the names of their files
 */
export async function smoke({parse, parseStream, outputs, formatParquet, readArticle, toCsl, loadStyle}, samples) {
  const lines = []
  for (const [name, text] of Object.entries(samples)) {
    const result = parse(text)
    const streamed = await fromStream(parseStream, text)
    if (JSON.stringify(streamed) !== JSON.stringify(result.articles)) throw new Error(`${name}: the stream gave others`)
    for (const article of result.articles) {
      if (!readArticle(JSON.parse(JSON.stringify(article))).article)
        throw new Error(`${name}: an article breaks the schema`)
    }
    const written = outputs.map(output => output.format(result.articles))
    lines.push(
      `${name} ${result.format} ${result.articles.length} ${await digest([result, written, result.articles.map(toCsl)])}`
    )
  }
  const articles = Object.values(samples).flatMap(text => parse(text).articles)
  const tables = [...formatParquet(articles)].map(([table, bytes]) => [table, [...bytes]])
  lines.push(`parquet ${tables.length} tables ${await digest(tables)}`)
  if (loadStyle) {
    const apa = await loadStyle('apa')
    lines.push(`apa ${articles.length} ${await digest(apa.bibliography(articles, {format: 'html'}))}`)
  }
  return lines
}

/** The articles of a gzipped stream of the text, which is how files of PubMed come. */
async function fromStream(parseStream, text) {
  const plain = new Blob([text]).stream()
  const articles = []
  for await (const item of parseStream(plain.pipeThrough(new CompressionStream('gzip')))) {
    if ('article' in item) articles.push(item.article)
  }
  return articles
}

async function digest(value) {
  const bytes = new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value))
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...hash.subarray(0, 8)].map(byte => byte.toString(16).padStart(2, '0')).join('')
}
