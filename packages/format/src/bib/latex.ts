/**
 * Text as LaTeX spells it. Characters outside ASCII stay as they are, or become commands where ASCII is asked for.
 */
import {oneLine} from '../one-line.js'

const specials = new Map([
  ['%', '\\%'],
  ['&', '\\&'],
  ['#', '\\#'],
  ['_', '\\_'],
  ['$', '\\$'],
  ['\\', '\\textbackslash{}'],
  ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}']
])

/** Accents, which follow their letter in Unicode and precede it in LaTeX. */
const accents = new Map([
  ['\u0300', '`'],
  ['\u0301', "'"],
  ['\u0302', '^'],
  ['\u0303', '~'],
  ['\u0304', '='],
  ['\u0306', 'u'],
  ['\u0307', '.'],
  ['\u0308', '"'],
  ['\u0309', 'h'],
  ['\u030a', 'r'],
  ['\u030b', 'H'],
  ['\u030c', 'v'],
  ['\u0323', 'd'],
  ['\u0326', 'c'],
  ['\u0327', 'c'],
  ['\u0328', 'k'],
  ['\u0331', 'b']
])

const letters = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['Æ', 'AE'],
  ['œ', 'oe'],
  ['Œ', 'OE'],
  ['ø', 'o'],
  ['Ø', 'O'],
  ['ł', 'l'],
  ['Ł', 'L'],
  ['đ', 'dj'],
  ['Đ', 'DJ'],
  ['ð', 'dh'],
  ['Ð', 'DH'],
  ['þ', 'th'],
  ['Þ', 'TH'],
  ['ı', 'i'],
  ['ȷ', 'j'],
  ['ŋ', 'ng'],
  ['©', 'textcopyright'],
  ['®', 'textregistered'],
  ['™', 'texttrademark'],
  ['°', 'textdegree'],
  ['µ', 'textmu'],
  ['§', 'S'],
  ['¶', 'P'],
  ['†', 'dag'],
  ['‡', 'ddag'],
  ['€', 'texteuro'],
  ['£', 'pounds'],
  ['¥', 'textyen'],
  ['¢', 'textcent'],
  ['•', 'textbullet'],
  ['…', 'ldots'],
  ['¿', 'textquestiondown'],
  ['¡', 'textexclamdown'],
  ['½', 'textonehalf'],
  ['¼', 'textonequarter'],
  ['¾', 'textthreequarters'],
  ['«', 'guillemotleft'],
  ['»', 'guillemotright']
])

const marks = new Map([
  ['‘', '`'],
  ['’', "'"],
  ['“', '``'],
  ['”', "''"],
  ['‚', ','],
  ['„', ',,'],
  ['–', '--'],
  ['—', '---'],
  ['‒', '--'],
  ['‐', '-'],
  ['‑', '-'],
  ['ʼ', "'"],
  ['ẞ', 'SS'],
  ['ʻ', '`'],
  ['−', '$-$'],
  ['′', "$'$"],
  ['″', "$''$"],
  ['ʹ', "$'$"],
  ['\u200c', ''],
  ['\u200d', ''],
  ['\u2060', '']
])

