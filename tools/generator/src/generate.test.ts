import {articleSchema} from '@pubcite/schema'
import type {Article} from '@pubcite/schema/model'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {articles, generateArticle, type Like, projections} from './index.js'

const seeds = Array.from({length: 2000}, (_, index) => index * 2_654_435)

const some = seeds.slice(0, 100)

const problems = (make: (seed: number) => Article, from = seeds) =>
  from.flatMap(seed => {
    const {success, error} = articleSchema.safeParse(make(seed))
    return success ? [] : [{seed, issues: error.issues}]
  })

test('every generated article is what the schema allows', () => {
  expect(problems(seed => generateArticle(seed))).toEqual([])
}, 30_000)

test('a hostile one too, and a complete one', () => {
  expect(problems(seed => generateArticle(seed, {hostile: true}))).toEqual([])
  expect(problems(seed => generateArticle(seed, {complete: true, hostile: seed % 2 === 0}), some)).toEqual([])
}, 30_000)

test('the same seed gives the same article, another seed another', () => {
  expect(generateArticle(7)).toEqual(generateArticle(7))
  expect(generateArticle(7)).not.toEqual(generateArticle(8))
  expect(generateArticle(2023, {type: 'journal-article'}).title).toMatchInlineSnapshot(
    `""Too quiet to sleep": sleep onset & slow breathing exercises (1991-29)"`
  )
})

test('an article that loses parts stays what the schema allows', () => {
  fc.assert(
    fc.property(articles(), articles({hostile: true, complete: true}), (some, complete) => {
      expect(articleSchema.safeParse(some).success).toBe(true)
      expect(articleSchema.safeParse(complete).success).toBe(true)
    }),
    {numRuns: 200}
  )
})

test('of a fragment the plain text is its text', () => {
  const pairs = seeds.slice(0, 300).flatMap(seed => marked(generateArticle(seed, {hostile: seed % 2 === 1})))
  expect(pairs.length).toBeGreaterThan(100)
  for (const {html, text} of pairs) expect(plain(html)).toBe(text)
})

test('every kind of article, of date and of fate occurs', () => {
  const all = seeds.map(seed => generateArticle(seed))
  const count = (is: (article: Article) => boolean) => all.filter(is).length
  for (const type of ['journal-article', 'book', 'book-chapter'])
    expect(count(article => article.type === type)).toBeGreaterThan(20)
  for (const model of ['Print', 'Print-Electronic', 'Electronic', 'Electronic-Print', 'Electronic-eCollection']) {
    expect(count(({pubModel}) => pubModel === model)).toBeGreaterThan(50)
  }
  for (const name of ['Retracted Publication', 'Retraction of Publication', 'Preprint']) {
    expect(count(({publicationTypes}) => publicationTypes.some(type => type.name === name))).toBeGreaterThan(50)
  }
  expect(count(({publicationStatus}) => publicationStatus === 'aheadofprint')).toBeGreaterThan(50)
  expect(count(({pubDate}) => pubDate?.end !== undefined)).toBeGreaterThan(50)
  expect(count(({pubDate}) => pubDate?.season !== undefined)).toBeGreaterThan(20)
  expect(count(({vernacularTitle}) => vernacularTitle !== undefined)).toBeGreaterThan(50)
})

/** All pairs of a text and its fragment, however deep. */
function marked(value: unknown): {text: string; html: string}[] {
  if (Array.isArray(value)) return value.flatMap(marked)
  if (typeof value !== 'object' || value === null) return []
  const entries = new Map(Object.entries(value))
  const own = [...entries].flatMap(([key, html]) =>
    key.endsWith('Html') ? [{html: String(html), text: String(entries.get(key.slice(0, -4)))}] : []
  )
  return [...own, ...[...entries.values()].flatMap(marked)]
}

const plain = (html: string): string =>
  html
    .replace(/<[^<>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

test('what each source carries of an article is what the schema allows', () => {
  for (const like of projections.keys()) {
    expect(
      problems(seed => generateArticle(seed, {like, complete: seed % 4 === 0, hostile: seed % 3 === 0}), some),
      like
    ).toEqual([])
  }
  expect(() => generateArticle(1, {like: 'telegram' as Like})).toThrow(RangeError)
}, 30_000)
