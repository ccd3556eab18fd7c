import {has, type Maker} from '../options.js'
import {hostileStrings} from '../words/hostile.js'
import {agents, closers, designs, figures, findings, groups, openings, topics, verbs} from '../words/sentences.js'
import {type Piece, type Rich, rich, tagged} from './rich.js'

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const formula: Piece = {
  text: 'x2',
  html: '<math><msup><mi>x</mi><mn>2</mn></msup></math>'
}

/** Things that carry markup in real titles: species, formulas, isotopes, exponents. */
const marked: readonly Piece[] = [
  tagged('i', 'Dormivirus nordicus'),
  rich([tagged('i', 'Quietella'), ' sp. ', tagged('b', 'strain 9')]) as Piece,
  rich(['H', tagged('sub', '2'), 'O', tagged('sub', '2')]) as Piece,
  rich([tagged('sup', '177'), 'Lu-restatate']) as Piece,
  rich(['10', tagged('sup', '−6'), ' m/s']) as Piece,
  tagged('u', 'after'),
  tagged('i', 'SNZ1', tagged('sup', '+/−')),
  formula // last: it is left out where the DTD allows no MathML
]

/** A word of the text, which is a hostile one where that is wished. */
export const spice = ({hostile, random}: Maker): string => (hostile ? ` ${random.pick(hostileStrings)}` : '')

const markup = (maker: Maker): Piece[] =>
  has(maker, 0.2) ? [' with ', maker.random.pick(maker.math === false ? marked.slice(0, -1) : marked)] : []

/** A title without its closing period. */
export function makeTitle(maker: Maker): Rich {
  const {random} = maker
  const agent = random.pick(agents)
  const topic = random.pick(topics)
  const group = random.pick(groups)
  const middle = [...markup(maker), spice(maker)]
  const titles: readonly (() => Piece[])[] = [
    () => [`Effect of ${agent} on ${topic} in ${group}`, ...middle, `: ${random.pick(designs)}`],
    () => [`${capital(agent)} and ${topic}`, ...middle, ` in ${group}`],
    () => [`Does ${agent} change ${topic}`, ...middle, ` in ${group}?`],
    () => [`${capital(topic)}`, ...middle, `—a view from ${group}`],
    () => [
      `"Too quiet to sleep": ${topic}`,
      ...middle,
      ` & ${agent} (${random.int(1980, 2024)}-${random.int(25, 30)})`
    ],
    () => [`Re: ${capital(topic)}`, ...middle, ' in the U.S.'],
    () => [`${capital(topic)}`, ...middle, ' matters!']
  ]
  return rich(random.pick(titles)())
}

/** One sentence with its period. */
function sentence(maker: Maker): Piece[] {
  const {random} = maker
  const topic = random.pick(topics)
  const sentences: readonly (() => Piece[])[] = [
    () => [
      `${random.pick(openings)}, ${topic} ${random.pick(findings)}`,
      ...markup(maker),
      ` (${random.pick(figures)}).`
    ],
    () => [`${capital(random.pick(verbs))} ${topic} in ${random.pick(groups)}`, spice(maker), '.'],
    () => [
      `${capital(random.pick(groups))} received ${random.pick(agents)}`,
      ...markup(maker),
      `; ${topic} ${random.pick(findings)}.`
    ],
    () => [`${random.pick(closers)}`, spice(maker), '.']
  ]
  return random.pick(sentences)()
}

/** Some sentences, one blank between two. */
export function makeParagraph(maker: Maker, min = 1, max = 4): Rich {
  const sentences = maker.random.times(min, max, () => sentence(maker))
  return rich(sentences.flatMap((pieces, index) => (index === 0 ? pieces : [' ', ...pieces])))
}
