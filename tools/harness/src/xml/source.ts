/**
 * XML as another parser reads it: what each record of a source says, text by text and attribute by attribute.
 */
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {gunzipSync} from 'node:zlib'
import {SaxesParser} from 'saxes'

/** A text of the source, and the path of the element that holds it. */
export interface SourceText {
  path: string
  text: string
  /** How often each inline element stands in it, where it holds text. */
  markup: Map<string, number>
}

export interface SourceAttribute {
  path: string
  name: string
  value: string
  /** Is there nothing in the element? */
  isEmpty: boolean
}

/** A date of the source, with what its parts say. */
export interface SourceDate {
  path: string
  parts: Map<string, string>
}

export interface SourceRecord {
  name: string
  texts: SourceText[]
  attributes: SourceAttribute[]
  dates: SourceDate[]
}

const recordNames = new Set(['PubmedArticle', 'PubMedArticle', 'PubmedBookArticle', 'MedlineCitation', 'BookDocument'])
const markNames = new Set(['i', 'b', 'u', 'sub', 'sup', 'em', 'strong', 'DispFormula'])
const dateNames = /(?:Date|DateCreated|DateCompleted|DateRevised|DateOfElectronicPublication)$/
const dateParts = new Set(['Year', 'Month', 'Day', 'Season', 'MedlineDate', 'Hour', 'Minute', 'Second'])

interface Open {
  name: string
  attributes: SourceAttribute[]
  text: string
  markup: Map<string, number>
  date?: Map<string, string>
}

/** The files of a folder that are PubMed XML, unpacked. */
export function xmlFiles(corpus: string): [file: string, bytes: Uint8Array][] {
  return ['pubmed-xml', 'pubmed-baseline'].flatMap(folder =>
    readdirSync(join(corpus, folder))
      .filter(file => /\.xml(?:\.gz)?$/.test(file) && !file.includes('.expected.'))
      .sort()
      .map((file): [string, Uint8Array] => {
        const bytes = readFileSync(join(corpus, folder, file))
        return [`${folder}/${file}`, new Uint8Array(file.endsWith('.gz') ? gunzipSync(bytes) : bytes)]
      })
  )
}

/** What each record says. @throws Error if the text is not well-formed, once its roots are put into one. */
export function sourceRecords(xml: string): SourceRecord[] {
  const records: SourceRecord[] = []
  let record: SourceRecord | undefined
  const stack: Open[] = []
  const parser = new SaxesParser()
  const body = xml.replace(/^\ufeff/, '').replace(/<\?xml[^>]*\?>|<!DOCTYPE[^>]*>/g, '')
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', ({name, attributes}) => {
    if (!record && recordNames.has(name)) {
      record = {name, texts: [], attributes: [], dates: []}
      records.push(record)
    }
    if (!record) return
    const path = [...stack.map(open => open.name), name].join('/')
    const own = Object.entries(attributes).map(([key, value]) => ({path, name: key, value, isEmpty: true}))
    if (!isMark(name)) record.attributes.push(...own)
    for (const open of stack) for (const attribute of open.attributes) attribute.isEmpty = false
    stack.push({name, attributes: own, text: '', markup: new Map(), ...(dateNames.test(name) && {date: new Map()})})
  })
  const gather = (text: string) => {
    const last = stack.at(-1)
    if (last) last.text += text
  }
  parser.on('text', gather)
  parser.on('cdata', gather)
  parser.on('closetag', ({name}) => {
    const closed = stack.pop()
    if (closed && record) closeElement(record, stack, closed)
    if (stack.length === 0 && record?.name === name) record = undefined
  })
  parser.write(`<all>${body}</all>`).close()
  return records
}

function closeElement(record: SourceRecord, stack: Open[], {name, attributes, text, markup, date}: Open): void {
  if (tidy(text) !== '') for (const attribute of attributes) attribute.isEmpty = false
  const parent = stack.at(-1)
  const path = [...stack.map(open => open.name), name].join('/')
  const isBlock = name === 'DispFormula'
  if (parent && isMark(name)) {
    parent.text += isBlock ? ` ${text} ` : text
    const mark = name.replace(/^mml:/, '')
    for (const [key, count] of markup) parent.markup.set(key, (parent.markup.get(key) ?? 0) + count)
    if (tidy(text) !== '') parent.markup.set(mark, (parent.markup.get(mark) ?? 0) + 1)
  } else if (parent?.date && dateParts.has(name)) {
    if (tidy(text) !== '') parent.date.set(name, tidy(text))
  } else if (date && date.size > 0) {
    record.dates.push({path, parts: date})
  } else if (tidy(text) !== '') {
    record.texts.push({path, text: tidy(text), markup})
  }
}

/** Inline markup, and all of MathML, with its prefix or without. */
const isMark = (name: string) => markNames.has(name) || name.startsWith('mml:') || mathNames.has(name)
const mathNames = new Set(
  'math mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle mover munder munderover msub msup msubsup mfenced mtable mtr mtd matrix matrixrow apply in complexes infinity sep cn'.split(
    ' '
  )
)

/** White space as it is compared. */
export const tidy = (text: string): string => text.replace(/[\0- \x7f]+/g, ' ').replace(/^ | $/g, '')
