import {fillIds, languageCode, readAgentId, readDate, readMonth, readPmid, withoutPeriod, writeDate} from '@pubcite/nlm'
import {parsePubmedXml} from '@pubcite/parse'
import type {Article, Ids, PartialDate} from '@pubcite/schema/model'
import {type SourceAttribute, type SourceDate, type SourceText, sourceRecords, tidy, xmlFiles} from '../xml/source.js'
import type {Report} from './report.js'

/** Texts that are not in the article as they stand, and why that loses nothing. The reason is asked last. */
const omittedTexts: [path: RegExp, text: RegExp, reason: string][] = [
  [/\/RegistryNumber$/, /^0$/, 'NLM prints 0 where a substance has no number'],
  [/\/Pagination\/MedlinePgn$/, /^null$/, 'a producer printed null for no pages']
]

/** Attributes that are not in the article, and why that loses nothing. */
const omittedAttributes: [path: RegExp, attribute: RegExp, reason: string][] = [
  [/\/(?:PMID)$/, /^Version=1$/, 'the first version is the rule'],
  [/./, /^(?:ValidYN|CompleteYN)=Y$/, 'the rule, and the DTD’s default'],
  [/./, /^(?:MajorTopicYN|EqualContrib)=N$/, 'the rule, and the DTD’s default'],
  [/\/ArticleDate$/, /^DateType=Electronic$/, 'fixed by the DTD'],
  [/\/AuthorList$/, /^Type=(?:authors|editors)$/, 'said by the list that the person stands in'],
  [/\/Reference\/ArticleIdList\/ArticleId$/, /^IdType=/, 'said by the key in `ids`; checked with the value'],
  [/./, /^xmlns/, 'a namespace'],
  [/\/CommentsCorrections\/PMID$/, /^Version=/, 'a relation names the record, in whatever version']
]

/** Attributes that are a flag in the article: how often the flag stands there. */
const flags = new Map([
  ['ValidYN=N', '"valid":false'],
  ['MajorTopicYN=Y', '"majorTopic":true'],
  ['EqualContrib=Y', '"equalContribution":true'],
  ['AutoHM=Y', '"autoHm":true'],
  ['CompleteYN=N', 'Complete":false']
])

/**
 * Every text, date, inline element and attribute of every record, as another parser (saxes) finds them: is each found in the
 * article as often as it stands in the source, or left out by a decision that is listed?
 */
export async function pubmedXmlConservation(corpus: string): Promise<Report> {
  const counts: Record<string, number> = {records: 0, texts: 0, dates: 0, attributes: 0, 'inline elements': 0}
  const lines: string[] = []
  const add = (key: string, text?: string) => {
    counts[key] = (counts[key] ?? 0) + 1
    if (text !== undefined) lines.push(`${key}: ${text.slice(0, 240)}`)
  }
  for (const [file, bytes] of xmlFiles(corpus)) {
    const {articles} = parsePubmedXml(bytes)
    let records: ReturnType<typeof sourceRecords>
    try {
      records = sourceRecords(new TextDecoder().decode(bytes))
    } catch (error) {
      add('files that saxes does not read', `${file}: ${(error as Error).message}`)
      continue
    }
    if (records.length !== articles.length) add('files with other records', file)
    else for (const [index, record] of records.entries()) compare(record, articles[index]!, `${file}#${index}`, add)
  }
  const ok = !Object.keys(counts).some(key => key.startsWith('unexplained'))
  return {name: 'pubmed-xml-conservation', ok, counts, lines}
}

type Add = (key: string, text?: string) => void

function compare(record: ReturnType<typeof sourceRecords>[number], article: Article, where: string, add: Add): void {
  add('records')
  const model = gather(article)
  const json = JSON.stringify(article)
  const at = (path: string) => `${where} ${path}`
  const texts = new Map<string, SourceText[]>()
  for (const text of record.texts) texts.set(text.text, [...(texts.get(text.text) ?? []), text])
  for (const [value, sources] of texts) {
    for (const [index, {path, markup}] of sources.entries()) {
      add('texts')
      const isMath = markup.has('math')
      if ((model.strings.get(value) ?? 0) > index || isElsewhere(path, value, isMath, model)) continue
      const omitted = omittedTexts.find(([place, text]) => place.test(path) && text.test(value))
      if (omitted) add(`omitted: ${omitted[2]}`)
      else add('unexplained texts', `${at(path)} ${value}`)
    }
  }
  for (const date of record.dates) {
    add('dates')
    if (!hasDate(date, model)) add('unexplained dates', `${at(date.path)} ${[...date.parts.values()].join(' ')}`)
  }
  compareMarkup(record.texts, json, add, where)
  const seen = new Map<string, number>()
  for (const attribute of record.attributes) {
    add('attributes')
    if (attribute.isEmpty) add('omitted: an attribute of an element in which nothing stands')
    else if (tidy(attribute.value) !== '') compareAttribute(attribute, model, json, seen, add, where)
  }
}

interface Model {
  strings: Map<string, number>
  dates: Set<string>
}

