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
