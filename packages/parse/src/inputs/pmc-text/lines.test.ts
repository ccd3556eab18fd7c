import {expect, test} from 'vitest'
import {detect} from './detect.js'
import {parsePmcText} from './index.js'
import {isLabel, read} from './read.js'

const parsed = (...lines: string[]) => {
  const {articles, diagnostics, places} = parsePmcText(lines.join('\n'))
  return {article: articles[0]!, diagnostics, place: places[0]!}
}
const cite = ['J Imag Sleep', '. 2012 Jan 5;10(2):225–234. doi: 10.5555/a']
const texts = (lines: readonly {text: string}[]) => lines.map(({text}) => text)
const divided = (...lines: string[]) => [...read(lines.join('\n'))][0]!

test.each([
  'Search in PMC',
  'View in NLM Catalog',
  'Search PMC Full-Text Archive Search in PMC',
  'Article notes Copyright and License information',
  'ARTICLE NOTES COPYRIGHT AND LICENSE INFORMATION',
  'J Nap. Author manuscript; available in PMC 2013 Jul 1.',
  'Journal List > J Nap > v.10(2)',
  'Articles from Journal of naps are provided here courtesy of Nap Press',
  'As a library, NLM provides access to scientific literature. More.'
])('a page of PMC is told by its PMCID and %s', sign => {
  expect(detect(`Naps\n${sign}\nPMCID: PMC12\n`)).toBe(true)
  expect(detect(`Naps\n${sign}\nPMCID:PMC12\n`)).toBe(true)
  expect(detect(`Naps\n${sign}\nPMCID: 12\n`)).toBe(false)
  expect(detect(`Naps\n${sign}\nXPMCID: PMC12\n`)).toBe(false)
  expect(detect(`<html>Naps\n${sign}\nPMCID: PMC12\n`)).toBe(false)
})

test.each([
  'See Search PMC Full-Text Archive',
  'All Articles from Naps are provided here courtesy of',
  'So: As a library, NLM provides access to scientific literature',
  'Naps',
  'We Search in PMC',
  'View in NLM Catalog now',
  'My Journal List > J Nap',
  'Journal List > '
])('no page of PMC is told by %s', words => {
  expect(detect(`${words}\nPMCID: PMC12\n`)).toBe(false)
})

test.each([
  'Search in PMC',
  'search in pubmed',
  'View in NLM Catalog',
  'Add to search',
  'Skip to main content',
  'PERMALINK',
  'Copy',
  'As a library, NLM provides access to it',
  'the contents by NLM or the NIH.',
  'Learn more: PMC Disclaimer',
  'Journal of naps logo',
  'Journal List',
  'Find articles by Jan Lindt',
  'Go to:',
  '•',
  '-'
])('%s is a menu, wherever it stands', menu => {
  const {citation, head} = divided(menu, ...cite, menu, 'Naps', menu, 'Jan Lindt')
  expect(texts(citation)).toEqual(cite)
  expect(texts(head)).toEqual(['Naps', 'Jan Lindt'])
})

test.each([
  [['J Nap', '. 2012 Jan;10(2):225.']],
  [
    [
      'J Nap',
      '. Author manuscript; available in PMC: 2013 Jul 1.',
      'Published in final edited form as: J Nap. 2012;1:2.'
    ]
  ],
  [
    [
      'J Nap. Author manuscript; available in PMC 2013 Jul 1.',
      'Published in final edited form as:',
      'J Nap. 2012; 1: 2.'
    ]
  ],
  [['J Nap. 2012 Jan; 10(2): 225–234.', 'Published online 2011 Aug 28. doi: 10.5555/a']],
  [['J Nap. 2012 January 5;10(2):225.', 'Prepublished online 2011 Aug 28.', 'doi: 10.5555/a']],
  [['J Nap. 1899; 10.']]
])('the citation is %j', lines => {
  const {citation, head} = divided('Some words', ...lines, 'Naps', 'Jan Lindt')
  expect(texts(citation)).toEqual(lines)
  expect(texts(head)).toEqual(['Naps', 'Jan Lindt'])
})

test('a page without a citation has its title first, and is reported', () => {
  const {article, diagnostics, place} = parsed('', 'Naps', 'Jan Lindt', 'PMCID: PMC12')
  expect(article).toMatchObject({title: 'Naps', authors: [{lastName: 'Lindt'}], ids: {pmcid: 'PMC12'}})
  expect(diagnostics).toMatchObject([{code: 'pmc-text/unreadable-citation', place: {start: {line: 2, column: 1}}}])
  expect(place.start).toMatchObject({line: 2, column: 1})
})

