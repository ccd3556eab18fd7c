import type {Citation} from '@pubcite/schema/model'
import {type Column, derived, jsons, texts, trueUnlessSaid} from '../column.js'
import {defineTable} from '../table.js'

const citation: Column[] = [
  ...texts('ids.pmid to_pmid', 'ids.pmcid to_pmcid', 'ids.doi to_doi', 'ids.pii to_pii', 'ids.mid to_mid'),
  ...texts('ids.bookshelf to_bookshelf', 'text', 'textHtml'),
  ...jsons('authors'),
  ...trueUnlessSaid('authorsComplete'),
  ...texts('title', 'titleHtml', 'journal.title', 'journal.medlineTa', 'journal.isoAbbreviation'),
  ...texts('journal.nlmUniqueId', 'journal.country'),
  ...jsons('journal.issns'),
  derived<Citation>('year', 'integer', 'of `pubDate`', ({pubDate}) => pubDate?.year),
  ...jsons('pubDate', 'articleDate'),
  ...texts('volume', 'issue', 'pagination.medlinePgn', 'pagination.startPage', 'pagination.endPage'),
  ...jsons('book')
]

/** Comments, corrections, retractions. */
export const relations = defineTable({
  name: 'relations',
  about: 'Comments, corrections, retractions: the other record, and what it is to this one.',
  from: ['relations'],
  ordinals: ['ordinal'],
  columns: [...texts('type', 'note'), ...citation]
})

/** What an article cites. */
export const references = defineTable({
  name: 'references',
  about: 'The works that the article cites.',
  from: ['references'],
  ordinals: ['ordinal'],
  columns: [...texts('label', 'listTitle'), ...citation]
})

/** What only a page says of other articles. */
export const pageArticles = defineTable({
  name: 'page_articles',
  about: 'Similar articles, and articles that cite this one, where a page names them.',
  from: ['page.similarArticles', 'page.citedBy'],
  role: path => path,
  ordinals: ['ordinal'],
  columns: citation
})

/** Who paid. */
export const grants = defineTable({
  name: 'grants',
  about: 'Grants.',
  from: ['grants'],
  ordinals: ['ordinal'],
  columns: texts('grantId', 'acronym', 'agency', 'country')
})

/** Data that were deposited. */
export const dataBanks = defineTable({
  name: 'data_banks',
  about: 'Accession numbers of deposited data; a bank without one has a row all the same.',
  from: ['dataBanks'],
  ordinals: ['bank', 'ordinal'],
  columns: texts('name', 'accessionNumber'),
  rows: ({dataBanks: banks}) =>
    banks.flatMap(({name, accessionNumbers}, bank) =>
      orNothing(accessionNumbers).map((accessionNumber, index) => ({
        value: {name, accessionNumber},
        at: [bank + 1, index + 1]
      }))
    )
})

/** A list of which something is told even where it is empty. */
export function orNothing<Item>(items: readonly Item[]): readonly (Item | undefined)[] {
  return items.length > 0 ? items : [undefined]
}
