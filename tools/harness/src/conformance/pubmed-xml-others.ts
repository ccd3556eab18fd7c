import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parsePubmedXml} from '@pubcite/parse'
import {type Article, printedAuthors} from '@pubcite/schema/model'
import type {Report} from './report.js'

type Json = {[key: string]: unknown}
type Fields = Map<string, string>

/** What other readers made of the same records: their fields, by ours. */
const readers: readonly [suffix: RegExp, read: (text: string) => Fields[]][] = [
  [/^Eutils-JSON__.*\.expected\.json$/, text => list((JSON.parse(text) as Json)['result']).map(fieldsOfEutils)],
  [/^citation-exporter__.*\.expected\.pub1\.xml$/, text => [fieldsOfPubOne(text)]],
  [/^agr-.*\.expected\.json$/, text => [fieldsOfAgr(JSON.parse(text) as Json)]],
  [/^translators__.*\.expected\.json$/, text => (JSON.parse(text) as Json[]).map(fieldsOfZotero)],
  [
    /^jabref__.*\.expected\.bib$/,
    text =>
      text
        .split(/^@(?=\w+\{)/m)
        .slice(1)
        .map(fieldsOfBibtex)
  ]
]

/** Why a field differs, and who is right. */
const causes: readonly [
  cause: string,
  is: (name: string, theirs: string, ours: string, article: Article, file: string) => boolean
][] = [
  ['theirs drops markup, or leaves its tags or blanks in the text', (_, theirs, ours) => bare(theirs) === bare(ours)],
  ['theirs cut the text at the first tag', (_, theirs, ours) => theirs !== '' && bare(ours).startsWith(bare(theirs))],
  [
    'theirs names persons only, or puts a comma into groups',
    (name, theirs, _, {authors}) => name === 'authors' && authors.some(({type}) => type === 'group') && theirs !== ''
  ],
  [
    'theirs is the first page only, or another form of the range (taste)',
    (name, theirs, ours) => name === 'pages' && ours.split('-')[0] === theirs.split(/-+/)[0]
  ],
  [
    'theirs has labels in lower or title case (taste)',
    (name, theirs, ours) => name === 'abstract' && bare(theirs).toLowerCase() === bare(ours).toLowerCase()
  ],
  [
    'theirs is the full title or another abbreviation of the journal (taste)',
    (name, theirs, _, {journal}) =>
      name === 'journal' &&
      [journal?.title, journal?.isoAbbreviation].some(
        other => other !== undefined && bare(other).toLowerCase() === bare(theirs).toLowerCase()
      )
  ],
  [
    'theirs writes superscripts in parentheses (taste)',
    (_, theirs, ours) => bare(theirs).replace(/[()]/g, '') === bare(ours).replace(/[()]/g, '')
  ],
  [
    'theirs takes the book for the chapter that its record is of (wrong)',
    (name, theirs, _, {type, book}) =>
      type === 'book-chapter' &&
      (book?.locations.some(({id}) => id === theirs) || (name === 'title' && book?.title === theirs))
  ],
  [
    'theirs takes the last of two PMIDs, and the person whom the paper is about for its author (wrong)',
    (_, theirs, __, {articleIds, personalNameSubjects}) =>
      articleIds.some(({id}) => id === theirs) || personalNameSubjects.some(({lastName}) => lastName === theirs)
  ],
  [
    'theirs has the editors of the book among the authors of the chapter (wrong)',
    (name, theirs, ours, {type}) => name === 'authors' && type !== 'journal-article' && theirs.endsWith(ours)
  ],
  [
    'theirs has the title in the original language where there is no other; ours has it in `vernacularTitle` (taste)',
    (name, theirs, ours, {vernacularTitle = ''}) =>
      name === 'title' && ours === '' && bare(vernacularTitle) === bare(theirs)
  ],
  [
    'theirs has the electronic location for pages; ours has it in `locations` (taste)',
    (name, theirs, _, {locations}) => name === 'pages' && locations.some(({id}) => id === theirs)
  ],
  ['theirs writes formulas in LaTeX (taste)', (_, theirs) => theirs.includes('$')],
  [
    'theirs leaves the labels of sections out, or the text of one',
    (name, theirs, _, {abstract}) =>
      name === 'abstract' &&
      abstract !== undefined &&
      bare(theirs) === bare(abstract.sections.map(({text}) => text).join(''))
  ]
]

const bare = (text: string) =>
  text
    .replace(/<[^<>]*>/g, '')
    .replace(/[{}\\\s.:]+/g, '')
    .replace(/&amp;/g, '&')
    .replace(/&gt;/g, '>')
    .replace(/&lt;/g, '<')

/** Each field that another reader's expected output has, beside ours: every difference with its cause. */
export async function pubmedXmlOthers(corpus: string): Promise<Report> {
  const counts: Record<string, number> = {records: 0, fields: 0, equal: 0}
  const lines: string[] = []
  const folder = join(corpus, 'pubmed-xml')
  for (const file of readdirSync(folder).sort()) {
    const read = readers.find(([suffix]) => suffix.test(file))?.[1]
    if (!read) continue
    const {articles} = parsePubmedXml(
      new Uint8Array(readFileSync(join(folder, file.replace(/\.expected\..*$/, '.xml'))))
    )
    for (const [index, theirs] of read(readFileSync(join(folder, file), 'utf8')).entries()) {
      const same = articles.filter(({ids}) => ids.pmid === theirs.get('pmid'))
      const article = same.length === 1 ? same[0] : articles[index]
      if (!article) continue
      counts['records']!++
      const ours = fieldsOf(article)
      for (const [name, value] of theirs) {
        const own = ours.get(name) ?? ''
        counts['fields']!++
        if (value === own) counts['equal']!++
        else {
          const cause = causes.find(([, is]) => is(name, value, own, article, file))?.[0] ?? 'unexplained'
          counts[cause] = (counts[cause] ?? 0) + 1
          lines.push(`${file} ${name} (${cause}): ${value.slice(0, 90)} ≠ ${own.slice(0, 90)}`)
        }
      }
    }
  }
  return {name: 'pubmed-xml-others', ok: counts['unexplained'] === undefined, counts, lines}
}

function fieldsOf(article: Article): Fields {
  const {title = '', ids, volume = '', issue = '', pagination, journal, abstract, meshHeadings} = article
  const range = [pagination?.startPage, pagination?.endPage].filter(Boolean).join('-')
  return new Map([
    ['title', title],
    ['pmid', ids.pmid ?? ''],
    ['doi', ids.doi ?? ''],
    ['volume', volume || (article.book?.volume ?? '')],
    ['issue', issue],
    ['pages', range || (pagination?.medlinePgn ?? '')],
    ['journal', journal?.medlineTa ?? ''],
    ['year', String(article.pubDate?.year ?? '')],
    [
      'authors',
      printedAuthors(article.authors)
        .map(author => (author.type === 'group' ? author.collectiveName : author.lastName))
        .join('; ')
    ],
    [
      'abstract',
      abstract?.sections
        .map(({label, text}) => (label && label !== 'UNLABELLED' ? `${label}: ${text}` : text))
        .join('\n') ?? ''
    ],
    ['mesh', meshHeadings.map(({descriptor}) => descriptor.name).join('; ')],
    ['isbn', article.book?.isbns[0] ?? '']
  ])
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')
const present = (entries: [string, string][]): Fields => new Map(entries.filter(([, value]) => value !== ''))

function fieldsOfAgr(record: Json): Fields {
  const authors = (record['authors'] as Json[] | undefined) ?? []
  const mesh = (record['meshTerms'] as Json[] | undefined) ?? []
  return present([
    ['title', text(record['title']).replace(/\.$/, '')],
    ['pmid', text(record['pubmed'])],
    ['doi', text(record['doi'])],
    ['volume', text(record['volume'])],
    ['issue', text(record['issueName'])],
    ['pages', text(record['pages'])],
    ['journal', text(record['journal'])],
    ['year', text((record['datePublished'] as string | undefined)?.slice(0, 4))],
    ['authors', authors.map(author => text(author['lastname']) || text(author['name'])).join('; ')],
    ['abstract', text(record['abstract'])],
    ['mesh', [...new Set(mesh.map(term => text(term['meshHeadingTerm'])))].join('; ')]
  ])
}

/** Elements as keys in lower case, lists of one kind under a plural; markup as text. */
function fieldsOfEutils(result: Json): Fields {
  const citation = within(result, 'medlinecitation')
  const book = within(result, 'bookdocument')
  const article = within(citation, 'article')
  const issue = within(within(article, 'journal'), 'journalissue')
  const abstract = within('bookdocument' in result ? book : article, 'abstract')
  const data = within(result, 'pubmeddata' in result ? 'pubmeddata' : 'pubmedbookdata')
  const ids = [...list(data['articleidlist']), ...list(book['articleidlist'])]
  const authors = list('bookdocument' in result ? list(book['authorlists'])[0] : article['authorlist'])
  return present([
    [
      'title',
      (text(article['articletitle']) || text(within(within(book, 'book'), 'booktitle')['value'])).replace(/\.$/, '')
    ],
    ['pmid', text(within({...citation, ...book}, 'pmid')['value'])],
    ['doi', text(ids.find(id => id['idtype'] === 'doi')?.['value'])],
    ['volume', text(issue['volume'])],
    ['issue', text(issue['issue'])],
    ['pages', text((article['pagination'] as unknown[] | undefined)?.[0])],
    ['journal', text(within(citation, 'medlinejournalinfo')['medlineta'])],
    ['year', text(((issue['pubdate'] ?? within(book, 'book')['pubdate']) as unknown[] | undefined)?.[0])],
    [
      'authors',
      authors
        .map(author => text(author['lastname']) || text(author['collectivename']))
        .filter(Boolean)
        .join('; ')
    ],
    [
      'abstract',
      list(abstract['abstracttexts'])
        .map(({label, value}) => (label === undefined ? text(value) : `${text(label)}: ${text(value)}`))
        .join('\n')
    ],
    [
      'mesh',
      list(citation['meshheadinglist'])
        .map(heading => text(within(heading, 'descriptorname')['value']))
        .join('; ')
    ]
  ])
}

const list = (value: unknown): Json[] => (Array.isArray(value) ? (value as Json[]) : [])
const within = (value: Json | undefined, key: string): Json => (value?.[key] as Json | undefined) ?? {}

/** PMC's own format between all others: one element for each part. */
function fieldsOfPubOne(xml: string): Fields {
  const first = (pattern: RegExp) => (pattern.exec(xml)?.[1] ?? '').replace(/\s+/g, ' ').trim()
  const every = (pattern: RegExp) => [...xml.matchAll(pattern)].map(([, value = '']) => value.trim())
  return present([
    ['title', first(/<document-meta>[\s\S]*?<title-group>\s*<title>([\s\S]*?)<\/title>/).replace(/\.$/, '')],
    ['pmid', first(/<object-id pub-id-type="pubmed">(\d+)</)],
    ['doi', first(/<object-id pub-id-type="doi">([^<]+)</)],
    ['volume', first(/<volume>([^<]+)</)],
    ['issue', first(/<issue>([^<]+)</)],
    ['pages', first(/<fpage>([^<]+)</) && `${first(/<fpage>([^<]+)</)}-${first(/<lpage>([^<]+)</)}`],
    ['journal', first(/<object-id pub-id-type="nlm-ta">([^<]+)</)],
    ['year', first(/<pub-date date-type="ppub"[^>]*>\s*<year>(\d{4})</)],
    ['authors', every(/<contrib contrib-type="author">\s*<name>\s*<surname>([^<]+)</g).join('; ')],
    ['abstract', every(/<abstract>([\s\S]*?)<\/abstract>/g).join(' ')]
  ])
}

function fieldsOfZotero(item: Json): Fields {
  const creators = ((item['creators'] as Json[] | undefined) ?? []).filter(({creatorType}) => creatorType === 'author')
  return present([
    ['title', text(item['title']).replace(/\.$/, '')],
    ['pmid', /PMID: (\d+)/.exec(text(item['extra']))?.[1] ?? ''],
    ['doi', text(item['DOI'])],
    ['volume', text(item['volume'])],
    ['issue', text(item['issue'])],
    ['pages', text(item['pages'])],
    ['journal', text(item['journalAbbreviation'])],
    ['year', /\d{4}/.exec(text(item['date']))?.[0] ?? ''],
    ['authors', creators.map(({lastName}) => text(lastName)).join('; ')],
    ['abstract', text(item['abstractNote'])],
    ['isbn', text(item['ISBN'])]
  ])
}

function fieldsOfBibtex(entry: string): Fields {
  const field = (name: string) => new RegExp(`^ +${name} += \\{(.*)\\},?$`, 'm').exec(entry)?.[1] ?? ''
  const people = field('author').split(' and ').filter(Boolean)
  return present([
    ['title', field('title').replace(/\.$/, '')],
    ['pmid', field('pmid')],
    ['doi', field('doi')],
    ['volume', field('volume')],
    ['issue', field('issue')],
    ['pages', field('pages').replace('--', '-')],
    ['journal', field('journal-abbreviation')],
    ['year', field('year')],
    ['authors', people.map(name => name.split(', ')[0]!).join('; ')],
    ['abstract', field('abstract')],
    ['mesh', field('mesh')]
  ])
}
