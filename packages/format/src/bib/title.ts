/**
 * Titles: their markup as LaTeX, and braces around what a bibliography style must not lower (`{TP53}`, `{COVID-19}`).
 */
import {decodeEntities, htmlOf} from '@pubcite/nlm'
import {oneLine} from '../one-line.js'
import {escapeLine} from './latex.js'

/** A stretch of a title: text, or an element in one piece, spelled already. */
interface Atom {
  plain: string
  latex?: string
}

const commands = new Map([
  ['i', '\\textit'],
  ['b', '\\textbf'],
  ['u', '\\underline']
])
const scripts = new Map([
  ['sub', {command: '\\textsubscript', sign: '_', small: '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'}],
  ['sup', {command: '\\textsuperscript', sign: '^', small: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾'}]
])
const scripted = '0123456789+-=()'

/**
 * Spell a title for BibTeX. Each word with a capital is braced, but for the first letter of all; so is italic text,
 * which pandoc would recase.
 * @param html The title with its markup; MathML is flattened.
 */
export function writeTitle(text: string, html: string | undefined, ascii: boolean): string {
  const marked = html === undefined ? '' : htmlOf(text, html)
  const atoms = /<[a-z]/.test(marked) && !marked.includes('<math') ? readAtoms(marked, ascii) : [{plain: oneLine(text)}]
  return divide(atoms)
    .map((word, index) => writeWord(word, index === 0, ascii))
    .join(' ')
}

function readAtoms(html: string, ascii: boolean): Atom[] {
  const atoms: Atom[] = []
  const open: {name: string; plain: string; latex: string}[] = []
  for (const [token, slash, name] of html.matchAll(/<(\/?)([a-z]+)(?![a-z])[^<>]*>|[^<]+/g)) {
    const parent = open.at(-1)
    if (name !== undefined && !slash) {
      open.push({name, plain: '', latex: ''})
    } else if (name === undefined) {
      const plain = oneLine(`|${decodeEntities(token)}|`).slice(1, -1) // its blanks at the ends count
      if (parent) {
        parent.plain += plain
        parent.latex += escapeLine(plain, ascii)
      } else {
        atoms.push({plain})
      }
    } else {
      const {plain, latex} = writeElement(open.pop()!, ascii)
      const outer = open.at(-1)
      if (outer) {
        outer.plain += plain
        outer.latex += latex
      } else {
        atoms.push({plain, latex})
      }
    }
  }
  return atoms
}

function writeElement(element: {name: string; plain: string; latex: string}, ascii: boolean): Required<Atom> {
  const {name, plain, latex} = element
  const script = scripts.get(name)
  if (!script) return {plain, latex: `${commands.get(name) ?? ''}{${latex}}`}
  const signs = plain.replace(/[−–]/g, '-')
  if (!/^[\d+\-=()]+$/.test(signs)) return {plain, latex: `${script.command}{${latex}}`}
  if (ascii) return {plain, latex: `$${script.sign}{${signs}}$`}
  return {plain, latex: signs.replace(/./g, sign => script.small[scripted.indexOf(sign)]!)}
}

/** The words of a title; an element belongs to one word, whatever stands in it. */
function divide(atoms: readonly Atom[]): Atom[][] {
  const words: Atom[][] = [[]]
  for (const atom of atoms) {
    if (atom.latex !== undefined) {
      words.at(-1)!.push(atom)
      continue
    }
    atom.plain.split(' ').forEach((plain, index) => {
      if (index > 0) words.push([])
      if (plain !== '') words.at(-1)!.push({plain})
    })
  }
  return words.filter(word => word.length > 0)
}

function writeWord(word: readonly Atom[], first: boolean, ascii: boolean): string {
  const plain = word.map(atom => atom.plain).join('')
  const latex = word.map(atom => atom.latex ?? escapeLine(atom.plain, ascii)).join('')
  const marked = word.some(atom => atom.latex?.startsWith('\\'))
  const rest = first ? plain.replace(/^\P{L}*\p{L}/u, '') : plain
  const capital = /[\p{Lu}\p{Lt}]/u.test(rest) || /\$[^$]*[A-Z]|\[U\+/.test(latex) // `$\Delta$` would be `$\delta$`
  if (!marked && !capital) return latex
  const start = plain.search(/[\p{L}\p{N}]/u)
  if (start < 0 || word.length > 1 || word[0]!.latex !== undefined) return `{${latex}}`
  const [close = ''] = /[\])"'”’.,;:!?]{0,4}$/.exec(plain)!
  const core = plain.slice(start, plain.length - close.length)
  return `${escapeLine(plain.slice(0, start), ascii)}{${escapeLine(core, ascii)}}${escapeLine(close, ascii)}`
}
