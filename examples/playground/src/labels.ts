/** What the page calls the formats that `parse` knows. */
export const inputNames = new Map<string, string>([
  ['pubmed-xml', 'PubMed XML'],
  ['bits', 'BITS XML (a book)'],
  ['jats', 'JATS XML (an article of PMC)'],
  ['esummary', 'esummary, of the E-utilities'],
  ['csl-json', 'CSL-JSON'],
  ['pmc-html', 'Page of PMC (HTML)'],
  ['bookshelf-html', 'Page of Bookshelf (HTML)'],
  ['pubmed-search-html', 'Results of a PubMed search (HTML)'],
  ['pubmed-html-legacy', 'Page of PubMed before 2020 (HTML)'],
  ['pubmed-html', 'Page of PubMed (HTML)'],
  ['pmc-text', 'Page of PMC, copied'],
  ['notes', 'Text with citations in it'],
  ['ris', 'RIS'],
  ['medline', 'MEDLINE (.nbib)'],
  ['csv', 'Table of PubMed (CSV)'],
  ['abstract-text', 'PubMed’s “Abstract (text)”'],
  ['pubmed-search-text', 'Results of a PubMed search, copied'],
  ['summary-text', 'PubMed’s “Summary (text)”'],
  ['nlm-citation', 'References in NLM’s style'],
  ['pubmed-text', 'Page of PubMed, copied'],
  ['pmid-list', 'List of PMIDs']
])

/** What the page calls the formats that articles are written in. */
export const outputNames = new Map<string, string>([
  ['nlm', 'NLM, as PubMed prints it'],
  ['markdown', 'Markdown list'],
  ['html', 'HTML list'],
  ['rtf', 'RTF, for Word'],
  ['csl', 'CSL-JSON'],
  ['bibtex', 'BibTeX'],
  ['biblatex', 'BibLaTeX'],
  ['ris', 'RIS'],
  ['endnote-xml', 'EndNote XML'],
  ['enw', 'EndNote tagged (.enw)'],
  ['refworks', 'RefWorks tagged'],
  ['csv', 'Table (CSV)'],
  ['tsv', 'Table (TSV)'],
  ['medline', 'MEDLINE (.nbib)'],
  ['pubmed-xml', 'PubMed XML'],
  ['jats-ref', 'JATS reference list'],
  ['mods', 'MODS'],
  ['zotero', 'Zotero JSON'],
  ['json-ld', 'JSON-LD (schema.org)'],
  ['highwire', 'Highwire meta tags'],
  ['dublin-core', 'Dublin Core meta tags'],
  ['coins', 'COinS'],
  ['hayagriva', 'Hayagriva, for Typst'],
  ['json', 'Article as JSON'],
  ['jsonl', 'Articles as JSON Lines']
])

const words = new Map<string, string>([
  ['ids', 'Identifiers'],
  ['articleIds', 'All identifiers'],
  ['locations', 'Electronic locations'],
  ['authorsComplete', 'List of authors'],
  ['grantsComplete', 'List of grants'],
  ['dataBanksComplete', 'List of data banks'],
  ['vernacularTitle', 'Original title'],
  ['pubDate', 'Date of issue'],
  ['articleDate', 'Electronic date'],
  ['pubModel', 'Publication model'],
  ['medlineTa', 'Abbreviation'],
  ['isoAbbreviation', 'ISO abbreviation'],
  ['nlmUniqueId', 'NLM id'],
  ['issns', 'ISSN'],
  ['isbns', 'ISBN'],
  ['medlinePgn', 'As printed'],
  ['coiStatement', 'Conflict of interest'],
  ['meshHeadings', 'MeSH headings'],
  ['supplMeshNames', 'Supplementary concepts'],
  ['chemicals', 'Substances'],
  ['fullName', 'printed as'],
  ['ui', 'UI'],
  ['pmid', 'PMID'],
  ['pmcid', 'PMCID'],
  ['doi', 'DOI'],
  ['pii', 'PII'],
  ['mid', 'Manuscript'],
  ['bookshelf', 'Bookshelf'],
  ['linkOut', 'LinkOut'],
  ['url', 'Address'],
  ['extra', 'Kept, without a place in the model'],
  ['page', 'Only on the page']
])

/** The word for a key of the model: its own where it has one, else the key in words. */
export function labelOf(key: string): string {
  const own = words.get(key)
  if (own) return own
  const spaced = key.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`)
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}
