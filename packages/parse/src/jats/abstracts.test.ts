import {expect, test} from 'vitest'
import {withMeta} from '../../test/jats.js'

const abstract = (inner: string, attributes = '') => withMeta(`<abstract ${attributes}>${inner}</abstract>`).article

test('an abstract that says nothing is none', () => {
  const {article} = withMeta('<abstract><title>Abstract</title></abstract><trans-abstract xml:lang="de"/>')
  expect(article).not.toHaveProperty('abstract')
  expect(article.otherAbstracts).toEqual([])
})

test('the first abstract without a kind is the main one, another is beside it', () => {
  const {article} = withMeta(
    '<abstract><p>Beds.</p></abstract><abstract abstract-type="lay summary"><p>Soft.</p></abstract>' +
      '<abstract abstract-type="teaser" xml:lang="xx"><p>Nap!</p></abstract><abstract><p>More.</p></abstract>'
  )
  expect(article.abstract).toEqual({sections: [{text: 'Beds.'}]})
  expect(article.otherAbstracts).toEqual([
    {sections: [{text: 'Soft.'}], type: 'plain-language-summary'},
    {sections: [{text: 'Nap!'}], type: 'teaser', language: 'xx'},
    {sections: [{text: 'More.'}]}
  ])
})

test('a translated abstract has its language and kind', () => {
  const {article} = withMeta(
    '<trans-abstract xml:lang="de"><p>Betten.</p></trans-abstract>' +
      '<trans-abstract abstract-type="teaser"><p>Schlaf!</p></trans-abstract>'
  )
  expect(article.otherAbstracts).toEqual([
    {sections: [{text: 'Betten.'}], language: 'ger'},
    {sections: [{text: 'Schlaf!'}], type: 'teaser'}
  ])
})

test('a section that holds sections gives its label to the first, or stands alone', () => {
  const inner = '<sec><title>Aim</title><p>Nap.</p></sec>'
  expect(
    abstract(`<sec><title>Methods:</title>${inner}</sec><sec><title>End.</title><p>Bed.</p></sec>`).abstract
  ).toEqual({
    sections: [
      {label: 'Methods', text: ''},
      {label: 'Aim', text: 'Nap.'},
      {label: 'End', text: 'Bed.'}
    ]
  })
})

test('a paragraph may begin with its label in bold, with the colon inside or after it', () => {
  expect(
    abstract(
      '<p><bold>Aim:</bold> Nap.</p><p><bold>Methods</bold>: Beds <italic>only</italic>.</p><p><bold>Very</bold> soft.</p>'
    ).abstract
  ).toEqual({
    sections: [
      {label: 'Aim', text: 'Nap.'},
      {label: 'Methods', text: 'Beds only.', textHtml: 'Beds <i>only</i>.'},
      {text: 'Very soft.', textHtml: '<b>Very</b> soft.'}
    ]
  })
})

test('text that stands loose in an abstract is one paragraph', () => {
  expect(abstract('Nap <italic>well</italic>.<p>Bed.</p>').abstract).toEqual({
    sections: [{text: 'Nap well.', textHtml: 'Nap <i>well</i>.'}, {text: 'Bed.'}]
  })
})
