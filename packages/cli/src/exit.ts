/** What the exit codes of `pubcite` mean. */
export const exit = {ok: 0, failed: 1, usage: 2, someLost: 3} as const

export type ExitCode = (typeof exit)[keyof typeof exit]

/** The worse of several outcomes. A file that failed beside one that gave articles is a loss of some. */
export function together(codes: readonly ExitCode[]): ExitCode {
  if (codes.every(code => code === exit.ok)) return exit.ok
  return codes.every(code => code === exit.failed) ? exit.failed : exit.someLost
}

/** The caller is mistaken: the message says what came and what would be right. */
export class UsageError extends Error {}

/** What was asked for cannot be done; nobody made a mistake. */
export class Failure extends Error {}

/** What the system says of a file, in words for a person. */
const told = new Map([
  ['ENOENT', 'there is no such file or folder'],
  ['EACCES', 'may not be opened: permission denied'],
  ['EISDIR', 'is a folder; name the files in it']
])

/** What went wrong: `page.txt: there is no such file or folder`. */
export function sentenceOf({message, code, path}: NodeJS.ErrnoException): string {
  const sentence = told.get(code ?? '')
  if (sentence === undefined) return message
  return path === undefined ? sentence : `${path}: ${sentence}`
}
