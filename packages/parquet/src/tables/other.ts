import type {BookSection} from '@pubcite/schema/model'
import {jsons, type Row, texts} from '../column.js'
import {defineTable} from '../table.js'
import {orNothing} from './tie.js'

const ordinals = ['ordinal']

/** ISSNs of the journal. */
export const issns = defineTable({
  name: 'issns',
  about: 'ISSNs of the journal.',
  from: ['journal.issns'],
  ordinals,
  columns: texts('issn', 'type')
})

/** ISBNs of the book. */
export const isbns = defineTable({
  name: 'isbns',
  about: 'ISBNs of the book.',
  from: ['book.isbns'],
  ordinals,
  columns: texts('. isbn')
})

/** The place of a chapter in its book. */
export const locationLabels = defineTable({
  name: 'location_labels',
  about: 'The place of a chapter in its book: `Chapter 3`.',
  from: ['locationLabels'],
  ordinals,
  columns: texts('label', 'type')
})

/** The table of contents of a book. */
export const bookSections = defineTable({
  name: 'book_sections',
  about:
    'The table of contents of a book, from top to bottom; `parent` is the `ordinal` of the section above, 0 at the top.',
  from: ['sections'],
  ordinals: ['parent', 'ordinal'],
  columns: texts(
    'locationLabel.label',
    'locationLabel.type',
    'title',
    'titleHtml',
    'titleLink.book',
    'titleLink.part',
    'titleLink.sec'
  ),
  rows: ({sections}) => contents(sections)
})

/** Lists of a book: of figures, of tables. */
export const itemLists = defineTable({
  name: 'item_lists',
  about: 'Lists of a book (figures, tables); an empty one has a row all the same.',
  from: ['itemLists'],
  ordinals: ['list', 'ordinal'],
  columns: texts('type', 'text'),
  rows: ({itemLists: lists}) =>
    lists.flatMap(({type, items}, list) =>
      orNothing(items).map((text, index) => ({value: {type, text}, at: [list + 1, index + 1]}))
    )
})

/** Identifiers by collaborating producers. */
export const otherIds = defineTable({
  name: 'other_ids',
  about: 'Identifiers that collaborating producers gave the record.',
  from: ['otherIds'],
  ordinals,
  columns: texts('source', 'id')
})

/** Remarks of cataloguers. */
export const generalNotes = defineTable({
  name: 'general_notes',
  about: 'Remarks of cataloguers.',
  from: ['generalNotes'],
  ordinals,
  columns: texts('owner', 'text')
})

/** Objects with their parameters. */
export const objects = defineTable({
  name: 'objects',
  about: 'Parameters of objects (rare); an object without one has a row all the same.',
  from: ['objects'],
  ordinals: ['object', 'ordinal'],
  columns: texts('type', 'param.name name', 'param.text text', 'param.textHtml text_html'),
  rows: article =>
    article.objects.flatMap(({type, params}, object) =>
      orNothing(params).map((param, index) => ({value: {type, param}, at: [object + 1, index + 1]}))
    )
})

/** Figures of a page. */
export const figures = defineTable({
  name: 'figures',
  about: 'Figures, where a page shows them.',
  from: ['page.figures'],
  ordinals,
  columns: texts('label', 'caption', 'captionHtml', 'url')
})

/** Links of a page. */
export const pageLinks = defineTable({
  name: 'page_links',
  about: 'Links of a page: full text, other databases, data.',
  from: ['page.linkOut', 'page.relatedInformation', 'page.associatedData'],
  role: path => path,
  ordinals,
  columns: texts('group heading', 'text', 'url')
})

/** What the model has no place for. */
export const extra = defineTable({
  name: 'extra',
  about: 'What the source says and the model has no place for.',
  from: ['extra'],
  ordinals,
  columns: [...texts('path', 'text'), ...jsons('attributes')]
})

/** Sections in the order of a table of contents, each before those that it holds. */
function contents(sections: readonly BookSection[]): Omit<Row, 'role'>[] {
  const rows: Omit<Row, 'role'>[] = []
  const waiting = sections.map(section => ({section, parent: 0})).reverse()
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const ordinal = rows.length + 1
    rows.push({value: next.section, at: [next.parent, ordinal]})
    for (const section of next.section.sections.toReversed()) waiting.push({section, parent: ordinal})
  }
  return rows
}
