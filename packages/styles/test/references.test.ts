import {expect, test} from 'vitest'
import {loadStyle, styleNames} from '../src/index.js'
import {cases} from './articles.js'

test.each(styleNames.map(({name}) => name))(
  '%s prints the references that are kept beside this test',
  {timeout: 60_000},
  async name => {
    const style = await loadStyle(name)
    const lines = Array.from(cases, ([label, article]) => {
      const [reference, citation] = [style.bibliography([article], {format: 'markdown'}), style.citation([article])]
      return `- ${label}: ${citation}\n\n  ${reference}`
    })
    await expect(`# ${name}\n\n${lines.join('\n')}`).toMatchFileSnapshot(`./references/${name}.md`)
  }
)

test('every style says that a list of authors is cut, and none says "& et al."', {timeout: 60_000}, async () => {
  const cut = [cases.get('incomplete list of one')!, cases.get('incomplete list of two')!]
  for (const {name} of styleNames) {
    const style = await loadStyle(name)
    for (const reference of cut.map(article => style.bibliography([article]))) {
      expect(reference, name).toMatch(/et al/)
      expect(reference, name).not.toMatch(/(?:&|and) et al|and others/)
    }
  }
})
