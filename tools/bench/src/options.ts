const args = process.argv.slice(2)

/** What follows an option of the command line: `--only xml`. */
export function optionOf(name: string): string | undefined {
  return args.includes(name) ? args[args.indexOf(name) + 1] : undefined
}

/** The number that follows an option of the command line, or the one that stands for it. */
export function numberOf(name: string, otherwise: number): number {
  return Number(optionOf(name) ?? otherwise)
}
