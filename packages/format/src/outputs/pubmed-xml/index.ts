import {defineOutput} from '../../output.js'
import type {Node} from './element.js'
import {map} from './map/index.js'
import type {ListIds} from './map/people.js'
import {write} from './write.js'

/**
 * PubMed XML, as efetch gives it: a set of articles and book documents, valid against NLM's DTD of 2025. What the DTD
 * demands and an article does not say is an empty element.
 *
 *     <PubmedArticle>
 *       <MedlineCitation Status="MEDLINE" Owner="NLM">
 *         <PMID Version="1">90000001</PMID>
 * @see https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd
 */
export const pubmedXml = /* @__PURE__ */ defineOutput<'pubmed-xml', Node, object, ListIds>({
  name: 'pubmed-xml',
  mediaType: 'application/xml',
  extension: 'xml',
  state: () => new Set(),
  map: (article, {state}) => map(article, state),
  write,
  begin: `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2025//EN" \
"https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd">
<PubmedArticleSet>
`,
  end: '\n</PubmedArticleSet>\n',
  empty: '<?xml version="1.0" encoding="UTF-8"?>\n<PubmedArticleSet></PubmedArticleSet>\n'
})

/** Write articles as PubMed XML. @throws TypeError for what is no list of articles. */
export const formatPubmedXml = pubmedXml.format
