import type {Line} from '../../lines.js'

/** The widest line before PubMed goes on to the next. */
const width = 80

/**
 * Does the line go on with the next? A blank at its end says so, and else that the next word had no place on it. Records
 * of before 2020 are one column wider, and count an accented letter as two.
 */
export function goesOn(line: string, after: string): boolean {
  if (line.endsWith(' ') && line.trimEnd().length > 40) return true
  const [word = ''] = /^\S*/.exec(after.trimStart()) ?? []
  return line.trimEnd().length + 1 + word.length > width - 1
}

/** Lines as paragraphs: each line that was not broken for its length begins a new one. */
export function paragraphs(lines: readonly Line[]): string[] {
  const result: string[][] = []
  let last: string | undefined
  for (const {text} of lines) {
    if (last !== undefined && goesOn(last, text)) result.at(-1)!.push(text)
    else result.push([text])
    last = text
  }
  return result.map(join)
}

/** All lines as one paragraph. */
export const joined = (lines: readonly Line[]): string => join(lines.map(({text}) => text))

/** A word that is longer than a line is broken behind a hyphen: nothing stood there. */
function join(parts: readonly string[]): string {
  const words: string[] = []
  let last = ''
  for (const part of parts) {
    const trimmed = part.trim()
    const isBroken = last.length > 60 && /^\S+$/.test(last) && last.endsWith('-')
    words.push(last === '' || isBroken ? '' : ' ', trimmed)
    last = trimmed
  }
  return words.join('').replace(/\s+/g, ' ').trim()
}
