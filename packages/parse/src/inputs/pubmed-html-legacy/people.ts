import {readAuthors} from '@pubcite/nlm'
import type {Affiliation, Article} from '@pubcite/schema/model'
import {append} from '../../append.js'
import {all, first, type HtmlElement, markedText, placeOf, textOf, visit} from '../../html.js'
import type {Report} from '../../input.js'

/** Authors in short form, `Okafor NK<sup>1</sup>, Grewal J<sup>1,2</sup>.`, and the affiliations of these numbers. */
export function readPeople(article: Article, block: HtmlElement, report: Report): void {
  const list = first(block, '.auths, .authors')
  const affiliations = readAffiliations(block)
  const {names, numbers} = list ? divide(list) : {names: '', numbers: []}
  const read = readAuthors(names)
  article.authors = read.authors
  if (read.authorsComplete === false) article.authorsComplete = false
  for (const index of read.uncertain) {
    report('pubmed-html-legacy/uncertain-name', {place: placeOf(list!), path: ['authors', index]})
  }
  const claimed = new Set<Affiliation>()
  article.authors.forEach((author, index) => {
    for (const number of numbers.length === article.authors.length ? numbers[index]! : []) {
      const row = affiliations.find(one => one.number === number)
      if (!row) continue
      author.affiliations.push({...row.affiliation, ids: []})
      claimed.add(row.affiliation)
    }
  })
  for (const {affiliation, item} of affiliations) {
    const [only] = article.authors
    if (claimed.has(affiliation)) continue
    if (only && article.authors.length === 1) only.affiliations.push(affiliation)
    else {
      article.extra.push({path: 'Affiliations', text: affiliation.text})
      report('pubmed-html-legacy/unclaimed-affiliation', {place: placeOf(item)})
    }
  }
}

/** The names as one text, and the raised numbers behind each of them. */
function divide(list: HtmlElement): {names: string; numbers: string[][]} {
  let names = ''
  const numbers: string[][] = [[]]
  let raised = 0
  visit(list, {
    open({tagName}) {
      if (tagName === 'sup') raised += 1
      return true
    },
    close({tagName}) {
      if (tagName === 'sup') raised -= 1
    },
    text(value) {
      if (raised > 0) append(numbers.at(-1)!, value.match(/\d+/g) ?? [])
      else {
        names += value
        for (const _ of value.match(/[,;](?=\s|$)/g) ?? []) numbers.push([])
      }
    }
  })
  return {names: names.replace(/\s+/g, ' ').trim(), numbers}
}

interface Row {
  number: string
  affiliation: Affiliation
  item: HtmlElement
}

/** `<li><sup>1</sup>Department …</li>`, later `<dt>1</dt><dd>Department …</dd>`, before 2010 one paragraph. */
function readAffiliations(block: HtmlElement): Row[] {
  const list = first(block, '.afflist')
  const items = list ? all(list, 'li, dt, dd') : all(block, 'p.affiliation')
  const rows: Row[] = []
  let number = ''
  for (const item of items) {
    if (item.tagName === 'dt') {
      number = textOf(item)
      continue
    }
    const {text, html} = markedText(item, 'sup')
    const key = first(item, 'sup')
    if (text !== '') {
      const affiliation: Affiliation = {text, ...(html !== undefined && {textHtml: html}), ids: []}
      rows.push({number: number || (key ? textOf(key) : ''), affiliation, item})
    }
    number = ''
  }
  return rows
}
