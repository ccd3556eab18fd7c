import {articles} from '@pubcite/generator'
import {type Article, emptyArticle} from '@pubcite/schema/model'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {chapter, cutList, journalArticle, preprint, retracted} from '../../../test/articles.js'
import {readTags} from '../../../test/html.js'
import {formatCoins} from './index.js'

const read = (list: Article[]) =>
  readTags(formatCoins(list)).map(({attributes}) => new URLSearchParams(attributes['title']))

test('an article is an empty element with its OpenURL', () => {
  expect(formatCoins([cutList])).toBe(
    '<span class="Z3988" title="ctx_ver=Z39.88-2004&amp;rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Ajournal&amp;' +
      'rft.genre=article&amp;rft.atitle=Rest&amp;rft.au=Okafor%2C%20Nkechi%20K%2C%20Jr&amp;rft.au=et%20al."></span>\n'
  )
  expect([...read([journalArticle])[0]!]).toEqual([
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:journal'],
    ['rft_id', 'info:doi/10.5555/jis.2023_17'],
    ['rft_id', 'info:pmid/90000001'],
    ['rft_id', 'https://pubmed.ncbi.nlm.nih.gov/90000001/'],
    ['rft_id', 'https://pmc.ncbi.nlm.nih.gov/articles/PMC9000001/'],
    ['rft_id', 'https://doi.org/10.5555/jis.2023_17'],
    ['rft.genre', 'article'],
    ['rft.atitle', 'Sleep of TP53-deficient mice: H2O2 & rest'],
    ['rft.jtitle', 'Journal of imaginary sleep'],
    ['rft.stitle', 'J Imag Sleep'],
    ['rft.eissn', '1234-5679'],
    ['rft.date', '2023-01-10'],
    ['rft.volume', '4'],
    ['rft.issue', '2 Suppl 1'],
    ['rft.spage', '225'],
    ['rft.epage', '234'],
    ['rft.pages', '225-234'],
    ['rft.au', 'Okafor, Nkechi K, Jr'],
    ['rft.au', 'van Dijk, Zoë'],
    ['rft.aucorp', 'Sleep and Rest Group'],
    ['rft.language', 'en']
  ])
})

test('a chapter stands in its book, a preprint says what it is, a season stands beside its year', () => {
  const [part, early, old] = read([chapter, preprint, retracted])
  expect(part!.get('rft.btitle')).toBe('The book of naps')
  expect(early!.get('rft.genre')).toBe('preprint')
  expect([old!.get('rft.date'), old!.get('rft.ssn'), old!.get('rft.pages')]).toEqual(['2021', 'winter', 'e7'])
})

test('text never leaves its value, and one article is one element', () => {
  const title = 'a&rft.au=b"><script>%41+\u2028'
  expect(read([{...emptyArticle(), title}])[0]!.get('rft.atitle')).toBe('a&rft.au=b"><script>%41+')
  fc.assert(
    fc.property(fc.array(articles({hostile: true}), {maxLength: 3}), list => {
      const tags = readTags(formatCoins(list))
      expect(tags.map(({name, text}) => name + text)).toEqual(list.map(() => 'span'))
      for (const {attributes} of tags) {
        expect(Object.keys(attributes)).toEqual(['class', 'title'])
        const keys = [...new URLSearchParams(attributes['title']).keys()]
        expect(keys.filter(key => !/^(?:ctx_ver|rft_val_fmt|rft_id|rft\.[a-z]+)$/.test(key))).toEqual([])
      }
    })
  )
})
