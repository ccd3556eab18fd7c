/// <reference path="./citation-js.d.ts" />
/**
 * A plugin for citation-js: importing it lets `new Cite(text)` read what NCBI prints, and `cite.format('nlm')` write it.
 * @packageDocumentation
 */
import * as core from '@citation-js/core'
import {type CitationJs, type Config, register} from './register.js'

/** What users may change: whom the plugin tells what it found. The same as citation-js's `plugins.config.get('@pubcite')`. */
export const config: Config = register(core as unknown as CitationJs)

export {inputTypes} from './inputs.js'
export {outputNames} from './outputs.js'
export {type CitationJs, type Config, register}
