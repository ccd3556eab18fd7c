/**
 * What we write as we read it ourselves.
 */
import {formatRis} from '@pubcite/format'
import {parseRis} from '@pubcite/parse'
import {fieldsOf} from '../fields.js'
import {type Cause, compare, partedAtComma} from '../finding.js'
import type {Reader} from '../reader.js'

const causes: readonly Cause[] = [
  [
    'a whole book has no pages in RIS and EndNote',
    (name, _, read, {type}) => name === 'pages' && type === 'book' && read === ''
  ],
  ['a comma within a name divides it', partedAtComma]
]

export const ownReader: Reader = {
  name: 'pubcite',
  read: articles => {
    const records = articles.map(article => parseRis(formatRis([article])).articles[0])
    return [
      compare(
        'ris',
        'pubcite',
        articles,
        records.map(article => article && fieldsOf(article)),
        causes
      )
    ]
  }
}
