const classes = new Map([
  ['\\d', '\\D'],
  ['\\D', '\\d'],
  ['\\s', '\\S'],
  ['\\S', '\\s'],
  ['\\w', '\\W'],
  ['\\W', '\\w'],
  ['\\b', '\\B'],
  ['\\B', '\\b'],
  ['(?=', '(?!'],
  ['(?!', '(?='],
  ['(?<=', '(?<!'],
  ['(?<!', '(?<=']
])

/** One piece of a pattern: an escape, a property, a class, the opening of a group, a count, or one character. */
const pieces =
  /\\[pPk][{<][^}>]*[}>]|\\u\{[^}]*\}|\\u[\da-f]{4}|\\.|\[(?:\\.|[^\\\]])*\]|\(\?(?:<?[=!]|:|<\w+>)|\{\d+(?:,\d*)?\}|./giu

/**
 * The pattern of a regular expression with one of its pieces changed: an anchor or count left out, a class turned round,
 * a look turned into its opposite; then without each of its flags `i`, `g` and `m`.
 */
export function patternMutants(literal: string): string[] {
  const close = literal.lastIndexOf('/')
  const [pattern, flags] = [literal.slice(1, close), literal.slice(close + 1)]
  const changed = [...pattern.matchAll(pieces)].flatMap(({0: piece, index}) =>
    changesOf(piece, pattern[index - 1]).map(
      instead => `/${pattern.slice(0, index)}${instead}${pattern.slice(index + piece.length)}/${flags}`
    )
  )
  const plainer = ['i', 'g', 'm'].filter(flag => flags.includes(flag))
  return [...changed, ...plainer.map(flag => `/${pattern}/${flags.replace(flag, '')}`)].filter(isPattern)
}

function changesOf(piece: string, before: string | undefined): string[] {
  const opposite = classes.get(piece)
  if (opposite !== undefined) return [opposite]
  if (piece === '^' || piece === '$') return ['']
  if (piece === '+' || piece === '*' || (piece === '?' && before !== '(') || piece.startsWith('{')) return ['']
  if (piece.startsWith('[^')) return [`[${piece.slice(2)}`]
  if (piece.startsWith('[')) return [`[^${piece.slice(1)}`]
  if (piece.startsWith('\\p')) return [`\\P${piece.slice(2)}`]
  return piece.startsWith('\\P') ? [`\\p${piece.slice(2)}`] : []
}

/** A piece that is left out may leave what is no pattern: `//` is a comment. */
function isPattern(literal: string): boolean {
  if (literal.startsWith('//')) return false
  const close = literal.lastIndexOf('/')
  try {
    return Boolean(new RegExp(literal.slice(1, close), literal.slice(close + 1)))
  } catch {
    return false
  }
}
