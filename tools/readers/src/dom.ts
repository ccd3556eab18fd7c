/**
 * What we find in saved pages beside what plain queries find there: `npm run test:differential`, with `[-- --mutants N]
 * [--seed N] [--record]`. The pages of the fixtures, those of the corpus where `PUBCITE_CORPUS` names one, and mutants of
 * them. The queries are asked of the tree of parse5, by classes and ids alone; of each that finds something, all of it must
 * stand in the article, in the same order, and nothing else.
 */
import {readdirSync, readFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {parseArgs} from 'node:util'
import {type InputName, parse} from '@pubcite/parse'
import {parse as parseHtml, serialize} from 'parse5'
import {readFixtures} from '../../harness/src/fixtures.js'
import {mulberry32, type Random} from '../../harness/src/random.js'
import {keepRow} from '../../harness/src/reliability.js'
import {listQuestions, type Question, questions} from './dom/questions.js'
import {type Element, elementsIn, fits} from './dom/tree.js'

const {values} = parseArgs({
  options: {
    mutants: {type: 'string', default: '5000'},
    seed: {type: 'string', default: '1'},
    record: {type: 'boolean', default: false}
  }
})

const failures: string[] = []
let tried = 0
let asked = 0

/** A page of one article, or of a list. */
const askedOf = (format: InputName, count: number): Question[] =>
  (count === 1 ? questions.get(format) : undefined) ?? listQuestions.get(format) ?? []

const once = (list: string[]): string[] => [...new Set(list)]

function compare(name: string, text: string): void {
  const {format, articles} = parse(text)
  if (format === undefined) return
  const page = parseHtml(text)
  for (const {name: what, asks, has, isSet} of askedOf(format, articles.length)) {
    const theirs = isSet ? once(asks(page)) : asks(page)
    if (theirs.length === 0) continue
    asked++
    const ours = isSet ? once(articles.flatMap(has)) : articles.flatMap(has)
    const at = theirs.findIndex((text, index) => text !== ours[index])
    if (at >= 0 || ours.length > theirs.length)
      failures.push(`${format} ${name}, ${what} ${at}: ${theirs[at]} is ${ours[at < 0 ? theirs.length : at]}`)
  }
  tried++
}

/** What changes nothing of what a page says. */
const harmless = ['<!-- <h1>x</h1> -->', '<span></span>', '\n', ' ', '<wbr>', '&#32;']

/** Signs that come into words: they must come out of them again. */
const signs = ['é', '&amp;', '&lt;b&gt;', '𝛼', 'x']

const pick = (random: Random, list: readonly string[]): string => list[Math.floor(random() * list.length)]!

const fixed = /^(?:body|html|head|script|style|title|option|select|table|t[rdh]|tbody|thead)$/i

/** A page with something harmless before some of its tags, and some words changed. */
function decorate(html: string, random: Random): string {
  const at = Math.max(0, html.indexOf('<body'))
  const body = html
    .slice(at)
    .replace(/<\/?(\w+)/g, (tag, name) => (random() > 0.05 || fixed.test(name) ? tag : pick(random, harmless) + tag))
    .replace(/\b[a-z]{4,}\b(?=[^<>]*<\/(?!script|style))/g, word =>
      random() < 0.02 ? word + pick(random, signs) : word
    )
  return html.slice(0, at) + body
}

/** A page in which some people, items and references are missing, others stand twice. */
function prune(html: string, random: Random): string {
  const page = parseHtml(html)
  for (const element of [...elementsIn(page)]) {
    const {parentNode} = element
    if (!parentNode || random() > 0.1 || !isItem(element)) continue
    const at = parentNode.childNodes.indexOf(element)
    parentNode.childNodes.splice(at, 1, ...(random() < 0.5 ? [] : [element, element]))
  }
  return serialize(page)
}

const isItem = (element: Element): boolean =>
  element.tagName === 'li' || ['.authors-list-item', '.full-docsum', '.bk_ref'].some(word => fits(element, word))

const corpus = process.env['PUBCITE_CORPUS']
const found = corpus
  ? readdirSync(corpus, {recursive: true, encoding: 'utf8'})
      .filter(file => file.endsWith('.html'))
      .map(file => ({file, text: readFileSync(join(corpus, file), 'utf8')}))
  : []
const pages = [...readFixtures().filter(({format, text}) => format?.includes('html') && /<\w/.test(text)), ...found]
for (const [index, {file, text}] of pages.entries()) {
  const name = basename(file)
  compare(name, text)
  const share = Math.ceil(Number(values.mutants) / pages.length / 2 / (1 + text.length / 50_000))
  for (let round = 0; round < share; round++) {
    const own = Number(values.seed) * 1_000_003 + index * 10_000_019 + round
    compare(`${name}, decorated ${own}`, decorate(text, mulberry32(own)))
    compare(`${name}, pruned ${own}`, decorate(prune(text, mulberry32(own)), mulberry32(own)))
  }
}
for (const failure of failures.slice(0, 10)) console.log(`FAIL ${failure.slice(0, 400)}`)
console.log(`differential: ${tried} pages, ${asked} answers of both, ${failures.length} differ`)
if (failures.length > 0 || asked === 0) process.exitCode = 1
if (values.record) {
  keepRow('differential', {
    promise: 1,
    check: 'pages say to us what they say to plain queries of their elements',
    command: `npm run test:differential -- --mutants ${values.mutants}`,
    inputs: `${tried.toLocaleString('en')} pages: fixtures, mutants${corpus ? ', corpus' : ''}; ${asked.toLocaleString('en')} answers`,
    result: `${failures.length} differ`
  })
}
