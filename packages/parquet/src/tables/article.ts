import {type Abstract, type Article, isRetracted} from '@pubcite/schema/model'
import {derived, falseUnlessSaid, integers, texts, trueUnlessSaid} from '../column.js'
import {defineTable} from '../table.js'
import {date} from './date.js'

/** What an article says once. */
export const articles = defineTable({
  name: 'articles',
  about: 'One row for each record: what it says once.',
  from: [''],
  rows: value => [{value, at: []}],
  columns: [
    ...texts('type', 'sourceType', 'ids.pmcid pmcid', 'ids.doi doi', 'ids.pii pii', 'ids.mid mid'),
    ...texts('ids.bookshelf bookshelf', 'version', 'title', 'titleHtml'),
    ...texts('titleLink.book', 'titleLink.part', 'titleLink.sec', 'vernacularTitle', 'vernacularTitleHtml'),
    derived<Article>(
      'abstract',
      'text',
      'the main abstract as one text, `LABEL: text` a line',
      ({abstract}) => abstract && wholeText(abstract)
    ),
    derived<Article>('is_retracted', 'boolean', '`isRetracted`: by its publication types and relations', isRetracted),
    ...trueUnlessSaid('authorsComplete'),
    ...texts('journal.title', 'journal.medlineTa', 'journal.isoAbbreviation'),
    ...texts('journal.nlmUniqueId', 'journal.country', 'citedMedium'),
    ...(['year', 'month', 'day'] as const).map(part =>
      derived<Article>(
        part,
        'integer',
        `of \`pubDate\`; the table \`dates\` has the rest`,
        ({pubDate}) => pubDate?.[part]
      )
    ),
    ...texts('pubModel', 'publicationStatus', 'volume', 'issue'),
    ...texts('pagination.medlinePgn', 'pagination.startPage', 'pagination.endPage'),
    ...texts('coiStatement', 'coiStatementHtml', 'numberOfReferences'),
    ...trueUnlessSaid('grantsComplete', 'dataBanksComplete'),
    ...texts('status', 'owner', 'indexingMethod', 'versionId', 'versionDate'),
    ...integers('page.citedByCount'),
    ...texts('page.freeFullText', 'page.snippet')
  ]
})

/** The book that a record is, or stands in. */
export const books = defineTable({
  name: 'books',
  about: 'The book that a record is, or that a chapter stands in.',
  from: ['book'],
  columns: [
    ...texts('title', 'titleHtml', 'titleLink.book', 'titleLink.part', 'titleLink.sec'),
    ...texts('publisher.name', 'publisher.nameHtml', 'publisher.location'),
    ...trueUnlessSaid('authorsComplete'),
    ...texts('volume', 'volumeTitle', 'volumeTitleHtml', 'edition', 'collectionTitle', 'collectionTitleHtml'),
    ...texts(
      'collectionTitleLink.book',
      'collectionTitleLink.part',
      'collectionTitleLink.sec',
      'medium',
      'reportNumber'
    )
  ]
})

/** Every date of an article. */
export const dates = defineTable({
  name: 'dates',
  about: 'Every date, to the precision that is known.',
  from: [
    'pubDate',
    'articleDate',
    'contributionDate',
    'dateCreated',
    'dateCompleted',
    'dateRevised',
    'book.beginningDate',
    'book.endingDate'
  ],
  role: path => path,
  columns: date('')
})

/** When a record was received, accepted, entered. */
export const history = defineTable({
  name: 'history',
  about: 'When it was received, accepted, entered.',
  from: ['history'],
  ordinals: ['ordinal'],
  columns: [
    ...texts('status'),
    ...date('date.'),
    ...integers('date.hour hour', 'date.minute minute', 'date.second second')
  ]
})

/** Every identifier as the record lists it. */
export const ids = defineTable({
  name: 'ids',
  about: 'Every identifier as the record lists it; the normal forms of the usual ones stand in `articles`.',
  from: ['articleIds', 'locations', 'book.locations'],
  role: path => path,
  ordinals: ['ordinal'],
  columns: [...texts('type', 'id'), ...trueUnlessSaid('valid')]
})

/** The main abstract and the others. */
export const abstracts = defineTable({
  name: 'abstracts',
  about: 'The main abstract (`ordinal` 0) and the others (from 1).',
  from: ['abstract', 'otherAbstracts'],
  ordinals: ['ordinal'],
  columns: texts('copyright', 'language', 'type')
})

/** The text of abstracts. */
export const abstractSections = defineTable({
  name: 'abstract_sections',
  about: 'The text of abstracts: a row for each section; `abstract` is 0 for the main one.',
  from: ['abstract.sections', 'otherAbstracts.sections'],
  ordinals: ['abstract', 'ordinal'],
  columns: texts('label', 'category', 'text', 'textHtml')
})

/** Keywords. */
export const keywords = defineTable({
  name: 'keywords',
  about: 'Keywords of the authors and of others.',
  from: ['keywords'],
  ordinals: ['ordinal'],
  columns: [...texts('text', 'textHtml'), ...falseUnlessSaid('majorTopic'), ...texts('owner')]
})

function wholeText({sections}: Abstract): string | undefined {
  const lines = sections.map(({label, text}) => [label, text].filter(Boolean).join(': '))
  return lines.join('\n') || undefined
}
