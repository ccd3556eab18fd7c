/**
 * Programs that read a file of hostile records, where they are here.
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {inFolder, isPresent, runProgram} from '../programs.js'
import type {Inspect} from './inject.js'

/** bibtex with plain.bst makes an item of each entry, and no error. */
const bibtex: Inspect = (file, records) =>
  inFolder(folder => {
    writeFileSync(join(folder, 'refs.bib'), file)
    writeFileSync(join(folder, 'refs.aux'), '\\citation{*}\n\\bibstyle{plain}\n\\bibdata{refs}\n')
    const {code, out} = runProgram('bibtex', ['refs'], folder)
    const read = readFileSync(join(folder, 'refs.bbl'), 'utf8').match(/^\\bibitem/gm)?.length ?? 0
    const errors = out
      .split('\n')
      .filter(line => code > 1 && !/^(?:Warning--|This is|The |Database|\(There )/.test(line))
    return [...(read === records ? [] : [`bibtex read ${read} of ${records}`]), ...errors.slice(0, 4)]
  })

/** biber reads each entry, and has nothing to say of its syntax. It is slow: a hundred entries of a file. */
const biber: Inspect = file =>
  inFolder(folder => {
    const entries = file.split(/\n\n(?=@)/)
    const every = Math.ceil(entries.length / 100)
    const some = entries.filter((_, index) => index % every === 0)
    writeFileSync(join(folder, 'refs.bib'), some.join('\n\n'))
    const {out, err} = runProgram('biber', ['--tool', '--nolog', 'refs.bib'], folder)
    const read = readFileSync(join(folder, 'refs_bibertool.bib'), 'utf8').match(/^@[a-z]+\{/gim)?.length ?? 0
    const errors = `${out}${err}`
      .split('\n')
      .filter(line => /^(?:ERROR|WARN)/.test(line) && !/^WARN - IS[BS]N /.test(line))
    return [...(read === some.length ? [] : [`biber read ${read} of ${some.length}`]), ...errors.slice(0, 4)]
  })

/** xmllint finds the file well-formed. */
const xmllint: Inspect = file =>
  inFolder(folder => {
    writeFileSync(join(folder, 'refs.xml'), file)
    const {code, err} = runProgram('xmllint', ['--noout', '--nonet', '--huge', 'refs.xml'], folder)
    return code === 0 ? [] : err.split('\n').slice(0, 4)
  })

const ifPresent = (command: string, names: readonly string[], inspect: Inspect): [string, Inspect][] =>
  isPresent(command) ? names.map(name => [name, inspect]) : []

/** Who looks at the files of which output. */
export const inspectors: ReadonlyMap<string, Inspect> = new Map([
  ...ifPresent('bibtex', ['bibtex'], bibtex),
  ...ifPresent('biber', ['biblatex'], biber),
  ...ifPresent('xmllint', ['pubmed-xml', 'jats-ref', 'mods', 'endnote-xml'], xmllint)
])
