import {articles, hostileStrings} from '@pubcite/generator'
import {type Article, emptyArticle, emptyPerson} from '@pubcite/schema/model'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {journalArticle, retracted} from '../../../test/articles.js'
import {readTags} from '../../../test/html.js'
import {formatHtml} from './index.js'

const naps: Article = {...emptyArticle(), title: 'Naps', pubDate: {year: 2024}}

test('references are the items of a list', () => {
  expect(formatHtml([naps, naps])).toBe('<ul>\n<li>Naps. 2024.</li>\n<li>Naps. 2024.</li>\n</ul>\n')
  expect(formatHtml([naps], {numbered: true})).toBe('<ol>\n<li>Naps. 2024.</li>\n</ol>\n')
  expect(formatHtml([])).toBe('')
})

test('names that are asked for stand out, the title has its markup, identifiers are links', () => {
  expect(formatHtml([journalArticle], {highlight: 'Okafor N'})).toMatch(
    /^<ul>\n<li><strong>Okafor NK Jr<\/strong>, van Dijk Z; .* of <i>TP53<\/i>-deficient .* <a href="https:\/\/doi\.org\/10\.5555\/jis\.2023_17">10\.5555/
  )
})

test('each year has a heading and a list, and numbers go on', () => {
  expect(formatHtml([naps, retracted], {groupBy: 'year', numbered: true, ids: false}).split('\n')).toEqual([
    '<h2>2024</h2>',
    '<ol>',
    '<li>Naps. 2024.</li>',
    '</ol>',
    '<h2>2021</h2>',
    '<ol start="2">',
    expect.stringMatching(/^<li class="retracted">van Dijk Z\. .* <strong>Retraction in<\/strong>: /),
    '</ol>',
    ''
  ])
})

test('no element, attribute or address is the record’s', () => {
  fc.assert(
    fc.property(articles({hostile: true}), hostileStrings, hostileStrings, (article, title, lastName) => {
      const named = {...emptyArticle(), title, titleHtml: title, authors: [emptyPerson(lastName || 'x')]}
      for (const each of [article, named]) {
        const tags = readTags(formatHtml([each], {highlight: lastName || 'x'}))
        expect(tags.filter(({name}) => name === 'li')).toHaveLength(1)
        for (const {name, attributes} of tags) {
          expect(name).toMatch(/^(?:ul|li|strong|i|b|u|sub|sup|a|math|m[a-z]+)$/)
          for (const [key, value] of Object.entries(attributes)) {
            expect(key).toMatch(/^(?:class|href|display|mathvariant|[a-z]+)$/)
            expect(key).not.toMatch(/^(?:on|src|style)/)
            if (key === 'href') expect(value).toMatch(/^https:\/\/(?:doi\.org|pubmed\.ncbi|pmc\.ncbi)/)
          }
        }
      }
    })
  )
})
