import {setFlagsFromString} from 'node:v8'
import {runInNewContext} from 'node:vm'
import {generateArticle, printPubmedXml} from '@pubcite/generator'
import {emptyArticle} from '@pubcite/schema/model'
import {expect, test} from 'vitest'
import {streamRecords} from '../../stream.js'
import {parsePubmedXml, pubmedXml} from './index.js'

const xml = printPubmedXml(
  Array.from({length: 40}, (_, seed) => generateArticle(seed, {complete: seed % 2 === 0, type: 'journal-article'}))
)

test('detached values are the same', () => {
  expect(parsePubmedXml(xml, {detach: true})).toEqual(parsePubmedXml(xml))
})

test('a detached title does not hold its record', async () => {
  setFlagsFromString('--expose-gc')
  const gc = runInNewContext('gc') as () => void
  const record = (pmid: number) =>
    `<PubmedArticle><MedlineCitation><PMID>${pmid}</PMID><Article><ArticleTitle>Sleep in mice at high altitude ${pmid}</ArticleTitle><Abstract><AbstractText>${'It was dark. '.repeat(2000)}</AbstractText></Abstract></Article></MedlineCitation></PubmedArticle>`
  function* records() {
    for (let pmid = 1; pmid <= 800; pmid++) yield new TextEncoder().encode(record(pmid))
  }
  const heldBy = async (detach: boolean) => {
    const titles: string[] = []
    gc()
    const before = process.memoryUsage().heapUsed
    const settings = {
      input: pubmedXml as never,
      signal: undefined,
      maxLength: 1e9,
      maxRecords: 1e9,
      maxRatio: 250,
      options: {detach}
    }
    for await (const item of streamRecords([], records(), settings))
      if ('article' in item) titles.push(item.article.title!)
    gc()
    const held = process.memoryUsage().heapUsed - before
    expect(titles.length).toBe(800)
    return held
  }
  expect(await heldBy(false)).toBeGreaterThan(5e6) // 8 kB around each title
  expect(await heldBy(true)).toBeLessThan(3e6)
})

test('only what is wanted is read', () => {
  const whole = parsePubmedXml(xml).articles
  const {articles} = parsePubmedXml(xml, {fields: ['title', 'meshHeadings']})
  expect(articles.map(({title, meshHeadings}) => ({title, meshHeadings}))).toEqual(
    whole.map(({title, meshHeadings}) => ({title, meshHeadings}))
  )
  for (const {authors, references, abstract, history} of articles) {
    expect({authors, references, abstract, history}).toEqual({...pick(emptyArticle()), abstract: undefined})
  }
  expect(articles.map(({ids}) => ids.pmid)).toEqual(whole.map(({ids}) => ids.pmid))
})

const pick = ({authors, references, history}: ReturnType<typeof emptyArticle>) => ({authors, references, history})

test('each key that is asked for comes as it does in the whole article', () => {
  const whole = parsePubmedXml(xml).articles
  const keys = [...new Set(whole.flatMap(article => Object.keys(article)))] as (keyof (typeof whole)[number])[]
  for (const key of keys) {
    if (key === 'extra') continue
    const {articles} = parsePubmedXml(xml, {fields: [key]})
    expect(articles.map(article => article[key])).toEqual(whole.map(article => article[key]))
  }
})

test('what is passed over may hold elements of its own name, and comments with end tags', () => {
  const odd =
    '<PubmedArticle><MedlineCitation><PMID>1</PMID></MedlineCitation><PubmedData><ReferenceList><ReferenceList/><!-- </ReferenceList> --><ReferenceList><Reference><Citation>Sleep.</Citation></Reference></ReferenceList></ReferenceList><PublicationStatus>ppublish</PublicationStatus></PubmedData></PubmedArticle>'
  const [article] = parsePubmedXml(odd, {fields: ['publicationStatus']}).articles
  expect(article).toEqual({...emptyArticle(), ids: {pmid: '1'}, publicationStatus: 'ppublish'})
})
