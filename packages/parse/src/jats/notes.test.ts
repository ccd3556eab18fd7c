import {expect, test} from 'vitest'
import {oneArticle, withMeta} from '../../test/jats.js'

test('a note that declares interests is the statement, and a second one that says otherwise is kept', () => {
  const {article} = withMeta(
    '<author-notes><fn fn-type="conflict"><label>*</label><p>None <italic>at all</italic>.</p></fn><fn fn-type="coi-statement"/>' +
      '<fn fn-type="COI-statement"><p>None at all.</p></fn>' +
      '<fn fn-type="conflict"><title>More</title><p>A pillow.</p></fn><fn fn-type="conflict"><p>A bed.</p></fn></author-notes>'
  )
  expect(article).toMatchObject({coiStatement: 'None at all.', coiStatementHtml: 'None <i>at all</i>.'})
  expect(article.extra).toMatchObject([
    {path: 'notes/More', text: 'A pillow.'},
    {path: 'notes/fn', text: 'A bed.'}
  ])
})

test('other notes of authors are kept, with their kind', () => {
  const {article} = withMeta(
    '<author-notes><corresp>ito@example.org</corresp><fn fn-type="deceased"><p>Asleep.</p></fn></author-notes>'
  )
  expect(article).not.toHaveProperty('coiStatement')
  expect(article.extra).toMatchObject([
    {path: 'author-notes/corresp', text: 'ito@example.org'},
    {path: 'author-notes/fn[deceased]', text: 'Asleep.'}
  ])
})

test('of the notes at the end only interests are taken', () => {
  const {article} = oneArticle(
    '<article><back><fn-group><fn fn-type="other"><p>Thanks.</p></fn></fn-group>' +
      '<notes notes-type="competing-interests"><p>None.</p></notes><sec sec-type="COI"><p>None.</p></sec></back></article>'
  )
  expect(article).toMatchObject({coiStatement: 'None.', extra: []})
})
