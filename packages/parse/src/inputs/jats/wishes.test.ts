/**
 * What users of other tools asked for, where it is about JATS. `owner/repo#n` is an issue or a pull request on GitHub; where
 * the collection of threads tells only what several of them ask together, each stands at the point that it is nearest to.
 */
import {formatCsl} from '@pubcite/format'
import {expect, test} from 'vitest'
import {parseJats} from './index.js'

const read = (inner: string) => parseJats(`<article xmlns:xlink="x">${inner}</article>`).articles[0]!
const meta = (inner: string) => read(`<front><article-meta>${inner}</article-meta></front>`)
const listed = (inner: string) => read(`<back><ref-list>${inner}</ref-list></back>`).references
const element = (inner: string, type = 'journal') =>
  listed(`<ref><element-citation publication-type="${type}">${inner}</element-citation></ref>`)[0]!
const person = (surname: string, given: string) =>
  `<name><surname>${surname}</surname><given-names>${given}</given-names></name>`

test('scieloorg/packtools#1237: a group among the authors is a group, and its members are no authors beside it', () => {
  const article = meta(
    `<contrib-group><contrib contrib-type="author">${person('Ito', 'Mei')}</contrib>
    <contrib contrib-type="author"><collab>Night Group<contrib-group><contrib>${person('Roy', 'Bo')}</contrib></contrib-group></collab></contrib></contrib-group>`
  )
  expect(article).toMatchObject({
    authors: [{lastName: 'Ito'}, {type: 'group', collectiveName: 'Night Group'}],
    investigators: [{lastName: 'Roy'}]
  })
})

test('cyanheads/pubmed-mcp-server#111: a table with references of its own costs no other', () => {
  const cell = '<table><tr><td rowspan="2"><xref ref-type="bibr" rid="r1">1</xref></td><td>7</td></tr></table>'
  const {references} = read(
    `<body><sec><table-wrap>${cell}<table-wrap-foot><ref-list><ref id="t"><mixed-citation>A bed in a table.</mixed-citation></ref></ref-list></table-wrap-foot></table-wrap></sec></body>` +
      '<back><ref-list><ref id="r1"><mixed-citation>A bed.</mixed-citation></ref></ref-list></back>'
  )
  expect(references.map(({text}) => text)).toEqual(['A bed in a table.', 'A bed.'])
})

test('cyanheads/pubmed-mcp-server#116: of 84 references that have alternatives, 84 come out', () => {
  const ref = (at: number) =>
    `<ref><label>${at}</label><citation-alternatives><mixed-citation>Ito M. Bed ${at}.</mixed-citation>` +
    `<element-citation publication-type="book">${person('Ito', 'M')}<source>Bed ${at}</source></element-citation></citation-alternatives></ref>`
  const references = listed(Array.from({length: 84}, (_, at) => ref(at + 1)).join(''))
  expect(references.map(({label, text, title}) => [label, text, title])).toEqual(
    Array.from({length: 84}, (_, at) => [`${at + 1}`, `Ito M. Bed ${at + 1}.`, `Bed ${at + 1}`])
  )
})

test('cyanheads/pubmed-mcp-server#124: no two parts of an element-citation run together', () => {
  const {text} = element(
    `${person('Ito', 'M')}${person('Roy', 'B')}<article-title>Beds</article-title><source>J Naps</source><year>2001</year><volume>3</volume>`
  )
  expect(text).toBe('Ito M, Roy B. Beds. J Naps. 2001;3.')
})

test('cyanheads/pubmed-mcp-server#127: a page that looks like a number is text, and so it is written', () => {
  const article = meta(
    '<volume>007</volume><issue>1e3</issue><fpage>3999</fpage><lpage>4002.e26</lpage><title-group><article-title>Beds</article-title></title-group>'
  )
  expect(article).toMatchObject({volume: '007', issue: '1e3', pagination: {startPage: '3999', endPage: '4002.e26'}})
  expect(JSON.parse(formatCsl([article]))[0]).toMatchObject({volume: '007', issue: '1e3', page: '3999-4002.e26'})
})

test('cyanheads/pubmed-mcp-server#131: references that stand in the body are references', () => {
  const list = '<ref-list><title>Beds</title><ref><mixed-citation>A bed.</mixed-citation></ref></ref-list>'
  expect(read(`<body><sec><sec>${list}</sec></sec></body>`).references).toMatchObject([
    {text: 'A bed.', listTitle: 'Beds'}
  ])
})

