import {readDoi, readIdUrl, readMid, readPmcid, readPmid} from '@pubcite/nlm'
import type {ArticleId, Ids} from '@pubcite/schema/model'
import type {Field} from '../read.js'
import {type Draft, keep, linesOf, setAside, take, textOf} from './draft.js'

/**
 * Identifiers. RIS has a place for the DOI alone; the PMID stands in `AN`, `C2`, `M1`, `M2`, `N1` or in an address, with or
 * without its name, and what a bare number is depends on the database that the record is from.
 */
export function fillIds(draft: Draft): void {
  for (const tag of ['DO', 'DI']) {
    for (const field of take(draft, tag)) {
      const doi = readDoi(textOf(field))
      if (!doi) setAside(draft, field, 'ris/unreadable-id')
      else add(draft, field, 'doi', doi)
    }
  }
  for (const tag of labelledTags) fillLabelled(draft, tag)
  fillNumbers(draft)
  for (const tag of ['UR', 'L1', 'L2', 'L3', 'LK']) for (const field of take(draft, tag)) fillLinks(draft, field)
  if (draft.article.ids.pmid !== undefined) dropOrigin(draft)
}

const labelledTags = 'AN N1 M1 M2 M3 C1 C2 C3 C4 C5 C6 C7 C8 U1 U2 U3 U4 U5 ID LB RN'.split(' ')

const labelled = /^(?:PMID|PMCID|NIHMSID|doi|PubMed ID)\s?: ?\S+$/i

/** `PMID: 40123456`, wherever it stands. */
function fillLabelled(draft: Draft, tag: string): void {
  const rest = take(draft, tag).flatMap(field => {
    const lines = field.lines.filter(line => !labelled.test(untagged(line)) || !fillLabel(draft, untagged(line)))
    return lines.some(Boolean) ? {...field, lines} : []
  })
  if (rest.length > 0) draft.fields.set(tag, rest)
}

/** Zotero's notes are HTML. */
const untagged = (line: string): string => line.replace(/<\/?[a-z][^<>]*>/gi, '').trim()

function fillLabel({article: {ids, articleIds}}: Draft, line: string): boolean {
  const value = line.slice(line.indexOf(':') + 1).trim()
  const [kind, id] = /^(?:PMID|PubMed)/i.test(line)
    ? (['pmid', readPmid(value)] as const)
    : /^PMCID/i.test(line)
      ? (['pmcid', readPmcid(value)] as const)
      : /^doi/i.test(line)
        ? (['doi', readDoi(value)] as const)
        : (['mid', readMid(value)] as const)
  if (id === undefined || (ids[kind] !== undefined && ids[kind] !== id)) return false
  if (ids[kind] === undefined) articleIds.push({type: listed.get(kind)!, id})
  ids[kind] = id
  return true
}

/** What is a number of PubMed is seen from its place and from the database that the record names. */
function fillNumbers(draft: Draft): void {
  const {article, fields} = draft
  const origin = ['DB', 'DP'].flatMap(tag => (fields.get(tag) ?? []).map(textOf)).join(' ')
  const isPubmed = origin === '' || /pubmed|medline|\bNLM\b|crossref|europe ?pmc/i.test(origin)
  for (const field of take(draft, 'AN')) {
    const id = /^\d{1,8}$/.test(textOf(field)) && isPubmed ? readPmid(textOf(field)) : undefined
    if (id) add(draft, field, 'pmid', id)
    else keep(draft, 'AN', textOf(field))
  }
  for (const field of take(draft, 'C2')) {
    const value = textOf(field)
    const pmcid = /^PMC ?\d+$/i.test(value) ? readPmcid(value) : undefined
    const pmid = /^\d{4,8}$/.test(value) && article.ids.pmid === undefined ? readPmid(value) : undefined // as Scopus has it
    if (pmcid) add(draft, field, 'pmcid', pmcid)
    else if (pmid) add(draft, field, 'pmid', pmid)
    else keep(draft, 'C2', value)
  }
  for (const field of take(draft, 'C6')) {
    const mid = /^[A-Z]{2,8} ?\d+$/i.test(textOf(field)) ? readMid(textOf(field)) : undefined
    if (mid) add(draft, field, 'mid', mid)
    else keep(draft, 'C6', textOf(field))
  }
  for (const field of take(draft, 'M3')) {
    const doi = /^(?:doi:? ?|https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,9}\//i.test(textOf(field))
      ? readDoi(textOf(field))
      : undefined
    if (doi) add(draft, field, 'doi', doi)
    else fields.set('M3', [...(fields.get('M3') ?? []), field])
  }
}

const listed = new Map<keyof Ids, ArticleId['type']>([
  ['pmid', 'pubmed'],
  ['pmcid', 'pmc'],
  ['doi', 'doi'],
  ['mid', 'mid'],
  ['bookshelf', 'bookaccession']
])

/** Enter an identifier; a second one of its kind is kept as printed. */
function add(draft: Draft, field: Field, kind: keyof Ids, id: string): void {
  const {ids, articleIds} = draft.article
  if (ids[kind] === undefined) {
    ids[kind] = id
    articleIds.push({type: listed.get(kind)!, id})
  } else if (ids[kind].toLowerCase() !== id.toLowerCase()) setAside(draft, field, 'ris/repeated-field')
}

/** Hosts of which an address says no more than the identifier in it. */
const resolver =
  /^(?:https?:\/\/)?(?:(?:dx\.)?doi\.org|(?:www\.|pmc\.|pubmed\.)?ncbi\.nlm\.nih\.gov|www\.pubmedcentral\.(?:nih\.)?gov)\//i

/** `UR  - https://doi.org/10.5555/x`, `UR  - PM:40123456`; other addresses are kept. */
function fillLinks(draft: Draft, field: Field): void {
  const {ids, articleIds} = draft.article
  for (const line of linesOf(field)) {
    const pmid = /^PM(?:ID)?: ?(\d{1,8})$/i.exec(line)?.[1]
    const found: Ids = pmid === undefined ? readIdUrl(line) : {pmid: readPmid(pmid) ?? pmid}
    const [kind, id] = (Object.entries(found)[0] ?? []) as [keyof Ids, string] | []
    const isNew = kind !== undefined && ids[kind] === undefined && /^(?:doi|pmid|pmcid|bookshelf)$/.test(kind)
    if (isNew && (kind !== 'pmid' || /^[1-9]/.test(id!))) {
      ids[kind] = id!
      articleIds.push({type: listed.get(kind)!, id: id!})
    }
    const isSame = kind !== undefined && ids[kind]?.toLowerCase() === id?.toLowerCase()
    if (!isSame || (pmid === undefined && !resolver.test(line))) keep(draft, field.tag, line)
  }
}

/** `DB  - PubMed` says what the PMID says. */
function dropOrigin(draft: Draft): void {
  for (const tag of ['DB', 'DP']) {
    for (const field of take(draft, tag)) if (!/^(?:PubMed|NLM)$/i.test(textOf(field))) keep(draft, tag, textOf(field))
  }
}