/** All strings of an article, as often as they stand there, and its dates. */
function gather(article: Article): Model {
  const model: Model = {strings: new Map(), dates: new Set()}
  const visit = (value: unknown, key: string) => {
    if (typeof value === 'string') {
      if (!key.endsWith('Html')) model.strings.set(value, (model.strings.get(value) ?? 0) + 1)
    } else if (Array.isArray(value)) {
      for (const item of value) visit(item, key)
    } else if (typeof value === 'object' && value !== null) {
      if ('year' in value || 'raw' in value) model.dates.add(dateKey(value)).add(writeDate(value as PartialDate))
      for (const [name, item] of Object.entries(value)) visit(item, name)
    }
  }
  visit(article, '')
  return model
}

const dateOrder = ['year', 'month', 'day', 'season', 'hour', 'minute', 'second']
const dateKey = (date: object) => dateOrder.map(key => (date as Record<string, unknown>)[key] ?? '').join('|')

function hasDate({parts}: SourceDate, {dates, strings}: Model): boolean {
  const medlineDate = parts.get('MedlineDate')
  if (medlineDate !== undefined) return dates.has(medlineDate)
  const season = parts.get('Season')
  if (season !== undefined) return dates.has(`${parts.get('Year')} ${season}`) || hasSeason(parts, dates)
  const number = (name: string) => (parts.has(name) ? Number(parts.get(name)) : '')
  const month = parts.has('Month') ? readMonth(parts.get('Month')!) : ''
  const day = [number('Year'), month, number('Day'), '']
  if (dates.has([...day, number('Hour'), number('Minute'), number('Second')].join('|'))) return true
  const times = ['Hour', 'Minute', 'Second'].flatMap(name => (parts.has(name) ? [parts.get(name)!] : []))
  if (times.every(time => strings.has(time)) && dates.has([...day, '', '', ''].join('|'))) return true
  return dates.has([...parts.values()].join(' '))
}

const hasSeason = (parts: Map<string, string>, dates: Set<string>) => {
  const read = readDate(`${parts.get('Year')} ${parts.get('Season')}`)
  return read !== undefined && dates.has(writeDate(read))
}

/** Texts whose form in the article differs: a title without its period, an identifier in its normal form. */
function isElsewhere(path: string, value: string, isMath: boolean, {strings}: Model): boolean {
  if (isMath) return [...strings.keys()].some(text => unspaced(text) === unspaced(value))
  if (/Title$/.test(path)) return strings.has(withoutPeriod(value))
  if (/\/PMID$/.test(path)) return strings.has(readPmid(value) ?? value)
  if (/\/Language$/.test(path)) return strings.has(value.toLowerCase()) || strings.has(languageCode(value) ?? value)
  if (/\/Identifier$/.test(path))
    return ['ORCID', 'ISNI', 'GRID', 'ROR', 'RINGGOLD'].some(source => strings.has(readAgentId(source, value).id))
  if (/\/FirstName$|\/MiddleName$/.test(path)) return [...strings.keys()].some(text => text.split(' ').includes(value))
  if (/\/ReferenceList\/(?:.*\/)?Title$/.test(path)) return strings.has(value)
  if (/\/Reference\/ArticleIdList\/ArticleId$/.test(path)) {
    return ['pubmed', 'doi', 'pmc', 'pii', 'mid', 'pmcid', 'bookaccession'].some(type => {
      const ids: Ids = {}
      fillIds(ids, [{type, id: value}])
      return Object.values(ids).some(id => strings.has(id))
    })
  }
  return false
}

/** Blanks between the elements of MathML say nothing, and of a fraction we print the stroke that the source draws. */
const unspaced = (text: string) => text.replace(/[ ()/]/g, '').replace(/\.$/, '')

/** Inline elements that hold text are found in the fragments as often as they stand in the source. */
function compareMarkup(texts: SourceText[], json: string, add: Add, where: string): void {
  const wanted = new Map<string, number>()
  for (const {markup} of texts) {
    for (const [name, count] of markup) {
      const kept = name === 'em' ? 'i' : name === 'strong' ? 'b' : name
      if (['i', 'b', 'u', 'sub', 'sup', 'math', 'mi', 'mn', 'mo'].includes(kept))
        wanted.set(kept, (wanted.get(kept) ?? 0) + count)
    }
  }
  for (const [name, count] of wanted) {
    const found = json.split(`<${name}>`).length + json.split(`<${name} `).length - 2
    for (let index = 0; index < count; index++) add('inline elements')
    if (found < count) add('unexplained markup', `${where} ${count - found} of ${count} <${name}>`)
  }
}

function compareAttribute(
  {path, name, value}: SourceAttribute,
  {strings}: Model,
  json: string,
  seen: Map<string, number>,
  add: Add,
  where: string
): void {
  const printed = `${name}=${tidy(value)}`
  const omitted = omittedAttributes.find(([place, attribute]) => place.test(path) && attribute.test(printed))
  if (omitted) {
    add(`omitted: ${omitted[2]}`)
    return
  }
  const flag = flags.get(printed)
  const key = flag ?? `${name}=${value}`
  const before = name === 'CompleteYN' ? 0 : (seen.get(key) ?? 0)
  seen.set(key, before + 1)
  const found = flag ? json.split(flag).length - 1 : countOf(strings, value, path)
  if (found <= before) add('unexplained attributes', `${where} ${path}@${printed}`)
}

/** What a list says of all that stands in it is said of each. */
function countOf(strings: Map<string, number>, value: string, path: string): number {
  const count = strings.get(tidy(value)) ?? 0
  return count > 0 && /(?:Investigator|Keyword)List$/.test(path) ? Number.POSITIVE_INFINITY : count
}
