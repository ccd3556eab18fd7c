import {expect, test} from 'vitest'
import {oneArticle} from '../../test/jats.js'

const references = (inner: string) =>
  oneArticle(`<article><back><ref-list>${inner}</ref-list></back></article>`).article.references
const built = (inner: string, type = 'journal') =>
  references(`<ref><element-citation publication-type="${type}">${inner}</element-citation></ref>`)[0]!
const title = '<article-title>Naps</article-title>'

test('a reference without any citation is its text, and one that says nothing is reported', () => {
  expect(references('<ref><label>1</label>See beds.</ref>')).toMatchObject([{label: '1', text: 'See beds.'}])
  expect(references('<ref id="r1"><mixed-citation/></ref>')).toMatchObject([{text: 'r1'}])
  expect(references('<ref><pub-id pub-id-type="pmid">12</pub-id></ref>')).toMatchObject([{ids: {pmid: '12'}}])
})

test('the printed form of a work beside its parts is the same work', () => {
  const printed = '<mixed-citation publication-type="display-unstructured">Ito A: Naps.</mixed-citation>'
  const parts = `<mixed-citation publication-type="journal">${title}<source>J Nap</source></mixed-citation>`
  const found = references(`<ref>${parts}${printed}</ref>`)
  expect(found).toHaveLength(1)
  expect(found[0]).toMatchObject({title: 'Naps', journal: {medlineTa: 'J Nap'}})
  expect(references(`<ref>${printed}</ref>`)).toMatchObject([{text: 'Ito A: Naps.'}])
})

test('a year that is more or less than one stays as it is printed', () => {
  expect(built(`${title}<year>2009a</year>`).pubDate).toMatchObject({year: 2009, raw: '2009a'})
  expect(built(`${title}<year>in press</year>`).pubDate).toEqual({raw: 'in press'})
  expect(built(`${title}<date><year>2009</year><month>5</month></date>`).pubDate).toEqual({year: 2009, month: 5})
})

test('parts that are empty say nothing', () => {
  const reference = built('<article-title>.</article-title><source>.</source><year>2009</year>')
  expect(reference).not.toHaveProperty('title')
  expect(reference).not.toHaveProperty('journal')
  expect(built(`${title}<source>Quiet Nights</source><isbn/><isbn>9780000000002</isbn>`, 'book').book?.isbns).toEqual([
    '9780000000002'
  ])
})

test.each([
  [`${title}<fpage>1</fpage><lpage>9</lpage><page-range>1-3, 9</page-range>`, 'Naps. 1-9, 1-3, 9.'],
  [`${title}<lpage>9</lpage>`, 'Naps. 9.'],
  [`${title}<fpage>1</fpage><elocation-id>e1</elocation-id>`, 'Naps. 1, e1.'],
  [`${title}<size units="page">12</size>`, 'Naps. 12 p.'],
  [`${title}<size units="page">12 pp</size>`, 'Naps. 12 pp.'],
  [`${title}<size>12</size>`, 'Naps. 12.'],
  [`${title}<ext-link xlink:href="https://example.org/naps"/>`, 'Naps. https://example.org/naps.'],
  [`${title}<edition>2nd</edition>`, 'Naps. 2nd ed.'],
  [`${title}<edition>2nd ed</edition>`, 'Naps. 2nd ed.']
])('the text is put together of its parts: %s', (inner, text) => {
  expect(built(inner, 'book').text).toBe(text)
})

test('who edited is called by the number of them, others by name alone', () => {
  const name = (surname: string) => `<name><surname>${surname}</surname></name>`
  const group = (type: string, ...names: string[]) =>
    `<person-group person-group-type="${type}">${names.map(name).join('')}</person-group>`
  expect(built(`${group('editor', 'Ito', 'Roy')}<source>Beds</source>`, 'book').text).toBe('Ito, Roy, editors. Beds.')
  expect(built(`${group('translator', 'Ito')}<source>Beds</source>`, 'book').text).toBe('Ito, translator. Beds.')
  expect(built(`${group('other', 'Ito')}<source>Beds</source>`, 'book').text).toBe('Ito. Beds.')
})

test('a text that stands on lines of its own has no blank after a bracket, nor before a comma', () => {
  const printed = (inner: string) => references(`<ref><mixed-citation>${inner}</mixed-citation></ref>`)[0]!.text
  expect(printed('Naps (\n  <year>2009</year>\n  ), <italic>J Nap</italic>\n; 4')).toBe('Naps (2009), J Nap; 4')
  expect(printed('<label>1</label><graphic>x</graphic>Naps (<year>2009</year>\n), (\n<italic>J Nap</italic>)')).toBe(
    'Naps (2009), (J Nap)'
  )
})

test('a DOI within the words of a title or a series is theirs, and that which ends them is of the work', () => {
  const inside = '<article-title>A note on doi: 10.5555/x. in beds</article-title>'
  expect(built(`${inside}<source>J Nap</source>`).ids).toEqual({})
  expect(built(`${title}<series>Notes on doi: 10.5555/x in beds</series>`, 'book').ids).toEqual({})
  expect(built('<article-title>Naps. doi: 10.5555/x.</article-title><source>J Nap</source>').ids.doi).toBe('10.5555/x')
  expect(built('<article-title>[Naps doi: 10.5555/x.]</article-title><source>J Nap</source>').ids.doi).toBe('10.5555/x')
  expect(
    references(`<ref><mixed-citation>Ito A. <source>J Nap. doi:</source> 10.5555/x</mixed-citation></ref>`)
  ).toMatchObject([{ids: {doi: '10.5555/x'}}])
  expect(built(`${title}<source>J Nap</source><comment>doi: 10.5555/x</comment>`).ids.doi).toBe('10.5555/x')
})
