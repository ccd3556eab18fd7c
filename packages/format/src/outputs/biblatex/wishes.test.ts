/**
 * What users of other tools asked for, where it is about BibLaTeX. `owner/repo#n` is an issue on GitHub.
 */
import {emptyArticle, type PartialDate} from '@pubcite/schema/model'
import {expect, test} from 'vitest'
import {formatBiblatex} from './index.js'

const date = (pubDate: PartialDate) => /date = \{(.*)\}/.exec(formatBiblatex([{...emptyArticle(), pubDate}]))?.[1]

test.each<[string, string, PartialDate, string | undefined]>([
  ['retorquere/zotero-better-bibtex#811', 'a season is 21 to 24', {year: 2030, season: 'Winter'}, '2030-24'],
  [
    'retorquere/zotero-better-bibtex#860',
    'a range over the turn of the year has both years',
    {year: 1998, month: 12, end: {year: 1999, month: 1}},
    '1998-12/1999-01'
  ]
])('%s: %s', (_thread, _trap, printed, expected) => {
  expect(date(printed)).toBe(expected)
})
