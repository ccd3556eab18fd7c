import type {Article, MeshHeading} from '@pubcite/schema/model'

/** What an article is about: MeSH headings (`Aurovertins/chemistry/metabolism`), then keywords, each once. */
export function keywordsOf(article: Article): string[] {
  const keywords = new Map<string, string>()
  for (const keyword of [...article.meshHeadings.map(writeHeading), ...article.keywords.map(({text}) => text)]) {
    const key = keyword.toLowerCase()
    if (!keywords.has(key)) keywords.set(key, keyword)
  }
  return [...keywords.values()]
}

function writeHeading({descriptor, qualifiers}: MeshHeading): string {
  return [descriptor, ...qualifiers].map(({name}) => name).join('/')
}
