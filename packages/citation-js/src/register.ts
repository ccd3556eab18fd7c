import type {InputName, ProblemCode} from '@pubcite/parse'
import type {ParseResult} from '@pubcite/schema/model'
import {inputFormats} from './inputs.js'
import {outputFormats} from './outputs.js'
import {type Logger, logDiagnostics} from './report.js'

/** Of citation-js what the plugin calls: the same in 0.8, which has no types, and in 0.9. */
export interface CitationJs {
  plugins: {
    add(ref: string, plugin: object): void
    has(ref: string): boolean
    input: {has(type: string): boolean}
    config: {get(ref: string): unknown}
  }
  logger?: Logger
}

/** What users of the plugin may change. */
export interface Config {
  /**
   * Is told of every text that was read: its format, the articles with all that CSL has no field for, and every
   * diagnostic with its place. By default the diagnostics go to the logger of citation-js, which is silent until its
   * `level` is set.
   */
  report(result: ParseResult<InputName, ProblemCode>): void
}

/**
 * Add our inputs and outputs to a citation-js. Importing the package has done so with the one that it finds; a program
 * that carries another copy calls this for it. Once is enough, twice does no harm.
 * @returns What users may change of it.
 * @see https://citation.js.org/api/0.8/tutorial-plugins.html
 */
export function register(citationJs: CitationJs): Config {
  const {plugins, logger} = citationJs
  if (plugins.has('@pubcite')) return plugins.config.get('@pubcite') as Config
  const config: Config = {report: ({diagnostics}) => logDiagnostics(diagnostics, logger)}
  const input = inputFormats(
    result => config.report(result),
    type => plugins.input.has(type)
  )
  plugins.add('@pubcite', {input, output: outputFormats(), config})
  return config
}
