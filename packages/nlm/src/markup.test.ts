import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {decodeEntities} from './entities.js'
import {createFragment, escapeText, htmlOf, plainText, readFragment} from './markup.js'

describe('a fragment', () => {
  test.each([
    ['Sleep in mice', {text: 'Sleep in mice'}],
    ['H<sub>2</sub>O', {text: 'H2O', html: 'H<sub>2</sub>O'}],
    ['<em>M.</em> <strong>musculus</strong>', {text: 'M. musculus', html: '<i>M.</i> <b>musculus</b>'}],
    ['<italic>M.</italic> <bold>m</bold>', {text: 'M. m', html: '<i>M.</i> <b>m</b>'}],
    ['<I>M.</I>', {text: 'M.', html: '<i>M.</i>'}],
    ['  <i> M.\n musculus </i>sleeps ', {text: 'M. musculus sleeps', html: '<i>M. musculus</i> sleeps'}],
    ['a <b></b> b <i> </i>', {text: 'a b'}],
    ['<a href="/x">link</a> &amp; <span>more</span>', {text: 'link & more'}],
    ['one<br/>two<p>three</p>four', {text: 'one two three four'}],
    ['p &lt; 0.05', {text: 'p < 0.05'}],
    ['p<0.05 <i>x</i>', {text: 'p<0.05 x', html: 'p&lt;0.05 <i>x</i>'}],
    ['a<b and c>d', {text: 'a<b and c>d'}],
    ['a <!-- no --> b<?xml ?>', {text: 'a b'}],
    ['x<script>alert(1)</script><style>i</style>y', {text: 'xy'}],
    ['<i><b>x</i>y</b>z', {text: 'xyz', html: '<i><b>x</b></i>yz'}],
    ['</i>x<i>y', {text: 'xy', html: 'x<i>y</i>'}],
    ['<i onclick="x()">x</i>', {text: 'x', html: '<i>x</i>'}]
  ])('%j', (source, fragment) => {
    expect(readFragment(source)).toEqual(fragment)
  })

  test('MathML stands without prefix, with what shapes it', () => {
    const source =
      'at <mml:math xmlns:mml="http://www.w3.org/1998/Math/MathML" display="inline" id="m1"> <mml:msup>' +
      '<mml:mi mathvariant=\'italic\'>x</mml:mi> <mml:mn>2</mml:mn></mml:msup><mml:mspace width="1em"/></mml:math> h'
    expect(readFragment(source)).toEqual({
      text: 'at x2 h',
      html:
        'at <math display="inline"><msup><mi mathvariant="italic">x</mi><mn>2</mn></msup>' +
        '<mspace width="1em"></mspace></math> h'
    })
  })

  test('in MathML blanks count between the words of a token, an empty element has its place, an empty formula none', () => {
    expect(readFragment('a <math> <mtext> if so </mtext> <msup><none/><mn>2</mn></msup></math>')).toEqual({
      text: 'a if so2',
      html: 'a <math><mtext>if so</mtext><msup><none></none><mn>2</mn></msup></math>'
    })
    expect(readFragment('a <math><mrow></mrow></math> b <math> </math>')).toEqual({text: 'a b'})
  })

  test('MathML keeps no annotation, no HTML, and stands nowhere but in math', () => {
    expect(readFragment('<math><mi><i>x</i></mi><annotation>x_{1}</annotation></math>')).toEqual({
      text: 'x',
      html: '<math><mi>x</mi></math>'
    })
    expect(readFragment('<mi>x</mi>')).toEqual({text: 'x'})
  })

  test('a fraction has a stroke in the text, and parentheses around what is more than a word', () => {
    const text = (inside: string) => readFragment(`at <math>${inside}</math> h`).text
    const [one, two] = ['<mn>1</mn>', '<mrow><mn>2</mn></mrow>']
    const sum = '<mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow>'
    expect(text(`<mfrac>${one}${two}</mfrac>`)).toBe('at 1/2 h')
    expect(text(`<mn>3</mn><mfrac>${sum}${two}</mfrac>`)).toBe('at 3(a+b)/2 h')
    expect(text(`<mfrac>${one}<mfrac>${two}${sum}</mfrac></mfrac>`)).toBe('at 1/(2/(a+b)) h')
    expect(text(`<mfrac><mfrac>${one}${two}</mfrac>${two}</mfrac>`)).toBe('at (1/2)/2 h')
    expect(text(`<mfrac linethickness="0">${one}${two}</mfrac>`)).toBe('at 1 2 h')
    expect(text(`<mfrac><mrow></mrow>${two}</mfrac>`)).toBe('at 2 h')
    expect(text(`<mfrac>${one}</mfrac>`)).toBe('at 1 h')
    expect(readFragment(`<math><mfrac>${one}${two}`)).toEqual({
      text: '1/2',
      html: '<math><mfrac><mn>1</mn><mrow><mn>2</mn></mrow></mfrac></math>'
    })
  })

  test('attributes are escaped', () => {
    const fragment = createFragment()
    fragment.open('math', [['display', '"><script>']])
    fragment.text('x')
    expect(fragment.result()).toEqual({text: 'x', html: '<math display="&quot;&gt;&lt;script&gt;">x</math>'})
  })

  test('control characters are blanks, other blanks than ASCII stay', () => {
    expect(readFragment('a\0b\u00a0\u2009c')).toEqual({text: 'a b\u00a0\u2009c'})
  })

  const tags = fc.constantFrom(
    '<i>',
    '</i>',
    '<b>',
    '</b>',
    '<sub>',
    '</sub>',
    '<math>',
    '</math>',
    '<mi>',
    '</mi>',
    '<mspace/>',
    '<mfrac>',
    '</mfrac>',
    '<p>',
    '<script>',
    '</script>',
    '<x a="1">',
    '&amp;',
    '&',
    '<',
    '>',
    ' ',
    '\n',
    'x',
    'é',
    'm<n',
    '<i',
    '"'
  )
  const sources = fc.array(tags, {maxLength: 20}).map(parts => parts.join(''))

  test('it is well-formed, and its plain text is its text', () => {
    fc.assert(
      fc.property(sources, source => {
        const {text, html} = readFragment(source)
        expect(plainText(htmlOf(text, html))).toBe(text)
        expect(text).toBe(text.trim().replace(/[ \n]+/g, ' '))
        const open: string[] = []
        for (const [, slash, name] of html?.matchAll(/<(\/?)([a-z]+)>/g) ?? []) {
          if (slash) expect(open.pop()).toBe(name)
          else open.push(name!)
        }
        expect(open).toEqual([])
        expect(html?.replace(/<\/?(?:i|b|sub|math|mi|mspace|mfrac)>|&(?:amp|lt|gt);/g, '') ?? '').not.toMatch(/[<>&]/)
      })
    )
  })

  test('read again it is the same', () => {
    fc.assert(
      fc.property(sources, source => {
        const {text, html} = readFragment(source)
        expect(readFragment(html ?? escapeText(text))).toEqual({text, ...(html !== undefined && {html})})
      })
    )
  })
})

test('escaped text is text again', () => {
  fc.assert(fc.property(fc.string(), text => void expect(plainText(escapeText(text))).toBe(text)))
})

test('where text and fragment differ the text wins, and nothing that is not on the list is printed', () => {
  expect(htmlOf('H2O', 'H<sub>2</sub>O')).toBe('H<sub>2</sub>O')
  expect(htmlOf('H3O', 'H<sub>2</sub>O')).toBe('H3O')
  expect(htmlOf('a<b')).toBe('a&lt;b')
  expect(htmlOf('H2O', 'H<sub onclick="x()">2</sub><img src="x">O')).toBe('H<sub>2</sub>O')
})

test('references are decoded, unknown ones stay', () => {
  expect(decodeEntities('&lt;&#233;&#xE9;&alpha;&Alpha;&frac12;&nbsp;')).toBe('<ééαΑ½\u00a0')
  expect(decodeEntities('&nosuch; &; & &constructor;')).toBe('&nosuch; &; & &constructor;')
  expect(decodeEntities('&#0;&#xD800;&#99999999;')).toBe('\ufffd\ufffd\ufffd')
  expect(decodeEntities('&amp;lt;')).toBe('&lt;')
})
