/**
 * Our XML cursor beside another parser (saxes), then what we find in pages beside plain queries (`tools/readers/src/dom.ts`):
 * `npm run test:differential [-- --mutants N] [--seed N] [--record]`.
 * The XML fixtures, those of the corpus where `PUBCITE_CORPUS` names one, and mutants of them: of each that is well-formed,
 * both must find the same tags, attributes and texts. Some mutations keep a document well-formed: comments, CDATA, references
 * and blanks come in.
 */
import {parseArgs} from 'node:util'
import {SaxesParser} from 'saxes'
import {XmlCursor} from '../../../packages/parse/src/xml.js'
import {readFixtures} from './fixtures.js'
import {mutate} from './mutate.js'
import {mulberry32, type Random} from './random.js'
import {keepRow} from './reliability.js'
import {jatsFiles} from './xml/tree.js'

const {values} = parseArgs({
  options: {
    mutants: {type: 'string', default: '20000'},
    seed: {type: 'string', default: '1'},
    record: {type: 'boolean', default: false}
  }
})

const collapse = (text: string): string => text.replace(/[\0- \x7f]+/g, ' ').trim()

/** Tags and texts in order; `undefined` where the document is not well-formed. */
function saxesEvents(xml: string): string[] | undefined {
  const events = createEvents()
  const parser = new SaxesParser()
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', ({name, attributes}) => events.open(name, Object.entries(attributes)))
  parser.on('closetag', ({name}) => events.close(name))
  parser.on('text', events.text)
  parser.on('cdata', events.text)
  try {
    parser.write(xml).close()
  } catch {
    return undefined
  }
  return events.list()
}

function ownEvents(xml: string): string[] {
  const events = createEvents()
  const cursor = new XmlCursor(new TextEncoder().encode(xml), () => {})
  for (;;) {
    const tag = cursor.nextTag()
    if (tag === 'end') return events.list()
    if (tag === 'close') events.close(cursor.name)
    else {
      events.open(cursor.name, cursor.attributes())
      if (cursor.isEmpty) events.close(cursor.name)
    }
    events.text(cursor.characters())
  }
}

function createEvents() {
  const found: string[] = []
  let gathered = ''
  const flush = (): void => {
    const text = collapse(gathered)
    if (text !== '') found.push(text)
    gathered = ''
  }
  return {
    open(name: string, attributes: Iterable<readonly [string, string]>): void {
      flush()
      found.push(`<${name} ${JSON.stringify([...attributes].map(([key, value]) => [key, collapse(value)]))}`)
    },
    close(name: string): void {
      flush()
      found.push(`</${name}`)
    },
    text(characters: string): void {
      gathered += characters
    },
    list(): string[] {
      flush()
      return found
    }
  }
}

/** What may stand in a text without a change of what it says, and what a reader must decode. */
const inText = [
  '<!-- < & x > -->',
  '<![CDATA[<b> & ]]]]><![CDATA[>]]>',
  '<?x <y> ?>',
  '&lt;i&gt;',
  '&#x1d6fc;',
  '&#945;',
  '&amp;#38;',
  'é',
  '\r\n',
  '<z/>',
  '<z a=\'"\'\n b = "&lt;\'>" ></z >'
]

/** A document with something harmless put behind some of its tags. */
function decorate(xml: string, seed: number): string {
  const random = mulberry32(seed)
  const roots = /^(?:\ufeff|\s|<\?[^>]*>|<!DOCTYPE[^>]*>|<!--[^>]*-->)*/.exec(xml)![0].length
  return (
    xml.slice(0, roots) + xml.slice(roots).replace(/>(?=[^<]*<)/g, sign => sign + (random() < 0.1 ? pick(random) : ''))
  )
}

const pick = (random: Random): string => inText[Math.floor(random() * inText.length)]!

const failures: string[] = []
let tried = 0
let refused = 0

const documentType =
  /<!DOCTYPE\s+[^\s"'<>[]+(?:\s+(?:SYSTEM|PUBLIC\s+(?:"[^"]*"|'[^']*'))\s+(?:"[^"]*"|'[^']*'))?\s*[[>]/y

/** Saxes lets pass any quotes of a document type, also between its words. */
function hasSoundType(xml: string): boolean {
  documentType.lastIndex = xml.indexOf('<!DOCTYPE')
  return documentType.lastIndex < 0 || documentType.test(xml)
}

function compare(name: string, text: string): void {
  const xml = text.replace(/\p{Cs}/gu, '\ufffd') // no UTF-8 holds half a surrogate pair
  const theirs = saxesEvents(xml)
  if (theirs === undefined || !hasSoundType(xml)) {
    refused++
    return
  }
  tried++
  const ours = ownEvents(xml)
  const at = theirs.findIndex((event, index) => event !== ours[index])
  if (at >= 0 || ours.length > theirs.length) failures.push(`${name}: ${theirs[at]} is ${ours[at]} at ${at}`)
}

const xmlFormats = new Set(['pubmed-xml', 'jats', 'bits', 'esummary'])
const texts = readFixtures().filter(
  ({format, text}) => format !== undefined && xmlFormats.has(format) && text.trimStart().startsWith('<')
)
const others = texts.map(({text}) => text)
const seed = Number(values.seed)
const share = Math.ceil(Number(values.mutants) / texts.length)
for (const [index, {text}] of texts.entries()) {
  compare(`fixture ${index}`, text)
  for (let round = 0; round < share; round++) {
    const own = seed * 1_000_003 + index * 10_000_019 + round
    compare(`fixture ${index}, decorated ${own}`, decorate(text, own))
    compare(`fixture ${index}, mutant ${own}`, mutate(text, others, own))
  }
}
const corpus = process.env['PUBCITE_CORPUS']
if (corpus) {
  for (const [file, bytes] of jatsFiles(corpus)) {
    const text = new TextDecoder().decode(bytes)
    compare(file, text)
    compare(`${file}, decorated`, decorate(text, seed))
  }
}
for (const failure of failures.slice(0, 10)) console.log(`FAIL ${failure.slice(0, 400)}`)
const result = `${failures.length} differ; ${refused} not well-formed`
console.log(`differential: ${tried} documents read by both, ${result}`)
if (failures.length > 0 || tried === 0) process.exitCode = 1
if (values.record) {
  keepRow('differential', {
    promise: 1,
    check: 'the XML cursor finds what saxes finds',
    command: `npm run test:differential -- --mutants ${values.mutants}`,
    inputs: `${tried.toLocaleString('en')} well-formed documents: fixtures, mutants${corpus ? ', corpus' : ''}`,
    result
  })
}

await import('../../readers/src/dom.js')
