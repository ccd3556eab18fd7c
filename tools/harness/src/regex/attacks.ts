import regjsparser, {type AstNode} from 'regjsparser'

const features = {lookbehind: true, namedGroups: true, unicodePropertyEscape: true, unicodeSet: true} as const
type Node = AstNode<{lookbehind: true; namedGroups: true; unicodePropertyEscape: true; unicodeSet: true}>

/** A text that grows: a beginning, a part repeated, an end at which a pattern should fail. */
export interface Attack {
  head: string
  pump: string
  tail: string
}

/** One character of each kind that a pattern may tell apart. */
const alphabet = [
  ...' \t\n\rabcnszAEPZ0159.,;:-–()[]{}<>/\\"\'&=*#_|+?!@%$~^',
  '\u00a0',
  'é',
  'Ω',
  '中',
  '\u0301',
  '\u2028',
  '\0'
]

/** More repeats than these are a loop: fewer cost a constant. */
const few = 50

/**
 * Texts that may make a pattern slow, derived from it: before each of its loops what leads to it, then what the loop takes
 * and what other loops take too, or the way to it again and again; at the end what nothing expects.
 */
export function attacksOn({source, flags}: RegExp): Attack[] {
  const root = regjsparser.parse(source, flags.replace(/[dgy]/g, ''), features) as Node
  const accepts = characters(root, flags)
  const whole = sample(root, accepts, 1)
  const attacks: Attack[] = []
  for (const {head, loop} of loops(root, accepts, '')) {
    const taken = takenBy(loop, accepts)
    const bodies = [0, 1, 2].map(turn => sample(loop.body[0] as Node, accepts, turn))
    const pumps = new Set([...taken, ...bodies, head, head + (taken[0] ?? ''), whole].filter(pump => pump !== ''))
    for (const pump of pumps) {
      for (const tail of ['\0', '\n', ' \0x'])
        for (const start of new Set([head, ''])) attacks.push({head: start, pump, tail})
    }
  }
  return attacks
}

type Accepts = Map<string, string[]>
type Loop = Extract<Node, {type: 'quantifier'}>

const single = new Set(['value', 'dot', 'characterClass', 'characterClassEscape', 'unicodePropertyEscape'])

/** What of the alphabet each single-character part of a pattern takes, by how it is written. */
function characters(root: Node, flags: string): Accepts {
  const accepts: Accepts = new Map()
  const own = [...alphabet]
  for (const node of walk(root)) if (node.type === 'value') own.push(String.fromCodePoint(node.codePoint))
  for (const node of walk(root)) {
    if (!single.has(node.type) || accepts.has(node.raw)) continue
    const pattern = new RegExp(`^${node.raw}$`, flags.replace(/[dgym]/g, ''))
    accepts.set(
      node.raw,
      node.type === 'value' ? [String.fromCodePoint(node.codePoint)] : own.filter(character => pattern.test(character))
    )
  }
  return accepts
}

function* walk(node: Node): Generator<Node> {
  yield node
  if (node.type === 'characterClass') return
  if ('body' in node) for (const child of node.body as Node[]) yield* walk(child)
}

/** The loops of a pattern, each with a text that leads to it. */
function* loops(node: Node, accepts: Accepts, head: string): Generator<{head: string; loop: Loop}> {
  if (node.type === 'quantifier') {
    if ((node.max ?? Number.POSITIVE_INFINITY) > few) yield {head, loop: node}
    yield* loops(node.body[0] as Node, accepts, head)
  } else if (node.type === 'disjunction') {
    for (const child of node.body) yield* loops(child as Node, accepts, head)
  } else if (node.type === 'alternative' || node.type === 'group') {
    let before = head
    for (const child of node.body) {
      yield* loops(child as Node, accepts, before)
      before += sample(child as Node, accepts, 0)
    }
  }
}

/** A text that a part takes; another turn takes another. */
function sample(node: Node, accepts: Accepts, turn: number): string {
  if (single.has(node.type)) return pick(accepts.get(node.raw) ?? [], turn)
  switch (node.type) {
    case 'alternative':
      return node.body.map(child => sample(child as Node, accepts, turn)).join('')
    case 'disjunction':
      return sample(node.body[turn % node.body.length] as Node, accepts, turn)
    case 'group':
      return node.behavior.startsWith('negative') || node.behavior === 'lookbehind'
        ? ''
        : node.body.map(child => sample(child as Node, accepts, turn)).join('')
    case 'quantifier':
      return sample(node.body[0] as Node, accepts, turn).repeat(
        Math.min(Math.max(node.min, node.max === 1 ? turn % 2 : 1), few)
      )
    default:
      return ''
  }
}

const pick = (list: string[], turn: number): string => list[(turn * 7) % (list.length || 1)] ?? ''

/** The characters that a loop can take, those first that most other parts take too. */
function takenBy(loop: Loop, accepts: Accepts): string[] {
  const inside = new Set([...walk(loop.body[0] as Node)].flatMap(({raw}) => accepts.get(raw) ?? []))
  const shared = (character: string): number => [...accepts.values()].filter(taken => taken.includes(character)).length
  return [...inside].sort((one, other) => shared(other) - shared(one)).slice(0, 6)
}

/** The text of an attack of about so many characters. */
export function attackText({head, pump, tail}: Attack, size: number): string {
  return head + pump.repeat(Math.max(1, Math.floor(size / pump.length))) + tail
}
