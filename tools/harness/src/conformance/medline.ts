import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {
  languageName,
  relationByTag,
  writeDate,
  writeDateTime,
  writeDigits,
  writeFullName,
  writeName
} from '@pubcite/nlm'
import {detect, parseMedline, parseStream} from '@pubcite/parse'
import {articleSchema} from '@pubcite/schema'
import type {Abstract, AgentId, Article, ArticleId, Author, Grant, MeshTerm, PersonName} from '@pubcite/schema/model'
import type {Report} from './report.js'

/** Tags whose value is not kept as such, and why that loses nothing. */
const omitted = new Map([
  ['SO', 'made of the other fields: each of its words is looked for in all of them'],
  ['OTO', 'the owner of the keywords that follow; without keywords it says nothing'],
  ['OABL', 'kept with its abstract']
])

/** Every MEDLINE file of the corpus: records, places, schema, streams, and each value found again in the article, whole. */
export async function medline(corpus: string): Promise<Report> {
  const counts: Record<string, number> = {
    files: 0,
    records: 0,
    'records expected': 0,
    'records without PMID': 0,
    values: 0,
    'values in extra': 0,
    'values unexplained': 0,
    'words of SO unexplained': 0,
    'against the schema': 0,
    'places beside their record': 0,
    'files that a stream reads otherwise': 0,
    'files not recognised': 0
  }
  const lines: string[] = []
  const add = (key: string, text?: string) => {
    counts[key] = (counts[key] ?? 0) + 1
    if (text !== undefined) lines.push(`${key}: ${text}`)
  }
  const folder = join(corpus, 'medline')
  for (const file of (await readdir(folder)).filter(name => !name.includes('.expected.')).sort()) {
    const bytes = new Uint8Array(await readFile(join(folder, file)))
    const {articles, places, diagnostics} = parseMedline(bytes)
    counts['files']!++
    counts['records']! += articles.length
    if (detect(bytes) !== 'medline') add('files not recognised', file)
    if ((await streamed(bytes)) !== JSON.stringify(articles)) add('files that a stream reads otherwise', file)
    for (const {code, place} of diagnostics) {
      add(code, code === 'medline/no-pmid' ? undefined : `${file}:${place?.start.line}`)
    }
    const printed = text(bytes).match(/^(?:\uFEFF)?PMID-/gm)?.length ?? 0
    const withPmid = articles.filter(({articleIds}) => articleIds.some(({type}) => type === 'pubmed')).length
    counts['records expected']! += printed + (articles.length - withPmid)
    counts['records without PMID']! += articles.length - withPmid
    if (printed !== withPmid) add('records missed', `${file}: ${withPmid} of ${printed}`)
    articles.forEach((article, index) => {
      const {start, end} = places[index]!
      const where = `${file}:${start.line}`
      const {error} = articleSchema.safeParse(article)
      if (error) add('against the schema', `${where} ${error.message}`)
      const record = text(bytes.subarray(start.offset, end!.offset))
      if (!/^[A-Z]/.test(record) || !fieldsOf(record).some(({tag}) => tag === 'TI' || tag === 'PMID')) {
        add('places beside their record', where)
      }
      conserve(record, article, where, add)
    })
  }
  const failed = Object.entries(counts).filter(
    ([key, value]) => value > 0 && /unexplained|against|beside|otherwise|not recognised|missed/.test(key)
  )
  return {name: 'medline', ok: failed.length === 0, counts, lines}
}

type Add = (key: string, text?: string) => void

function conserve(record: string, article: Article, where: string, add: Add): void {
  const known = new Map<string, Set<string>>()
  const all = words(JSON.stringify(article))
  for (const [tag, spell] of spellings) known.set(tag, new Set(spell(article).map(bare)))
  const extra = new Set(article.extra.map(({path, text: value}) => `${path} ${bare(value)}`))
  const printed = new Set(fieldsOf(record).flatMap(({tag, value}) => (tag === 'SO' ? [] : words(value))))
  for (const {tag, value} of fieldsOf(record)) {
    if (bare(value) === '') continue
    add('values')
    if (extra.has(`${tag} ${bare(value)}`)) {
      add('values in extra')
    } else if (tag === 'SO') {
      for (const word of words(value)) {
        if (!printed.has(word) && !all.includes(word) && !isComposed(word))
          add('words of SO unexplained', `${where} ${word}`)
      }
    } else if (!omitted.has(tag) && !known.get(tag)?.has(bare(value)) && !relations(tag, article).has(bare(value))) {
      add('values unexplained', `${where} ${tag} ${value.slice(0, 100)}`)
    }
  }
}

/** What SO prints for dates that stand in digits elsewhere. */
function isComposed(word: string): boolean {
  return /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Epub|eCollection|Print|doi|pii|\d{1,2})$/.test(word)
}

