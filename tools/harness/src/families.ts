/** A text that grows, or another thing: the work that it makes must grow no faster than it. */
export interface Family<Source = string> {
  name: string
  /** A text of about `size` characters. */
  grow(size: number): Source
}

const repeat =
  (unit: string, head = '', tail = '') =>
  (size: number): string =>
    head + unit.repeat(Math.max(1, Math.floor(size / unit.length))) + tail

const page = 'Access keys NCBI Homepage MyNCBI Homepage Main Content Main Navigation\n'

/** What has made readers slow: repetition where a pattern may begin anywhere, and nothing that ends. */
export const families: readonly Family[] = [
  {name: 'one letter', grow: repeat('A')},
  {name: 'a long word', grow: repeat('A', 'Ro', 'e B. A nap at noon. Couch Res. 2022 Spring;4:9-12.')},
  {name: 'blanks', grow: repeat(' ', 'PMID- 1\nTI  - ')},
  {name: 'empty lines', grow: repeat('\n', page)},
  {name: 'carriage returns', grow: repeat('\r', page)},
  {name: 'records without an end', grow: repeat('PMID- 1\n')},
  {name: 'one field folded for ever', grow: repeat('      word\n', 'PMID- 1\nAB  - ')},
  {name: 'tags without values', grow: repeat('AU  - \n', 'PMID- 1\n')},
  {name: 'authors', grow: repeat('FAU - Okafor, Nkechi K\nAU  - Okafor NK\n', 'PMID- 1\n')},
  {name: 'et al.', grow: repeat('AU  - et al.\n', 'PMID- 1\n')},
  {name: 'stray lines', grow: repeat('???? what is this\n', 'PMID- 1\n')},
  {name: 'MeSH', grow: repeat('MH  - *Sleep/*physiology/*psychology\n', 'PMID- 1\n')},
  {name: 'qualifiers', grow: repeat('/*physiology', 'PMID- 1\nMH  - Sleep')},
  {name: 'grants', grow: repeat('/x', 'PMID- 1\nGR  - R01')},
  {name: 'periods', grow: repeat('. ', 'PMID- 1\nSO  - ')},
  {name: 'semicolons', grow: repeat('; ', page)},
  {name: 'brackets', grow: repeat('(', `${page}J Sleep\n. 2012 Jan;`)},
  {name: 'pages', grow: repeat('1-2, ', `${page}J Sleep\n. 2012 Jan;1(1):`)},
  {name: 'citations', grow: repeat('J Imag Sleep. 2012 Jan;106(2):225-34. ', `${page}\nReferences\n`)},
  {name: 'references', grow: repeat('    1. J Imag Sleep. 2012 Jan;106(2):225-34 - PubMed\n', `${page}\nReferences\n`)},
  {
    name: 'similar articles',
    grow: repeat('Title.\nOkafor N.\nJ Sleep. 2012 Jan;1(1):1.\nPMID: 1 Review.\n', `${page}\nSimilar articles\n`)
  },
  {name: 'headings', grow: repeat('Abstract\nReferences\nSimilar articles\n', page)},
  {name: 'names', grow: repeat('Maria Lopez Garcia 1 2, ', `${page}J Sleep\n. 2012 Jan;1(1):1.\nTitle\n`)},
  {
    name: 'affiliations',
    grow: repeat('1Institute of Sleep.\n', `${page}J Sleep\n. 2012 Jan;1(1):1.\nTitle\nA B 1\nAffiliation\n`)
  },
  {name: 'labels', grow: repeat('Background: x. ', `${page}J Sleep\n. 2012 Jan;1(1):1.\nTitle\nAbstract\n`)},
  {name: 'pages pasted together', grow: repeat(`${page}J Sleep\n. 2012 Jan;1(1):1.\nTitle\nAbstract\nText.\n`)},
  {name: 'DOIs', grow: repeat('doi: 10.5555/x. ', `${page}J Sleep\n. 2012 Jan;1(1):1. `)},
  {name: 'markup', grow: repeat('<i>', '<PubmedArticle><ArticleTitle>')},
  {name: 'closed markup', grow: repeat('<i>x</i>', '<PubmedArticle><ArticleTitle>')},
  {name: 'entities', grow: repeat('&amp;', '<PubmedArticle><ArticleTitle>')},
  {name: 'attributes', grow: repeat(' a="b"', '<PubmedArticle><ArticleTitle')},
  {name: 'comments', grow: repeat('<!-- x -->', '<PubmedArticle><ArticleTitle>')},
  {name: 'comments that do not end', grow: repeat('<!--', '<PubmedArticle>')},
  {name: 'CDATA', grow: repeat('<![CDATA[x]]>', '<PubmedArticle><ArticleTitle>')},
  {name: 'divs', grow: repeat('<div>', '<html><body>')},
  {name: 'list items', grow: repeat('<li>x', '<html><body><ol>')},
  {name: 'summaries', grow: repeat('<DocSum><Id>1</Id></DocSum>', '<eSummaryResult>')},
  {name: 'summaries in summaries', grow: repeat('<DocSum>', '<eSummaryResult>')},
  {
    name: 'summaries in summaries, closed',
    grow: size => `<eSummaryResult>${'<DocSum><Id>1</Id>'.repeat(size / 27)}${'</DocSum>'.repeat(size / 27)}`
  },
  {name: 'sections in sections', grow: repeat('<sec>', '<article><front><article-meta></article-meta></front><body>')},
  {name: 'brackets in a reference', grow: repeat('[', '<article><back><ref-list><ref><mixed-citation>')},
  {
    name: 'references in XML',
    grow: repeat('<ref><mixed-citation>A. 2020;1:2.</mixed-citation></ref>', '<article><back><ref-list>')
  },
  {name: 'lists in lists', grow: repeat('[', '[{"type":"article-journal","title":')},
  {name: 'objects in objects', grow: repeat('{"a":', '{"header":{"type":"esummary"},"result":{"1":')},
  {name: 'quotation marks', grow: repeat('"', 'PMID,Title\n')},
  ...[
    'Study Group; ',
    '1,',
    '[a](b',
    '**a',
    ' - PubMed',
    'PMID: 1 ',
    'Owls.\n',
    '1\nCite\n',
    'Rest. 2012;1:2.\n',
    'PMID: 7 Review. '
  ].map(piece => ({
    name: `${piece.trim()} in a page`,
    grow: repeat(piece, `${page}J Sleep\n. 2012 Jan;1(1):1.\nTitle\nAbstract\n`)
  })),
  ...[
    '<b><p>',
    '<h2>x</h2>',
    '<h3>Collaborators</h3>',
    '<div class="full-view"><h1>x</h1>',
    '<div class="retracted">x',
    '<p><b>Aim:</b> x',
    '<li class="full-docsum"><a class="docsum-title" href="/1/">x</a></li>',
    '<span class="authors-list-item"><a class="full-name">A B</a><sup class="affiliation-links"><a>1</a></sup></span>'
  ].map(piece => ({
    name: `${piece} in a page`,
    grow: repeat(piece, '<main><div class="full-view" id="full-view-heading"><h1>x</h1>')
  })),
  ...['<li>Owls. 2012;1:2.</li>', '<a href="/1/">PubMed</a> - ', ' - '].map(piece => ({
    name: `${piece} in a list of references`,
    grow: repeat(
      piece,
      '<main><div class="full-view" id="full-view-heading"><h1>x</h1></div><div id="references"><ol><li>Owls. 2012;1:2. '
    )
  }))
]
