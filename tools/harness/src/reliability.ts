/**
 * What the runs have shown: `docs/reliability/*.json` holds a list of rows each, written by the runs themselves, and
 * `docs/reliability.md` is made of them by `npm run reliability-table`. A test holds the page to the rows.
 */
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'

/** What a check has shown. */
export interface Row {
  /** The promise of SECURITY.md that it stands for, 1 to 6. */
  promise: number
  check: string
  command: string
  /** What was tried, and how much of it. */
  inputs: string
  result: string
  /** What it found on its way, each with what became of it. Written by hand: a run keeps them. */
  bugs: readonly string[]
  /** `2026-11-24` */
  date: string
}

const folder = new URL('../../../docs/reliability/', import.meta.url)
const page = new URL('../../../docs/reliability.md', import.meta.url)
const security = new URL('../../../SECURITY.md', import.meta.url)

/** Keep what a check has shown in the file of this name, in place of what it showed before. */
export function keepRow(name: string, shown: Omit<Row, 'bugs' | 'date'>, bugs: readonly string[] = []): void {
  const rows = readRows(name)
  const earlier = rows.find(({check}) => check === shown.check)
  const row: Row = {...shown, bugs: earlier?.bugs ?? bugs, date: new Date().toISOString().slice(0, 10)}
  const others = rows.filter(({check}) => check !== shown.check)
  const list = [...others, row].sort((one, other) => (one.check < other.check ? -1 : 1))
  writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify(list, null, 2)}\n`)
}

function readRows(name: string): Row[] {
  const file = new URL(`${name}.json`, folder)
  return existsSync(file) ? [JSON.parse(readFileSync(file, 'utf8')) as Row | Row[]].flat() : []
}

/** The rows of all files. */
export function allRows(): Row[] {
  const names = readdirSync(folder).filter(name => name.endsWith('.json'))
  return names.sort().flatMap(name => readRows(name.slice(0, -5)))
}

/** The page: each promise of SECURITY.md with what its checks have shown, then what they found. */
export function reliabilityPage(rows: readonly Row[]): string {
  const promises = [...readFileSync(security, 'utf8').matchAll(/^(\d)\. (.+)$/gm)].map(
    ([, number, text]) => `## ${number}. ${text}\n\n${table(rows.filter(({promise}) => promise === Number(number)))}`
  )
  return `# Reliability

What the checks of the promises in [SECURITY.md](../SECURITY.md) have shown, and when. The runs write their rows into \`docs/reliability/*.json\` (\`--record\`), and this page is made of them by \`npm run reliability-table\`.

${promises.join('\n\n')}

## What the checks have found

${found(rows)}
`
}

function table(rows: readonly Row[]): string {
  const lines = rows.map(({check, command, inputs, result, date}) =>
    ['', check, `\`${command}\``, inputs, result, date, '']
      .map(cell => cell.replaceAll('|', '\\|'))
      .join(' | ')
      .trim()
  )
  return ['| check | command | tried | result | date |', '|---|---|---|---|---|', ...lines].join('\n')
}

function found(rows: readonly Row[]): string {
  const bugs = rows.flatMap(({check, bugs}) => [bugs ?? []].flat().map(bug => `- ${check}: ${bug}`))
  return bugs.length > 0 ? bugs.join('\n') : 'Nothing yet.'
}

if (process.argv[1] === import.meta.filename) writeFileSync(page, reliabilityPage(allRows()))
