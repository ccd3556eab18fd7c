import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {type Article, emptyArticle, emptyPerson} from '@pubcite/schema/model'
import fc from 'fast-check'
import {beforeAll, expect, test} from 'vitest'
import {article, cases} from '../test/articles.js'
import {loadStyle, localeNames, type Style, styleNames} from './index.js'

let vancouver: Style
let apa: Style
let harvard: Style
beforeAll(async () => {
  vancouver = await loadStyle('vancouver')
  apa = await loadStyle('apa')
  harvard = await loadStyle('harvard1')
}, 60_000)

const of = (label: string): Article[] => [cases.get(label)!]

/** A style of one line; `%` stands for what is in its layout. */
const tiny = (layout: string, rest = '') =>
  '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><title>Tiny</title><id>tiny</id>' +
  `<updated>2020-01-01T00:00:00Z</updated></info>${rest}<citation><layout>${layout}</layout></citation>` +
  `<bibliography><layout>${layout}</layout></bibliography></style>`

test('a journal article in the three best-known styles', () => {
  expect(vancouver.bibliography([article])).toBe(
    '1. Okafor NK, van der Berg J Jr. Sleep and H2O in E. coli: a trial. J Imag Sleep. 2023 Jan 10;4(2):101–9. doi:10.5555/sleep.1 PubMed PMID: 12345.\n'
  )
  expect(apa.bibliography([article])).toBe(
    'Okafor, N. K., & van der Berg, J., Jr. (2023). Sleep and H2O in E. coli: a trial. Journal of Imaginary Sleep, 4(2), 101–109. https://doi.org/10.5555/sleep.1\n'
  )
  expect(harvard.bibliography([article])).toBe(
    'Okafor, N.K. and van der Berg, J., Jr (2023) “Sleep and H2O in E. coli: a trial,” Journal of imaginary sleep, 4(2), pp. 101–109. Available at: https://doi.org/10.5555/sleep.1.\n'
  )
})

test('a list that is known to be cut is printed with et al., however short it is', () => {
  expect(vancouver.bibliography(of('incomplete list of one'))).toMatch(/^1\. Okafor NK, et al\. Sleep/)
  expect(apa.bibliography(of('incomplete list of one'))).toMatch(/^Okafor, N\. K\., et al\. \(2023\)/)
  expect(apa.bibliography(of('incomplete list of two'))).toMatch(
    /^Okafor, N\. K\., van der Berg, J\., Jr, et al\. \(2023\)/
  )
  expect(harvard.bibliography(of('incomplete list of one'))).toMatch(/^Okafor, N\.K\. et al\. \(2023\)/)
  expect(apa.citation(of('incomplete list of two'))).toBe('(Okafor et al., 2023)')
})

test('the last name of a long list that is cut is not printed as its last author', () => {
  const many = cases.get('many authors')!
  expect(apa.bibliography([many])).toMatch(/Okafor-19, N\. K\., … Okafor-24, N\. K\. \(2023\)/)
  expect(apa.bibliography([{...many, authorsComplete: false}])).toMatch(/Okafor-19, N\. K\., et al\. \(2023\)/)
})

test('a list of authors that is whole, printed after one that is cut, is whole', () => {
  expect(vancouver.bibliography([...of('incomplete list of one'), article], {order: 'given'})).toMatch(
    /\n2\. Okafor NK, van der Berg J Jr\. /
  )
})

test('a retracted article says so where the style has a place for it', () => {
  expect(apa.bibliography(of('retracted'))).toMatch(
    /\(Retracted; Retraction in: J Imag Sleep\. 2024 Feb;5\(1\):12\)\n$/
  )
  expect(vancouver.bibliography(of('retracted'))).toMatch(
    /PMID: 12345\. Retraction in: J Imag Sleep\. 2024 Feb;5\(1\):12\.\n$/
  )
})

test('an article number, a chapter, an article ahead of print', () => {
  expect(apa.bibliography(of('e-locator'))).toContain('4(2), Article e1005.')
  expect(apa.bibliography(of('ahead of print'))).toContain(
    'Journal of Imaginary Sleep. Advance online publication. https'
  )
  expect(vancouver.bibliography(of('book chapter'))).toBe(
    '1. Okafor NK. Mice. In: Doe J, editor. Sleep in animals. 2nd ed. Oxford (UK): Acme; 2019. p. 1–9.\n'
  )
})

