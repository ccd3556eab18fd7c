import {emptyArticle, emptyPage, emptyPerson} from '@pubcite/schema/model'
import {expect, test} from 'vitest'
import {generateArticle} from '../generate.js'
import {printPageHtml} from './page-html.js'
import {carriedByPageHtml} from './page-html-carried.js'

const article = {
  ...emptyArticle(),
  ids: {pmid: '90000004', doi: '10.5555/a<b>'},
  title: 'H2O & "sleep"',
  titleHtml: 'H<sub>2</sub>O &amp; "sleep"',
  authors: [
    {...emptyPerson('van der Lindt'), foreName: 'Jan', initials: 'J', affiliations: [{text: 'Umuoma.', ids: []}]},
    {
      ...emptyPerson('Ito'),
      foreName: 'Shun',
      initials: 'S',
      affiliations: [
        {text: 'Ōkubo.', ids: []},
        {text: 'Umuoma.', ids: []}
      ]
    }
  ],
  journal: {medlineTa: 'Rest', title: 'Rest & quiet', issns: []},
  pubDate: {year: 2012, month: 1},
  volume: '7',
  pagination: {medlinePgn: '1-3', startPage: '1', endPage: '3'},
  abstract: {sections: [{label: 'METHODS', category: 'METHODS', text: 'We listened.'}]}
}
const page = printPageHtml(article)

test('the heading stands twice, and the menu of the journal in it', () => {
  expect(page.match(/<h1 class="heading-title">\s+H<sub>2<\/sub>O &amp; "sleep"\s+<\/h1>/g)).toHaveLength(2)
  expect(page).toContain('title="Rest &amp; quiet"')
  expect(page).toContain('<span class="period">. </span><span class="cit">2012 Jan;7:1-3.</span>')
})

test('an author is a link that says how the name divides, with the numbers of the affiliations', () => {
  expect(page).toContain('href="/?term=van+der+Lindt+J&amp;cauthor_id=90000004"')
  expect(page).toContain('<li data-affiliation-id="full-view-affiliation-2"><sup class="key">2</sup> Ōkubo.</li>')
  expect(carriedByPageHtml(article).authors).toEqual(article.authors)
})

test('texts are escaped, in elements and in attributes', () => {
  expect(page).toContain('<meta name="citation_title" content="H2O &amp; &quot;sleep&quot;">')
  expect(page).toContain('10.5555/a&lt;b&gt;')
})

test('a label has the case of the page', () => {
  expect(page.replace(/\s+/g, ' ')).toContain('<strong class="sub-title"> Methods: </strong> We listened.')
  expect(carriedByPageHtml(article).abstract).toEqual({sections: [{label: 'Methods', text: 'We listened.'}]})
})

test('a block is there only where it has something to say', () => {
  expect(page).not.toContain('id="references"')
  const linkOut = [{group: 'Medical', text: 'Rest', url: 'https://rest.example.org/?a=1&b=2'}]
  expect(printPageHtml({...article, page: {...emptyPage(), linkOut}})).toContain(
    '<a href="https://rest.example.org/?a=1&amp;b=2" target="_blank">'
  )
})

test('every tag that is opened is closed', () => {
  for (let seed = 0; seed < 40; seed += 1) {
    const made = printPageHtml(
      generateArticle(seed, {type: 'journal-article', complete: seed % 3 === 0, hostile: seed % 2 === 0})
    )
    expect(unbalanced(made.replace(/<script>.*?<\/script>/g, ''))).toEqual([])
  }
})

/** Names of elements that are closed in the wrong place, or not at all. */
function unbalanced(html: string): string[] {
  const open: string[] = []
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g)) {
    if (['meta', 'link', 'input', 'img'].includes(name)) continue
    if (!slash) open.push(name)
    else if (open.pop() !== name) return [name]
  }
  return open
}
