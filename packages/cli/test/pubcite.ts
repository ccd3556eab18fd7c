import pc from 'picocolors'
import {run} from '../src/program.js'
import type {Terminal} from '../src/terminal.js'

/** Run the command line within this process, without colours: its exit code, and what it said on both streams. */
export async function pubcite(...args: string[]): Promise<{code: number; out: string; err: string}> {
  const said = {out: '', err: ''}
  const colors = pc.createColors(false)
  const terminal: Terminal = {
    out: text => {
      said.out += text
    },
    err: text => {
      said.err += text
    },
    colors,
    errColors: colors
  }
  return {code: await run(args, terminal, '1.2.3'), ...said}
}
