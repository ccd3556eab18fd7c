import {articles, hostileStrings} from '@pubcite/generator'
import {type Article, emptyArticle, emptyPerson} from '@pubcite/schema/model'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {chapter, journalArticle, retracted} from '../../../test/articles.js'
import {readTags} from '../../../test/html.js'
import {renderMarkdown} from '../../../test/markdown.js'
import {formatMarkdown} from './index.js'

const naps: Article = {...emptyArticle(), title: 'Naps', pubDate: {year: 2024}}
const brief = {ids: false} as const

test('references are bullets, or numbers on request', () => {
  expect(formatMarkdown([naps, naps])).toBe('- Naps. 2024.\n- Naps. 2024.\n')
  expect(formatMarkdown([naps, naps], {numbered: true})).toBe('1. Naps. 2024.\n2. Naps. 2024.\n')
})

test('names that are asked for stand out, in any form, among authors and editors', () => {
  expect(formatMarkdown([journalArticle], {highlight: ['Zoe van Dijk', 'Sleep and Rest Group']})).toMatch(
    /^- Okafor NK Jr, \*\*van Dijk Z\*\*; \*\*Sleep and Rest Group\*\*\. Sleep of \*TP53\*-deficient/
  )
  expect(formatMarkdown([chapter], {highlight: 'van Dijk Z'})).toContain('In: **van Dijk Z**, editor.')
})

test('a name that is part of another one does not stand out there', () => {
  const authors = [emptyPerson('Li X'), emptyPerson('Li')]
  expect(formatMarkdown([{...naps, authors}], {highlight: 'Li'})).toMatch(/^- Li X, \*\*Li\*\*\. /)
})

test('the year is a heading, the newest first, and numbers go on', () => {
  const list = [retracted, {...naps, pubDate: {year: 2024, month: 1}}, {...naps, title: 'Rest'}, emptyArticle()]
  expect(formatMarkdown(list, {...brief, groupBy: 'year', numbered: true, headingLevel: 3}).split('\n')).toEqual([
    '### 2024',
    '',
    '1. Naps. 2024 Jan.',
    '2. Rest. 2024.',
    '',
    '### 2021',
    '',
    expect.stringMatching(/^3\. van Dijk Z\. Sleep without mice\./),
    '',
    '### Undated',
    '',
    '4. ',
    ''
  ])
})

test('a stream is put in order too, and what is no article refused', async () => {
  let text = ''
  for await (const piece of (await import('./index.js')).markdown.formatStream([retracted, naps], {groupBy: 'year'}))
    text += piece
  expect(text).toBe(formatMarkdown([retracted, naps], {groupBy: 'year'}))
  expect(text).toMatch(/^## 2024\n\n- Naps\. 2024\.\n\n## 2021\n\n- van Dijk/)
  expect(() => formatMarkdown([naps, 1 as never], {groupBy: 'year'})).toThrow('markdown: item 2 of the list')
})

test('a notice of retraction stands out', () => {
  expect(formatMarkdown([retracted])).toContain('. **Retraction in**: J Imag Sleep. 2024;5(1):1.')
  const {relations: _, ...rest} = retracted
  expect(formatMarkdown([{...rest, relations: []}])).toContain('**Retracted publication**.')
})

test('a wrong grouping or level is refused', () => {
  expect(() => formatMarkdown([naps], {groupBy: 'journal' as never})).toThrow('grouped by \'year\', not by "journal"')
  expect(() => formatMarkdown([naps], {groupBy: 'year', headingLevel: 7})).toThrow('level from 1 to 6')
})

test('read as CommonMark, an item is the text of its reference, and no element or address is the record’s', () => {
  fc.assert(
    fc.property(articles({hostile: true}), hostileStrings, hostileStrings, (article, title, lastName) => {
      const named = {...emptyArticle(), title: title || 'x', authors: [emptyPerson(lastName || 'x')]}
      for (const each of [article, named]) {
        const written = formatMarkdown([each], {highlight: lastName || 'x'})
        expect(written.indexOf('\n')).toBe(written.length - 1)
        const tags = readTags(renderMarkdown(written))
        expect(tags.filter(({name}) => name === 'li')).toHaveLength(1)
        for (const {name, attributes} of tags) {
          expect(name).toMatch(/^(?:ul|li|p|em|strong|i|b|u|sub|sup|a)$/)
          for (const [key, value] of Object.entries(attributes))
            expect(`${key} ${value}`).toMatch(/^href https:\/\/(?:doi\.org|pubmed\.ncbi|pmc\.ncbi)/)
        }
      }
    })
  )
})

test('a name that begins with blanks begins no block of code', () => {
  const article = {...emptyArticle(), title: 'Naps', authors: [emptyPerson('    Okafor')]}
  expect(readTags(renderMarkdown(formatMarkdown([article]))).map(({name}) => name)).not.toContain('pre')
})
