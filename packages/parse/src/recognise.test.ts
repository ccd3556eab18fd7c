import {expect, test} from 'vitest'
import {detect, parse, parseStream} from './index.js'

const heading =
  '<div class="full-view" id="full-view-heading"><h1 class="heading-title">Quiet nights</h1><ul class="identifiers"><li><span class="identifier pubmed"><strong class="current-id">7</strong></span></li></ul></div>'
const menus = '<div><ul>'.concat('<li><a href="/x">Night &amp; day</a></li>'.repeat(500), '</ul></div>')
const styles = `<style>${'.owl{color:#eee}'.repeat(2000)}</style>`

const titles = (text: string | Uint8Array) => parse(text).articles.map(({title}) => title)

test('a page is recognised behind styles and menus, whatever their length', () => {
  for (const before of [menus, styles, `<!DOCTYPE html><html><head>${styles}</head><body>${menus}`]) {
    expect(titles(before + heading)).toEqual(['Quiet nights'])
    expect(titles(new TextEncoder().encode(before + heading))).toEqual(['Quiet nights'])
  }
  expect(detect(`<html><head>${styles}<title>owls - Search Results - PubMed</title></head>`)).toBe('pubmed-search-html')
})

test('a stream finds the same, however it is cut', async () => {
  const page = `<html><head>${styles}</head><body>${menus}${heading}</body></html>`
  for (const size of [1000, 4096, 100_000]) {
    const chunks = Array.from({length: Math.ceil(page.length / size)}, (_, at) =>
      page.slice(at * size, (at + 1) * size)
    )
    const found: (string | undefined)[] = []
    for await (const item of parseStream(chunks)) if ('article' in item) found.push(item.article.title)
    expect(found).toEqual(['Quiet nights'])
  }
})

test('what only stands in scripts and texts makes no page of PubMed', () => {
  const script = `<script>x = '<h1 class="heading-title">'</script>`
  expect(detect(`<html><head>${styles}${script}</head><body>${menus}&lt;h1 class="heading-title"&gt;`)).toBeUndefined()
  expect(detect(`${menus}${'night '.repeat(2000)}`)).toBeUndefined()
})
