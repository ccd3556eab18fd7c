/** What a ratio is to be: at most, or at least. */
export type Goal = {most: number} | {least: number}

/** The goals by part, name and what is compared with; a row without one is told all the same. */
const goals: readonly [part: string, name: RegExp, base: RegExp, goal: Goal][] = [
  ['xml', /: parseStream$/, /^gunzip$/, {most: 2.6}],
  ['xml', /: gunzip \+ parseStream$/, /^gunzip$/, {most: 3.6}],
  ['xml', /: fast-xml-parser/, /^parseStream/, {least: 10}],
  ['xml', /: (?:saxes|htmlparser2)/, /^parseStream/, {least: 4}],
  ['xml', /: xtract/, /^parseStream/, {least: 3}],
  ['convert', /: parse and jsonl$/, /^parse$/, {most: 2.5}],
  ['convert', /^4 × \.xml: .*2 jobs$/, /^1 job/, {least: 1.6}],
  ['convert', /^4 × \.xml\.gz: .*2 jobs$/, /^1 job/, {least: 1.3}]
]

/** The goal of a row. */
export function goalOf(part: string, name: string, base: string): Goal | undefined {
  return goals.find(([of, names, bases]) => of === part && names.test(name) && bases.test(base))?.[3]
}

/** `≤ 2.6` */
export const printGoal = (goal: Goal): string => ('most' in goal ? `≤ ${goal.most}` : `≥ ${goal.least}`)

/** Is it reached? */
export const isReached = (goal: Goal, ratio: number): boolean =>
  'most' in goal ? ratio <= goal.most : ratio >= goal.least
