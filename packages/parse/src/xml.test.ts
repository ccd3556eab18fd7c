import fc from 'fast-check'
import {expect, test} from 'vitest'
import {byteText, plainByteText} from './bytes.js'
import {joinRuns, type Run} from './marked.js'
import {readTree, type XmlElement} from './xml.js'

const utf8 = (text: string) => new TextEncoder().encode(text)

function tree(xml: string) {
  const problems: [string, string][] = []
  const root = readTree(utf8(xml), (code, from, to) => problems.push([code, xml.slice(from, to)]))
  return {root, problems}
}

/** `a{x}[ b[] ]`: names, attributes and children, short. */
function outline({name, attributes, children}: XmlElement): string {
  const own = [...attributes].map(([key, value]) => `${key}=${value}`).join()
  const inner = children.map(child => (typeof child === 'string' ? child : outline(child))).join('')
  return `${name}${own && `{${own}}`}[${inner}]`
}

test('a document is a tree in order, with its white space, attributes and prefixes', () => {
  const {root, problems} = tree(
    '<?xml version="1.0"?><!-- <x> --><a b="1" c=\'&lt;2\' ><x:y/> t <![CDATA[<z>&amp;]]><?pi <q>?>&#x3b1;&amp;</a>'
  )
  expect(outline(root)).toBe('[a{b=1,c=<2}[x:y[] t <z>&amp;α&]]')
  expect(problems).toEqual([])
})

test('an element knows where it stands', () => {
  const xml = 'ä<a>ö<b/></a>'
  const {root} = tree(xml)
  const [, a] = root.children as [string, XmlElement]
  const text = (element: XmlElement) => new TextDecoder().decode(utf8(xml).subarray(element.from, element.to))
  expect(text(a)).toBe('<a>ö<b/></a>')
  expect(text(a.children[1] as XmlElement)).toBe('<b/>')
})

test('what is not well-formed is read as far as it goes, and reported', () => {
  expect(tree('<a><b>x</a>y</c>')).toMatchObject({
    problems: [
      ['xml/not-well-formed', '</a>'],
      ['xml/not-well-formed', '</c>']
    ]
  })
  expect(outline(tree('<a><b>x</a>y</c>').root)).toBe('[a[b[x]]y]')
  expect(outline(tree('<a>1 < 2 & 3 &nbsp;').root)).toBe('[a[1 < 2 & 3 &nbsp;]]')
  expect(tree('<a>&nbsp;</a>').problems).toEqual([['xml/unknown-entity', '&nbsp;']])
  expect(tree('<a>ä').problems).toEqual([['xml/cut', '<a>ä']])
  expect(outline(tree('<a b=c d "e><f>').root)).toContain('a{b=c')
})

test('the address of a DTD may hold the sign that ends a document type', () => {
  const first = (type: string) => {
    const {children} = readTree(new TextEncoder().encode(`<!DOCTYPE a ${type}<a b="c">x</a>`), () => {})
    return children[0]
  }
  for (const type of [
    'SYSTEM "a>.dtd">',
    `PUBLIC '-//X//DTD "A>"//EN' "a<>.dtd" [<!ENTITY b "c">]>`,
    'SYSTEM "a.dtd>'
  ]) {
    expect(first(type)).toMatchObject({name: 'a', children: ['x']}) // the last has lost a quote
  }
})

test('bytes that are no UTF-8 are read as windows-1252, and reported', () => {
  const codes: string[] = []
  const root = readTree(Uint8Array.from([...utf8('<a>Ito'), 0xfc, ...utf8('</a>')]), code => codes.push(code))
  expect(outline(root)).toBe('[a[Itoü]]')
  expect(codes).toEqual(['parse/encoding'])
})

test('every text gives a tree', () => {
  const parts = fc.constantFrom(
    '<a>',
    '</a>',
    '<b c="d"',
    '>',
    '/>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '&',
    '&#1;',
    '"',
    'ä',
    '<',
    ' ',
    '<!DOCTYPE a [',
    ']>'
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(parts, fc.string())), list => {
      expect(tree(list.join('')).root.to).toBe(utf8(list.join('')).length)
    })
  )
})

test('bytes are read alike with Buffer and without', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary'}), fc.constantFrom('a', '<!', '</a>'), fc.nat(20), (text, wanted, at) => {
      const bytes = utf8(`${text}<!--${text}</a>`)
      const [one, other] = [byteText(bytes), plainByteText(bytes)]
      expect(one.utf8(0, bytes.length)).toBe(other.utf8(0, bytes.length))
      expect(one.indexOf(wanted, at)).toBe(other.indexOf(wanted, at))
      expect(one.lastIndexOf(wanted, at)).toBe(other.lastIndexOf(wanted, at))
      expect(one.ascii(0, bytes.length)).toHaveLength(other.ascii(0, bytes.length).length)
    })
  )
})

test('runs of text and tags come to what a fragment makes of them', () => {
  const words = fc
    .array(fc.constantFrom('a', ' ', '<', '&', 'b ', '\n', '  ', ' c'), {maxLength: 3})
    .map(list => list.join(''))
  const runs = fc.array(fc.tuple(words, fc.constantFrom('i', 'sub'), words), {minLength: 1, maxLength: 4}).map(list =>
    list.flatMap(([before, name, inside]): Run[] => [
      {kind: 'text', text: before},
      {kind: 'open', text: name},
      {kind: 'text', text: inside},
      {kind: 'close', text: name}
    ])
  )
  fc.assert(
    fc.property(runs, list => {
      // a control character that vanishes sends all of it to the fragment
      const careful = joinRuns([{kind: 'text', text: '\u0001'}, ...list])
      const {html = '', text} = joinRuns(list.filter(run => run.kind !== 'text' || run.text !== ''))
      expect(text).toBe(careful.text)
      expect(html).toBe(careful.html ?? '')
    })
  )
})
