import {expect, test} from 'vitest'
import {detect} from './detect.js'
import {cslJson, parseCslJson} from './index.js'
import {JsonError, readJson, writeJson} from './json.js'
import {next} from './read.js'

const at = (text: string, levels = 3) => {
  try {
    return readJson(text, 0, levels).to
  } catch (error) {
    if (!(error instanceof JsonError)) throw error
    return `not at ${error.at}`
  }
}

test('a value of JSON has its place, and numbers stay as they are printed', () => {
  const text = ' {"a": [1.50, "x", true ,], "b" : {}, "a": null , } '
  expect(readJson(text, 0, 3)).toEqual({
    kind: 'object',
    entries: new Map<string, unknown>([
      ['a', {kind: 'word', text: 'null', from: 43, to: 47}],
      ['b', {kind: 'object', entries: new Map(), from: 34, to: 36}]
    ]),
    from: 1,
    to: text.length - 1
  })
  expect(readJson('[1.50, "x", true ,]', 0, 3)).toEqual({
    kind: 'list',
    values: [
      {kind: 'word', text: '1.50', from: 1, to: 5},
      {kind: 'string', text: 'x', from: 7, to: 10},
      {kind: 'word', text: 'true', from: 12, to: 16}
    ],
    from: 0,
    to: 19
  })
  expect(readJson('x\ufeff\t\r\n 7,', 1, 0)).toEqual({kind: 'word', text: '7', from: 6, to: 7})
})

test.each([
  ['{"a" 1}', 'not at 5'],
  ['{a: 1}', 'not at 1'],
  ['{"a": 1 "b": 2}', 'not at 8'],
  ['{"a": 1', 'not at 7'],
  ['{"a": }', 'not at 6'],
  ['[1 2]', 'not at 3'],
  ['[1, 2', 'not at 5'],
  ['[,]', 'not at 1'],
  ['"abc', 'not at 4'],
  ['"abc\\', 'not at 5'],
  ['', 'not at 0'],
  ['[[[1]]]', 7],
  ['[[[[1]]]]', 'not at 4'],
  ['{"a":{"b":{"c":1}}}', 19],
  ['{"a":{"b":{"c":{"d":1}}}}', 'not at 20']
])('%j is read up to there: %s', (text, place) => {
  expect(at(text)).toBe(place)
})

test('escapes in a string are read, and a line break there is let pass', () => {
  const read = (text: string) => readJson(`"${text}"`, 0, 0)
  const bare = String.raw`a\"b\\c\/d\b\f\n\r\t\u00e9\uD83D\uDC2D\u00E9`
  expect(read(bare)).toMatchObject({text: 'a"b\\c/d\b\f\n\r\té🐭é', to: bare.length + 2})
  expect(read('a\nb')).toMatchObject({text: 'a\nb'})
  expect(read(String.raw`\u00xyz`)).toMatchObject({text: 'u00xyz'})
  expect(read(String.raw`\x`)).toMatchObject({text: 'x'})
})

test('a value is written as one line, numbers as they were', () => {
  const text = '{"a":[1.50,"x\\"y",true,null],"b":{"c":"d"},"e":[],"f":{}}'
  expect(writeJson(readJson(text.replaceAll(',', ' ,\n '), 0, 9))).toBe(text)
})

const item = '{"type": "article-journal", "title": "Sleep"}'
const titles = (text: string) => parseCslJson(text).articles.map(({title}) => title)
const codes = (text: string) =>
  parseCslJson(text)
    .diagnostics.filter(({code}) => code !== 'parse/no-record')
    .map(({code, place}) => [code, place?.start.offset])

test.each([
  item,
  `[${item}]`,
  `${item}\n`,
  `{"items": [${item}]}`,
  `{ "references" : [${item},]}`,
  `{"message": ${item}}`,
  `{"status": "ok", "message": {"items": [${item}]}}`,
  `{"status": "ok", "message": {"total": 1, "items": [${item}, 7]}}`,
  `{"40123456": ${item}, "uids": ["40123456"]}`,
  `[[${item}]]`,
  '{"title": "Sleep"}'
])('an item may stand in %s', text => {
  expect(titles(text)).toEqual(['Sleep'])
  expect(codes(text)).toEqual([])
})

test('what is no item, or none any more, is reported where it stands, once', () => {
  expect(codes('[7]')).toEqual([['csl-json/stray-text', 1]])
  expect(codes('["sleep"]')).toEqual([['csl-json/stray-text', 1]])
  expect(codes('[{"a": 1}]')).toEqual([['csl-json/no-item', 1]])
  expect(codes('{"title": "x", "family": "y"}')).toEqual([['csl-json/no-item', 0]])
  expect(codes('{"status": "error", "message": "no"}')).toEqual([['csl-json/ncbi-error', 0]])
  expect(codes('{"status": "ok", "message": "no"}')).toEqual([['csl-json/no-item', 0]])
  expect(codes(`[{"type": "book", "title": x y}, ${item}]`)).toEqual([['csl-json/broken-item', 1]])
  expect(titles(`[{"type": "book", "title": x y}, ${item}]`)).toEqual(['Sleep'])
  expect(codes(`some words ${item}`)).toEqual([['csl-json/stray-text', 0]])
  expect(titles(`some words ${item}`)).toEqual(['Sleep'])
  expect(codes(`${item} : x ${item}`)).toEqual([['csl-json/stray-text', item.length + 1]])
})

