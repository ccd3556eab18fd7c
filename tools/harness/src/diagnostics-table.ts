/**
 * Make `docs/diagnostics.md` from the table of problems: `npm run diagnostics-table`. A test holds the file to it.
 */
import {writeFileSync} from 'node:fs'
import {problems} from '@pubcite/parse'

const file = new URL('../../../docs/diagnostics.md', import.meta.url)

const costs = {
  error: 'a record is missing',
  warning: 'a part of a record is missing or doubtful',
  info: 'nothing is missing'
} as const

/** The page: every code, how much it costs, and its sentence. */
export function diagnosticsPage(): string {
  const groups = grouped()
  const sections = [...groups].map(([format, rows]) => {
    const lines = rows.map(([code, [severity, message]]) => `| \`${code}\` | ${severity} | ${message} |`)
    return `## ${format}\n\n| code | severity | what it says |\n|---|---|---|\n${lines.join('\n')}\n`
  })
  const legend = Object.entries(costs).map(([severity, cost]) => `- \`${severity}\`: ${cost}`)
  return `# Diagnostics

Everything odd that a parser of \`@pubcite/parse\` meets is reported with one of these codes, with its place in the text. Codes are stable: programs may match on them. This page is made from the table in \`problems.ts\` by \`npm run diagnostics-table\`.

${legend.join('\n')}

${sections.join('\n')}`
}

/** The rows of each format, in the order of the table. */
function grouped(): Map<string, [string, readonly [string, string]][]> {
  const groups = new Map<string, [string, readonly [string, string]][]>()
  for (const row of Object.entries(problems)) {
    const format = row[0].split('/')[0]!
    groups.set(format, [...(groups.get(format) ?? []), row])
  }
  return groups
}

if (process.argv[1] === import.meta.filename) writeFileSync(file, diagnosticsPage())
