import {articles, hostileStrings} from '@pubcite/generator'
import {type Article, emptyArticle, emptyGroup, emptyPerson} from '@pubcite/schema/model'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {book, chapter, cutList, journalArticle, preprint, retracted} from '../../../test/articles.js'
import {type BibtexOptions, formatBibtex} from './index.js'

const field = (name: string, article: Partial<Article>, options?: BibtexOptions) =>
  new RegExp(`^  ${name} = (.*?),?$`, 'm').exec(formatBibtex([{...emptyArticle(), ...article}], options))?.[1]

test('an article has the fields that styles print, and those that readers keep', () => {
  expect(formatBibtex([journalArticle])).toBe(`@article{Okafor2023,
  author = {Okafor, Jr, Nkechi K and {van Dijk}, Zoë and {Sleep and Rest Group}},
  title = {Sleep of {\\textit{TP53}-deficient} mice: {H₂O₂} \\& rest},
  journal = {Journal of imaginary sleep},
  issn = {1234-5679},
  year = {2023},
  month = jan,
  day = {10},
  volume = {4},
  number = {2 Suppl 1},
  pages = {225--234},
  doi = {10.5555/jis.2023_17},
  pmid = {90000001},
  pmcid = {PMC9000001},
  language = {English},
  keywords = {Receptors – Estrogen, Sleep/physiology, Naps},
  abstract = {METHODS: Forty mice rested. RESULTS: Half (50\\%) slept, \\_deeply\\_.},
  note = {Epub 2022 Dec 30}
}
`)
})

test('a list of authors that is cut ends in others', () => {
  expect(formatBibtex([cutList])).toBe(`@article{Okafor,
  author = {Okafor, Jr, Nkechi K and others},
  title = {Rest}
}
`)
})

test('names that nobody can see are none: BibTeX stops at a comma that ends a name, biber at one that begins it', () => {
  expect(field('author', {authors: [{...emptyPerson('\u200b'), foreName: 'Nkechi'}]})).toBe('{{Nkechi}}')
  expect(field('author', {authors: [{...emptyPerson('Okafor'), foreName: '---'}]})).toBe('{Okafor, {---}}')
})

test('a name with a suffix has no comma of its own: biber would leave the entry out', () => {
  expect(field('author', {authors: [{...emptyPerson('Okafor'), foreName: 'N', suffix: 'Jr, MD'}]})).toBe(
    '{Okafor, Jr MD, N}'
  )
})

test('a chapter is incollection, with the editors of its book', () => {
  expect(formatBibtex([chapter])).toBe(`@incollection{Okafor2019,
  author = {Okafor, Jr, Nkechi K},
  title = {Naps at noon},
  booktitle = {The book of naps},
  editor = {{van Dijk}, Zoë},
  chapter = {3},
  publisher = {Acme},
  address = {Oxford (UK)},
  year = {2019},
  pages = {1--9}
}
`)
})

test('a book of editors has no author', () => {
  expect(formatBibtex([book])).toBe(`@book{vanDijk2019,
  title = {The book of naps},
  editor = {{van Dijk}, Zoë},
  edition = {2nd},
  series = {Rest},
  publisher = {Acme \\& Sons},
  address = {Oxford (UK)},
  isbn = {9780000000002},
  year = {2019},
  pmid = {90000004},
  url = {https://www.ncbi.nlm.nih.gov/books/NBK900001/}
}
`)
})

test('retraction and preprint stand in the note', () => {
  expect(field('note', retracted)).toBe(
    '{Retracted publication. Retraction in: J Imag Sleep. 2024;5(1):1. PMID: 90000009}'
  )
  expect(field('note', preprint)).toBe('{Preprint}')
})

test('a season has no macro, and a range of months none that is true', () => {
  expect(field('month', retracted)).toBeUndefined()
  expect(field('year', retracted)).toBe('{2021}')
  expect(field('month', {pubDate: {year: 2019, month: 9, end: {year: 2019, month: 10}}})).toBeUndefined()
  expect(field('month', {pubDate: {year: 2000, month: 4, day: 8, end: {year: 2000, month: 4, day: 14}}})).toBe('apr')
})

test('several ranges of pages are complete and have their dashes, the number of an article keeps its hyphens', () => {
  const pages = (medlinePgn: string) => field('pages', {pagination: {medlinePgn}})
  expect(pages('94-8, 101')).toBe('{94--98, 101}')
  expect(pages('606-10.e1, 612')).toBe('{606--610.e1, 612}')
  expect(pages('S112-20; discussion S120-1')).toBe('{S112--S120; discussion S120--S121}')
  expect(pages('bcr-2016-219135')).toBe('{bcr-2016-219135}')
})

