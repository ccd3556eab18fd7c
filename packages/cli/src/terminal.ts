import {once} from 'node:events'
import pc from 'picocolors'
import {wrapped} from './wrap.js'

/** Where output goes, and what may be done to it there. */
export interface Terminal {
  /** Data. To wait for what is returned keeps memory flat where the reader is slow. */
  out(text: string): undefined | Promise<void>
  /** Talk: diagnostics, warnings, hints. */
  err(text: string): void
  /** Talk goes to a terminal, where a line may be written anew. */
  live?: boolean
  /** How wide the terminal is that shows data, and the one that shows talk; absent where it is none. */
  columns?: number
  errColumns?: number
  /** Somebody sits at standard input: nothing is piped in. */
  typed?: boolean
  /** Colours for data and for talk: none where the stream is no terminal or `NO_COLOR` is set. */
  colors: ReturnType<typeof pc.createColors>
  errColors: ReturnType<typeof pc.createColors>
}

/** The terminal of this process. A reader who goes away (`| head`) ends it without a word. */
export function processTerminal(): Terminal {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  const {FORCE_COLOR, NO_COLOR, TERM} = process.env
  const coloured = (stream: NodeJS.WriteStream): boolean =>
    FORCE_COLOR ? !['0', 'false'].includes(FORCE_COLOR) : stream.isTTY && !NO_COLOR && TERM !== 'dumb'
  return {
    out: async text => {
      if (!process.stdout.write(text)) await once(process.stdout, 'drain')
    },
    err: text => void process.stderr.write(process.stderr.isTTY ? wrapped(text, process.stderr.columns) : text),
    live: process.stderr.isTTY,
    ...(process.stdout.isTTY && {columns: process.stdout.columns}),
    ...(process.stderr.isTTY && {errColumns: process.stderr.columns}),
    typed: process.stdin.isTTY,
    colors: pc.createColors(coloured(process.stdout)),
    errColors: pc.createColors(coloured(process.stderr))
  }
}

/** Text from a record as a terminal may show it: no escape sequences and no other control characters. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
}