/** Fields as a reader with a pencil finds them: nothing of the parser is used. */
function fieldsOf(record: string): {tag: string; value: string}[] {
  const fields: {tag: string; value: string}[] = []
  for (const line of record.split(/\r\n|\n|\r/)) {
    const [, tag, value] = /^(?=.{4}-|[A-Z]{2}-)([A-Z][A-Z0-9]{1,3}) *-(.*)$/s.exec(line) ?? []
    const last = fields.at(-1)
    if (tag !== undefined && value !== undefined) fields.push({tag, value})
    else if (last && /^\s/.test(line)) last.value += line
  }
  return fields
}

/**
 * Without white space, which folding changes, and without the closing period of titles. Curly quotes are left out, since
 * Node 20 reads those of windows-1252 as control characters, and midnight, which is printed for dates without a time.
 */
const bare = (value: string) =>
  value
    .replace(/ 00:00\b/, '')
    .replace(/[\s“”\x93\x94]+/g, '')
    .replace(/\.$/, '')
const words = (value: string): string[] => value.match(/[\p{L}\p{N}]+/gu) ?? []

const dates = (...parts: (Article['pubDate'] | undefined)[]) =>
  parts.flatMap(date => (date ? [date.raw ?? writeDigits(date), writeDate(date)] : []))
const some = (...values: (string | undefined)[]) => values.filter(value => value !== undefined)

/** How each field would be printed from the article. */
const spellings = new Map<string, (article: Article) => string[]>([
  ...(['PMID', 'PMC', 'MID', 'UI'] as const).map((tag): [string, (article: Article) => string[]] => [
    tag,
    ({articleIds}) => articleIds.map(({id}) => id)
  ]),
  ['AID', ({articleIds}) => articleIds.flatMap(tagged)],
  ['LID', ({locations}) => locations.flatMap(tagged)],
  ['OID', ({otherIds}) => otherIds.flatMap(({source, id}) => [`${source}: ${id}`, id])],
  ['OWN', ({owner}) => some(owner)],
  ['STAT', ({status}) => some(status)],
  ['DA', ({dateCreated}) => dates(dateCreated)],
  ['DCOM', ({dateCompleted}) => dates(dateCompleted)],
  ['LR', ({dateRevised}) => dates(dateRevised)],
  ['DRDT', ({dateRevised}) => dates(dateRevised)],
  ['CTDT', ({contributionDate}) => dates(contributionDate)],
  ['DP', ({pubDate}) => dates(pubDate)],
  ['DEP', ({articleDate}) => dates(articleDate)],
  ['PUBM', ({pubModel}) => some(pubModel)],
  ['PST', ({publicationStatus}) => some(publicationStatus)],
  ['IS', issns],
  ['ISSN', issns],
  ['ISBN', ({book}) => book?.isbns.flatMap(isbn => [isbn, `ISBN-${isbn}`, `ISBN ${isbn}`]) ?? []],
  ['VI', ({volume, book}) => some(volume, book?.volume)],
  ['IP', ({issue}) => some(issue)],
  ['PG', ({pagination}) => some(pagination?.medlinePgn)],
  ['TI', ({title}) => some(title)],
  ['TT', ({vernacularTitle}) => some(vernacularTitle)],
  ['BTI', ({book, title}) => some(book?.title, title)],
  ['VTI', ({book}) => some(book?.volumeTitle)],
  ['CTI', ({book}) => some(book?.collectionTitle)],
  ['EN', ({book}) => some(book?.edition)],
  ['PB', ({book}) => some(book?.publisher?.name)],
  ['PL', ({journal, book}) => some(journal?.country, book?.publisher?.location)],
  ['TA', ({journal}) => some(journal?.medlineTa)],
  ['JT', ({journal, book}) => some(journal?.title, book?.publisher?.name)],
  ['JID', ({journal}) => some(journal?.nlmUniqueId)],
  ['CP', ({locationLabels}) => locationLabels.map(({label}) => label)],
  ['AB', ({abstract}) => some(abstract && spellAbstract(abstract))],
  ['CI', ({abstract}) => some(abstract?.copyright)],
  ['OAB', ({otherAbstracts}) => otherAbstracts.map(one => (one.type ? `${one.type}: ` : '') + spellAbstract(one))],
  ['OCI', ({otherAbstracts}) => otherAbstracts.flatMap(({copyright}) => some(copyright))],
  ['FAU', ({authors}) => names(authors, writeFullName)],
  [
    'AU',
    ({authors, authorsComplete}) => [
      ...names(authors, writeName),
      ...names(authors, writeFullName),
      ...(authorsComplete === false ? ['et al.'] : [])
    ]
  ],
  ['AUID', ({authors}) => authors.flatMap(({ids}) => ids.map(spellAgentId))],
  ['AD', ({authors, editors, book}) => affiliations([...authors, ...editors, ...(book?.editors ?? [])])],
  ['CN', ({authors}) => authors.flatMap(author => (author.type === 'group' ? [author.collectiveName] : []))],
  ['FED', ({editors, book}) => names([...editors, ...(book?.editors ?? [])], writeFullName)],
  ['ED', ({editors, book}) => names([...editors, ...(book?.editors ?? [])], writeName)],
  ['FIR', ({investigators}) => names(investigators, writeFullName)],
  ['IR', ({investigators}) => names(investigators, writeName)],
  ['IRAD', ({investigators}) => affiliations(investigators)],
  ['FPS', ({personalNameSubjects}) => personalNameSubjects.map(writeFullName)],
  ['PS', ({personalNameSubjects}) => personalNameSubjects.map(writeName)],
  ['LA', ({languages}) => languages.flatMap(code => some(code, code.toUpperCase(), languageName(code)))],
  [
    'SI',
    ({dataBanks}) =>
      dataBanks.flatMap(({name, accessionNumbers}) => [name, ...accessionNumbers.map(number => `${name}/${number}`)])
  ],
  ['GR', ({grants}) => grants.flatMap(spellGrant)],
  ['PT', ({publicationTypes}) => publicationTypes.map(({name}) => name)],
  ['RN', ({chemicals}) => chemicals.flatMap(({name, registryNumber = '0'}) => [name, `${registryNumber} (${name})`])],
  ['NM', ({supplMeshNames}) => supplMeshNames.map(({name}) => name)],
  ['SB', ({citationSubsets}) => citationSubsets],
  [
    'MH',
    ({meshHeadings}) =>
      meshHeadings.map(({descriptor, qualifiers}) => [descriptor, ...qualifiers].map(spellTerm).join('/'))
  ],
  ['GS', ({geneSymbols}) => geneSymbols],
  ['RF', ({numberOfReferences}) => some(numberOfReferences)],
  ['NR', ({numberOfReferences}) => some(numberOfReferences)],
  ['OT', ({keywords}) => keywords.map(({text: name, majorTopic}) => (majorTopic ? '*' : '') + name)],
  ['KW', ({keywords}) => keywords.map(({text: name}) => name)],
  ['GN', ({generalNotes}) => generalNotes.map(({owner, text: note}) => (owner ? `${owner}: ${note}` : note))],
  ['SFM', ({spaceFlightMissions}) => spaceFlightMissions],
  ['COIS', ({coiStatement}) => some(coiStatement)],
  ['EDAT', events],
  ['MHDA', events],
  ['CRDT', events],
  ['CDAT', events],
  ['PMCR', events],
  ['PHST', ({history}) => history.map(({status, date}) => `${date.raw ?? writeDateTime(date)} [${status}]`)]
])

