import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {toAscii, writeDate, writeDateTime, writeFullName, writeName} from '@pubcite/nlm'
import {parse} from '@pubcite/parse'
import type {Abstract, Article, ArticleId, Author, MeshTerm, Relation} from '@pubcite/schema/model'
import type {Report} from './report.js'

/** A field as text: both sides are compared where both have it. */
type Spell = (article: Article) => string | undefined

const list = (values: readonly (string | undefined)[]) => values.filter(Boolean).join(' | ') || undefined
const sorted = (values: readonly (string | undefined)[]) => list([...values].sort())
const ids = (values: readonly ArticleId[]) => sorted(values.map(({type, id}) => `${id} [${type}]`))
const term = ({name, majorTopic}: MeshTerm) => (majorTopic ? `*${name}` : name)
const people = (authors: readonly Author[], write: typeof writeName) =>
  list(authors.map(author => (author.type === 'group' ? author.collectiveName : write(author))))
/** MEDLINE prints all sections as one. */
const abstract = ({sections}: Abstract) =>
  list([sections.map(({label, text}) => (label && label !== 'UNLABELLED' ? `${label}: ${text}` : text)).join(' ')])
const withoutEnd = (text: string) => text.replace(/\.$/, '')

/** What is compared, field by field. */
export const fields: readonly [name: string, spell: Spell][] = [
  ['pmid', ({ids: {pmid}}) => pmid],
  ['doi', ({ids: {doi}}) => doi],
  ['pmcid', ({ids: {pmcid}}) => pmcid],
  ['pii', ({ids: {pii}}) => pii],
  ['mid', ({ids: {mid}}) => mid],
  ['articleIds', ({articleIds}) => ids(articleIds.filter(({type}) => type === 'doi' || type === 'pii'))],
  ['locations', ({locations}) => ids(locations.filter(({valid}) => valid !== false))],
  ['title', ({title}) => title],
  ['vernacularTitle', ({vernacularTitle}) => vernacularTitle],
  [
    'authors in short',
    ({authors}) =>
      people(
        authors.filter(({valid}) => valid !== false),
        writeName
      )
  ],
  [
    'authors in full',
    ({authors}) =>
      people(
        authors.filter(({valid}) => valid !== false),
        writeFullName
      )
  ],
  ['author ids', ({authors}) => list(authors.flatMap(({ids: own}) => own.map(({source, id}) => `${source} ${id}`)))],
  ['affiliations', ({authors}) => list(authors.flatMap(({affiliations}) => affiliations.map(({text}) => text)))],
  ['investigators', ({investigators}) => list(investigators.map(writeName))],
  ['journal.title', ({journal}) => journal?.title],
  ['journal.medlineTa', ({journal}) => journal?.medlineTa],
  ['journal.issns', ({journal}) => sorted(journal?.issns.map(({issn, type}) => `${issn} ${type}`) ?? [])],
  ['journal.nlmUniqueId', ({journal}) => journal?.nlmUniqueId],
  ['journal.country', ({journal}) => journal?.country],
  ['pubDate', ({pubDate}) => pubDate && writeDate(pubDate)],
  ['articleDate', ({articleDate}) => articleDate && writeDate(articleDate)],
  ['pubModel', ({pubModel}) => pubModel],
  ['publicationStatus', ({publicationStatus}) => publicationStatus],
  ['volume', ({volume}) => volume],
  ['issue', ({issue}) => issue],
  ['medlinePgn', ({pagination}) => pagination?.medlinePgn],
  ['startPage', ({pagination}) => pagination?.startPage],
  ['endPage', ({pagination}) => pagination?.endPage],
  ['abstract', article => article.abstract && abstract(article.abstract)],
  ['copyright', article => article.abstract?.copyright],
  ['otherAbstracts', ({otherAbstracts}) => list(otherAbstracts.map(abstract))],
  ['keywords', ({keywords}) => list(keywords.map(({text}) => text))],
  ['languages', ({languages}) => list(languages)],
  ['coiStatement', ({coiStatement}) => coiStatement],
  ['publicationTypes', ({publicationTypes}) => sorted(publicationTypes.map(({name}) => name))],
  [
    'meshHeadings',
    ({meshHeadings}) =>
      list(meshHeadings.map(({descriptor, qualifiers}) => [descriptor, ...qualifiers].map(term).join('/')))
  ],
  ['supplMeshNames', ({supplMeshNames}) => list(supplMeshNames.map(({name}) => name))],
  [
    'chemicals',
    ({chemicals}) => sorted(chemicals.map(({registryNumber = '0', name}) => `${registryNumber} (${name})`))
  ],
  ['geneSymbols', ({geneSymbols}) => list(geneSymbols)],
  ['personalNameSubjects', ({personalNameSubjects}) => list(personalNameSubjects.map(writeFullName))],
  ['spaceFlightMissions', ({spaceFlightMissions}) => list(spaceFlightMissions)],
  [
    'grants',
    ({grants}) =>
      list(grants.map(({grantId, acronym, agency, country}) => [grantId, acronym, agency, country].join('/')))
  ],
  [
    'dataBanks',
    ({dataBanks}) =>
      list(dataBanks.flatMap(({name, accessionNumbers}) => accessionNumbers.map(number => `${name}/${number}`)))
  ],
  ['relations', ({relations}) => sorted(relations.filter(({type}) => type !== 'Cites').map(spellRelation))],
  ['numberOfReferences', ({numberOfReferences}) => numberOfReferences],
  ['status', ({status}) => status],
  ['owner', ({owner}) => owner],
  ['dateCreated', ({dateCreated}) => dateCreated && writeDate(dateCreated)],
  ['dateCompleted', ({dateCompleted}) => dateCompleted && writeDate(dateCompleted)],
  ['dateRevised', ({dateRevised}) => dateRevised && writeDate(dateRevised)],
  [
    'history',
    ({history}) => sorted(history.map(({status, date}) => `${status} ${writeDateTime(date).replace(' 00:00', '')}`))
  ],
  ['citationSubsets', ({citationSubsets}) => sorted(citationSubsets)],
  ['otherIds', ({otherIds}) => sorted(otherIds.map(({source, id}) => `${source}: ${id}`))],
  ['generalNotes', ({generalNotes}) => list(generalNotes.map(({text}) => text))]
]

