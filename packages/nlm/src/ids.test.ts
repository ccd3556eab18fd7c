import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {
  bookshelfUrl,
  doiUrl,
  fillIds,
  pmcUrl,
  pubmedUrl,
  readAgentId,
  readBookshelfId,
  readDoi,
  readIdUrl,
  readMid,
  readOrcid,
  readPmcid,
  readPmid,
  readTaggedId
} from './ids.js'

const sici = '10.5555/(SICI)1097-0142(19960101)77:1<1::AID-MOUSE1>3.0.CO;2-#'

describe('a DOI', () => {
  test.each([
    ['10.5555/Nap.7', '10.5555/Nap.7'],
    ['doi:10.5555/nap', '10.5555/nap'],
    ['DOI: 10.5555/nap.', '10.5555/nap'],
    ['info:doi/10.5555/nap', '10.5555/nap'],
    ['urn:doi:10.5555/nap', '10.5555/nap'],
    ['doi: https://doi.org/10.5555/nap', '10.5555/nap'],
    ['http://dx.doi.org/10.5555/nap', '10.5555/nap'],
    ['doi.org/10.5555/nap', '10.5555/nap'],
    ['https://doi.org/10.5555/a%3Cb%2Fc', '10.5555/a<b/c'],
    ['https://doi.org/10.5555/a%', '10.5555/a%'],
    ['https://doi.org/10.5555/nap?utm_source=mail', '10.5555/nap'],
    ['https://press.example/doi/full/10.5555/nap?rss=1', '10.5555/nap'],
    ['https://press.example/articles/10.5555/nap/pdf', '10.5555/nap'],
    ['10.5555/nap [doi]', '10.5555/nap'],
    ['10.5555/a&lt;b', '10.5555/a<b'],
    ['(10.5555/nap)', '10.5555/nap'],
    ['“10.5555/nap”,', '10.5555/nap'],
    ['10.5555/nap(1)', '10.5555/nap(1)'],
    ['10.5555/nap(1)).', '10.5555/nap(1)'],
    ['10.5555/nap; see there', '10.5555/nap'],
    ['10.5555/sleep-\n 011-7', '10.5555/sleep-011-7'],
    ['10.5555/sl\u00adeep', '10.5555/sleep'],
    ['10.5555.10/nap', '10.5555.10/nap'],
    [sici, sici]
  ])('%j is %s', (printed, doi) => {
    expect(readDoi(printed)).toBe(doi)
  })

  test.each(['', 'doi:', '10.5555', '10.5555/', '10.555/nap', 'S0033-3506(15)00037-2', 'https://press.example/nap'])(
    '%j is none',
    printed => {
      expect(readDoi(printed)).toBeUndefined()
    }
  )

  test('its address reads back as itself', () => {
    expect(doiUrl(sici)).toBe('https://doi.org/10.5555/(SICI)1097-0142(19960101)77:1%3C1::AID-MOUSE1%3E3.0.CO;2-%23')
    fc.assert(
      fc.property(fc.stringMatching(/^10\.\d{4}\/[!-%'*-~é]{1,9}[a-z0-9]$/), printed => {
        const doi = readDoi(printed)
        if (doi !== undefined) expect(readDoi(doiUrl(doi))).toBe(doi)
      })
    )
  })

  test('half a surrogate pair does not stand in an address', () => {
    expect(doiUrl('10.5555/\ud800')).toBe('https://doi.org/10.5555/%EF%BF%BD')
  })
})

describe('identifiers of NCBI', () => {
  test.each([
    ['21874597', '21874597'],
    ['PMID: 21874597', '21874597'],
    ['PubMed PMID: 21874597.', '21874597'],
    ['pmid:00123', '123'],
    ['123[uid]', '123'],
    ['123.2', '123'],
    ['https://pubmed.ncbi.nlm.nih.gov/123/', '123']
  ])('%j is PMID %s', (printed, pmid) => {
    expect(readPmid(printed)).toBe(pmid)
  })

  test.each(['', '0', '123456789', 'PMC123', '12a', '1 2'])('%j is no PMID', printed => {
    expect(readPmid(printed)).toBeUndefined()
  })

  test.each([
    ['PMC4411956', 'PMC4411956'],
    ['PMCID: pmc4411956', 'PMC4411956'],
    ['PMC4411956.2', 'PMC4411956'],
    ['PMC4;', 'PMC4'],
    ['4411956', 'PMC4411956'],
    ['pmc-id: PMC12;manuscript-id: NIHMS34;', 'PMC12'],
    ['XPMC12', undefined],
    ['PMC', undefined]
  ])('%j is PMCID %s', (printed, pmcid) => {
    expect(readPmcid(printed)).toBe(pmcid)
  })

  test.each([
    ['NIHMSID: NIHMS86240', 'NIHMS86240'],
    ['nihpa86240', 'NIHMS86240'],
    ['EMS12345', 'EMS12345'],
    ['XNIHPA12', 'XNIHPA12'],
    ['pmc-id: PMC12;manuscript-id: NIHMS34;', 'NIHMS34'],
    ['PMC12', undefined],
    ['12345', undefined]
  ])('%j is manuscript %s', (printed, mid) => {
    expect(readMid(printed)).toBe(mid)
  })

  test('a Bookshelf accession is upper case', () => {
    expect(['Bookshelf ID: nbk519011', 'NBK1.', 'BK1'].map(readBookshelfId)).toEqual(['NBK519011', 'NBK1', undefined])
  })

  test.each([
    ['https://pubmed.ncbi.nlm.nih.gov/123/', {pmid: '123'}],
    ['https://pubmed.ncbi.nlm.nih.gov/123/#affiliation-1', {pmid: '123'}],
    ['https://pubmed.ncbi.nlm.nih.gov/?term=123[uid]', {pmid: '123'}],
    ['https://pubmed.ncbi.nlm.nih.gov/?term=Okafor+N&cauthor_id=123', {}],
    ['//www.ncbi.nlm.nih.gov/pubmed/123', {pmid: '123'}],
    ['http://www.ncbi.nlm.nih.gov/pubmed?term=123%5Buid%5D', {pmid: '123'}],
    ['https://www.ncbi.nlm.nih.gov/entrez/query.fcgi?cmd=Retrieve&list_uids=123', {pmid: '123'}],
    ['https://www.ncbi.nlm.nih.gov/pmc/articles/pmid/123/', {pmid: '123'}],
    ['https://europepmc.org/article/MED/123', {pmid: '123'}],
    ['https://identifiers.org/pubmed:123', {pmid: '123'}],
    ['/pubmed/123', {pmid: '123'}],
    ['/123/', {pmid: '123'}],
    ['https://pmc.ncbi.nlm.nih.gov/articles/PMC12/', {pmcid: 'PMC12'}],
    ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC12/pdf/nap.pdf', {pmcid: 'PMC12'}],
    ['https://www.ncbi.nlm.nih.gov/pmc/articles/mid/NIHMS34/', {mid: 'NIHMS34'}],
    ['http://www.pubmedcentral.nih.gov/articlerender.fcgi?tool=pubmed&artid=12', {pmcid: 'PMC12'}],
    ['https://europepmc.org/articles/PMC12', {pmcid: 'PMC12'}],
    ['/articles/PMC12/', {pmcid: 'PMC12'}],
    ['https://www.ncbi.nlm.nih.gov/books/NBK5/?report=classic', {bookshelf: 'NBK5'}],
    ['https://doi.org/10.5555/nap', {doi: '10.5555/nap'}],
    ['https://press.example/doi/10.5555/nap', {doi: '10.5555/nap'}],
    ['https://example.org/pubmed/123', {}],
    ['', {}]
  ])('%s names %j', (url, ids) => {
    expect(readIdUrl(url)).toEqual(ids)
  })

  test('their pages name them', () => {
    expect(readIdUrl(pubmedUrl('123'))).toEqual({pmid: '123'})
    expect(readIdUrl(pmcUrl('PMC12'))).toEqual({pmcid: 'PMC12'})
    expect(readIdUrl(bookshelfUrl('NBK5'))).toEqual({bookshelf: 'NBK5'})
  })
})

describe('identifiers in a record', () => {
  test('the kind stands in brackets', () => {
    expect(readTaggedId('10.5555/x [doi]')).toEqual({type: 'doi', id: '10.5555/x'})
    expect(readTaggedId('S0033-3506(15)00037-2 [PII]')).toEqual({type: 'pii', id: 'S0033-3506(15)00037-2'})
    expect(['10.5555/x', '[doi]', 'x [', 'x [a b]', ''].map(readTaggedId)).toEqual(Array(5).fill(undefined))
  })

  test('the first valid one of each kind is the normal one', () => {
    const ids = {pmid: '1'}
    fillIds(ids, [
      {type: 'pubmed', id: '2'},
      {type: 'doi', id: '10.5555/wrong', valid: false},
      {type: 'doi', id: 'not a DOI'},
      {type: 'doi', id: '10.5555/x'},
      {type: 'doi', id: '10.5555/y'},
      {type: 'pii', id: 'S1'},
      {type: 'pmcid', id: 'pmc-id: PMC12;manuscript-id: NIHMS34;'},
      {type: 'bookaccession', id: 'NBK5'},
      {type: 'medline', id: '99'},
      {type: '__proto__', id: '1'}
    ])
    expect(ids).toEqual({pmid: '1', doi: '10.5555/x', pii: 'S1', pmcid: 'PMC12', mid: 'NIHMS34', bookshelf: 'NBK5'})
  })
})

test('a manuscript is named by either of two kinds', () => {
  const [ids, others] = [{}, {}]
  fillIds(ids, [{type: 'mid', id: 'nihms34'}])
  fillIds(others, [{type: 'manuscript', id: 'nihms34'}])
  expect([ids, others]).toEqual([{mid: 'NIHMS34'}, {mid: 'NIHMS34'}])
})

describe('identifiers of persons and institutions', () => {
  test.each([
    '0000-0002-1825-0097',
    'https://orcid.org/0000-0002-1825-0097',
    'http://orcid.org/0000-0002-1825-0097/',
    '0000000218250097',
    'ORCID: 0000-0002-1825-0097'
  ])('%s is an ORCID iD', printed => {
    expect(readOrcid(printed)).toBe('0000-0002-1825-0097')
  })

  test('the check digit may be X, and must be right', () => {
    expect(readOrcid('0000-0002-1694-233x')).toBe('0000-0002-1694-233X')
    expect(['0000-0002-1825-0098', '0000-0002-1825', 'okafor', ''].map(readOrcid)).toEqual(Array(4).fill(undefined))
  })

  test.each([
    ['ORCID', 'https://orcid.org/0000-0002-1825-0097', '0000-0002-1825-0097'],
    ['ISNI', '0000000218250097', '0000 0002 1825 0097'],
    ['GRID', 'GRID.1234.5A', 'grid.1234.5a'],
    ['ROR', '012345678', 'https://ror.org/012345678'],
    ['RINGGOLD', 'RIN: 1234', '1234']
  ])('%s %s has a normal form', (source, raw, id) => {
    expect(readAgentId(source, raw)).toEqual({source, id, raw})
  })

  test('what is in its normal form has no raw, what has none stays as printed', () => {
    expect(readAgentId('orcid', '0000-0002-1825-0097')).toEqual({source: 'ORCID', id: '0000-0002-1825-0097'})
    expect(readAgentId('ORCID', '0000-0002-1825-0098')).toEqual({source: 'ORCID', id: '0000-0002-1825-0098'})
    expect(readAgentId('Scopus', ' 77 ')).toEqual({source: 'Scopus', id: '77'})
  })
})

test('an identifier that is printed plainly is read as it is within a sentence', () => {
  const suffixes = fc.stringMatching(/^[\w.()<>;:/+-]{0,30}[\da-z]$/)
  fc.assert(
    fc.property(suffixes, fc.integer({min: 1, max: 99_999_999}), (suffix, number) => {
      expect(readDoi(`10.5555/${suffix}`)).toBe(readDoi(` 10.5555/${suffix}`))
      expect(readPmid(String(number))).toBe(readPmid(`PMID: ${number}`))
      expect(readPmcid(`PMC${number}`)).toBe(readPmcid(`PMCID: PMC${number}`))
    })
  )
})

test('an ORCID iD is checked with its hyphens as without', () => {
  const digits = fc.stringMatching(/^\d{15}[\dX]$/)
  fc.assert(
    fc.property(digits, value => {
      expect(readOrcid(value.replace(/(?<=^\d{4}|^\d{8}|^\d{12})/g, '-'))).toBe(readOrcid(value))
    })
  )
  expect(readOrcid('0000-0002-1825-0097')).toBe('0000-0002-1825-0097')
  expect(readOrcid('0000-0002-1825-0098')).toBeUndefined()
})

test.each([
  ['https://www.ncbi.nlm.nih.gov/pubmed/?term=123', {pmid: '123'}],
  ['https://www.ncbi.nlm.nih.gov/pubmed?term=123[uid]', {pmid: '123'}],
  ['https://example.org/doi/10.5555/x/full/pdf', {doi: '10.5555/x'}],
  ['https://example.org/doi/10.5555/x/abstract', {doi: '10.5555/x'}]
])('an address names an identifier without what a page adds to it: %s', (address, ids) => {
  expect(readIdUrl(address)).toEqual(ids)
})

test('a PMID is one under the name that other databases have for it', () => {
  const ids = {}
  fillIds(ids, [{type: 'pmid', id: '12'}])
  expect(ids).toEqual({pmid: '12'})
})

test('letters are no digits of an ORCID, even where the last one would check them', () => {
  // 'A' counts as 17: the sum of these sixteen is what it should be
  const letters = ['000000021825009', '00000002182A00'].map(start =>
    [...'0123456789X'].map(check => `${start}${check}`)
  )
  expect(letters[0]!.filter(value => readOrcid(value) !== undefined)).toEqual(['0000000218250097'])
  expect([...'0123456789X'].filter(check => readOrcid(`00000002182A009${check}`) !== undefined)).toEqual([])
})