function events({history}: Article): string[] {
  return history.map(({date}) => date.raw ?? writeDateTime(date))
}

function tagged({type, id}: ArticleId): string[] {
  return [`${id} [${type}]`, id]
}

function issns({journal, book}: Article): string[] {
  return [
    ...(journal?.issns ?? []).flatMap(({issn, type}) => [
      type ? `${issn} (${type})` : issn,
      `ISSN-${issn}`,
      `EISSN-${issn}`
    ]),
    ...(book?.isbns ?? []),
    'EISSN-' // ERIC prints the label of a number that it does not have
  ]
}

function spellAbstract({sections}: Abstract): string {
  return sections.map(({label, text: value}) => (label === undefined ? value : `${label}: ${value}`)).join(' ')
}

function names(list: readonly Author[], write: (name: PersonName) => string): string[] {
  return list.flatMap(author => (author.type === 'person' ? some(write(author), author.fullName) : []))
}

function affiliations(list: readonly Author[]): string[] {
  return list.flatMap(author => author.affiliations.map(({text: value}) => value))
}

function spellAgentId({source, id, raw}: AgentId): string {
  return `${source}: ${raw ?? id}`
}

function spellTerm({name, majorTopic}: MeshTerm): string {
  return (majorTopic ? '*' : '') + name
}

function spellGrant({grantId, acronym, agency, country}: Grant): string[] {
  const printed = some(grantId, acronym, agency, country).join('/')
  return [printed, `/${printed}`]
}

function relations(tag: string, article: Article): Set<string> {
  const type = relationByTag(tag)?.type
  return new Set(
    article.relations
      .filter(relation => relation.type === type)
      .flatMap(({text: value, ids, note}) => {
        const pmid = ids.pmid === undefined ? '' : `PMID: ${ids.pmid}`
        const source = bare(value)
        return [
          `${source}.${bare(pmid)}`,
          source + bare(pmid),
          `${source}.${bare(note ?? '')}`,
          `${source}.${bare(pmid)}(${bare(note ?? '')})`
        ].map(bare)
      })
  )
}

async function streamed(bytes: Uint8Array): Promise<string> {
  const articles: Article[] = []
  for await (const item of parseStream(pieces(bytes), {format: 'medline'}))
    if ('article' in item) articles.push(item.article)
  return JSON.stringify(articles)
}

function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 997) yield bytes.subarray(at, at + 997)
}

function text(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