test('what is no article but stands in a journal is entered as one, and else misc', () => {
  const {journal: _, ...alone} = journalArticle
  expect(formatBibtex([{...journalArticle, type: 'other', sourceType: 'RPRT'}])).toBe(formatBibtex([journalArticle]))
  expect(formatBibtex([{...alone, type: 'other', sourceType: 'RPRT'}])).toMatch(/^@misc\{/)
})

test('initials with a hyphen keep it, without a blank', () => {
  const authors = [{...emptyPerson('Okafor'), initials: 'J-MK'}]
  expect(formatBibtex([{...emptyArticle(), authors}])).toContain('{Okafor, J-M K}')
})

test('the abbreviation of the journal on request', () => {
  expect(field('journal', journalArticle, {journal: 'abbreviation'})).toBe('{J Imag Sleep}')
})

describe('names', () => {
  const author = (...authors: Article['authors']) => field('author', {authors})

  test('of one piece, and of groups, stand in braces', () => {
    expect(author(emptyPerson('Madonna'), emptyGroup('Sleep, Rest and Naps Group'))).toBe(
      '{{Madonna} and {Sleep, Rest and Naps Group}}'
    )
  })

  test('a word that BibTeX reads as its own stands in braces', () => {
    expect(
      author({...emptyPerson('Sand and Sea'), foreName: 'and'}, {...emptyPerson('Others'), foreName: 'Ann, MD'})
    ).toBe('{{Sand and Sea}, {and} and {Others}, {Ann, MD}}')
  })

  test('initials stand apart where the given names are not known', () => {
    expect(author({...emptyPerson('Okafor'), initials: 'NK'})).toBe('{Okafor, N K}')
  })

  test('a misspelt form is left out', () => {
    expect(author({...emptyPerson('Okafr'), initials: 'N', valid: false}, emptyPerson('Okafor'))).toBe('{{Okafor}}')
  })
})

describe('titles', () => {
  const title = (text: string, html?: string, options?: BibtexOptions) =>
    field('title', {title: text, ...(html !== undefined && {titleHtml: html})}, options)

  test('each word with a capital stands in braces, but not for the first letter of all', () => {
    expect(title('A new DNA test (Vitamin A): iPSC or mRNA?')).toBe(
      '{A new {DNA} test ({Vitamin} {A}): {iPSC} or {mRNA}?}'
    )
    expect(title('TP53 in mice')).toBe('{{TP53} in mice}')
  })

  test('markup becomes commands, sub- and superscripts characters where there are some', () => {
    expect(title('E. coli at 10-3 and Kmax', '<i>E. coli</i> at 10<sup>-3</sup> and K<sub>max</sub>')).toBe(
      '{{\\textit{E. coli}} at 10⁻³ and {K\\textsubscript{max}}}'
    )
    expect(title('Ca2+ <5', 'Ca<sup>2+</sup> &lt;5', {ascii: true})).toBe('{Ca$^{2+}$ <5}')
  })

  test('a word without letters is kept whole', () => {
    expect(title('Naps 🇩🇰 x', undefined, {ascii: true})).toBe('{Naps {[U+1F1E9][U+1F1F0]} x}')
  })

  test('where the two titles differ the plain one wins', () => {
    expect(title('Rest', '<i>Sleep</i>')).toBe('{Rest}')
  })
})

describe('text', () => {
  const text = (value: string, ascii = false) => field('abstract', {abstract: {sections: [{text: value}]}}, {ascii})

  test('what LaTeX would act on is escaped', () => {
    expect(text('50% & #1 a_b $5 {x} ~ ^ a\\b')).toBe(
      '{50\\% \\& \\#1 a\\_b \\$5 \\{x\\} \\textasciitilde{} \\textasciicircum{} a\\textbackslash{}b}'
    )
  })

  test('a brace without its partner is named', () => {
    expect(text('} {a} {')).toBe('{\\textbraceright{} \\{a\\} \\textbraceleft{}}')
  })

  test('letters and signs stay, or become commands without a blank that other readers stumble over', () => {
    expect(text('Müller ≥ α')).toBe('{Müller ≥ α}')
    expect(text('Müller Łódź Đỗ Nguyễn ş ı̈ ≥ α “q” – 5°', true)).toBe(
      '{M{\\"u}ller {\\L}{\\\'o}d{\\\'z} {\\DJ}{\\~{\\^o}} Nguy{\\~{\\^e}}n {\\c s} {\\"{\\i}} $\\geq$ $\\alpha$ ' +
        "``q'' -- 5{\\textdegree}}"
    )
    expect(text('中 ﬁ Ǆ ％', true)).toBe('{[U+4E2D] fi D{\\v Z} \\%}')
  })
})

test('an identifier is not escaped; what would end its field is percent-encoded', () => {
  const doi = (value: string) => field('doi', {ids: {doi: value}})
  expect(doi('10.5555/ab_c(1)2<3>#4%5&6{x}')).toBe('{10.5555/ab_c(1)2<3>#4%5&6{x}}')
  expect(doi('10.5555/a}b\\{c')).toBe('{10.5555/a%7Db%5C%7Bc}')
})

describe('keys', () => {
  const keys = (list: Article[], key?: string) =>
    [...formatBibtex(list, key === undefined ? {} : {key}).matchAll(/^@\w+\{(.*),$/gm)].map(match => match[1])

  test('a second one alike gets a letter, whatever its case', () => {
    const named = (lastName: string): Article => ({...cutList, authors: [emptyPerson(lastName)]})
    expect(keys([named('Okafor'), named('OKAFOR'), named('Okafora'), named('okafor'), named('Ökafor')])).toEqual([
      'Okafor',
      'OKAFORa',
      'Okaforaa',
      'okaforb',
      'Okaforc'
    ])
  })

  test('a pattern says what they are made of', () => {
    expect(keys([journalArticle], 'pmid{pmid}')).toEqual(['pmid90000001'])
    expect(keys([journalArticle], '{journal}:{title}-{year}')).toEqual(['JImagSleep:Sleep-2023'])
    expect(() => keys([journalArticle], '{colour}')).toThrow(/no part \{colour\}: write \{family\}/)
  })

  test('an article without Latin letters is called by its PMID', () => {
    expect(keys([{...emptyArticle(), ids: {pmid: '7'}, authors: [emptyPerson('王')]}, emptyArticle()])).toEqual([
      'pmid7',
      'article'
    ])
  })

  test('27 alike', () => {
    expect(keys(Array(28).fill(cutList)).slice(-2)).toEqual(['Okaforz', 'Okaforaa'])
  })
})

/** The entries as BibTeX divides them: it counts every brace, escaped or not. */
function entries(text: string): {head: string; fields: string[]}[] {
  return text.split(/\n\n(?=@)/).map(entry => {
    const [head = '', ...fields] = entry.trimEnd().split('\n')
    expect(fields.pop()).toBe('}')
    return {head, fields}
  })
}

function expectOneValue(line: string) {
  const [, value = '', comma] = /^ {2}[a-z]+ = (\{.*\}|[a-z]{3})(,?)$/.exec(line) ?? []
  expect(value, line).not.toBe('')
  let depth = 0
  for (const [index, character] of [...value].entries()) {
    if (character === '{') depth += 1
    if (character === '}') depth -= 1
    if (value.startsWith('{') && index < [...value].length - 1) expect(depth, line).toBeGreaterThan(0)
  }
  expect(depth, line).toBe(0)
  return comma
}

test('text never leaves its field, and one article is one entry', () => {
  fc.assert(
    fc.property(fc.array(articles({hostile: true}), {minLength: 1, maxLength: 3}), fc.boolean(), (list, ascii) => {
      const written = formatBibtex(list, {ascii})
      if (ascii) expect(written).toMatch(/^[\n -~]*$/)
      const read = entries(written)
      expect(read).toHaveLength(list.length)
      for (const {head, fields} of read) {
        expect(head).toMatch(/^@(?:article|book|incollection|misc)\{[A-Za-z0-9][A-Za-z0-9_:.+/-]*,?$/)
        fields.forEach(expectOneValue)
      }
    })
  )
})

test('braces are balanced for readers who skip escaped ones too', () => {
  fc.assert(
    fc.property(hostileStrings, hostileStrings, fc.boolean(), (title, lastName, ascii) => {
      const article = {...emptyArticle(), title: title || 'x', authors: [emptyPerson(lastName || 'x')]}
      const written = formatBibtex([article], {ascii}).replace(/\\[{}\\]/g, '')
      expect(written.match(/\{/g)?.length).toBe(written.match(/\}/g)?.length)
    })
  )
})
