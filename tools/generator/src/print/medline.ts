/**
 * MEDLINE records, as PubMed saves them since 2024: 87 columns, a blank at the end of each line that goes on.
 * @see reference: medline.md, sections 1 to 4
 */
import {
  type Abstract,
  type Article,
  type Author,
  emptyBook,
  emptyJournal,
  type Grant,
  type HistoryEvent,
  type Investigator,
  type Keyword,
  type MeshHeading,
  type Relation,
  type RelationType
} from '@pubcite/schema/model'
import {type Articles, closed, fullName, listed, printDate, printDateTime, printDigits, shortName} from './notation.js'
import {source} from './source.js'

type Line = [tag: string, value: string | undefined]

/** Print records, a blank line between two. */
export const printMedline = (articles: Articles): string =>
  listed(articles)
    .map(article => (article.type.startsWith('book') ? bookLines(article) : articleLines(article)))
    .map(lines => lines.map(printLine).join(''))
    .join('\n')

const width = 87 - 6

/** A tag with its value, folded between words; a word longer than a line stands alone. */
function printLine([tag, value]: Line): string {
  if (value === undefined) return ''
  const rows: string[] = []
  let row = ''
  for (const word of value.split(' ')) {
    if (row !== '' && [...row].length + 1 + [...word].length > width) {
      rows.push(row)
      row = word
    } else {
      row = row === '' ? word : `${row} ${word}`
    }
  }
  return `${tag.padEnd(4)}- ${[...rows, row].join(' \n      ')}\n`
}

function articleLines(article: Article): Line[] {
  const {journal = emptyJournal(), ids} = article
  return [
    ['PMID', ids.pmid],
    ['OWN', article.owner],
    ['STAT', article.status],
    ['DA', article.dateCreated && printDigits(article.dateCreated)],
    ['DCOM', article.dateCompleted && printDigits(article.dateCompleted)],
    ['LR', article.dateRevised && printDigits(article.dateRevised)],
    ...journal.issns.map(({issn, type}): Line => ['IS', type ? `${issn} (${type})` : issn]),
    ['VI', article.volume],
    ['IP', article.issue],
    ['DP', article.pubDate && printDate(article.pubDate)],
    ['TI', article.title && closed(article.title)],
    ['PG', article.pagination?.medlinePgn],
    ...locationLines(article),
    ...abstractLines(article),
    ...article.authors.flatMap(authorLines),
    ['AU', article.authorsComplete === false ? 'et al.' : undefined],
    ...article.languages.map((language): Line => ['LA', language]),
    ...article.dataBanks.flatMap(({name, accessionNumbers}): Line[] =>
      accessionNumbers.length === 0 ? [['SI', name]] : accessionNumbers.map(number => ['SI', `${name}/${number}`])
    ),
    ...article.grants.map((grant): Line => ['GR', grantText(grant)]),
    ...article.publicationTypes.map(({name}): Line => ['PT', name]),
    ['TT', article.vernacularTitle && closed(article.vernacularTitle)],
    ['DEP', article.articleDate && printDigits(article.articleDate)],
    ['PL', journal.country],
    ['TA', journal.medlineTa],
    ['JT', journal.title],
    ['JID', journal.nlmUniqueId],
    ...article.chemicals.map(({name, registryNumber}): Line => ['RN', `${registryNumber ?? '0'} (${name})`]),
    ...article.supplMeshNames.map(({name}): Line => ['NM', name]),
    ...article.citationSubsets.map((subset): Line => ['SB', subset]),
    ...article.relations.flatMap(relationLine),
    ...article.meshHeadings.map((heading): Line => ['MH', headingText(heading)]),
    ...article.personalNameSubjects.flatMap((name): Line[] => [
      ['PS', shortName(name)],
      ['FPS', fullName(name)]
    ]),
    ['RF', article.numberOfReferences],
    ...article.geneSymbols.map((symbol): Line => ['GS', symbol]),
    ['PMC', ids.pmcid],
    ['MID', ids.mid],
    ...article.otherIds.map(({source, id}): Line => ['OID', `${source}: ${id}`]),
    ...article.keywords.flatMap(keywordLines),
    ...article.generalNotes.map(({owner, text}): Line => ['GN', owner ? `${owner}: ${text}` : text]),
    ...article.spaceFlightMissions.map((mission): Line => ['SFM', mission]),
    ['COIS', article.coiStatement],
    ...article.investigators.flatMap(investigatorLines),
    ...historyLines(article.history),
    ...idLines(article),
    ['PST', article.publicationStatus],
    ['SO', source(article)]
  ]
}

function bookLines(article: Article): Line[] {
  const book = article.book ?? emptyBook()
  const whole = article.type === 'book'
  return [
    ['PMID', article.ids.pmid],
    ['STAT', 'Publisher'],
    ['DRDT', article.dateRevised && printDigits(article.dateRevised)],
    ['CTDT', article.contributionDate && printDigits(article.contributionDate)],
    ['PB', book.publisher?.name],
    ...book.isbns.map((isbn): Line => ['ISBN', isbn]),
    ['DP', article.pubDate && printDate(article.pubDate)],
    ['TI', whole ? undefined : article.title],
    ['BTI', whole ? article.title : book.title],
    ['VTI', book.volumeTitle],
    ['CTI', book.collectionTitle],
    ['EN', book.edition],
    ...article.locationLabels.map(({label}): Line => ['CP', label]),
    ['PG', article.pagination?.medlinePgn],
    ...abstractLines(article),
    ...(whole ? article.editors : book.editors).flatMap(editorLines),
    ...article.authors.flatMap(authorLines),
    ['AU', article.authorsComplete === false ? 'et al.' : undefined],
    ...article.languages.map((language): Line => ['LA', language]),
    ...article.publicationTypes.map(({name}): Line => ['PT', name]),
    ['PL', book.publisher?.location],
    ...article.keywords.flatMap(keywordLines),
    ...historyLines(article.history).filter(([tag]) => tag !== 'PHST'),
    ...idLines(article)
  ]
}