test('articles without identifiers, and one given twice, all make an entry', () => {
  const nameless: Article = {...emptyArticle(), title: 'Sleep'}
  const unknown: Article = {...emptyArticle('other'), sourceType: 'poster', title: 'Night'}
  const list = vancouver.bibliography([article, article, nameless, nameless, unknown])
  expect(list.match(/^\d\. /gm)).toEqual(['1. ', '2. ', '3. ', '4. ', '5. '])
})

test('an article of which the style prints nothing makes an entry too, and the others keep their ids', async () => {
  const style = await loadStyle(tiny('<number variable="volume" form="roman"/>'))
  const volumes = ['4', '99999999999', '', '12'].map((volume, index) => ({
    ...article,
    ids: {pmid: `${index}`},
    ...(volume ? {volume} : {}),
    volume
  }))
  expect(style.bibliography(volumes)).toBe(
    `iv\n${'[CSL STYLE ERROR: reference with no printed form.]\n'.repeat(2)}xii\n`
  )
  expect(style.bibliography(volumes, {format: 'html'})).toContain('data-csl-entry-id="pmid3">xii<')
})

test('references stand in the order of the style, or as they are given', () => {
  const [b, a] = ['Bell', 'Abe'].map(name => ({...article, authors: [emptyPerson(name)]}))
  expect(apa.bibliography([b!, a!]).match(/^\w+/gm)).toEqual(['Abe', 'Bell'])
  expect(apa.bibliography([b!, a!], {order: 'given'}).match(/^\w+/gm)).toEqual(['Bell', 'Abe'])
})

test('a citation has the numbers and letters of its bibliography', () => {
  const all = ['A first', 'A second', 'A third', 'A fourth'].map(title => ({...article, title, titleHtml: title}))
  expect(vancouver.citation([all[3]!, all[1]!, all[2]!], {among: all})).toBe('(2–4)')
  expect(apa.citation([all[1]!], {among: all})).toMatch(/^\(Okafor & van der Berg, 2023[a-d]\)$/)
  expect(vancouver.citation(all)).toBe('(1–4)')
  expect(() => vancouver.citation([article], {among: all})).toThrow(/cited article 1 is not among/)
})

test('a citation says where in the article, and what one thinks of it', async () => {
  const ieee = await loadStyle('ieee')
  const other = {...article, title: 'Other', titleHtml: 'Other'}
  const among = [other, article]
  expect(ieee.citation([{article, locator: '104'}], {among})).toBe('[2, p. 104]')
  expect(ieee.citation([other, {article, locator: '3', label: 'table'}], {among})).toBe('[1], [2, Tbl. 3]')
  expect(apa.citation([{article, locator: '104-6', prefix: 'see ', suffix: ', <i>p</i> < 0.05'}])).toBe(
    '(see Okafor & van der Berg, 2023, pp. 104–106, <i>p</i> < 0.05)'
  )
  expect(vancouver.citation([{article: other, locator: '104'}, article], {among})).toBe('(1,2)') // NLM has no place for it
  expect(() => apa.citation([{article}], {among: [other]})).toThrow(/cited article 1 is not among/)
})

test('the same articles are printed the same, whatever was printed between', () => {
  const before = apa.bibliography([article])
  apa.citation([...cases.values()])
  apa.bibliography([...cases.values()].reverse())
  expect(apa.bibliography([article])).toBe(before)
})

test('two styles that are loaded at once do not know of each other', async () => {
  const [german, english, again] = await Promise.all([
    loadStyle('apa', {locale: 'de-DE'}),
    loadStyle('apa', {locale: 'en-US'}),
    loadStyle('vancouver', {locale: 'fr'})
  ])
  const two = of('persons and a group')
  const [before, expected] = [english.bibliography(two), apa.bibliography(two)]
  expect(again.locale).toBe('fr-FR')
  expect(again.bibliography(of('book chapter'))).toContain('éditeur')
  expect(german.bibliography(of('book chapter'))).toContain('Hrsg.')
  expect([english.bibliography(two), before]).toEqual([expected, expected])
}, 60_000)

test('a text that is loaded under the id of another prints itself', async () => {
  const [one, two] = await Promise.all([loadStyle(tiny('<text value="one"/>')), loadStyle(tiny('<text value="two"/>'))])
  expect([one.name, one.bibliography([article]), two.bibliography([article])]).toEqual(['tiny', 'one\n', 'two\n'])
})

