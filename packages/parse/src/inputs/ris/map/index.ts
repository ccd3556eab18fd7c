import {languageCode, withoutPeriod} from '@pubcite/nlm'
import type {Article} from '@pubcite/schema/model'
import type {Report} from '../../../input.js'
import {type Field, tags} from '../read.js'
import {fillDate, fillEdition} from './dates.js'
import {type Draft, emptyDraft, keep, linesOf, setAside, take, takeOne, textOf, tidy} from './draft.js'
import {fillIds} from './ids.js'
import {addType, fillNotes} from './notes.js'
import {fillPeople} from './people.js'
import {fillSource} from './source.js'
import {fillType} from './types.js'

/** What a record means. What no part takes is kept in `extra`. */
export function map(record: Field[], report: Report): Article {
  const draft = emptyDraft(record, report)
  const word = fillType(draft)
  fillTitle(draft)
  fillPeople(draft, word)
  fillIds(draft)
  fillSource(draft)
  fillDate(draft)
  fillEdition(draft)
  fillWords(draft)
  fillNotes(draft)
  fillAddress(draft)
  keepRest(draft)
  if (record.at(-1)?.tag !== 'ER') report('ris/no-end', {place: record.at(-1)!.place})
  return finish(draft)
}

/** `TI` or `T1`; of a whole book `BT` too. `ST` is short for it, and says nothing where it is the same. */
function fillTitle(draft: Draft): void {
  const {article} = draft
  const tags = article.type === 'book' ? ['TI', 'T1', 'BT', 'CT'] : ['TI', 'T1', 'CT']
  for (const tag of tags) {
    const title = takeOne(draft, tag)
    if (title === undefined) continue
    if (article.title === undefined) article.title = withoutPeriod(title) || title
    else if (article.title !== withoutPeriod(title)) keep(draft, tag, title)
  }
  for (const field of take(draft, 'ST')) {
    const isBeginning = article.title?.toLowerCase().startsWith(withoutPeriod(textOf(field)).toLowerCase())
    if (!isBeginning) keep(draft, 'ST', textOf(field))
  }
}

/** Abstract, keywords, languages, the kind of article. A line of a keyword field is a keyword, and so is what semicolons divide. */
function fillWords(draft: Draft): void {
  const {article} = draft
  for (const field of ['AB', 'N2'].flatMap(tag => take(draft, tag))) {
    const sections = linesOf(field).map(text => ({text}))
    if (!article.abstract) article.abstract = {sections}
    else if (textOf(field) !== article.abstract.sections.map(({text}) => text).join(' '))
      setAside(draft, field, 'ris/repeated-field')
  }
  for (const word of take(draft, 'KW')
    .flatMap(linesOf)
    .flatMap(line => line.split(';').map(tidy))) {
    const text = word.replace(/(^|\/)\*/g, '$1').trim() // MEDLINE's star: `Acne Vulgaris/*therapy`
    if (text !== '') article.keywords.push({text, ...(text !== word && {majorTopic: true})})
  }
  for (const language of take(draft, 'LA').flatMap(linesOf)) {
    for (const name of language.split(/(?<!\s)\s*[;,]\s*/).filter(Boolean))
      article.languages.push(languageCode(name) ?? name)
  }
  for (const field of take(draft, 'M3')) if (!addType(article, textOf(field))) keep(draft, 'M3', textOf(field))
}

/** One author alone worked at all addresses; of several nobody knows who worked where. */
function fillAddress(draft: Draft): void {
  const [only, ...others] = draft.article.authors
  for (const text of take(draft, 'AD').flatMap(linesOf)) {
    if (only && others.length === 0) only.affiliations.push({text, ids: []})
    else keep(draft, 'AD', text)
  }
}

function keepRest(draft: Draft): void {
  for (const [tag, fields] of draft.fields) {
    for (const field of fields) {
      if (tags.has(tag)) keep(draft, tag, textOf(field))
      else setAside(draft, field, 'ris/unknown-tag')
    }
  }
}

function finish({article, journal, book}: Draft): Article {
  if (Object.keys(journal).length > 1 || journal.issns.length > 0) article.journal = journal
  if (Object.keys(book).length > 5 || book.editors.length > 0 || book.isbns.length > 0) article.book = book
  if (article.publicationStatus === 'aheadofprint' && article.pubDate && !article.articleDate) {
    article.articleDate = article.pubDate
    delete article.pubDate
  }
  return article
}