test('where an item ends is known when it has come', () => {
  expect(next(`${item},${item}`, 0)).toBe(item.length)
  expect(next(`[ ${item}, `, 0)).toBe(item.length + 2)
  expect(next(item, 0)).toBe(-1)
  expect(next(item.slice(0, 20), 0)).toBe(-1)
  expect(next(`{"a": 1}, ${item}`, 0)).toBe(-1)
  expect(next('7, 8', 0)).toBe(-1)
})

test('items are no deeper than is allowed', () => {
  const deep = `{"type": "book", "title": "Sleep", "custom": ${'['.repeat(70)}${']'.repeat(70)}}`
  expect(codes(deep).map(([code]) => code)).toContain('csl-json/broken-item')
  expect(cslJson.parse(deep, {maxDepth: 100}).articles).toHaveLength(1)
})

const field = (name: string, value: string) => {
  const {articles, diagnostics} = parseCslJson(`{"type": "article-journal", ${JSON.stringify(name)}: ${value}}`)
  return {article: articles[0]!, codes: diagnostics.map(({code}) => code)}
}

test.each(['null', '""', '" "', '[]', '{}'])('%s says nothing', value => {
  for (const name of ['title', 'author', 'issued', 'mood']) {
    const {article, codes: found} = field(name, value)
    expect(article.extra).toEqual([])
    expect(found).toEqual([])
  }
})

test.each([
  ['title', '["Sleep", "Naps"]', '["Sleep","Naps"]'],
  ['title', '{"a": 1}', '{"a":1}'],
  ['title', 'true', 'true'],
  ['author', '"Okafor"', '"Okafor"'],
  ['author', '["Okafor"]', '["Okafor"]'],
  ['issued', '"2012"', '"2012"'],
  ['categories', '"naps"', '"naps"'],
  ['custom', '[1]', '[1]']
])('%s cannot be %s', (name, value, kept) => {
  const {article, codes: found} = field(name, value)
  expect(article.extra).toContainEqual({path: name, text: kept})
  expect(found).toContain('csl-json/wrong-value')
})

test('what CSL does not have is kept by its path', () => {
  expect(field(' ', '1').article.extra).toEqual([{path: '""', text: '1'}])
  const {article} = field('author', '[{"family": "Ito", "given": "A", "mood": "calm"}, {"family": "Roy", " ": [1]}]')
  expect(article.authors).toMatchObject([{lastName: 'Ito'}, {lastName: 'Roy'}])
  expect(article.extra).toEqual([
    {path: 'author/0/mood', text: '"calm"'},
    {path: 'author/1/""', text: '[1]'}
  ])
  expect(field('issued', '{"date-parts": [[2012, "5"]], "mood": true}').article).toMatchObject({
    pubDate: {year: 2012, month: 5},
    extra: [{path: 'issued/mood', text: 'true'}]
  })
})

test('a list of one is its text, and a number as it is printed', () => {
  expect(field('title', '["Sleep"]').article.title).toBe('Sleep')
  expect(field('volume', '10.50').article.volume).toBe('10.50')
  expect(field('volume', '-1').article.volume).toBe('-1')
  expect(field('shortTitle', '"Nap"').codes).toEqual([])
})

test.each([
  '"container-title"',
  '"container-title-short"',
  '"date-parts"',
  '"publisher-place"',
  '"title-short"',
  '"original-title"',
  '"type": "article-journal", "title"',
  '"type":"book" , "author"',
  '"type" : "chapter", "issued"',
  '"type": "journal-article", "DOI"'
])('CSL-JSON is known by %s', sign => {
  expect(detect(` [{${sign} : 1}]`)).toBe(true)
  expect(detect(`x[{${sign}: 1}]`)).toBe(false)
  for (const other of ['articleIds', 'articleids', 'uids', 'itemType', 'meshHeadings'])
    expect(detect(`{"${other}": [], ${sign}: 1}`)).toBe(false)
  expect(detect(`{"type": "esummary", ${sign}: 1}`)).toBe(false)
})

test.each([
  '{"type": "nap", "title": 1}',
  '{"type": "book"}',
  '{"title": 1}',
  '{"my-container-title": 1}',
  'container-title'
])('no CSL-JSON: %s', text => {
  expect(detect(text)).toBe(false)
})

test.each([
  ['journal-article', {type: 'journal-article'}],
  ['book-chapter', {type: 'book-chapter'}],
  ['monograph', {type: 'book'}],
  ['edited-book', {type: 'book'}],
  ['reference-book', {type: 'book'}],
  ['proceedings-article', {type: 'other', sourceType: 'paper-conference'}]
])('what Crossref calls %s has another word in CSL', (type, expected) => {
  const text = `{"type": "${type}", "title": "Sleep"}`
  expect(parseCslJson(text).articles).toMatchObject([expected])
  expect(detect(text)).toBe(true)
})

test('truth, nothing and objects within a field are read as such', () => {
  const {article} = field('author', '[{"family": "Ito", "given": "A", "comma-suffix": false, "static-ordering": null}]')
  expect(article.authors).toMatchObject([{lastName: 'Ito'}])
  expect(field('categories', '["naps", {"a": 1}, [true]]').codes).toEqual([])
})
