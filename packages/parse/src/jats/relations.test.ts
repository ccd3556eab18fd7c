import {expect, test} from 'vitest'
import {withMeta} from '../../test/jats.js'

const related = (attributes: string, inner = '', name = 'related-article') =>
  withMeta(`<${name} ${attributes}>${inner}</${name}>`).article.relations

test.each([
  [
    'related-article-type="retraction-forward" ext-link-type="doi" xlink:href="10.5555/nap"',
    'RetractionIn',
    {doi: '10.5555/nap'}
  ],
  [
    'related-article-type="corrected-article" ext-link-type="pmid" xlink:href="12345678"',
    'ErratumFor',
    {pmid: '12345678'}
  ],
  ['related-article-type="Letter" ext-link-type="pmc" xlink:href="PMC77"', 'CommentIn', {pmcid: 'PMC77'}],
  ['link-type="companion" xlink:href="https://pubmed.ncbi.nlm.nih.gov/12345678/"', 'companion', {pmid: '12345678'}],
  ['xlink:href="info:doi/10.5555/nap"', 'related-article', {doi: '10.5555/nap'}]
])('a tie by its word, and the work by the kind or the form of the link: %s', (attributes, type, ids) => {
  const [relation] = related(attributes)
  expect(relation).toMatchObject({type, ids})
  expect(relation!.text).toBe(/href="([^"]*)/.exec(attributes)![1])
})

test.each([
  ['document-id="10.5555/bed" document-id-type="doi"', {doi: '10.5555/bed'}, '10.5555/bed'],
  ['object-id="PMC77" ext-link-type="pmcid"', {pmcid: 'PMC77'}, 'PMC77'],
  ['xlink:href="https://example.org/nap"', {}, 'https://example.org/nap']
])('an object is named by other attributes: %s', (attributes, ids, text) => {
  expect(related(attributes, '', 'related-object')).toEqual([{type: 'related-object', text, ids, authors: []}])
})

test('a tie without a link is told by its place, and one without that says nothing', () => {
  expect(related('related-article-type="retracted-article" journal-id="J Nap" vol="4" issue="2" page="7"')).toEqual([
    {
      type: 'RetractionOf',
      text: 'J Nap 4 2 7',
      ids: {},
      authors: [],
      volume: '4',
      issue: '2',
      journal: {medlineTa: 'J Nap', issns: []}
    }
  ])
  expect(related('related-article-type="letter"')).toEqual([])
})

test('a tie in words keeps them, with their markup', () => {
  expect(related('related-article-type="update"', 'See <italic>J Nap</italic>.')).toMatchObject([
    {type: 'UpdateIn', text: 'See J Nap.', textHtml: 'See <i>J Nap</i>.', ids: {}}
  ])
})
