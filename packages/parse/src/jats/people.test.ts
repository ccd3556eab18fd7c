import {expect, test} from 'vitest'
import {withMeta} from '../../test/jats.js'

const name = (surname: string, given: string) =>
  `<name><surname>${surname}</surname><given-names>${given}</given-names></name>`
const ito = name('Ito', 'Aki')
const group = (inner: string, attributes = '') => withMeta(`<contrib-group ${attributes}>${inner}</contrib-group>`)
const author = (inner: string, attributes = '') =>
  group(`<contrib contrib-type="author" ${attributes}>${inner}</contrib>`)

test('a list that ends in et al. is not complete, wherever that stands', () => {
  expect(group(`<contrib>${ito}</contrib><etal/>`).article).toMatchObject({
    authorsComplete: false,
    authors: [{lastName: 'Ito'}]
  })
  expect(author(`${ito}<etal/>`).article).toMatchObject({authorsComplete: false, extra: []})
})

test('on whose behalf is a group among the authors, beside the contributors or in one, with its markup', () => {
  const behalf = '<on-behalf-of>the <italic>Nap</italic> Group<xref ref-type="aff" rid="a"/></on-behalf-of>'
  const found = [
    {lastName: 'Ito'},
    {type: 'group', collectiveName: 'the Nap Group', collectiveNameHtml: 'the <i>Nap</i> Group'}
  ]
  expect(group(`<contrib>${ito}</contrib>${behalf}`).article.authors).toMatchObject(found)
  expect(author(ito + behalf).article.authors).toMatchObject(found)
  expect(author(`${ito}<on-behalf-of/>`).article.authors).toHaveLength(1)
})

test('a contributor may stand alone in the head, without a group', () => {
  expect(withMeta(`<contrib>${ito}</contrib>`).article.authors).toMatchObject([{lastName: 'Ito', foreName: 'Aki'}])
})

test('what stands in a group and is nobody is kept, and reported', () => {
  const {article, codes} = group(`<contrib>${ito}</contrib><role>Sleepers</role>`)
  expect(article.extra).toMatchObject([{path: 'contrib-group/role', text: 'Sleepers'}])
  expect(codes).toEqual(['jats/unknown-element'])
})

test('a contributor whom nobody names is kept, and reported', () => {
  const {article, codes} = author('<role>Nurse</role>')
  expect(article.authors).toEqual([])
  expect(article.extra).toMatchObject([{text: 'Nurse'}])
  expect(codes).toContain('jats/nameless-contributor')
})

test('members of a group are investigators of its list', () => {
  const members = '<xref ref-type="collab" rid="nap"/>'
  const {article} = group(`<contrib contrib-type="collab-member">${ito}${members}</contrib>`)
  expect(article.authors).toEqual([])
  expect(article.investigators).toMatchObject([{lastName: 'Ito', listId: 'nap'}])
  const [alone] = group(`<contrib contrib-type="non-byline">${ito}</contrib>`).article.investigators
  expect(alone).toMatchObject({lastName: 'Ito'})
  expect(alone).not.toHaveProperty('listId')
})

test('a group that holds its members keeps them, each with its place of work', () => {
  const member = `<contrib>${ito}<xref ref-type="aff" rid="a1"/></contrib>`
  const inner = `<contrib-group>${member}<contrib><role>Nurse</role></contrib><aff id="a1">Nap House</aff></contrib-group>`
  const {article} = author(`<collab>Nap Group${inner}</collab>`)
  expect(article.authors).toMatchObject([{collectiveName: 'Nap Group', investigators: 'group-1'}])
  expect(article.investigators).toMatchObject([
    {lastName: 'Ito', listId: 'group-1', affiliations: [{text: 'Nap House'}]}
  ])
  expect(article.extra).toMatchObject([{path: 'collab/contrib', text: 'Nurse'}])
})

test('a group that has members and no name gives investigators only, and one that names nobody gives nothing', () => {
  const {article} = author(`${name('Roy', 'Bo')}<collab><contrib>${ito}</contrib></collab>`)
  expect(article.authors).toMatchObject([{lastName: 'Roy'}])
  expect(article.investigators).toMatchObject([{lastName: 'Ito'}])
  expect(author('<collab/>').codes).toContain('jats/nameless-contributor')
})

test('of a group in several scripts the first name counts', () => {
  const wrapped = '<collab-alternatives><collab>Nap Group</collab><collab>Schlafgruppe</collab></collab-alternatives>'
  expect(author(wrapped).article.authors).toMatchObject([{collectiveName: 'Nap Group'}])
})

test('an editor of a journal is kept by his word, one of a book would be its editor', () => {
  const {article} = group(`<contrib contrib-type="editor">${ito}</contrib>`)
  expect(article.editors).toEqual([])
  expect(article.extra).toMatchObject([{path: 'contrib[editor]', text: 'Ito Aki'}])
})

