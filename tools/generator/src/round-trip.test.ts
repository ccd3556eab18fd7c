import {
  fillCitation,
  readAgentId,
  readAuthors,
  readDate,
  readDoi,
  readFragment,
  readFullName,
  readName,
  readPages,
  withoutPeriod
} from '@pubcite/nlm'
import type {Author, Person} from '@pubcite/schema/model'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {authorLists, citations, ids, paginations, paragraphs, partialDates, persons, titles} from './index.js'
import {authorList, closed, fullName, printDate, shortName} from './print/notation.js'

const holds = <Value>(values: fc.Arbitrary<Value>, check: (value: Value) => void): void =>
  fc.assert(
    fc.property(values, value => check(value)),
    {numRuns: 300}
  )

const short = ({foreName: _, ...person}: Person): Person => ({...person, ids: [], affiliations: []})
const shortest = (author: Author): Author =>
  author.type === 'group' ? {...author, ids: [], affiliations: []} : short(author)

test('a date, printed, reads back as itself', () => {
  holds(partialDates, date => {
    expect(readDate(printDate(date))).toEqual(date)
  })
})

test('pages are complete as the reader completes them', () => {
  holds(paginations, pages => {
    expect(readPages(pages.medlinePgn ?? '')).toEqual(pages)
  })
})

test('a name divides again, in its short form and in its full form', () => {
  holds(persons, person => {
    expect(readName(shortName(person))?.person).toEqual(short(person))
    expect(readFullName(fullName(person))?.person).toEqual({...person, ids: [], affiliations: []})
  })
})

test('identifiers of persons and institutions are in their normal form', () => {
  holds(persons, person => {
    for (const id of [...person.ids, ...person.affiliations.flatMap(affiliation => affiliation.ids)]) {
      expect(readAgentId(id.source, id.raw ?? id.id)).toEqual(id)
    }
  })
})

test('a list of authors divides again into persons and groups', () => {
  holds(authorLists, authors => {
    const {authors: read} = readAuthors(authorList(authors))
    expect(read).toEqual(authors.map(shortest).map(author => (author.type === 'group' ? plain(author) : author)))
  })
})

test('a title has no closing period, and gets it back', () => {
  holds(titles, ({text}) => {
    expect(withoutPeriod(text)).toBe(text)
    expect(withoutPeriod(closed(text))).toBe(text)
  })
})

test('a fragment is the normal form of itself', () => {
  holds(paragraphs, paragraph => {
    if (paragraph.html !== undefined) expect(readFragment(paragraph.html)).toEqual(paragraph)
  })
})

test('a DOI is clean', () => {
  holds(ids, ({doi}) => {
    expect(readDoi(doi ?? '')).toBe(doi)
  })
})

test('a citation says its parts in its text', () => {
  holds(citations, ({textHtml: _, titleHtml: __, ...citation}) => {
    expect(fillCitation({text: citation.text, ids: {}, authors: []})).toEqual(citation)
  })
})

/** A group without what only a record says. */
function plain<Group extends {collectiveNameHtml?: string; investigators?: string}>(group: Group) {
  const {collectiveNameHtml: _, investigators: __, ...rest} = group
  return rest
}
