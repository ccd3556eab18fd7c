/**
 * Articles that grow, for the writers: `npm run harness -- --output NAME`. Each list of a complete article many times over,
 * each text as long as an abstract should never be, and many articles that ask for the same key.
 */
import {generateArticle} from '@pubcite/generator'
import {type Article, emptyGroup, emptyPerson} from '@pubcite/schema/model'
import type {Family} from './families.js'

const complete = generateArticle(1, {complete: true})
const plain: Article = {...generateArticle(2), title: 'Owls at night', authors: [emptyPerson('Okafor')], ids: {}}
delete plain.titleHtml

/** About as many characters as an item of a list has. */
const itemLength = 64

const times = <Item>(items: readonly Item[], size: number): Item[] =>
  Array.from({length: Math.max(1, size / itemLength)}, (_, index) => items[index % items.length]!)

const lists: Family<Article[]>[] = Object.entries(complete)
  .filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]) && entry[1].length > 0)
  .map(([name, items]) => ({name, grow: size => [{...plain, [name]: times(items, size)} as Article]}))

const long = (unit: string, size: number): string => unit.repeat(Math.max(1, size / unit.length))

const titles: Family<Article[]>[] = [
  'A',
  'Owl ',
  '. ',
  ', ',
  ': ',
  '-',
  '{',
  '}',
  '\\',
  '$',
  '%',
  '"',
  "'",
  '&',
  '<',
  '](',
  '*',
  '_',
  '`',
  '(',
  'é',
  'ß',
  '\u0301',
  '\u2028',
  '\ud800',
  '=',
  '1',
  'A B',
  'x\n',
  'H2O ',
  'ER  - ',
  'and ',
  'U.S. ',
  '  '
].map(unit => ({name: `${JSON.stringify(unit)} in the title`, grow: size => [{...plain, title: long(unit, size)}]}))

const fragments: Family<Article[]>[] = [
  '<i>x</i>',
  '<sub>2</sub> ',
  '&amp;',
  '<i><b>x</b></i>',
  '<math><mi>x</mi></math>'
].map(unit => ({
  name: `${unit} in the title`,
  grow: size => [{...plain, title: long('x', size / unit.length), titleHtml: long(unit, size)}]
}))

const texts: [name: string, put: (text: string) => Partial<Article>][] = [
  ['abstract', text => ({abstract: {sections: [{text}]}}) as Partial<Article>],
  ['name of an author', text => ({authors: [emptyPerson(text)]})],
  ['name of a group', text => ({authors: [emptyGroup(text)]})],
  ['affiliation', text => ({authors: [{...emptyPerson('Okafor'), affiliations: [{text, ids: []}]}]})],
  ['initials', text => ({authors: [{...emptyPerson('Okafor'), foreName: text, initials: text}]})],
  ['journal', text => ({journal: {issns: [], title: text, medlineTa: text}})],
  ['pages', text => ({pagination: {medlinePgn: text, startPage: text}})],
  ['date', text => ({pubDate: {raw: text}})],
  ['DOI', text => ({ids: {doi: text}})],
  ['keyword', text => ({keywords: [{text}]}) as Partial<Article>],
  ['reference', text => ({references: [{text, ids: {}, authors: []}]})]
]

const fields: Family<Article[]>[] = texts.flatMap(([name, put]) =>
  ['A', '. ', '1-', ' & ', '{\\'].map(unit => ({
    name: `${JSON.stringify(unit)} in the ${name}`,
    grow: (size: number) => [{...plain, ...put(long(unit, size))}]
  }))
)

/** The families of every writer. */
export const articleFamilies: readonly Family<Article[]>[] = [
  ...lists,
  ...titles,
  ...fragments,
  ...fields,
  {name: 'articles', grow: size => times([complete, plain], size / 16)},
  {name: 'articles of one key', grow: size => times([plain], size)}
]
