/** What is written, read back: an article of which nothing is lost, as far as the format carries it. */
import {fromCsl} from '@pubcite/csl'
import {formatCsl, formatJson, formatJsonl, formatMedline, formatPubmedXml} from '@pubcite/format'
import {
  articles,
  carriedByAbstractText,
  carriedByCsv,
  carriedByMedline,
  carriedByPubmedXml,
  carriedBySummary,
  flatAbstract,
  printAbstractText,
  printCsv,
  printSummary
} from '@pubcite/generator'
import {readCitation, writeCitation} from '@pubcite/nlm'
import {parseAbstractText, parseCsv, parseMedline, parsePubmedXml, parseSummaryText} from '@pubcite/parse'
import {readArticle} from '@pubcite/schema'
import {type Article, emptyArticle, type PartialDate, type Relation} from '@pubcite/schema/model'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {causeOf, notRead} from '../tools/harness/src/round-trips/causes.js'
import {trips} from '../tools/harness/src/round-trips/trips.js'

/** Plain articles of every type, or such whose texts hold what breaks careless readers. */
function holds(check: (article: Article) => void, options: Parameters<typeof articles>[0] = {}, numRuns = 200): void {
  fc.assert(
    fc.property(articles(options), article => check(article)),
    {numRuns}
  )
}

describe.each([
  ['plain', {}],
  ['hostile', {hostile: true}]
])('%s articles', (_, options) => {
  test('JSON carries all', () => {
    holds(article => {
      expect((JSON.parse(formatJson([article])) as unknown[]).map(value => readArticle(value).article)).toEqual([
        article
      ])
    }, options)
  })

  test('JSON Lines carry all, one article a line', () => {
    holds(article => {
      const lines = formatJsonl([article, article]).trimEnd().split('\n')
      expect(lines.map(line => readArticle(JSON.parse(line)).article)).toEqual([article, article])
    }, options)
  })

  test('PubMed XML carries all that the DTD has a place for', () => {
    holds(article => {
      const carried = carriedByPubmedXml(article)
      const {articles, diagnostics} = parsePubmedXml(formatPubmedXml([carried]))
      expect(articles).toEqual([carried])
      expect(diagnostics).toEqual([])
    }, options)
  })

  test('MEDLINE carries all but markup, the sections of an abstract and the parts of a mention', () => {
    holds(article => {
      const carried = carriedByMedline(article)
      expect(parseMedline(formatMedline([carried])).articles.map(asLines)).toEqual([asLines(carried)])
    }, options)
  })

  test.each(['ris', 'jats-ref', 'nlm'])('%s carries what the reference of an article says', name => {
    const {back, carried} = trips.find(trip => trip.name === name)!
    holds(article => {
      const read = back(article)
      if (!read) expect(notRead(name, article)).toBeDefined()
      else expect(differences(carried(article, false), carried(read, true), name, article)).toEqual([])
    }, options)
  })

  test('what CSL carries comes back, and is the same when it is written again', () => {
    holds(article => {
      const once = throughCsl(article)
      expect(throughCsl(once)).toEqual(once)
    }, options)
  })
})

test('CSL carries what identifies an article, who wrote it, and where and when it appeared', () => {
  holds(
    article => {
      const {title, volume, issue, ids, pubDate, articleDate, pubModel, authorsComplete, languages, publicationTypes} =
        article
      if (publicationTypes.some(({name}) => name === 'Preprint')) return // no journal contains it
      const {pmid, pmcid, doi, pii, mid} = ids
      expect(throughCsl(article)).toEqual(
        expect.objectContaining({
          ...present({
            title,
            volume,
            issue,
            pubDate: pubDate && autumnal(pubDate),
            articleDate,
            pubModel,
            authorsComplete,
            languages
          }),
          ids: present({pmid, pmcid, doi, pii, mid})
        })
      )
    },
    {type: 'journal-article'}
  )
})

test('an NLM citation carries what it prints', () => {
  holds(
    article => {
      fc.pre(!article.authors.some(author => author.type === 'person' && author.lastName.length === 1)) // `O D`: name or group?
      const {articleIds: _, title: __, languages: ___, ...carried} = carriedBySummary({...article, relations: []})
      const written = writeCitation({...article, relations: []}, {markup: false})
      const {doubts, ...read} = readCitation(written)!
      expect(doubts).toEqual([])
      expect({...emptyArticle(), ...read}).toMatchObject(carried)
      expect(read.title).toBe(article.title)
    },
    {type: 'journal-article'}
  )
})

test('a citation of any article is the same when it is read and written again', () => {
  holds(article => {
    const written = writeCitation(article, {markup: false})
    const read = readCitation(written)
    expect(read && writeCitation({...emptyArticle(), ...read}, {markup: false})).toBe(read && written)
  })
})

/** The texts that PubMed saves: how each is printed, what it carries, and how it is read. */
const exports = [
  ['Summary (text)', 'summary', printSummary, carriedBySummary, parseSummaryText],
  ['Abstract (text)', 'abstract-text', printAbstractText, carriedByAbstractText, parseAbstractText],
  ['CSV', 'csv', printCsv, carriedByCsv, parseCsv]
] as const

test.each(exports)(
  '%s reads back as all that it says of the articles in it',
  (_, like, print, carriedBy, parseText) => {
    const list = fc.array(articles({like}), {minLength: 1, maxLength: 3})
    fc.assert(
      fc.property(list, printed => {
        expect(parseText(print(printed)).articles).toEqual(printed.map(carriedBy))
      }),
      {numRuns: 300}
    )
  }
)

/** The parts that come back otherwise, without those of which it is known why. */
function differences(
  written: Map<string, unknown>,
  read: Map<string, unknown>,
  name: string,
  article: Article
): [part: string, written: unknown, read: unknown][] {
  return [...written].flatMap(([part, value]): [string, unknown, unknown][] => {
    const found = read.get(part)
    return value === found || causeOf(name, part, value, found, article) !== undefined ? [] : [[part, value, found]]
  })
}

/** To CSL-JSON and back. */
function throughCsl(article: Article): Article {
  const [item] = JSON.parse(formatCsl([article])) as [Parameters<typeof fromCsl>[0]]
  return fromCsl(item)
}

/** CSL has one number for fall and autumn; a range of seasons is kept in words. */
const autumnal = (date: PartialDate): PartialDate =>
  date.season === 'Fall' && !date.end?.season ? {...date, season: 'Autumn'} : date

/** Keys that say something. */
function present<Fields extends object>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<Fields>
}

/** An article as a MEDLINE record says it: abstracts in one paragraph, mentions as text, no line separators in a value. */
function asLines(article: Article): unknown {
  const {abstract, otherAbstracts, relations} = article
  const flat = {
    ...article,
    ...(abstract && {abstract: flatAbstract(abstract)}),
    otherAbstracts: otherAbstracts.map(flatAbstract),
    relations: relations.map(asText)
  }
  return unbroken(flat)
}

/** A title that looks like a source is not told from a remark behind one. */
const asText = ({type, text, ids: {pmid}, note}: Relation) => ({
  type,
  pmid,
  said: [text, note].filter(Boolean).join('. ').replace(/\.$/, '')
})

function unbroken(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/[\u2028\u2029 ]+/g, ' ').trim()
  if (Array.isArray(value)) return value.map(unbroken)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, unbroken(part)]))
}
