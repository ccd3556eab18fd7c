/**
 * Write articles as references and as records. Each format has its own function; `outputs` lists them all.
 */
export type {Context, Output, OutputDefinition} from './output.js'
export {defineOutput} from './output.js'
export {outputs} from './outputs.js'
