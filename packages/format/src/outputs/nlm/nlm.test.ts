import {articles, hostileStrings} from '@pubcite/generator'
import {writeCitation} from '@pubcite/nlm'
import {type Article, emptyArticle, emptyBook, emptyJournal, emptyPerson} from '@pubcite/schema/model'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {book, cutList, journalArticle, retracted} from '../../../test/articles.js'
import {formatNlm} from './index.js'

const naps: Article = {...emptyArticle(), title: 'Naps', ids: {pmid: '90000002'}}

describe('text', () => {
  test('is what PubMed prints, one reference a line', () => {
    expect(formatNlm([journalArticle, naps])).toBe(
      'Okafor NK Jr, van Dijk Z; Sleep and Rest Group. Sleep of TP53-deficient mice: H2O2 & rest. J Imag Sleep. ' +
        '2023 Jan 10;4(2 Suppl 1):225-34. doi: 10.5555/jis.2023_17. Epub 2022 Dec 30. ' +
        'PMID: 90000001; PMCID: PMC9000001.\nNaps. PMID: 90000002.\n'
    )
  })

  test('prints as many authors as are asked for, then et al', () => {
    expect(formatNlm([journalArticle], {authors: 1})).toMatch(/^Okafor NK Jr, et al\. Sleep of /)
  })

  test('a list of authors that is known to be cut ends in et al', () => {
    expect(formatNlm([cutList])).toBe('Okafor NK Jr, et al. Rest.\n')
  })

  test('numbers from 1, and without identifiers, on request', () => {
    expect(formatNlm([naps, cutList], {numbered: true, ids: false})).toBe('1. Naps.\n2. Okafor NK Jr, et al. Rest.\n')
  })

  test('tags of the title are printed as in saved lists on request only', () => {
    expect(formatNlm([journalArticle])).toContain('Sleep of TP53-deficient')
    expect(formatNlm([journalArticle], {markup: true})).toContain('Sleep of <i>TP53</i>-deficient')
  })
})

describe('the language', () => {
  const languages = ['eng']

  test('stands after the pages, and English only beside another one', () => {
    const journal = {...emptyJournal(), title: 'Journal of Imaginary Sleep', medlineTa: 'J Imag Sleep'}
    const article = {...naps, journal, pubDate: {year: 2020}, ids: {}}
    expect(formatNlm([{...article, languages}])).toBe('Naps. J Imag Sleep. 2020.\n')
    expect(formatNlm([{...article, title: '[Naps]', languages: ['ger']}])).toBe('[Naps]. J Imag Sleep. 2020. German.\n')
    expect(formatNlm([{...article, languages: ['eng', 'fre']}])).toBe('Naps. J Imag Sleep. 2020. English, French.\n')
  })

  test('of a book in English is not printed', () => {
    expect(formatNlm([{...book, languages}])).toBe(formatNlm([book]))
  })
})

describe('a retracted article', () => {
  test('names the notice', () => {
    expect(formatNlm([retracted])).toBe(
      'van Dijk Z. Sleep without mice. J Imag Sleep. 2021 Winter;2:e7. Retraction in: J Imag Sleep. 2024;5(1):1.\n'
    )
  })

  test('says so itself, where the record names no notice', () => {
    const types = [{name: 'Retracted Publication'}]
    expect(formatNlm([{...naps, publicationTypes: types}])).toBe('Naps. Retracted publication. PMID: 90000002.\n')
    expect(formatNlm([{...emptyArticle(), publicationTypes: types}])).toBe('Retracted publication.\n')
  })
})

describe('html', () => {
  test('keeps the markup of the title and links the identifiers', () => {
    expect(formatNlm([journalArticle], {format: 'html'})).toBe(
      '<p>Okafor NK Jr, van Dijk Z; Sleep and Rest Group. ' +
        'Sleep of <i>TP53</i>-deficient mice: H<sub>2</sub>O<sub>2</sub> &amp; rest. J Imag Sleep. ' +
        '2023 Jan 10;4(2 Suppl 1):225-34. ' +
        'doi: <a href="https://doi.org/10.5555/jis.2023_17">10.5555/jis.2023_17</a>. Epub 2022 Dec 30. ' +
        'PMID: <a href="https://pubmed.ncbi.nlm.nih.gov/90000001/">90000001</a>; ' +
        'PMCID: <a href="https://pmc.ncbi.nlm.nih.gov/articles/PMC9000001/">PMC9000001</a>.</p>\n'
    )
  })

  test('a numbered list is a list', () => {
    expect(formatNlm([naps, cutList], {format: 'html', numbered: true, ids: false})).toBe(
      '<ol>\n<li>Naps.</li>\n<li>Okafor NK Jr, et al. Rest.</li>\n</ol>\n'
    )
  })

  test('the title of a book has its markup, whoever stands before it', () => {
    const marked = {...book, titleHtml: 'The <i>book</i> of naps'}
    expect(formatNlm([marked], {format: 'html'})).toContain('editor. The <i>book</i> of naps. ')
  })

  test('the book that a chapter stands in has its markup, and plain text has no tags', () => {
    const host = {...emptyBook(), title: 'H2O for naps', titleHtml: 'H<sub>2</sub>O for naps'}
    const chapter: Article = {...naps, type: 'book-chapter', book: host, contributionDate: {year: 2020}, ids: {}}
    const signed = {...chapter, authors: [emptyPerson('Roe')]}
    const marked = 'Roe. Naps. 2020. In: H<sub>2</sub>O for naps.'
    expect(formatNlm([signed], {format: 'html'})).toBe(`<p>${marked}</p>\n`)
    expect(formatNlm([signed], {format: 'markdown'})).toBe(`${marked}\n`)
    expect(formatNlm([signed])).toBe('Roe. Naps. 2020. In: H2O for naps.\n')
    expect(formatNlm([signed], {markup: true})).toBe(`${marked}\n`)
    expect(formatNlm([chapter], {format: 'html'})).toBe('<p>H<sub>2</sub>O for naps. Naps. 2020.</p>\n')
  })

  test('the words of a title may stand in a name or in the identifier', () => {
    const journal = {...emptyJournal(), medlineTa: 'J A'}
    const article = {
      ...naps,
      title: 'A',
      titleHtml: '<i>A</i>',
      authors: [emptyPerson('A')],
      journal,
      ids: {doi: '10.5555/A'}
    }
    expect(formatNlm([article], {format: 'html'})).toBe(
      '<p>A. <i>A</i>. J A. doi: <a href="https://doi.org/10.5555/A">10.5555/A</a>.</p>\n'
    )
  })
})