test('ids of a contributor: each once, by its source, the ORCID of an older link too', () => {
  const orcid = 'https://orcid.org/0000-0002-1825-0097'
  const ids = (inner: string) => author(ito + inner).article.authors[0]!.ids
  expect(ids(`<contrib-id contrib-id-type="orcid">${orcid}</contrib-id><uri xlink:href="${orcid}"/>`)).toMatchObject([
    {source: 'ORCID', id: '0000-0002-1825-0097'}
  ])
  expect(ids(`<ext-link>${orcid}</ext-link>`)).toMatchObject([{source: 'ORCID', id: '0000-0002-1825-0097'}])
  expect(ids('<contrib-id>77</contrib-id><contrib-id contrib-id-type="isni">78</contrib-id>')).toMatchObject([
    {source: 'unknown', id: '77'},
    {id: '78'}
  ])
  expect(ids('<contrib-id/><uri>https://example.org/orcid</uri>')).toEqual([])
})

test('an equal share is told by a note, or by an attribute', () => {
  const note = '<author-notes><fn fn-type="equal" id="e1"><p>Both slept.</p></fn></author-notes>'
  const people = `<contrib>${ito}<xref ref-type="fn" rid="e1"/></contrib><contrib>${name('Roy', 'Bo')}</contrib>`
  const {article} = withMeta(`<contrib-group>${people}</contrib-group>${note}`)
  expect(article.authors.map(({equalContribution}) => equalContribution)).toEqual([true, undefined])
  expect(author(ito, 'equal-contrib="yes"').article.authors[0]).toMatchObject({equalContribution: true})
})

test('an affiliation in several scripts is one, that any of its ids leads to', () => {
  const forms =
    '<aff-alternatives id="a0"><aff id="a1">Nap House</aff><aff id="a2">Haus der Ruhe</aff></aff-alternatives>'
  const people = `<contrib>${ito}<xref ref-type="aff" rid="a1 a2 a1"/></contrib>`
  const {article, codes} = withMeta(`<contrib-group>${people}${forms}</contrib-group>`)
  expect(article.authors).toMatchObject([{affiliations: [{text: 'Nap House'}]}])
  expect(article.authors[0]!.affiliations).toHaveLength(1)
  expect(codes).toEqual([])
})

test('where nobody names an affiliation it is that of all, in each of them', () => {
  const forms = '<aff-alternatives><aff>Nap House</aff><aff>Haus der Ruhe</aff></aff-alternatives><aff/>'
  const {article} = group(`<contrib>${ito}</contrib><contrib>${name('Roy', 'Bo')}</contrib>${forms}`)
  expect(article.authors.map(({affiliations}) => affiliations.map(({text}) => text))).toEqual([
    ['Nap House'],
    ['Nap House']
  ])
  expect(article.authors[0]!.affiliations[0]).not.toBe(article.authors[1]!.affiliations[0])
})

test('an affiliation that nobody claims while others do is kept, and reported', () => {
  const people = `<contrib>${ito}<aff>Nap House</aff></contrib>`
  const {article, codes} = withMeta(`<contrib-group>${people}</contrib-group><aff id="b">Bed Hall</aff>`)
  expect(article.authors).toMatchObject([{affiliations: [{text: 'Nap House'}]}])
  expect(article.extra).toContainEqual({path: 'aff', text: 'Bed Hall'})
  expect(codes).toEqual(['jats/unclaimed-affiliation'])
})

test('a prefix, a role and a degree are kept by who has them', () => {
  const titled =
    '<name><prefix>Dr</prefix><surname>Ito</surname><given-names>Aki</given-names><suffix>Jr<sup>2</sup></suffix></name>'
  const {article} = author(`${titled}<degrees>MD</degrees>`)
  expect(article.authors).toMatchObject([{suffix: 'Jr2', suffixHtml: 'Jr<sup>2</sup>'}])
  expect(article.extra).toMatchObject([
    {path: 'contrib[1]/degrees', text: 'MD'},
    {path: 'contrib[1]/prefix', text: 'Dr'}
  ])
})

const whole = (text: string) => author(`<string-name>${text}</string-name>`)

test('a name in one piece is divided by its comma, by its initials, or by rule, which is reported', () => {
  expect(whole('Ito, Aki').article.authors).toMatchObject([{lastName: 'Ito', foreName: 'Aki'}])
  expect(whole('Ito A').article.authors).toMatchObject([{lastName: 'Ito', initials: 'A'}])
  const {article, codes} = whole('Maria Lopez Garcia')
  expect(article.authors).toMatchObject([{fullName: 'Maria Lopez Garcia'}])
  expect(codes).toEqual(['jats/uncertain-name'])
  expect(
    group(`<contrib contrib-type="collaborator"><string-name>Maria Lopez Garcia</string-name></contrib>`).codes
  ).toEqual(['jats/uncertain-name'])
  expect(whole('Aki').article.authors).toMatchObject([{lastName: 'Aki'}])
})

test('given names alone are a name; initials that are printed beside them are those', () => {
  expect(author('<name><given-names>Aki</given-names></name>').article.authors).toMatchObject([{lastName: 'Aki'}])
  const given = '<name><surname>Ito</surname><given-names initials="A.B.">Aki</given-names></name>'
  expect(author(given).article.authors).toMatchObject([{lastName: 'Ito', foreName: 'Aki', initials: 'AB'}])
})
