/**
 * Other works: what is tied to the record (`CommentsCorrections`), and what the paper cites.
 */
import {fillIds, type MarkedText, readPmid, relationTags} from '@pubcite/nlm'
import type {Article, ArticleId, Ids, Reference, Relation} from '@pubcite/schema/model'
import {expected, nameHash} from '../../../xml.js'
import type {RecordCursor} from '../cursor.js'
import {element, elements, type Fill, fillFrom, listOf, type Table} from '../table.js'
import {articleIds, passIds} from './ids.js'
import {keepRepeated, text} from './leaf.js'

const refType = nameHash('RefType')

interface Tie {
  source?: string
  pmid?: string
  note?: string
}

const tieParts = elements<Tie>({
  RefSource: text('source'),
  PMID: element(['Version'], text('pmid')),
  Note: text('note')
})

/** A tie that its element names, as until 2008: `<ErratumIn><RefSource>`. */
const tie =
  (type: Relation['type']): Fill<Article> =>
  (cursor, {relations}) => {
    const {tagFrom} = cursor
    const read: Tie = {}
    fillFrom(cursor, tieParts, read)
    const id = read.pmid === undefined ? undefined : readPmid(read.pmid)
    const printed = read.source ?? (id === undefined ? read.note : `PMID: ${id}`)
    if (read.pmid !== undefined && id === undefined) {
      cursor.keep('pubmed-xml/unreadable-id', {path: cursor.pathTo(`${type}/PMID`), text: read.pmid}, tagFrom)
    }
    if (printed === undefined) return
    const relation: Relation = {type, text: printed, ids: id === undefined ? {} : {pmid: id}, authors: []}
    if (read.note !== undefined) relation.note = read.note
    relations.push(relation)
  }

/** `CommentsCorrectionsList` */
export const relationList: Fill<Article> = (cursor, article) => fillFrom(cursor, relations, article)

const relations = elements<Article>({
  CommentsCorrections: element(['RefType'], (cursor, article) =>
    tie(cursor.attribute(refType) || 'unknown')(cursor, article)
  ),
  ...Object.fromEntries(relationTags.map(({type}) => [type, tie(type)]))
})

interface List {
  references: Reference[]
  title?: string
}

interface Mention {
  cited: MarkedText
  articleIds: ArticleId[]
}

const mention = elements<Mention>({
  Citation: (cursor, draft) => {
    if (draft.cited.text !== '') return keepRepeated(cursor)
    draft.cited = cursor.mixed()
  },
  ArticleIdList: (cursor, draft) => articleIds(cursor, draft.articleIds)
})

const citation = expected('Citation')
const articleIdList = expected('ArticleIdList')

/** A reference with nothing odd in it, as far as it goes, without a look at the table. */
function passMention(cursor: RecordCursor, draft: Mention): void {
  if (cursor.isEmpty) return
  if (cursor.passLeaf(citation)) draft.cited = {text: cursor.leafText()}
  const {at} = cursor
  if (!cursor.passTag(articleIdList.open)) return
  passIds(cursor, draft.articleIds)
  if (cursor.passTag(articleIdList.close)) return
  draft.articleIds.length = 0
  cursor.at = at
}

const list: Table<List> = listOf(
  'Reference',
  '',
  elements<List>({
    Title: text('title'),
    Reference: (cursor, {references, title}) => {
      const draft: Mention = {cited: {text: ''}, articleIds: []}
      passMention(cursor, draft)
      fillFrom(cursor, mention, draft)
      const {cited, articleIds: given} = draft
      const ids: Ids = {}
      if (given.length > 0) fillIds(ids, given)
      keepLost(cursor, ids, given)
      const [first] = given
      const printed = cited.text || (first && `${first.type}: ${first.id}`)
      if (printed === undefined) return
      const reference: Reference = {text: printed, ids, authors: []}
      if (cited.html !== undefined) reference.textHtml = cited.html
      if (title !== undefined) reference.listTitle = title
      references.push(reference)
    },
    ReferenceList: (cursor, {references}) => fillFrom(cursor, list, {references})
  })
)

/** `ReferenceList`, with those in it, in the order of the document. */
export const referenceList: Fill<Article> = (cursor, {references}) => fillFrom(cursor, list, {references})

const countOf = ({pmid, pmcid, doi, pii, mid, bookshelf}: Ids): number =>
  Number(pmid !== undefined) +
  Number(pmcid !== undefined) +
  Number(doi !== undefined) +
  Number(pii !== undefined) +
  Number(mid !== undefined) +
  Number(bookshelf !== undefined)

/** Keep the identifiers of a reference that have no place: a second of a kind, or one that is none. */
function keepLost(cursor: RecordCursor, ids: Ids, given: readonly ArticleId[]): void {
  if (countOf(ids) === given.length) return
  for (const {type, id} of given) {
    const own: Ids = {}
    fillIds(own, [{type, id}])
    const [[kind, value] = []] = Object.entries(own) as [keyof Ids, string][]
    if (kind !== undefined && ids[kind] === value) continue
    const extra = {path: cursor.pathTo('Reference/ArticleIdList/ArticleId'), text: id, attributes: {IdType: type}}
    cursor.keep('pubmed-xml/unreadable-id', extra)
  }
}