const greek = [
  'alpha',
  'beta',
  'gamma',
  'delta',
  'varepsilon',
  'zeta',
  'eta',
  'theta',
  'iota',
  'kappa',
  'lambda',
  'mu',
  'nu',
  'xi',
  'o',
  'pi',
  'rho',
  'varsigma',
  'sigma',
  'tau',
  'upsilon',
  'varphi',
  'chi',
  'psi',
  'omega'
]
// the capitals that look like Latin ones have no command
const greekCapitals = [
  'A',
  'B',
  'Gamma',
  'Delta',
  'E',
  'Z',
  'H',
  'Theta',
  'I',
  'K',
  'Lambda',
  'M',
  'N',
  'Xi',
  'O',
  'Pi',
  'P',
  '',
  'Sigma',
  'T',
  'Upsilon',
  'Phi',
  'X',
  'Psi',
  'Omega'
]
const command = (name: string) => (name.length > 1 ? `\\${name}` : `\\mathrm{${name}}`)
const math = new Map([
  ...greek.map((name, index) => [String.fromCodePoint(0x3b1 + index), command(name)] as const),
  ...greekCapitals.map((name, index) => [String.fromCodePoint(0x391 + index), command(name)] as const),
  ...[...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'].map((sign, index) => [sign, `_{${'0123456789+-=()'[index]}}`] as const),
  ...[...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾'].map((sign, index) => [sign, `^{${'0123456789+-=()'[index]}}`] as const),
  ['ⁿ', '^{n}'],
  ['ϕ', '\\phi'],
  ['ϑ', '\\vartheta'],
  ['ϵ', '\\epsilon'],
  ['±', '\\pm'],
  ['∓', '\\mp'],
  ['×', '\\times'],
  ['÷', '\\div'],
  ['≤', '\\leq'],
  ['≥', '\\geq'],
  ['≠', '\\neq'],
  ['≈', '\\approx'],
  ['∼', '\\sim'],
  ['≡', '\\equiv'],
  ['∞', '\\infty'],
  ['∂', '\\partial'],
  ['∑', '\\sum'],
  ['√', '\\surd'],
  ['→', '\\rightarrow'],
  ['←', '\\leftarrow'],
  ['↔', '\\leftrightarrow'],
  ['↑', '\\uparrow'],
  ['↓', '\\downarrow'],
  ['·', '\\cdot'],
  ['⋅', '\\cdot'],
  ['∈', '\\in'],
  ['∩', '\\cap'],
  ['∪', '\\cup'],
  ['∆', '\\Delta'],
  ['∙', '\\cdot'],
  ['ℓ', '\\ell'],
  ['♂', '\\mathrm{[male]}'],
  ['♀', '\\mathrm{[female]}'],
  ['Ω', '\\Omega'],
  ['¬', '\\neg'],
  ['⊥', '\\perp']
])

/**
 * Spell text for a field of BibTeX: one line, specials escaped, braces in pairs, so that it ends where its field ends.
 * @param ascii Spell what is not ASCII as commands: `{\"u}`, `$\alpha$`; a character without one becomes `[U+4E2D]`.
 */
export function toLatex(text: string, ascii = false): string {
  return escapeLine(oneLine(text), ascii)
}

/** The same for a part of a line, whose blanks at its ends count. */
export function escapeLine(line: string, ascii: boolean): string {
  const braces = /[{}]/.test(line) ? pairedBraces(line) : undefined
  const escaped = (character: string, at: number) =>
    specials.get(character) ?? (braces?.has(at) ? `\\${character}` : loneBrace(character))
  if (!ascii || !/[^\0-\x7f]/.test(line)) return line.replace(/[\\{}%&#_$~^]/g, escaped)
  return line.replace(/[\\{}%&#_$~^]|[^\p{M}\0-\x7f]\p{M}*|[A-Za-z]?\p{M}+/gu, (cluster: string, at: number) =>
    /^[\\{}%&#_$~^]$/.test(cluster) ? escaped(cluster, at) : toCommand(cluster)
  )
}

/** Where the braces stand that open and close each other. */
function pairedBraces(line: string): Set<number> {
  const paired = new Set<number>()
  const open: number[] = []
  for (const {0: brace, index} of line.matchAll(/[{}]/g)) {
    if (brace === '{') open.push(index)
    else if (open.length > 0) paired.add(open.pop()!).add(index)
  }
  return paired
}

/** BibTeX counts a brace behind a backslash too, so one without a partner is named. */
function loneBrace(brace: string): string {
  return brace === '{' ? '\\textbraceleft{}' : '\\textbraceright{}'
}

/** A character with its accents: `ü` is `{\"u}`, `ş` is `{\c s}`, `ế` is `{\'{\^e}}`. */
function toCommand(cluster: string): string {
  const whole = spell(cluster.normalize('NFC'))
  if (whole !== undefined) return whole
  const [letter = '', ...above] = cluster.normalize('NFD')
  const base = /^[ -~]$/.test(letter) ? letter : spell(letter)
  if (base === undefined || /\p{M}/u.test(letter)) return [...cluster].map(readable).join('')
  return above.reduce((spelt, accent) => addAccent(spelt, accent), base)
}

/** A character that stands alone. */
function spell(character: string): string | undefined {
  if (marks.has(character)) return marks.get(character)!
  if (letters.has(character)) return `{\\${letters.get(character)}}`
  if (math.has(character)) return `$${math.get(character)}$`
  return undefined
}

function addAccent(base: string, accent: string): string {
  const command = accents.get(accent)
  if (command === undefined) return base + readable(accent)
  if (base.startsWith('$')) return base // Greek: its accents are not those of text
  const blank = /^[a-zA-Z]/.test(command) && /^[a-zA-Z]/.test(base) ? ' ' : ''
  return `{\\${command}${blank}${base}}`
}

/** What has no command: its compatible spelling (`ﬁ` is `fi`), or else its number. */
function readable(character: string): string {
  const plain = character.normalize('NFKC')
  if (plain !== character) return escapeLine(plain, true)
  return `[U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`
}
