type Load = () => Promise<{default: string}>

/** Fixtures that the page offers to try, each with a name for people. A text is loaded when it is chosen. */
const table: ReadonlyArray<readonly [label: string, load: Load]> = [
  ['Page of PubMed, copied', () => import('../../../fixtures/copied-page/page.txt?raw')],
  ['Page of PubMed, saved (HTML)', () => import('../../../fixtures/saved-page/page.html?raw')],
  ['Saved search (MEDLINE, .nbib)', () => import('../../../fixtures/saved-search/search.nbib?raw')],
  ['Retracted article (MEDLINE)', () => import('../../../fixtures/retracted-article/record.nbib?raw')],
  ['PubMed XML, with a retraction', () => import('../../../fixtures/xml-update-file/update.xml?raw')],
  ['Reference list of a document', () => import('../../../fixtures/citations-in-a-document/list.txt?raw')],
  ['Notes with citations in them', () => import('../../../fixtures/notes-of-a-reader/notes.md?raw')],
  ['Search results, copied', () => import('../../../fixtures/copied-results/results.txt?raw')],
  ['Saved search (CSV)', () => import('../../../fixtures/saved-table/table.csv?raw')],
  ['Saved abstracts', () => import('../../../fixtures/saved-abstracts/abstracts.txt?raw')],
  ['RIS from EndNote, damaged', () => import('../../../fixtures/ris-from-endnote/pubmed-import.ris?raw')],
  ['CSL-JSON, damaged', () => import('../../../fixtures/csl-from-ncbi/items.csl?raw')],
  ['Page of PMC, saved (HTML)', () => import('../../../fixtures/saved-pmc-page/page.html?raw')],
  ['Article of PMC (JATS XML)', () => import('../../../fixtures/nested-references/article.xml?raw')],
  ['Chapter on Bookshelf (HTML)', () => import('../../../fixtures/chapter-of-a-book/page.html?raw')],
  ['Whole book (BITS XML)', () => import('../../../fixtures/whole-book/book.xml?raw')]
]

/** The names of the samples. */
export const sampleNames = table.map(([label]) => label)

/** The text of a sample. */
export async function loadSample(index: number): Promise<string> {
  return (await table[index]![1]()).default
}
