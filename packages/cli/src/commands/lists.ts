import {outputs} from '@pubcite/format'
import {type ExitCode, exit} from '../exit.js'
import {inputNames, parquet} from '../names.js'
import type {Terminal} from '../terminal.js'

/** `pubcite formats`: what is read and what is written. */
export function formats({json}: {json?: boolean}, {out, colors}: Terminal): ExitCode {
  const written = [...outputs, parquet].map(({name, extension, mediaType}) => ({name, extension, mediaType}))
  if (json) {
    out(`${JSON.stringify({inputs: inputNames, outputs: written}, null, 2)}\n`)
    return exit.ok
  }
  out(`${colors.bold('Read')} (recognised by themselves, or named with --from)\n`)
  for (const name of inputNames) out(`  ${name}\n`)
  out(`${colors.bold('Written')} (--to)\n`)
  for (const {name, extension, mediaType} of written) out(`  ${name.padEnd(12)} .${extension.padEnd(8)} ${mediaType}\n`)
  return exit.ok
}

/** `pubcite styles`: the names that `--style` takes. */
export async function styles({json}: {json?: boolean}, {out, colors}: Terminal): Promise<ExitCode> {
  const {styleNames} = await import('@pubcite/styles')
  const list = [
    {name: 'nlm', title: 'As PubMed prints it, without a CSL engine', aliases: [] as string[], engine: false},
    ...styleNames.map(({name, title, aliases}) => ({name, title, aliases, engine: true}))
  ]
  if (json) {
    out(`${JSON.stringify(list, null, 2)}\n`)
    return exit.ok
  }
  for (const {name, title, aliases} of list) {
    out(`${colors.bold(name.padEnd(42))} ${title}\n`)
    if (aliases.length > 0) out(`${colors.dim(`    ${aliases.join(' ')}`)}\n`)
  }
  out('Any other style: --style path/to/style.csl\n')
  return exit.ok
}
