/**
 * What users of other tools asked for, where it is about CSL. `owner/repo#n` is an issue or a pull request on GitHub.
 */
import {emptyArticle, emptyGroup, emptyPerson, type PartialDate} from '@pubcite/schema/model'
import {expect, test} from 'vitest'
import {toCsl} from './index.js'

const issued = (pubDate: PartialDate) => toCsl({...emptyArticle(), pubDate}).issued

test.each<[string, string, PartialDate, unknown]>([
  [
    'pkp/citeproc-php#198',
    'a season is a number, and no month',
    {year: 2030, season: 'Winter'},
    {'date-parts': [[2030]], season: 4}
  ],
  [
    'citation-js/citation-js#247',
    'a date that nobody can read is a literal',
    {raw: 'in the night'},
    {literal: 'in the night'}
  ],
  [
    'jgm/pandoc-citeproc#103',
    'a range has two dates, both with a year',
    {year: 1998, month: 12, end: {year: 1999, month: 1}},
    {
      'date-parts': [
        [1998, 12],
        [1999, 1]
      ]
    }
  ]
])('%s: %s', (_thread, _trap, date, expected) => {
  expect(issued(date)).toEqual(expected)
})

test('citation-js/citation-js#42: a group is one literal name, never divided, and a suffix stands by itself', () => {
  const osei = {...emptyPerson('Osei'), foreName: 'Ama', suffix: 'Jr'}
  expect(toCsl({...emptyArticle(), authors: [emptyGroup('Ito, Roy and Night Group'), osei]}).author).toEqual([
    {literal: 'Ito, Roy and Night Group'},
    {family: 'Osei', given: 'Ama', suffix: 'Jr'}
  ])
})
