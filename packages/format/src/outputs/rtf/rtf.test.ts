import {articles, hostileStrings} from '@pubcite/generator'
import {writeCitation} from '@pubcite/nlm'
import {type Article, emptyArticle, emptyPerson} from '@pubcite/schema/model'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {journalArticle, retracted} from '../../../test/articles.js'
import {readRtf} from '../../../test/rtf.js'
import {formatRtf} from './index.js'

const naps: Article = {...emptyArticle(), title: 'Naps', pubDate: {year: 2024}}

test('a document has a paragraph for each reference', () => {
  expect(formatRtf([naps, naps], {numbered: true})).toBe(
    '{\\rtf1\\ansi\\ansicpg1252\\deff0\\uc1{\\fonttbl{\\f0 Times New Roman;}}\n' +
      '{\\pard\\fi-360\\li360\\sa120 1.\\tab Naps. 2024.\\par}\n' +
      '{\\pard\\fi-360\\li360\\sa120 2.\\tab Naps. 2024.\\par}\n}\n'
  )
  expect(readRtf(formatRtf([])).text).toBe('')
})

test('names and notices are bold, the title has its markup, identifiers are links', () => {
  const written = formatRtf([journalArticle], {highlight: 'Okafor N'})
  expect(written).toContain('\\bullet\\tab {\\b Okafor NK Jr}, van Dijk Z; ')
  expect(written).toContain('Sleep of {\\i TP53}-deficient mice: H{\\sub 2}O{\\sub 2} & rest. ')
  expect(readRtf(written).links).toEqual([
    'https://doi.org/10.5555/jis.2023_17',
    'https://pubmed.ncbi.nlm.nih.gov/90000001/',
    'https://pmc.ncbi.nlm.nih.gov/articles/PMC9000001/'
  ])
  expect(formatRtf([retracted])).toContain(' {\\b Retraction in}: ')
})

test('what is not ASCII is a signed number for each unit of UTF-16', () => {
  expect(formatRtf([{...naps, title: 'é 中 ﬁ 😴 \\par }'}])).toContain(
    '\\u233? \\u20013? \\u-1279? \\u-10179?\\u-8652? \\\\par \\}. 2024.'
  )
})

test('each year is a heading', () => {
  expect(readRtf(formatRtf([retracted, naps], {groupBy: 'year', ids: false})).text).toMatch(
    /^2024\n•\tNaps\. 2024\.\n2021\n•\tvan Dijk Z\./
  )
})

test('read as RTF, the text is the reference and the groups are closed', () => {
  fc.assert(
    fc.property(articles({hostile: true}), hostileStrings, (article, title) => {
      const named = {...emptyArticle(), title: title || 'x', authors: [emptyPerson(title || 'x')]}
      for (const each of [article, named]) {
        const {text, links} = readRtf(formatRtf([each]))
        const notice = each.publicationTypes.some(({name}) => name === 'Retracted Publication')
        const plain = writeCitation(each, {markup: false})
          .replace(/[\0-\x1f\x7f-\x9f\u2028\u2029]+/g, ' ')
          .replace(/\p{Surrogate}/gu, '\ufffd')
        if (!notice) expect(text).toBe(`•\t${plain}\n`)
        for (const link of links) expect(link).toMatch(/^https:\/\/(?:doi\.org|pubmed\.ncbi|pmc\.ncbi)/)
      }
    })
  )
})
