/**
 * Identifiers: their normal forms, the labels and addresses that they are printed with.
 */
import type {AgentId, ArticleId, Ids} from '@pubcite/schema/model'
import {decodeEntities} from './entities.js'

/**
 * Read a DOI from what is printed for one: without label, resolver, `[doi]`, and the punctuation of the sentence around
 * it. The case stays.
 * @returns `10.1007/s11060-011-0686-2`; `undefined` where no DOI stands.
 * @see https://www.doi.org/doi-handbook/HTML/doi-name-syntax.html
 */
export function readDoi(value: string): string | undefined {
  if (plainDoi.test(value)) return value
  let doi = value
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^["'<([“‘«]+/, '')
    .replace(doiLabel, '')
  if (/^(?:https?:)?\/\/|^(?:dx\.|www\.)?doi\.org\//i.test(doi)) doi = doiOfUrl(doi)
  doi = decodeEntities(doi.replace(doiLabel, '')).replace(/ ?\[doi\]\.?$/i, '')
  doi = doi.replace(/([-/_]) (?=[\da-z])/g, '$1') // broken at the end of a line
  doi = withoutProse(/^\S*/.exec(doi)![0])
  return /^10\.\d{4,9}(?:\.\d+)*\/\S/.test(doi) ? doi : undefined
}

/** As nearly all are printed: nothing to take off, nothing to mend. */
const plainDoi = /^10\.\d{4,9}\/[\w.()<>;:/+-]*[\da-z]$/i
const doiLabel = /^(?:(?:info:|urn:)?doi(?!\.org) ?[:/=]? ?)+/i

/**
 * Read a PubMed id, with or without its label: `PMID: 21874597`, `21874597[uid]`, `00123`, an address of PubMed.
 * @returns Digits without leading zeros; `undefined` for anything else.
 */
export function readPmid(value: string): string | undefined {
  if (isPlainPmid(value)) return value
  const printed = value.trim()
  if (/^https?:/i.test(printed)) return readIdUrl(printed).pmid
  return /^(?:pubmed )?(?:pmid)?[-:]? ?0*([1-9]\d{0,7})(?:\.\d{1,3})?(?: ?\[(?:uid|pmid|pubmed)\])?\.?$/i.exec(
    printed
  )?.[1]
}

/** As nearly all are printed: up to eight digits. */
function isPlainPmid(value: string): boolean {
  const {length} = value
  if (length === 0 || length > 8 || value.charCodeAt(0) === 48) return false
  for (let at = 0; at < length; at++) {
    const code = value.charCodeAt(at)
    if (code < 48 || code > 57) return false
  }
  return true
}

/**
 * Read a PubMed Central id: `PMCID: PMC4411956`, `pmc4411956`, `PMC4411956.2`, `4411956`, `pmc-id: PMC4411956;…`.
 * @returns `PMC4411956`, without version; `undefined` for anything else.
 */
export function readPmcid(value: string): string | undefined {
  if (/^PMC[1-9]\d{0,9}$/.test(value)) return value
  const digits = /^0*([1-9]\d{0,9})$/.exec(value.trim()) ?? /(?<![a-z0-9])PMC ?0*([1-9]\d{0,9})(?!\d)/i.exec(value)
  return digits ? `PMC${digits[1]}` : undefined
}

/**
 * Read the id of an author manuscript: `NIHMSID: NIHMS86240`, `nihms86240`, `EMS12345`; the older `nihpa86240` is
 * `NIHMS86240`.
 * @returns Upper case; `undefined` for anything else.
 */
export function readMid(value: string): string | undefined {
  const [, system, digits] = /(?<![a-z0-9])(?!PMC|NBK|PMID)([a-z]{2,8})[- ]?(\d{2,12})(?!\d)/i.exec(value) ?? []
  if (system === undefined) return undefined
  return system.toUpperCase().replace(/^NIHPA$/, 'NIHMS') + digits
}

/** Read a Bookshelf accession: `NBK519011`, `Bookshelf ID: nbk519011`. @returns Upper case, or `undefined`. */
export function readBookshelfId(value: string): string | undefined {
  const digits = /(?<![a-z0-9])NBK(\d{1,12})(?!\d)/i.exec(value)
  return digits ? `NBK${digits[1]}` : undefined
}

/**
 * Read an ORCID iD, bare, without hyphens, or as an address.
 * @returns `0000-0002-1825-0097`; `undefined` where the check digit is wrong or something else stands.
 * @see https://support.orcid.org/hc/en-us/articles/360006897674
 */
export function readOrcid(value: string): string | undefined {
  const plain = plainOrcid.exec(value)?.[1]
  if (plain !== undefined) return isChecked(plain) ? plain : undefined
  const digits = readCheckedDigits(value.replace(/^.*orcid(?:\.org\/|\s*:|\s)\s*/i, '').replace(/\/$/, ''))
  return digits && inFours(digits, '-')
}

/** As nearly all are printed: bare, or an address. */
const plainOrcid = /^(?:https?:\/\/orcid\.org\/)?(\d{4}-\d{4}-\d{4}-\d{3}[\dX])$/

/**
 * Read the identifier of a person or institution. ORCID, ISNI (`0000 0001 2150 066X`), GRID, ROR (its address) and
 * Ringgold have a normal form; `raw` is what was printed, where it differs.
 * @returns Any other value, or a wrong one, as printed.
 */
export function readAgentId(source: string, value: string): AgentId {
  if (source === 'ORCID' && isBareOrcid(value) && isChecked(value)) return {source, id: value}
  const raw = value.trim()
  const known = source.trim().toUpperCase()
  const id = agentIds.get(known)?.(raw)
  if (id === undefined) return {source: agentIds.has(known) ? known : source.trim(), id: raw}
  return {source: known, id, ...(id !== raw && {raw})}
}

const agentIds = new Map<string, (value: string) => string | undefined>([
  ['ORCID', readOrcid],
  [
    'ISNI',
    value => {
      const digits = readCheckedDigits(value.replace(/^.*isni(?:\.org\/|\s*:|\s)(?:isni\/)?\s*/i, ''))
      return digits && inFours(digits, ' ')
    }
  ],
  ['GRID', value => /grid\.\d{3,6}\.[0-9a-f]{1,2}$/i.exec(value)?.[0].toLowerCase()],
  [
    'ROR',
    value => {
      const id = /(?:^|\/)(0[a-hj-km-np-tv-z0-9]{6}\d\d)\/?$/i.exec(value)?.[1]
      return id && `https://ror.org/${id.toLowerCase()}`
    }
  ],
  ['RINGGOLD', value => /\d{1,9}$/.exec(value)?.[0]]
])

/**
 * Read an identifier with its kind in brackets, as MEDLINE's AID and LID: `10.5555/x [doi]`, `S0033-3506(15)00037-2 [pii]`.
 * @returns The kind in lower case, and the value as printed; `undefined` where no kind stands.
 * @see https://www.nlm.nih.gov/bsd/mms/medlineelements.html#aid
 */
export function readTaggedId(value: string): ArticleId | undefined {
  const printed = value.trim()
  const bracket = printed.lastIndexOf('[')
  const type = /^\[([a-z]+)\]$/i.exec(printed.slice(bracket))?.[1]
  const id = printed.slice(0, Math.max(0, bracket)).trim()
  return type === undefined || id === '' ? undefined : {type: type.toLowerCase(), id}
}

/** What an address names; the first rule that fits decides. Groups: the id. */
const addresses: readonly [kind: keyof Ids, pattern: RegExp][] = [
  ['pmid', /^pubmed(?:\.ncbi\.nlm\.nih)?\.gov\/(?:pubmed\/)?(\d+)(?:[/?#.]|$)/i],
  ['pmid', /^pubmed(?:\.ncbi\.nlm\.nih)?\.gov\/\?(?:[^#]*&)?term=(\d+)(?:\[(?:uid|pmid)\])?(?:[&#]|$)/i],
  ['pmid', /^(?:www\.)?(?:ncbi\.nlm\.nih\.gov)?\/(?:m\/)?pubmed\/(\d+)(?:[/?#.]|$)/i],
  [
    'pmid',
    /^(?:www\.)?(?:ncbi\.nlm\.nih\.gov)?\/(?:m\/)?pubmed\/?\?(?:[^#]*&)?term=(\d+)(?:\[(?:uid|pmid)\])?(?:[&#]|$)/i
  ],
  ['pmid', /^(?:www\.)?(?:ncbi\.nlm\.nih\.gov)?\/entrez\/[^#]*[?&]list_uids=(\d+)(?:[&#]|$)/i],
  ['pmid', /^(?:www\.)?(?:pmc\.)?(?:ncbi\.nlm\.nih\.gov)?\/(?:labs\/)?(?:pmc\/)?articles\/pmid\/(\d+)(?:[/?#]|$)/i],
  ['pmid', /^(?:www\.)?europepmc\.org\/(?:article|abstract)\/med\/(\d+)(?:[/?#]|$)/i],
  ['pmid', /^(?:www\.)?identifiers\.org\/pubmed[:/](\d+)/i],
  ['pmid', /^\/(\d+)\/$/],
  ['mid', /^(?:www\.)?(?:pmc\.)?(?:ncbi\.nlm\.nih\.gov)?\/(?:labs\/)?(?:pmc\/)?articles\/mid\/([a-z]+\d+)/i],
  [
    'pmcid',
    /^(?:www\.)?(?:pmc\.)?(?:ncbi\.nlm\.nih\.gov)?\/(?:labs\/)?(?:pmc\/)?articles\/(?:instance\/)?((?:PMC)?\d+)(?:[/?#.]|$)/i
  ],
  ['pmcid', /^(?:www\.)?(?:europepmc|pubmedcentral)\.(?:org|nih\.gov|gov)\/(?:article\/PMC|articles)\/(PMC\d+)/i],
  ['pmcid', /^(?:www\.)?pubmedcentral\.(?:nih\.)?gov\/(?:[^#]*[?&])?artid=((?:PMC)?\d+)/i],
  ['bookshelf', /^(?:www\.)?(?:ncbi\.nlm\.nih\.gov)?\/books\/(NBK\d+)/i]
]

/**
 * Read the identifier that an address names: PubMed, PMC, Europe PMC, Bookshelf, a DOI resolver, a publisher's
 * address with a DOI in it. An address without host is one of NCBI's.
 * @returns One identifier in its normal form, or none.
 */
export function readIdUrl(url: string): Ids {
  const address = decodeUri(url.trim().replace(/^(?:https?:)?\/\//i, ''))
  for (const [kind, pattern] of addresses) {
    const id = pattern.exec(address)?.[1]
    const normal = id === undefined ? undefined : readers.get(kind)?.(id)
    if (normal !== undefined) return {[kind]: normal}
  }
  const doi = /(?:^|[/=:])10\.\d{4,9}/.test(address)
    ? readDoi(`https://${url.trim().replace(/^(?:https?:)?\/\//i, '')}`)
    : undefined
  return doi === undefined ? {} : {doi}
}

const readers = new Map<string, (value: string) => string | undefined>([
  ['pmid', readPmid],
  ['pmcid', readPmcid],
  ['doi', readDoi],
  ['mid', readMid],
  ['bookshelf', readBookshelfId]
])

/** Which of `ids` a kind of `ArticleId` fills; an old PMC export has two in one: `pmc-id: PMC1;manuscript-id: NIHMS2;`. */
const filled = new Map<string, readonly (keyof Ids)[]>([
  ['pmid', ['pmid']],
  ['pmcid', ['pmcid', 'mid']],
  ['mid', ['mid']],
  ['manuscript', ['mid']],
  ['bookaccession', ['bookshelf']]
])

/** Fill `ids` from a record's list: the first valid identifier of each kind enters, what is there already stays. */
export function fillIds(ids: Ids, list: readonly ArticleId[]): void {
  for (const {type, id, valid} of list) {
    if (valid === false) continue
    if (type === 'pubmed') fillPmid(ids, id)
    else if (type === 'doi') fillDoi(ids, id)
    else if (type === 'pmc') fillPmcid(ids, id)
    else if (type === 'pii') fillPii(ids, id)
    else for (const kind of filled.get(type) ?? []) fillKind(ids, kind, id)
  }
}

// The kinds of which there are a million in a file of PubMed's, without a look at the tables.

function fillPmid(ids: Ids, id: string): void {
  const pmid = ids.pmid === undefined ? readPmid(id) : undefined
  if (pmid !== undefined) ids.pmid = pmid
}

function fillDoi(ids: Ids, id: string): void {
  const doi = ids.doi === undefined ? readDoi(id) : undefined
  if (doi !== undefined) ids.doi = doi
}

function fillPmcid(ids: Ids, id: string): void {
  const pmcid = ids.pmcid === undefined ? readPmcid(id) : undefined
  if (pmcid !== undefined) ids.pmcid = pmcid
}

function fillPii(ids: Ids, id: string): void {
  const pii = ids.pii === undefined ? id.trim() : ''
  if (pii !== '') ids.pii = pii
}

function fillKind(ids: Ids, kind: keyof Ids, id: string): void {
  const normal = ids[kind] === undefined ? readers.get(kind)?.(id) : undefined
  if (normal !== undefined) ids[kind] = normal
}

/** The address of a DOI, percent-encoded where it must be: `https://doi.org/10.5555/a%3Cb`. */
export function doiUrl(doi: string): string {
  return `https://doi.org/${encodeURI(wellFormed(doi)).replace(/[#?[\]]/g, encodeURIComponent)}`
}

/** The PubMed page of a PMID. */
export function pubmedUrl(pmid: string): string {
  return `https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(wellFormed(pmid))}/`
}

/** The PMC page of a PMCID. */
export function pmcUrl(pmcid: string): string {
  return `https://pmc.ncbi.nlm.nih.gov/articles/${encodeURIComponent(wellFormed(pmcid))}/`
}

/** The page of a Bookshelf accession. */
export function bookshelfUrl(id: string): string {
  return `https://www.ncbi.nlm.nih.gov/books/${encodeURIComponent(wellFormed(id))}/`
}

/** The DOI in an address: all that follows a resolver, or `/10.…` without the page's own additions. */
function doiOfUrl(url: string): string {
  const resolved = /^(?:https?:)?(?:\/\/)?(?:dx\.|www\.)?doi\.org\//i.exec(url)
  if (resolved) return decodeUri(url.slice(resolved[0].length).replace(/\?[^?]*=[\s\S]*$/, ''))
  const start = /[/=:]10\.\d{4,9}/.exec(decodeUri(url))
  if (!start) return ''
  return decodeUri(url)
    .slice(start.index + 1)
    .replace(/[?#&].*$/s, '')
    .replace(/(?:\/(?:full|abstract|pdf|epdf|meta|html|fulltext|references|summary)){1,9}$/i, '')
    .replace(/\.(?:pdf|full|abstract|long|short)$/i, '')
}

/** Without halves of surrogate pairs, which no address can hold. */
const wellFormed = (text: string) => text.replace(/\p{Cs}/gu, '\ufffd')

/** Percent-encoding undone; as it was where it is none. */
function decodeUri(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}

const partners = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
  ['>', '<']
])

/** Without the punctuation of the sentence, and without a closing bracket that nothing opens. */
function withoutProse(doi: string): string {
  const count = new Map<string, number>()
  for (const character of doi) count.set(character, (count.get(character) ?? 0) + 1)
  let end = doi.length
  for (; end > 0; end -= 1) {
    const last = doi[end - 1]!
    const partner = partners.get(last)
    const lonely = partner !== undefined && (count.get(last) ?? 0) > (count.get(partner) ?? 0)
    if (!lonely && !/[.,;:'"”’»]/.test(last)) break
    count.set(last, (count.get(last) ?? 0) - 1)
  }
  return doi.slice(0, end)
}

/** Sixteen characters whose last one checks the others. @see ISO 7064, MOD 11-2 */
function readCheckedDigits(value: string): string | undefined {
  const digits = value.replace(/[-‐‑–\s]/g, '').toUpperCase()
  if (!/^\d{15}[\dX]$/.test(digits)) return undefined
  return isChecked(digits) ? digits : undefined
}

/** Sixteen characters, divided. */
const inFours = (digits: string, divider: string) => [0, 4, 8, 12].map(at => digits.slice(at, at + 4)).join(divider)

/** Four groups of four digits with hyphens between them, of which the last may be an `X`. */
function isBareOrcid(value: string): boolean {
  if (value.length !== 19) return false
  for (let at = 0; at < 19; at++) {
    const code = value.charCodeAt(at)
    const isRight = at % 5 === 4 ? code === 45 : (code >= 48 && code <= 57) || (at === 18 && code === 88)
    if (!isRight) return false
  }
  return true
}

/** Does the last character check the digits before it? Hyphens are passed over. */
function isChecked(printed: string): boolean {
  let total = 0
  for (let at = 0; at < printed.length - 1; at++) {
    const digit = printed.charCodeAt(at) - 48
    if (digit >= 0) total = (total + digit) * 2
  }
  const check = (12 - (total % 11)) % 11
  return (check === 10 ? 'X' : String(check)) === printed.at(-1)
}