const spellRelation = ({type, text, ids: {pmid}, note}: Relation) => [type, withoutEnd(text), pmid, note].join(' ')

/** What is known of a difference: the first that fits. */
const causes: readonly [cause: string, is: (medline: string, xml: string, pair: Pair, name: string) => boolean][] = [
  [
    'MEDLINE has other blanks where XML has a no-break or thin one',
    (medline, xml) => unspaced(medline) === unspaced(xml)
  ],
  [
    'MEDLINE prints protocols of the supplementary concepts among the substances',
    (medline, _, {xml}, name) =>
      name === 'chemicals' && xml.supplMeshNames.some(({name: concept}) => medline.includes(`0 (${concept})`))
  ],
  [
    'a rare character or a superscript, which MEDLINE spells otherwise than the table, or leaves out',
    (medline, xml) => lettersOf(medline) === lettersOf(xml)
  ]
]

const unspaced = (text: string) => toAscii(text).replace(/\s+/g, '')

/** Letters and digits of ASCII, without the names of signs. */
const lettersOf = (text: string) =>
  toAscii(text)
    .replace(/(?:double )?dagger|section(?: sign)?|paragraph sign/g, '')
    .replace(/[^a-z\d]/gi, '')

interface Pair {
  medline: Article
  xml: Article
}

/** Records that the corpus has as MEDLINE and as XML (`PAIRS.tsv`): is each field that both carry the same? */
export async function agreement(corpus: string): Promise<Report> {
  const counts: Record<string, number> = {pairs: 0, 'field pairs': 0, equal: 0, 'equal as printed': 0}
  const lines: string[] = []
  const different = new Map<string, number>()
  for (const {medline, xml, where} of pairs(corpus)) {
    counts['pairs']!++
    for (const [name, spell] of fields) {
      const [a, b] = [spell(medline), spell(xml)]
      if (a === undefined || b === undefined) continue
      counts['field pairs']!++
      if (a === b) counts['equal as printed']!++
      if (a === b || isEqual(a, b)) {
        counts['equal']!++
        continue
      }
      const cause = causes.find(([, is]) => is(a, b, {medline, xml}, name))?.[0] ?? 'unexplained'
      different.set(`${name}: ${cause}`, (different.get(`${name}: ${cause}`) ?? 0) + 1)
      lines.push(`${where} ${name} (${cause}): ${firstDifference(a, b)}`)
    }
  }
  const share = percent(counts['equal']!, counts['field pairs']!)
  counts['share in per cent'] = share
  counts['share as printed'] = percent(counts['equal as printed']!, counts['field pairs']!)
  for (const [key, count] of [...different].sort(([, a], [, b]) => b - a)) counts[`different, ${key}`] = count
  return {name: 'agreement', ok: share >= 99.5, counts, lines}
}

const percent = (part: number, whole: number) => Math.round((part / whole) * 100_000) / 1000

/** Old records have NLM's ASCII spelling on one side. */
export function isEqual(a: string, b: string): boolean {
  return (isAscii(a) || isAscii(b)) && squeeze(toAscii(a)) === squeeze(toAscii(b))
}

const isAscii = (text: string) => !/[^\0-\x7f]/.test(text)
const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim()

function* pairs(corpus: string): Generator<Pair & {where: string}> {
  const files = new Map<string, Map<string, Article>>()
  const articles = (path: string) => {
    const known = files.get(path)
    if (known) return known
    const {articles: read} = parse(new Uint8Array(readFileSync(join(corpus, path))))
    const byPmid = new Map(read.map(article => [article.ids.pmid ?? '', article]))
    files.set(path, byPmid)
    return byPmid
  }
  for (const row of readFileSync(join(corpus, 'PAIRS.tsv'), 'utf8').split('\n')) {
    const [pmid = '', a = '', b = ''] = row.split('\t')
    if (!a.startsWith('medline/') || !/^pubmed-(?:xml|baseline)\//.test(b)) continue
    const medline = articles(a).get(pmid)
    const xml = articles(b).get(pmid)
    if (medline && xml) yield {medline, xml, where: `${a} ${pmid}`}
  }
}

/** Where two texts part, with what stands around. */
export function firstDifference(a: string, b: string): string {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  const from = Math.max(0, at - 25)
  return `${a.slice(from, at + 50)} ≠ ${b.slice(from, at + 50)}`
}
