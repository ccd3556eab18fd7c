import type {Line} from '../../lines.js'

/** Lines, and whether those that go on say so. */
export interface Wrapped {
  lines: readonly Line[]
  isMarked: boolean
}

/** The widest line before PubMed goes on to the next. */
const width = 80

/**
 * Does the line go on with the next? A blank at its end says so. Where no line of the record has one, those of before 2020
 * do not say it: then it goes on if the next word had no place on it. Such lines are one column wider, and count an
 * accented letter as two.
 */
function goesOn(line: string, after: string, isMarked: boolean): boolean {
  if (line.endsWith(' ') && (isMarked || line.trimEnd().length > 40)) return true
  if (isMarked) return isBroken(line)
  const [word = ''] = /^\S*/.exec(after.trimStart()) ?? []
  return line.trimEnd().length + 1 + word.length > width - 1
}

/** Does a line end with the blank of one that goes on, where the last column was not reached yet? */
export const isMark = ({text}: Line): boolean =>
  text.endsWith(' ') && text.length > 41 && text.replace(/[^ -~]/g, '??').length <= width

/** A word that is longer than a line is broken behind a hyphen: nothing stood there. */
const isBroken = (line: string): boolean => line.length > 60 && /^\S+-$/.test(line)

/** Lines as paragraphs: each line that was not broken for its length begins a new one. */
export function paragraphs({lines, isMarked}: Wrapped): string[] {
  const result: string[][] = []
  let last: string | undefined
  for (const {text} of lines) {
    if (last !== undefined && goesOn(last, text, isMarked)) result.at(-1)!.push(text)
    else result.push([text])
    last = text
  }
  return result.map(join)
}

/** All lines as one paragraph. */
export const joined = (lines: readonly Line[]): string => join(lines.map(({text}) => text))

/** One blank between two words; a no-break space is a part of one. */
function join(parts: readonly string[]): string {
  const words: string[] = []
  let last = ''
  for (const part of parts) {
    const printed = part.split(/[ \t\r\n\f\v]+/).filter(Boolean)
    const line = printed.join(' ')
    if (last !== '' && line !== '' && !isBroken(last)) words.push(' ')
    words.push(line)
    last = line
  }
  return words.join('')
}
