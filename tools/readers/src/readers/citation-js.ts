/**
 * ENW and RIS as citation-js reads them.
 */
import * as citationJs from '@citation-js/core'
import '@citation-js/plugin-enw'
import '@citation-js/plugin-ris'
import {formatEnw, formatRis} from '@pubcite/format'
import type {Article} from '@pubcite/schema/model'
import type {Fields} from '../fields.js'
import {type Cause, compare, partedAtComma} from '../finding.js'
import type {Reader} from '../reader.js'
import {type CslItem, fieldsOfCsl} from './latex.js'

/** citation-js has no types of its own in 0.8. */
const {input} = (citationJs as unknown as {plugins: {input: Input}}).plugins
interface Input {
  chain(data: string, options: object): CslItem[]
}

const causes: readonly Cause[] = [
  [
    'a whole book has no pages in RIS and EndNote',
    (name, _, read, {type}) => name === 'pages' && type === 'book' && read === ''
  ],
  ['a comma within a name divides it', partedAtComma],
  [
    'citation-js divides `van der Berg` into particle and name',
    (name, one, other) =>
      name === 'authors' &&
      one.toLowerCase().replace(/[^\p{L}|]/gu, '') === other.toLowerCase().replace(/[^\p{L}|]/gu, '')
  ],
  [
    'citation-js reads no issue of a book',
    (name, _, other, {type}) => name === 'issue' && other === '' && type !== 'journal-article'
  ],
  [
    'citation-js has no groups in ENW, and takes `et al.` for one more',
    (name, _, __, {authors, authorsComplete}) =>
      name === 'authors' && (authorsComplete === false || authors.some(({type}) => type === 'group'))
  ],
  [
    'citation-js takes initials from the given names to the family name',
    (name, one, other) => name === 'authors' && withoutInitials(one) === withoutInitials(other)
  ],
  ['citation-js takes tags for markup', (_, one, other) => bare(one) === bare(other)]
]

const withoutInitials = (text: string) => text.replace(/\b[A-Z] (?=[\p{L}])/gu, '')

const bare = (text: string) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/<\/?[a-z]+>/g, '')
    .replace(/[\s<>&]/g, '')

export const citationJsReader: Reader = {
  name: 'citation-js',
  read: articles =>
    (
      [
        ['enw', formatEnw],
        ['ris', formatRis]
      ] as const
    ).map(([output, format]) =>
      compare(
        output,
        'citation-js',
        articles,
        articles.map(article => readOne(format, article)),
        causes
      )
    )
}

function readOne(format: (articles: Article[]) => string, article: Article): Fields | undefined {
  // of `DNA damage`, a further line of `%K`, citation-js makes an author: further keywords are left out
  const item = tryChain(format([article]).replace(/\n(?![%\n]|[A-Z][A-Z\d] {2}- )[^\n]*/g, ''))
  if (!item) return undefined
  const {pmid: _, pmcid: __, ...fields} = fieldsOfCsl(item) // it reads neither
  return fields
}

/** Its reader of names throws for what is no name. */
function tryChain(text: string): CslItem | undefined {
  try {
    return input.chain(text, {generateGraph: false})[0]
  } catch (error) {
    if (process.env['DEBUG']) console.error(text, error)
    return undefined
  }
}