test('titipata/pubmed_parser#171: the identifiers of an article are its own, and none of its references', () => {
  const id = (name: string, type: string, value: string) => `<${name} pub-id-type="${type}">${value}</${name}>`
  const {ids, references} = read(
    `<front><article-meta>${id('article-id', 'pmc', '9000001')}</article-meta></front><back><ref-list><ref><mixed-citation>A bed. ${id('pub-id', 'doi', '10.5555/bed')} ${id('pub-id', 'pmid', '90000002')}</mixed-citation></ref></ref-list></back>`
  )
  expect(ids).toEqual({pmcid: 'PMC9000001'})
  expect(references[0]?.ids).toEqual({doi: '10.5555/bed', pmid: '90000002'})
})

test('jakelever/biotext#5: a title is whole, whatever is marked or noted in it', () => {
  const {title, titleHtml} = meta(
    '<title-group><article-title>Beds of <italic>E. coli</italic><xref ref-type="fn" rid="n">*</xref> at H<sub>2</sub>O &lt; 5</article-title></title-group>'
  )
  expect(title).toBe('Beds of E. coli at H2O < 5')
  expect(titleHtml).toBe('Beds of <i>E. coli</i> at H<sub>2</sub>O &lt; 5')
})

test('jakelever/biotext#21: sections of an abstract stay apart, each with its label', () => {
  const section = (title: string, text: string) => `<sec><title>${title}</title><p>${text}</p></sec>`
  expect(meta(`<abstract>${section('Aim', 'To nap.')}${section('Result', 'We did.')}</abstract>`).abstract).toEqual({
    sections: [
      {label: 'Aim', text: 'To nap.'},
      {label: 'Result', text: 'We did.'}
    ]
  })
})

test('stencila/encoda#395: references in a group of floats come after those of the text', () => {
  const list = (text: string) => `<ref-list><ref><mixed-citation>${text}</mixed-citation></ref></ref-list>`
  const {references} = read(
    `<back>${list('One bed.')}</back><floats-group><boxed-text>${list('Two beds.')}</boxed-text></floats-group>`
  )
  expect(references.map(({text}) => text)).toEqual(['One bed.', 'Two beds.'])
})

test('stencila/encoda#412: a chapter that is cited has its own title and that of its book', () => {
  expect(
    element(
      `<person-group person-group-type="author">${person('Ito', 'M')}</person-group><chapter-title>Pillows</chapter-title>` +
        `<source>Beds</source><person-group person-group-type="editor">${person('Roy', 'B')}</person-group><publisher-name>Acme</publisher-name><year>2001</year>`,
      'book'
    )
  ).toMatchObject({
    authors: [{lastName: 'Ito'}],
    title: 'Pillows',
    book: {title: 'Beds', editors: [{lastName: 'Roy'}], publisher: {name: 'Acme'}}
  })
})

test('stencila/encoda#873: a reference of which nothing is tagged keeps its text, links and all', () => {
  const [reference] = listed(
    '<ref><mixed-citation>Beds and more. <ext-link ext-link-type="uri" xlink:href="https://example.org/beds">https://example.org/beds</ext-link></mixed-citation></ref>'
  )
  expect(reference).toMatchObject({text: 'Beds and more. https://example.org/beds', authors: []})
})

test('substance/texture#238: a kind of publication that nobody knows keeps its parts', () => {
  expect(
    element(
      `${person('Ito', 'M')}<article-title>Beds</article-title><source>J Naps</source><year>2001</year>`,
      'nap-log'
    )
  ).toMatchObject({authors: [{lastName: 'Ito'}], title: 'Beds', book: {title: 'J Naps'}, pubDate: {year: 2001}})
})

test('PeerJ/jats-conversion#175: a group among the authors of a reference is a group, and a cut list is cut', () => {
  expect(
    element(
      `<person-group person-group-type="author">${person('Ito', 'M')}<collab>Night Group</collab><etal/></person-group><year>2001</year>`
    )
  ).toMatchObject({
    authors: [{lastName: 'Ito'}, {type: 'group', collectiveName: 'Night Group'}],
    authorsComplete: false
  })
})