test('a style is found by its name, an older name, or a journal that follows it', async () => {
  for (const name of ['nlm', 'Vancouver', 'national library of medicine', 'nlm-citation-sequence.csl']) {
    expect((await loadStyle(name)).name).toBe('nlm-citation-sequence')
  }
  expect((await loadStyle('jama')).name).toBe('american-medical-association')
  expect((await loadStyle('plos-one')).bibliography([article])).toBe((await loadStyle('plos')).bibliography([article]))
})

test('the kinds of the NLM style differ in how they cite', async () => {
  const [brackets, superscript] = [await loadStyle('vancouver-brackets'), await loadStyle('vancouver-superscript')]
  expect(brackets.citation([article])).toBe('[1]')
  expect(superscript.citation([article], {format: 'html'})).toBe('<sup>1</sup>')
  expect(superscript.bibliography([article])).toBe(vancouver.bibliography([article]))
})

test('a dependent style is the style that it depends on', async () => {
  const dependent =
    '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" default-locale="en-GB"><info><title>A journal</title>' +
    '<id>http://www.zotero.org/styles/a-journal</id><link href="http://www.zotero.org/styles/nlm" rel="independent-parent"/>' +
    '<updated>2020-01-01T00:00:00Z</updated></info></style>'
  const style = await loadStyle(dependent)
  expect([style.name, style.locale]).toEqual(['nlm-citation-sequence', 'en-GB'])
})

test('what is not known is refused, and the nearest is named', async () => {
  await expect(loadStyle('vancuver')).rejects.toThrow(/There is no style 'vancuver'\. The nearest is 'vancouver'/)
  await expect(loadStyle('nlm-name-year')).rejects.toThrow(
    /is in no npm package.* The nearest is 'vancouver-author-date'/
  )
  await expect(loadStyle('constructor')).rejects.toThrow(RangeError)
  await expect(loadStyle('apa', {locale: 'en-UX'})).rejects.toThrow(
    /There is no locale 'en-UX'\. The nearest is 'en-US'/
  )
  await expect(loadStyle('<style')).rejects.toThrow(RangeError)
  await expect(loadStyle('<html><body>apa</body></html>')).rejects.toThrow(RangeError)
  await expect(loadStyle(7 as unknown as string)).rejects.toThrow(TypeError)
  expect(() => apa.bibliography([article], {format: 'pdf' as 'html'})).toThrow(/There is no format 'pdf'/)
})

test('a style that has no bibliography says what it is for', async () => {
  const note = tiny('<text variable="title"/>').replace(/<bibliography>.*<\/bibliography>/, '')
  const style = await loadStyle(note)
  expect(style.citation([article])).toBe('Sleep and H2O in E. coli: a trial')
  expect(() => style.bibliography([article])).toThrow(/no bibliography/)
})

test('the language of a style is its own, unless another is asked for', async () => {
  expect((await loadStyle('bmj')).locale).toBe('en-GB')
  expect((await loadStyle('bmj', {locale: 'pt'})).locale).toBe('pt-PT')
  expect(localeNames).toContain('ja-JP')
})

test('HTML has one element for each entry, with its id, and the markup of the title', () => {
  expect(vancouver.bibliography([article], {format: 'html'})).toBe(
    '<div class="csl-bib-body">\n  <div class="csl-entry" data-csl-entry-id="pmid12345"><div class="csl-left-margin">1.</div>' +
      '<div class="csl-right-inline">Okafor NK, van der Berg J Jr. Sleep and H<sub>2</sub>O in <i>E. coli</i>: a trial. ' +
      'J Imag Sleep. 2023 Jan 10;4(2):101–9. doi:10.5555/sleep.1 PubMed PMID: 12345.</div></div>\n</div>\n'
  )
})

test('Markdown is a numbered list where the style numbers, and its marks stand at letters', () => {
  expect(vancouver.bibliography([article], {format: 'markdown'})).toMatch(
    /^1\. Okafor NK, .* H<sub>2<\/sub>O in \*E\. coli\*: a trial\./
  )
  expect(apa.bibliography([article, article], {format: 'markdown'})).toContain(
    '. *Journal of Imaginary Sleep*, *4*(2), 101–109.'
  )
  const starred = {...article, title: 'A*B_C [d] <e> `f`', titleHtml: 'A*B_C [d] &lt;e&gt; `f`'}
  expect(vancouver.bibliography([starred], {format: 'markdown'})).toContain('A\\*B\\_C \\[d\\] \\<e\\> \\`f\\`')
})

