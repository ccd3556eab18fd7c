/** The short form of `npm run test:injection`, and that its judges see what they are there for. */
import {outputs} from '@pubcite/format'
import {describe, expect, test} from 'vitest'
import {places} from './fields.js'
import {inject} from './inject.js'
import {judges} from './judges.js'
import {payloads} from './payloads.js'

test.each(outputs.map(output => [output.name, output] as const))('no text leaves its field in %s', (_, output) => {
  const verdicts = [...inject(output, 499)]
  expect(verdicts.flatMap(({escaped}) => escaped)).toEqual([])
  expect(verdicts.map(({kind}) => kind)).toEqual([...payloads.keys()])
})

test('there are some hundred payloads, and every output has a judge', () => {
  expect([...payloads.values()].flat().length).toBeGreaterThan(600)
  expect(places.length).toBeGreaterThan(400)
  expect(outputs.filter(({name}) => !judges.has(name))).toEqual([])
})

describe('a judge sees what left its field', () => {
  test.each([
    ['ris', 'TY  - JOUR\r\nTI  - x\r\nER  - \r\n', 'TY  - JOUR\r\nTI  - x\r\nAU  - y\r\nER  - \r\n', 'AU'],
    ['ris', 'TY  - JOUR\r\nUR  - https://x.example\r\n', 'TY  - JOUR\r\nUR  - javascript:x\r\n', 'UR elsewhere'],
    ['enw', '%0 Book\r\n%T x\r\n', '%0 Book\r\n%T x\r\ny\r\n', 'no tag'],
    ['html', '<ul><li>x</li></ul>', '<ul><li>x<script>y</script></li></ul>', 'script'],
    ['html', '<li><a href="https://x.example">x</a>', '<li><a href="javascript:x">x</a>', 'a@href elsewhere'],
    ['markdown', '- x', '- [x](data:y)', 'a'],
    ['csv', '"a"\r\n"x"\r\n', '"a"\r\n"=x"\r\n', 'formula in 0'],
    ['bibtex', '@article{x,\n  title = {x}\n}\n', '@article{x,\n  title = {x}, note = {y}\n}\n', 'note'],
    ['mods', '<c><mods><a>x</a></mods></c>', '<c><mods><a>x<b/></a></mods></c>', 'b'],
    ['csl', '[{"title":"x"}]', '[{"title":"x","y":1}]', 'y'],
    ['hayagriva', 'x:\n  title: "x"\n', 'x:\n  title: "x"\n  y: "z"\n', 'y'],
    ['rtf', '{\\rtf1\n{\\pard x\\par}\n}\n', '{\\rtf1\n{\\pard {\\b x}\\par}\n}\n', 'b'],
    ['coins', '<span title="a=b"></span>', '<span title="a=b&amp;c=d"></span>', 'c']
  ] as const)('%s: %j becomes %j', (name, sound, broken, part) => {
    const judge = judges.get(name)!
    expect(judge(sound)).toHaveLength(1)
    expect(judge(sound)[0]).not.toContain(part)
    expect(judge(broken)[0]).toContain(part)
  })

  test.each([
    ['bibtex', '@article{x,\n  title = {x}}\n}\n'],
    ['json-ld', '{"@graph":[{"name":"</script><b>"}]}'],
    ['mods', '<c><mods><a>x</mods></c>'],
    ['rtf', '{\\rtf1\n{\\pard x}}\\par}\n}\n']
  ] as const)('%s: %j is no file', (name, broken) => {
    expect(() => judges.get(name)!(broken)).toThrow()
  })
})
