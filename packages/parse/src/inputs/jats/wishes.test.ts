/**
 * What users of other tools asked for, where it is about JATS. `owner/repo#n` is an issue or a pull request on GitHub.
 */
import {expect, test} from 'vitest'
import {parseJats} from './index.js'

test('scieloorg/packtools#1237: a group among the authors is a group, and its members are no authors beside it', () => {
  const {articles} = parseJats(
    `<article><front><article-meta><title-group><article-title>Naps</article-title></title-group><contrib-group>
    <contrib contrib-type="author"><name><surname>Ito</surname><given-names>Mei</given-names></name></contrib>
    <contrib contrib-type="author"><collab>Night Group<contrib-group><contrib><name><surname>Roy</surname><given-names>Bo</given-names></name></contrib></contrib-group></collab></contrib>
    </contrib-group></article-meta></front></article>`
  )
  expect(articles[0]).toMatchObject({
    authors: [{lastName: 'Ito'}, {type: 'group', collectiveName: 'Night Group'}],
    investigators: [{lastName: 'Roy'}]
  })
})
