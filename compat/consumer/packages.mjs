// Each package by its own name, as a consumer imports it. The styles come apart: not every runtime needs the engine.
export {toCsl} from '@pubcite/csl'
export {outputs} from '@pubcite/format'
export {formatParquet} from '@pubcite/parquet'
export {parse, parseStream} from '@pubcite/parse'
export {readArticle} from '@pubcite/schema'
