import {type Article, isRetracted, type Place, printedAuthors, retractionNotices} from '@pubcite/schema/model'
import {h, link} from './dom.js'
import {type Entry, fieldsOf, type Group, type Note, type Row} from './fields.js'
import {safeHtml} from './safe-html.js'

/** From so many entries on a list is folded. */
const manyEntries = 8

/** Lists of short things, which stand beside one another. */
const inlineKeys = ['keywords', 'publicationTypes', 'languages', 'issns', 'isbns', 'citationSubsets', 'geneSymbols']

/** How many articles are shown at first, and with each `Show more`. */
const pageLength = 25

/** Show articles below one another: a single one open, of several each to be opened. `go` shows where one stands in the input. */
export function showArticles(articles: readonly Article[], places: readonly Place[], go: (place: Place) => void): Node {
  const list = h('div', {class: 'articles'})
  const more = h('button', {type: 'button', class: 'more', click: () => addPage()})
  const addPage = () => {
    const from = list.childElementCount
    const next = articles.slice(from, from + pageLength)
    list.append(...next.map((each, at) => showArticle(each, articles.length, from + at, places[from + at], go)))
    const left = articles.length - list.childElementCount
    more.hidden = left === 0
    more.textContent = `Show ${Math.min(left, pageLength)} more of ${left}`
  }
  addPage()
  return h('div', {}, list, more)
}

function showArticle(
  article: Article,
  count: number,
  index: number,
  place: Place | undefined,
  go: (place: Place) => void
): Node {
  const retracted = isRetracted(article)
  const number = count > 1 ? h('span', {class: 'number'}, `${index + 1}`) : undefined
  const title = h('h3', {}, marked(article.title ?? '(no title)', article.titleHtml))
  const badge = retracted && h('strong', {class: 'badge'}, 'Retracted')
  const summary = h(
    'summary',
    {},
    h('span', {class: 'heading'}, number, badge, title),
    h('span', {class: 'byline'}, byline(article))
  )
  const body = h('div', {class: 'body'})
  const details = h('details', {class: retracted ? 'article retracted' : 'article', open: count === 1}, summary, body)
  const fill = () => {
    if (!details.open || body.childElementCount > 0) return
    if (retracted) body.append(notice(article))
    if (place) body.append(whereabouts(place, go))
    body.append(...fieldsOf(article).map(group => showGroup(withoutTitle(group))))
  }
  details.addEventListener('toggle', fill)
  fill()
  return details
}

function byline({authors, authorsComplete, journal, book, pubDate, articleDate}: Article): string {
  const [first] = printedAuthors(authors)
  const name = first && (first.type === 'group' ? first.collectiveName : first.lastName)
  const others = printedAuthors(authors).length > 1 || authorsComplete === false ? ' et al.' : ''
  const source = journal?.medlineTa ?? journal?.title ?? book?.title
  const year = (pubDate ?? articleDate)?.year
  return [name && name + others, source, year && String(year)].filter(Boolean).join(' · ')
}

function notice(article: Article): Node {
  const where = retractionNotices(article).map(({text}) => text)
  return h(
    'p',
    {class: 'notice'},
    h('strong', {}, 'This article was retracted.'),
    where.length > 0 && ` ${where.join(' ')}`
  )
}

function whereabouts(place: Place, go: (place: Place) => void): Node {
  const button = h('button', {type: 'button', class: 'quiet', click: () => go(place)}, `line ${place.start.line}`)
  return h('p', {class: 'whereabouts'}, 'In the input from ', button)
}

/** The title stands above the fields already. */
function withoutTitle({title, rows}: Group): Group {
  return {title, rows: rows.filter(({key}) => key !== 'title')}
}

function showGroup({title, rows}: Group): Node {
  return h('section', {class: 'group'}, h('h4', {}, title), showRows(rows))
}

function showRows(rows: readonly Row[]): Node {
  const list = h('dl', {})
  for (const row of rows) {
    const plain = row.key === 'affiliations' || row.key === 'sections' // what they are is seen without their word
    const label = plain ? h('span', {class: 'hidden'}, row.label) : row.label
    list.append(h('dt', {class: plain && 'plain'}, label), h('dd', {class: plain && 'plain'}, showEntries(row)))
  }
  return list
}

function showEntries({key, label, entries}: Row): Node {
  const [only] = entries
  if (entries.length === 1 && only) return h('div', {class: 'entry'}, ...showEntry(only))
  const tag = key === 'authors' || key === 'references' ? 'ol' : 'ul'
  const style = inlineKeys.includes(key) ? 'inline' : entries.some(({lead}) => lead !== undefined) ? 'led' : tag
  const list = h(tag, {class: style}, ...entries.map(entry => h('li', {class: 'entry'}, ...showEntry(entry))))
  if (style === 'inline' || entries.length < manyEntries) return list
  return h('details', {class: 'fold'}, h('summary', {}, `${entries.length} ${label.toLowerCase()}`), list)
}

function showEntry({lead, head, html, url, notes, rows, folded}: Entry): Node[] {
  const shown: Node[] = []
  if (lead !== undefined) shown.push(h('b', {class: 'lead'}, lead), document.createTextNode(' '))
  if (head !== undefined) shown.push(url === undefined ? marked(head, html) : link(head, url))
  if (notes.length > 0) shown.push(document.createTextNode(' '), h('span', {class: 'notes'}, ...notes.map(showNote)))
  if (rows.length === 0) return shown
  if (!folded) return [...shown, showRows(rows)]
  return [...shown, h('details', {class: 'fold parts'}, h('summary', {}, 'Parts'), showRows(rows))]
}

function showNote({label, text, url}: Note): Node {
  return h('span', {class: 'note'}, `${label} `, h('span', {}, link(text, url)))
}

/** Text, with the inline markup of the model where there is some; formulas in MathML are shown as text. */
function marked(text: string, html: string | undefined): Node {
  return html === undefined || html.includes('<math') ? document.createTextNode(text) : safeHtml(html)
}