test('italics within italics are upright', async () => {
  const style = await loadStyle(tiny('<text variable="title" font-style="italic"/>'))
  expect(style.bibliography([article], {format: 'markdown'})).toBe(
    '*Sleep and H<sub>2</sub>O in* E. coli<i>: a trial</i>\n'
  )
})

test('RTF is plain ASCII, with the characters of other alphabets by their number', () => {
  const greek = {...article, title: 'β-sleep {in} 🐭 \\ mice', titleHtml: 'β-sleep {in} 🐭 \\ mice'}
  const rtf = vancouver.bibliography([greek], {format: 'rtf'})
  expect(rtf).toMatch(/^\{\\rtf1\\ansi/)
  expect(rtf).toContain('1.\\tab Okafor NK')
  expect(rtf).toContain('\\u946?-sleep \\{in\\} \\u-10179?\\u-9171? \\\\ mice')
  expect(rtf).toMatch(/^[\x20-\x7e\n]*$/)
  expect(vancouver.bibliography([article], {format: 'rtf'})).toContain('H{\\sub 2}O in {\\i E. coli}: a trial')
})

test('a list of no articles is an empty list', () => {
  expect(apa.bibliography([])).toBe('')
  expect(apa.bibliography([], {format: 'html'})).toBe('<div class="csl-bib-body">\n</div>\n')
  expect(apa.citation([])).toBe('')
})

test('no text of an article makes an element of HTML, or is lost', () => {
  const hostile = fc.array(
    fc.constantFrom('<script>', '</div>', '<i>', '</i>', '&lt;', '&', '<', '>', '"', "'", 'x', ' y', '\ufdd0'),
    {minLength: 1, maxLength: 6}
  )
  fc.assert(
    fc.property(
      hostile.map(parts => `a${parts.join('')}z`),
      text => {
        const html = vancouver.bibliography(
          [{...emptyArticle(), title: text, authors: [emptyPerson(text)], ids: {doi: `10.5555/${text}`}}],
          {format: 'html'}
        )
        expect(html.replace(/<\/?(?:div(?: (?:class|data-csl-entry-id)="[^"<>]*")*)>/g, '')).not.toMatch(/[<>]/)
        const title = text.replaceAll('\ufdd0', '<').replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
        const shown = html
          .replace(/\u2060/g, '')
          .replace(/[“”‘’]/g, quote => ('“”'.includes(quote) ? '&#34;' : '&#39;'))
        expect(shown.replace(/\s+/g, '')).toContain(title.replace(/\s+/g, ''))
      }
    ),
    {numRuns: 200}
  )
})

test('one file knows citation-js, and loads it when a style is asked for', () => {
  const files = readdirSync(import.meta.dirname).filter(
    name => name.endsWith('.ts') && !/\.test\.ts$|\.d\.ts$/.test(name)
  )
  const imports = files.flatMap(name => {
    const text = readFileSync(join(import.meta.dirname, name), 'utf8')
    return Array.from(
      text.matchAll(/.*import.*['"](?:@citation-js|citeproc).*/g),
      ([line]) => `${name}: ${line.trim()}`
    )
  })
  expect(imports).toEqual([
    "engine.ts: const {plugins} = await import('@citation-js/core')",
    "engine.ts: await import('@citation-js/plugin-csl')"
  ])
})

test('the curated styles are those that people ask for, under every name they have had', () => {
  const wanted =
    'nlm-citation-sequence vancouver nlm national-library-of-medicine nlm-citation-sequence-superscript vancouver-superscript ' +
    'nlm-citation-sequence-brackets vancouver-brackets american-medical-association ama jama apa modern-language-association ' +
    'mla chicago-author-date harvard-cite-them-right harvard1 ieee nature science cell the-lancet bmj ' +
    'the-new-england-journal-of-medicine new-england-journal-of-medicine nejm plos plos-one elife pnas springer-vancouver ' +
    'elsevier-harvard journal-of-the-american-medical-association lancet lancet-oncology'
  const known = new Set(styleNames.flatMap(({name, aliases}) => [name, ...aliases]))
  expect(wanted.split(' ').filter(name => !known.has(name))).toEqual([])
})

test('every style has a title, and no name stands for two', () => {
  const names = styleNames.flatMap(({name, aliases}) => [name, ...aliases])
  expect(new Set(names).size).toBe(names.length)
  for (const {title} of styleNames) expect(title).toMatch(/\w/)
})