test('a page stands from its citation to its end', () => {
  const {place} = parsed('words', ...cite, 'Naps', 'Jan Lindt')
  expect([place.start.line, place.end?.line]).toEqual([2, 5])
})

test.each([
  'Background',
  'Background and aims',
  'Aim',
  'Objectives:',
  'PURPOSE',
  'Introduction',
  'Patients and participants',
  'Methods',
  'Methods and Findings',
  'Materials & Methods',
  'Main outcome measures',
  'Results',
  'Principal Findings',
  'Conclusions',
  'Conclusion and relevance',
  'Trial registration number',
  'Key points'
])('%s heads a section of an abstract', label => {
  expect(isLabel(label)).toBe(true)
  expect(isLabel(`The ${label}`)).toBe(false)
  expect(parsed(...cite, 'Naps', 'Abstract', label, 'We slept.', 'And more.').article.abstract?.sections).toEqual([
    {label: label.replace(/:$/, ''), text: 'We slept.'},
    {text: 'And more.'}
  ])
})

test.each(['Results of naps', 'Aims were', 'Owls', 'Background of the naps'])('%s heads none', text => {
  expect(isLabel(text)).toBe(false)
})

test.each([
  'Keywords: naps',
  'Key words: naps',
  'KEYWORD naps',
  '1. Introduction',
  '1 Introduction',
  '12. Introduction',
  'Introduction',
  'Graphical abstract',
  'Abbreviations',
  'References',
  'Highlights',
  'Plain Language Summary',
  'Author summary',
  'Naps in the wild'
])('an abstract ends before %s', end => {
  const {abstract} = divided(...cite, 'Naps', 'Abstract', 'We slept.', 'Well (in boxes)', end, 'Much text.')
  expect(texts(abstract)).toEqual(['We slept.', 'Well (in boxes)'])
})

test('an abstract that nothing ends has twelve lines, and one may be called a summary', () => {
  const lines = Array.from({length: 20}, (_, index) => `We slept ${index} times.`)
  expect(texts(divided(...cite, 'Naps', 'SUMMARY', ...lines).abstract)).toEqual(lines.slice(0, 12))
  expect(divided(...cite, 'Naps', 'Abstracts', ...lines).abstract).toEqual([])
})

test('keywords are parted by commas or semicolons, and the period closes them', () => {
  const words = (line: string) => parsed(...cite, 'Naps', 'Jan Lindt', line, 'Text.').article.keywords
  expect(words('Keywords: naps, deep sleep; 3,4-nap.')).toEqual([
    {text: 'naps'},
    {text: 'deep sleep'},
    {text: '3,4-nap'}
  ])
  expect(words('The keywords: naps')).toEqual([])
})

test.each(['References', 'REFERENCE', 'References and notes', 'Literature cited', 'Bibliography'])(
  '%s heads the list, the last of them',
  heading => {
    const {article} = parsed(
      ...cite,
      'Naps',
      'Jan Lindt',
      heading,
      'Text.',
      heading,
      '1. Ito S. Owls. J Owls. 2019;11:80.'
    )
    expect(article.references).toMatchObject([{label: '1', text: 'Ito S. Owls. J Owls. 2019;11:80.'}])
  }
)

test.each([
  ['1. Ito S. Owls. J Owls. 2019;1:2.', '1', 'Ito S. Owls. J Owls. 2019;1:2.'],
  ['12.Ito S. Owls. J Owls. 2019;1:2. [DOI] [PubMed]', '12', 'Ito S. Owls. J Owls. 2019;1:2.'],
  ['[3] Ito S. Owls. [Google Scholar] [PMC free article]', '3', 'Ito S. Owls.'],
  ['4) Ito S. Owls. [europe pmc]', '4', 'Ito S. Owls.'],
  ['Ito S. Owls.  [CrossRef]  J Owls.', undefined, 'Ito S. Owls. J Owls.'],
  ['2019. Owls. [Free PMC article]', '2019', 'Owls.'],
  ['12345. Owls.', undefined, '12345. Owls.']
])('the entry %s', (printed, label, text) => {
  const {references} = parsed(...cite, 'Naps', 'References', printed, '[PubMed]').article
  expect(references).toMatchObject([{text, ...(label !== undefined && {label})}])
  if (label === undefined) expect(references[0]).not.toHaveProperty('label')
})

test.each([
  'Articles from Journal of naps are provided here courtesy of Nap Press',
  'Articles from Naps is provided here courtesy of Nap Press',
  'Formats:',
  'Other Formats',
  'PDF (1',
  'ACTIONS',
  'Actions',
  'Resources',
  'Cite',
  'Add to Collections',
  'Share'
])('the list of references ends before %s', end => {
  const {references} = parsed(...cite, 'Naps', 'References', 'Ito S. Owls. J Owls. 2019;1:2.', end, 'Words.').article
  expect(references).toHaveLength(1)
})

