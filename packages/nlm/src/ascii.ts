/**
 * NLM's old ASCII spelling, in which MEDLINE was printed until 2020: `Guérin` is `Guerin`, `β` is `beta`.
 */
const greek = [
  'alpha',
  'beta',
  'gamma',
  'delta',
  'epsilon',
  'zeta',
  'eta',
  'theta',
  'iota',
  'kappa',
  'lambda',
  'mu',
  'nu',
  'xi',
  'omicron',
  'pi',
  'rho',
  'sigma',
  'sigma',
  'tau',
  'upsilon',
  'phi',
  'chi',
  'psi',
  'omega'
]
const spelt = /* @__PURE__ */ (() =>
  new Map<string, string>([
    ...greek.map((name, index) => [String.fromCodePoint(0x3b1 + index), name] as const),
    ...greek.map(
      (name, index) => [String.fromCodePoint(0x391 + index), name[0]!.toUpperCase() + name.slice(1)] as const
    ),
    ...[...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((digit, index) => [digit, `(${index})`] as const),
    ...[...'₀₁₂₃₄₅₆₇₈₉'].map((digit, index) => [digit, `(${index})`] as const),
    ['ϑ', 'theta'],
    ['ϕ', 'phi'],
    ['ϵ', 'epsilon'],
    ['µ', 'micro'],
    ['⁺', '(+)'],
    ['⁻', '(-)'],
    ['±', '+/-'],
    ['≤', '</='],
    ['≥', '>/='],
    ['≠', 'not equal'],
    ['≈', 'approximately'],
    ['∼', '~'],
    ['×', 'x'],
    ['÷', '/'],
    ['→', '-->'],
    ['←', '<--'],
    ['↔', '<-->'],
    ['↑', 'upward arrow'],
    ['↓', 'downward arrow'],
    ['∞', 'infinity'],
    ['®', '(R)'],
    ['©', '(c)'],
    ['™', '(TM)'],
    ['°', ' degrees '],
    ['′', "'"],
    ['″', "''"],
    ['·', '.'],
    ['⋅', '.'],
    ['•', '*'],
    ['‘', "'"],
    ['’', "'"],
    ['‚', "'"],
    ['“', '"'],
    ['”', '"'],
    ['„', '"'],
    ['«', '"'],
    ['»', '"'],
    ['´', "'"],
    ['‐', '-'],
    ['‑', '-'],
    ['‒', '-'],
    ['–', '-'],
    ['—', '-'],
    ['―', '-'],
    ['−', '-'],
    ['…', '...'],
    ['\u00ad', ''],
    ['ß', 'ss'],
    ['æ', 'ae'],
    ['Æ', 'AE'],
    ['œ', 'oe'],
    ['Œ', 'OE'],
    ['ø', 'o'],
    ['Ø', 'O'],
    ['ł', 'l'],
    ['Ł', 'L'],
    ['đ', 'd'],
    ['Đ', 'D'],
    ['ð', 'd'],
    ['Ð', 'D'],
    ['þ', 'th'],
    ['Þ', 'Th'],
    ['ı', 'i'],
    ['ħ', 'h'],
    ['ŋ', 'n'],
    ['½', '1/2'],
    ['¼', '1/4'],
    ['¾', '3/4'],
    ['§', 'section'],
    ['†', '+'],
    ['‡', '++'],
    ['€', 'EUR'],
    ['£', 'GBP'],
    ['\u200b', '']
  ]))()

/**
 * Spell text in NLM's old way, in ASCII alone: base letters, Greek by name, `+/-`, `</=`, ` degrees `.
 * @returns Text of the characters U+0020 to U+007E, tab and line end; a character without a spelling becomes `?`.
 */
export function toAscii(text: string): string {
  if (!/[^\t\n\r -~]/.test(text)) return text
  return text
    .replace(/ ?° ?/g, '°')
    .replace(/[^\t\n\r -~]/gu, spell)
    .replace(/ degrees (?=[.,;:)]|$)/g, ' degrees')
}

function spell(character: string): string {
  const spelling = spelt.get(character) ?? spelt.get(character.normalize('NFC'))
  if (spelling !== undefined) return spelling
  if (/\p{M}/u.test(character)) return '' // of a letter that was decomposed already
  const base = character.normalize('NFKD').replace(/\p{M}/gu, '')
  const plain = base === character ? '?' : [...base].map(part => (/[ -~]/.test(part) ? part : spell(part))).join('')
  return plain === '' ? '?' : plain
}
