/**
 * Write articles as references and as records. Each format has its own function; `outputs` lists them all.
 */
export type {Around, Context, Output, OutputDefinition} from './output.js'
export {defineOutput} from './output.js'
export {type BiblatexOptions, formatBiblatex} from './outputs/biblatex/index.js'
export {type BibtexOptions, formatBibtex} from './outputs/bibtex/index.js'
export {formatCsl} from './outputs/csl-json/index.js'
export {formatCsv, type TableOptions} from './outputs/csv/index.js'
export {formatEndnoteXml} from './outputs/endnote-xml/index.js'
export {formatEnw} from './outputs/enw/index.js'
export {formatJson} from './outputs/json/index.js'
export {formatJsonl} from './outputs/jsonl/index.js'
export {formatMedline} from './outputs/medline/index.js'
export {formatNlm, type NlmOptions} from './outputs/nlm/index.js'
export {formatPubmedXml} from './outputs/pubmed-xml/index.js'
export {formatRis, type RisOptions} from './outputs/ris/index.js'
export {formatTsv} from './outputs/tsv/index.js'
export {outputs} from './outputs.js'
