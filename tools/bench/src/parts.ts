import type {Ratio} from './rounds.js'

/** A line of the table: what was measured, and how it compares. */
export interface Row {
  name: string
  base: string
  /** CPU of the one in the CPU of the other; of what is told as a speed, how many times as fast. */
  ratio: number
  /** Of the rounds, where it is known. */
  range?: [min: number, max: number]
}

/** A script of its own, whose JSON is read. */
export interface Part {
  name: string
  script: string
  /** How it is made short. */
  short: readonly string[]
  rows(printed: never): Row[]
  /** What is no ratio: memory, starts. */
  notes?(printed: never): string[]
}

interface Results {
  results: {data: string; name: string; base: string; ratio: Ratio}[]
  memory?: {to?: string; megabytes: number; peak: number}[]
  start?: {wall: number; cpu: number}
}

const results = ({results: list}: Results): Row[] =>
  list
    .filter(({name, base}) => name !== base)
    .map(({data, name, base, ratio: {median, min, max}}) => ({
      name: `${data}: ${name}`,
      base,
      ratio: median,
      range: [min, max]
    }))

const peaks = ({memory = []}: Results): string[] =>
  memory.map(
    ({to, megabytes, peak}) =>
      `peak of memory, ${megabytes} MB of XML from .gz${to === undefined ? '' : ` to ${to}`}: ${peak.toFixed(0)} MB`
  )

/** The parts of the benchmark, as they stand in scripts of their own; one that is not there is passed over. */
export const parts: readonly Part[] = [
  {
    name: 'xml',
    script: 'xml.ts',
    short: ['--size', '20', '--rounds', '3'],
    rows: results,
    notes: peaks
  },
  {
    name: 'medline',
    script: 'medline.ts',
    short: ['--size', '5', '--rounds', '3'],
    rows: (printed: Results) => (printed.results ? results(printed) : [])
  },
  {
    name: 'convert',
    script: 'convert.ts',
    short: ['--size', '20', '--rounds', '3', '--only', 'stages,start'],
    rows: results,
    notes: (printed: Results) => [
      ...peaks(printed),
      ...(printed.start
        ? [
            `pubcite cite, one record, cold: ${printed.start.wall.toFixed(0)} ms (CPU ${printed.start.cpu.toFixed(0)} ms)`
          ]
        : [])
    ]
  },
  {
    name: 'nlm',
    script: 'nlm.ts',
    short: ['--rounds', '3'],
    rows: ({figures}: {figures: {name: string; references: number; timesCitationJs: number}[]}) =>
      figures.slice(1).map(({name, references, timesCitationJs}) => ({
        name: `${name}, ${references} references, as a speed`,
        base: 'citation-js, vancouver',
        ratio: timesCitationJs
      }))
  },
  {
    name: 'outputs',
    script: 'outputs.ts',
    short: ['--rounds', '3'],
    rows: ({figures}: {figures: {name: string; timesCitationJs?: number}[]}) =>
      figures.flatMap(({name, timesCitationJs}) =>
        timesCitationJs === undefined
          ? []
          : [{name: `${name}, as a speed`, base: `citation-js, ${name}`, ratio: timesCitationJs}]
      ),
    notes: ({memory}: {memory: {name: string; megabytes: number[]}[]}) =>
      memory.map(({name, megabytes}) => `100,000 articles to ${name}: ${Math.max(...megabytes)} MB at most`)
  },
  {
    name: 'styles',
    script: 'styles.ts',
    short: ['--count', '100'],
    rows: ({figures}: {figures: {program: string; style: string; next: number}[]}) =>
      figures.flatMap(({program, style, next}) => {
        const other = figures.find(figure => figure.program === 'citation-js' && figure.style === style)
        return program === '@pubcite/styles' && other
          ? [
              {
                name: `${style}, one more reference, as a speed`,
                base: `citation-js, ${style}`,
                ratio: other.next / next
              }
            ]
          : []
      })
  }
]