describe('markdown', () => {
  test('has italics, tags for what it has no sign for, and links', () => {
    expect(formatNlm([journalArticle], {format: 'markdown', authors: 1})).toBe(
      'Okafor NK Jr, et al. Sleep of *TP53*-deficient mice: H<sub>2</sub>O<sub>2</sub> \\& rest. J Imag Sleep. ' +
        '2023 Jan 10;4(2 Suppl 1):225-34. doi: [10.5555/jis.2023\\_17](https://doi.org/10.5555/jis.2023_17). ' +
        'Epub 2022 Dec 30. PMID: [90000001](https://pubmed.ncbi.nlm.nih.gov/90000001/); ' +
        'PMCID: [PMC9000001](https://pmc.ncbi.nlm.nih.gov/articles/PMC9000001/).\n'
    )
  })

  test('references are paragraphs, or the items of a list', () => {
    const brief = {format: 'markdown', ids: false} as const
    expect(formatNlm([naps, naps], brief)).toBe('Naps.\n\nNaps.\n')
    expect(formatNlm([naps, naps], {...brief, numbered: true})).toBe('1. Naps.\n2. Naps.\n')
  })

  test('signs that would act are escaped, and so is what would begin a list', () => {
    const title = (text: string) => formatNlm([{...emptyArticle(), title: text}], {format: 'markdown'})
    expect(title('*a* _b_ [c](d) <b>e</b> `f` g|h &amp; i')).toBe(
      '\\*a\\* \\_b\\_ \\[c\\](d) \\<b\\>e\\</b\\> \\`f\\` g\\|h \\&amp; i.\n'
    )
    expect(title('1. Naps')).toBe('1\\. Naps.\n')
    expect(title('# Naps')).toBe('\\# Naps.\n')
  })
})

test('a reference commands no terminal', () => {
  expect(formatNlm([{...emptyArticle(), title: 'Naps\u001b[2J and\u009b2J rest'}])).toBe('Naps [2J and 2J rest.\n')
})

test('plain text is what nlm writes, on one line', () => {
  fc.assert(
    fc.property(articles({hostile: true}), article => {
      const written = formatNlm([article])
      expect(written.indexOf('\n')).toBe(written.length - 1)
      const notice = article.publicationTypes.some(({name}) => name === 'Retracted Publication')
      if (!notice)
        expect(written).toBe(
          `${writeCitation(article, {markup: false}).replace(/[\0-\x1f\x7f-\x9f\u2028\u2029]+/g, ' ')}\n`
        )
    })
  )
})

test('HTML has no tag and no address that is not ours', () => {
  const ours =
    /<\/?(?:p|i|b|u|sub|sup)>|<a href="https:\/\/(?:doi\.org|pubmed\.ncbi\.nlm\.nih\.gov|pmc\.ncbi\.nlm\.nih\.gov)\/[^"<>\s]*">|<\/a>/g
  const math = /<\/?m[a-z]+(?: [a-z]+="[^"<>]*")*>/g
  fc.assert(
    fc.property(articles({hostile: true}), hostileStrings, (article, extra) => {
      const titled = extra === '' ? article : {...article, title: extra, titleHtml: extra}
      for (const each of [article, titled]) {
        const written = formatNlm([each], {format: 'html'}).slice(0, -1)
        expect(written).toMatch(/^<p>[^\n]*<\/p>$/)
        expect(written.replace(ours, '').replace(math, '')).not.toMatch(/[<>]/)
      }
    })
  )
})

test('Markdown stays on its line and has no sign of the record that acts', () => {
  fc.assert(
    fc.property(hostileStrings, hostileStrings, (title, lastName) => {
      const article = {...emptyArticle(), title: title || 'x', authors: [emptyPerson(lastName || 'x')]}
      const written = formatNlm([article], {format: 'markdown'})
      expect(written.trimEnd()).not.toMatch(/[\n\r\u2028\u2029]/)
      expect(written.replace(/\\[!-/:-@[-`{-~]/g, '')).not.toMatch(/[*_`<>[\]|~^]/)
    })
  )
})
