/** The HTML of an engine as blocks of text, each run of it in one manner: what all our output formats are written from. */
import {unguard} from './items.js'

/** How a run of text is set. */
export interface Manner {
  italic?: true
  bold?: true
  sub?: true
  sup?: true
  underline?: true
  smallCaps?: true
}

export interface Run extends Manner {
  text: string
}

/** A reference, or a part of it that a style sets apart: the number in the margin, what stands right of it. */
export interface Block {
  kind: 'body' | 'margin' | 'block' | 'indent'
  runs: Run[]
}

const token = /<(?<close>\/?)(?<name>[a-z]+)(?![a-z])(?<attributes>[^<>]*)>|&(?<entity>#\d+|[a-z]+);|[^<&]+|[<&]/g

const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['nbsp', '\u00a0']
])

const kinds = new Map<string, Block['kind']>([
  ['csl-left-margin', 'margin'],
  ['csl-right-inline', 'body'],
  ['csl-block', 'block'],
  ['csl-indent', 'indent']
])

const elements = new Map<string, Manner>([
  ['i', {italic: true}],
  ['em', {italic: true}],
  ['b', {bold: true}],
  ['strong', {bold: true}],
  ['sub', {sub: true}],
  ['sup', {sup: true}]
])

/** `font-style:normal` within italics */
const styles: Array<[RegExp, (manner: Manner) => Manner]> = [
  [/font-style:\s*(?:normal|roman)/, ({italic: _, ...rest}) => rest],
  [/font-style:\s*(?:italic|oblique)/, manner => ({...manner, italic: true})],
  [/font-weight:\s*(?:normal|lighter)/, ({bold: _, ...rest}) => rest],
  [/font-weight:\s*bold/, manner => ({...manner, bold: true})],
  [/font-variant:\s*normal/, ({smallCaps: _, ...rest}) => rest],
  [/font-variant:\s*small-caps/, manner => ({...manner, smallCaps: true})],
  [/text-decoration:\s*underline/, manner => ({...manner, underline: true})],
  [/baseline/, ({sub: _, sup: __, ...rest}) => rest]
]

/** Read what an engine prints for one reference or citation. */
export function readBlocks(html: string): Block[] {
  const blocks: Block[] = [{kind: 'body', runs: []}]
  const manners: Manner[] = [{}]
  for (const {0: text, groups} of html.matchAll(token)) {
    const {close, name, attributes = '', entity} = groups!
    if (name === 'div') {
      if (!close) blocks.push({kind: kinds.get(/class="([^"]*)"/.exec(attributes)?.[1] ?? '') ?? 'body', runs: []})
      else blocks.push({kind: 'body', runs: []})
    } else if (name && close) {
      if (manners.length > 1) manners.pop()
    } else if (name) {
      manners.push(inner(manners.at(-1)!, name, attributes))
    } else {
      append(blocks.at(-1)!.runs, entity ? character(entity, text) : text, manners.at(-1)!)
    }
  }
  return blocks.map(tidy).filter(({runs}) => runs.length > 0)
}

function inner(manner: Manner, name: string, attributes: string): Manner {
  const own = {...manner, ...elements.get(name)}
  return styles.filter(([pattern]) => pattern.test(attributes)).reduce((result, [, apply]) => apply(result), own)
}

function character(entity: string, printed: string): string {
  return entity.startsWith('#') ? String.fromCodePoint(Number(entity.slice(1))) : (entities.get(entity) ?? printed)
}

function append(runs: Run[], text: string, manner: Manner): void {
  const last = runs.at(-1)
  if (last && sameManner(last, manner)) last.text += text
  else runs.push({text, ...manner})
}

function sameManner(one: Manner, other: Manner): boolean {
  return (['italic', 'bold', 'sub', 'sup', 'underline', 'smallCaps'] as const).every(key => one[key] === other[key])
}

/** Line breaks between the engine's tags are no text; neither is space at the ends of a block. */
function tidy({kind, runs}: Block): Block {
  const shown = runs.map(run => ({...run, text: unguard(run.text).replace(/[\t\n\r ]+/g, ' ')}))
  if (shown[0]) shown[0].text = shown[0].text.trimStart()
  const last = shown.at(-1)
  if (last) last.text = last.text.trimEnd()
  return {kind, runs: shown.filter(({text}) => text !== '')}
}
