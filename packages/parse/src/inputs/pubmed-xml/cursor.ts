import type {Affiliation, Article, Extra} from '@pubcite/schema/model'
import type {ProblemCode} from '../../problems.js'
import {type CursorSettings, XmlCursor} from '../../xml.js'

/** Something odd in a record, at bytes of it. */
export interface Problem {
  code: ProblemCode
  from: number
  to: number
}

/** The DTD has about ten levels, and lists of references and sections may nest. */
export const usualDepth = 100

/** Walks over one record after the other, and gathers what is odd and what the model has no place for. */
export class RecordCursor extends XmlCursor {
  extra: Extra[] = []
  /** Affiliations that stand before the authors, as they did until 2013: they are the first author's. */
  homeless: Affiliation[] = []
  readonly problems: Problem[]
  /** How deep elements are followed. */
  maxDepth = usualDepth
  /** Where the names of the elements around begin and end. */
  readonly #path: number[] = []
  #kept: Set<string> | undefined

  readonly #wanted: ReadonlySet<keyof Article> | undefined

  constructor(bytes: Uint8Array, settings: CursorSettings = {}, wanted?: ReadonlySet<keyof Article>) {
    const problems: Problem[] = []
    super(bytes, (code, from, to) => problems.push({code, from, to}), settings)
    this.problems = problems
    this.#wanted = wanted
  }

  override begin(from: number, to: number): void {
    super.begin(from, to)
    this.#path.length = 0
    this.#kept = undefined
    this.problems.length = 0
    this.extra = []
    this.homeless = []
  }

  /** Is one of these keys of the article wanted? */
  wants(keys: readonly (keyof Article)[]): boolean {
    const wanted = this.#wanted
    return wanted === undefined || keys.some(key => wanted.has(key))
  }

  /** Go into the element at hand. */
  enter(): void {
    this.open.push(this.nameHash)
    this.#path.push(this.nameFrom, this.nameTo)
  }

  leave(): void {
    this.open.pop()
    this.#path.pop()
    this.#path.pop()
  }

  /** `MedlineCitation/Article/NewElement` */
  pathTo(...names: string[]): string {
    const path = [...this.#names(), ...names]
    return (/^Pub[Mm]ed(?:Book)?Article$/.test(path[0]!) && path.length > 1 ? path.slice(1) : path).join('/')
  }

  /** Keep what the model has no place for, and say so once for each path. */
  keep(code: ProblemCode, extra: Extra, from = this.tagFrom, to = this.at): void {
    this.extra.push(extra)
    const key = `${code} ${extra.path} ${Object.keys(extra.attributes ?? {})}`
    this.#kept ??= new Set()
    if (this.#kept.has(key)) return
    this.#kept.add(key)
    this.report(code, from, to)
  }

  /** Keep text that stands where only elements may. */
  keepStray(): void {
    const {strayFrom, strayTo} = this
    const text = this.between(strayFrom, strayTo)
    this.keep('pubmed-xml/unknown-element', {path: this.pathTo(), text}, strayFrom, strayTo)
  }

  /** Keep the attributes of the element at hand that are none of these. */
  checkAttributes(known: readonly number[]): void {
    for (let index = 0; index < this.attributeCount; index++) {
      const hash = this.attributeHash(index)
      let at = 0
      while (at < known.length && known[at] !== hash) at++
      if (at < known.length) continue
      const [name, value] = this.attributeAt(index)
      if (name.startsWith('xmlns')) continue
      const attributes = Object.fromEntries([[name, value]])
      this.keep('pubmed-xml/unknown-attribute', {path: this.pathTo(this.name), text: '', attributes})
    }
  }

  #names(): string[] {
    return this.#path.flatMap((from, index) => (index % 2 === 0 ? [this.between(from, this.#path[index + 1]!)] : []))
  }
}