const locationLines = ({locations}: Article): Line[] =>
  locations.filter(({valid}) => valid !== false).map(({type, id}) => ['LID', `${id} [${type}]`])

const idLines = ({articleIds}: Article): Line[] =>
  articleIds.filter(inAid).map(({type, id}) => ['AID', `${id} [${type}]`])

/** Does AID print this identifier? PMC and MID have tags of their own. */
export const inAid = ({type}: {type: string}): boolean => ['doi', 'pii', 'bookaccession'].includes(type)

/** An abstract as one paragraph, each label before its text. */
export const abstractText = ({sections}: Abstract): string =>
  sections.map(({label, text}) => (label === undefined ? text : `${label}: ${text}`)).join(' ')

const abstractLines = ({abstract, otherAbstracts}: Article): Line[] => [
  ['AB', abstract && abstractText(abstract)],
  ['CI', abstract?.copyright],
  ...otherAbstracts.flatMap((other): Line[] => [
    ['OAB', `${other.type}: ${abstractText(other)}`],
    ['OABL', other.language],
    ['OCI', other.copyright]
  ])
]

const addressLines = (author: Author): Line[] => [
  ...author.ids.map(({source: name, id, raw}): Line => ['AUID', `${name}: ${raw ?? id}`]),
  ...author.affiliations.map(({text}): Line => ['AD', text])
]

function authorLines(author: Author): Line[] {
  if (author.valid === false) return []
  if (author.type === 'group') return [['CN', author.collectiveName], ...addressLines(author)]
  return [['FAU', fullName(author)], ['AU', shortName(author)], ...addressLines(author)]
}

const editorLines = (editor: Author): Line[] =>
  editor.type === 'group' || editor.valid === false
    ? []
    : [
        ['FED', fullName(editor)],
        ['ED', shortName(editor)]
      ]

const investigatorLines = (person: Investigator): Line[] =>
  person.valid === false
    ? []
    : [
        ['FIR', fullName(person)],
        ['IR', shortName(person)],
        ...person.affiliations.map(({text}): Line => ['IRAD', text])
      ]

/** Missing parts vanish with their slash; before a funder's code it stays. */
const grantText = ({grantId, acronym, agency, country}: Grant): string =>
  (grantId === undefined && acronym !== undefined ? '/' : '') +
  [grantId, acronym, agency, country].filter(Boolean).join('/')

const headingText = ({descriptor, qualifiers}: MeshHeading): string =>
  [descriptor, ...qualifiers].map(({name, majorTopic}) => (majorTopic ? `*${name}` : name)).join('/')

const keywordLines = (
  {text, majorTopic, owner = 'NOTNLM'}: Keyword,
  index: number,
  list: readonly Keyword[]
): Line[] => [
  ...(list[index - 1]?.owner === owner ? [] : [['OTO', owner] as Line]),
  ['OT', majorTopic ? `*${text}` : text]
]

function historyLines(history: readonly HistoryEvent[]): Line[] {
  const dated = (tag: string, status: string, length = 16): Line[] =>
    history
      .filter(event => event.status === status)
      .slice(0, 1)
      .map(({date}) => [tag, printDateTime(date).slice(0, length)])
  return [
    ...dated('EDAT', 'pubmed'),
    ...dated('MHDA', 'medline'),
    ...dated('PMCR', 'pmc-release', 10),
    ...dated('CRDT', 'entrez'),
    ...history.map(({status, date}): Line => ['PHST', `${printDateTime(date)} [${status}]`])
  ]
}

/** The tag of each kind of tie; the others are not printed. */
export const relationTags = new Map<RelationType, string>([
  ['CommentIn', 'CIN'],
  ['CommentOn', 'CON'],
  ['ErratumIn', 'EIN'],
  ['ErratumFor', 'EFR'],
  ['CorrectedandRepublishedIn', 'CRI'],
  ['CorrectedandRepublishedFrom', 'CRF'],
  ['RetractionIn', 'RIN'],
  ['RetractionOf', 'ROF'],
  ['RetractedandRepublishedIn', 'RRI'],
  ['RetractedandRepublishedFrom', 'RRF'],
  ['ExpressionOfConcernIn', 'ECI'],
  ['ExpressionOfConcernFor', 'ECF'],
  ['RepublishedIn', 'RPI'],
  ['RepublishedFrom', 'RPF'],
  ['UpdateIn', 'UIN'],
  ['UpdateOf', 'UOF'],
  ['SummaryForPatientsIn', 'SPIN'],
  ['OriginalReportIn', 'ORI'],
  ['AssociatedPublication', 'DRIN'],
  ['AssociatedDataset', 'DDIN']
])

const relationText = ({text, ids}: Relation): string => (ids.pmid === undefined ? text : closed(text))

function relationLine(relation: Relation): Line[] {
  const tag = relationTags.get(relation.type)
  const {pmid} = relation.ids
  return tag === undefined ? [] : [[tag, relationText(relation) + (pmid === undefined ? '' : ` PMID: ${pmid}`)]]
}