test.each([
  ['Jan Lindt 1,✉, Ada Owl 1,2', ['Lindt', 'Owl']],
  ['Jan Lindt1*, Ada Owl2†‡ and Shun Ito a', ['Lindt', 'Owl', 'Ito']],
  ['Jan Lindt, MD,1 Ada Owl, PhD2', ['Lindt', 'Owl']],
  ['Jan Lindt;1 and Ada Owl', ['Lindt', 'Owl']],
  ['Jan Lindt 1 2 a ✉', ['Lindt']]
])('the names in %s', (line, names) => {
  const {article, diagnostics} = parsed(...cite, 'Naps', line, 'Author information', 'Bo Roy')
  expect(article.authors.map(author => (author.type === 'person' ? author.lastName : ''))).toEqual(names)
  expect(diagnostics).toEqual([])
})

test.each([
  'Author information',
  'Article notes',
  'Copyright © 2012 Nap Press',
  'PMC Copyright notice',
  'Received 2011 Jan 1.',
  'Associated Data',
  'NIHMSID: NIHMS34 PMID: 1',
  'Published by Nap Press',
  'This article is free',
  'The publisher says',
  'Supplementary Materials',
  'See commentary',
  '1Institute of Rest',
  '1 Institute of Rest',
  '*Corresponding author',
  '✉ Correspondence',
  'Correspondence to: Jan Lindt',
  'Disclaimer',
  'doi: 10.5555/a'
])('the names end before %s', panel => {
  const {article} = parsed(...cite, 'Naps', 'Jan Lindt', panel, 'Bo Roy')
  expect(article).toMatchObject({title: 'Naps', authors: [{lastName: 'Lindt'}]})
  expect(article.authors).toHaveLength(1)
})

test('identifiers by their labels, and the copyright above a title', () => {
  const {article} = parsed(
    ...cite,
    'PMCID: PMC12',
    'NIHMSID:NIHMS34',
    'EMSID: EMS5 PMID: 56',
    'Copyright © 2012 Nap Press',
    'Naps',
    'Jan Lindt'
  )
  expect(article.ids).toEqual({doi: '10.5555/a', pmcid: 'PMC12', mid: 'NIHMS34', pmid: '56'})
  const above = parsed(...cite, 'PMCID: PMC12', 'Copyright © 2012 Nap Press', 'Naps', 'Jan Lindt').article
  expect(above).toMatchObject({title: 'Naps', authors: [{lastName: 'Lindt'}]})
  expect(parsed(...cite, 'Naps', 'Shun Ito Jr., Jan Lindt').article.authors).toMatchObject([
    {lastName: 'Ito', suffix: 'Jr'},
    {lastName: 'Lindt'}
  ])
})

test('a name that only a rule divides is reported where it stands', () => {
  const {diagnostics} = parsed(...cite, 'Naps', 'Jan Lindt, Jan Luna Ito 1')
  expect(diagnostics).toMatchObject([
    {code: 'pmc-text/uncertain-name', path: ['authors', 1], place: {start: {line: 4, column: 1}}}
  ])
})

test('a sentence of an abstract may name what ends others', () => {
  const lines = [
    'We slept.',
    'Introduction of owls to the wild went well, as we say.',
    'We show the highlights.',
    'Highlights of the naps were not hard to find.'
  ]
  expect(
    texts(divided(...cite, 'Naps', 'Abstract', ...lines, 'Keywords: naps', 'Summary', 'We did.').abstract)
  ).toEqual(lines)
})

test('a page that has no list of references has none', () => {
  const {article} = parsed(...cite, 'Naps', 'Jan Lindt 12 ✉ and  Ada Owl 3', 'Abstract', 'We slept.')
  expect(article.references).toEqual([])
  expect(article.authors).toMatchObject([{lastName: 'Lindt'}, {lastName: 'Owl'}])
  expect(article.abstract).toEqual({sections: [{text: 'We slept.'}]})
  expect(article.keywords).toEqual([])
})

test('a citation may be cut from its journal by a line break', () => {
  const {article, diagnostics} = parsed(
    'J Nap',
    '. Author manuscript; available in PMC: 2013 Jul 1.',
    'Published in final edited form as: J Nap. 2012;1:2.',
    'Naps'
  )
  expect(article).toMatchObject({journal: {medlineTa: 'J Nap'}, pubDate: {year: 2012}, volume: '1', title: 'Naps'})
  expect(diagnostics).toEqual([])
})
