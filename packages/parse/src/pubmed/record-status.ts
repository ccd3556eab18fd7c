import type {Article} from '@pubcite/schema/model'

const words = new Map<string, NonNullable<Article['status']>>([
  ['pubmed - indexed for medline', 'MEDLINE'],
  ['indexed for medline', 'MEDLINE'],
  ['pubmed - in process', 'In-Process'],
  ['pubmed - as supplied by publisher', 'Publisher'],
  ['pubmed - oldmedline', 'OLDMEDLINE'],
  ['pubmed - oldmedline for pre1966', 'OLDMEDLINE'],
  ['pubmed', 'PubMed-not-MEDLINE']
])

/** How far a record is, from the words behind a PMID: `Indexed for MEDLINE`, until 2017 `PubMed - in process`. */
export function readRecordStatus(text: string): NonNullable<Article['status']> | undefined {
  return words.get(text.replace(/\s+/g, ' ').trim().toLowerCase())
}
