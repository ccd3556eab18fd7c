import {cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {addressOf, codeOf, examples, sources} from './contents.js'
import {describeSchema} from './json-schema.js'
import {relink} from './links.js'

export const root: string = fileURLToPath(new URL('../..', import.meta.url))
const pages = join(root, 'site/pages')

/** Write every page of the site but those of the API into `site/pages`, with its pictures. */
export function writePages(): void {
  rmSync(pages, {recursive: true, force: true})
  for (const source of sources) writePage(source)
  cpSync(join(root, 'docs/images'), join(pages, 'public/images'), {recursive: true})
  cpSync(join(root, 'packages/schema/article.v1.json'), join(pages, 'public/article.v1.json'))
}

/** Write one page. @throws DeadLink */
export function writePage(source: string): void {
  const address = addressOf(source)
  const file = join(pages, address === '' || address.endsWith('/') ? `${address}index.md` : `${address}.md`)
  mkdirSync(dirname(file), {recursive: true})
  writeFileSync(file, page(source))
}

function page(source: string): string {
  if (examples.includes(source)) return example(source)
  const text = readFileSync(join(root, source), 'utf8')
  if (source.endsWith('.json')) return describeSchema(JSON.parse(text))
  const linked = relink(text, source, root)
  if (source === 'docs/README.md') return `${home()}\n${linked.replace(/^# .*\n/, '')}`
  const wide = ['docs/coverage.md', 'docs/outputs.md', 'docs/vocabulary.md'].includes(source)
  return wide ? `---\naside: false\npageClass: wide\n---\n\n${linked}` : linked
}

/** The question that an example opens with, its files, and what it prints. */
function example(source: string): string {
  const name = source.replace('examples/', '')
  const [first, ...others] = codeOf(source).map(file => ({file, code: readFileSync(join(root, file), 'utf8')}))
  const question = /^(?:\/\/ .+\n)+/
    .exec(first!.code)![0]
    .replaceAll(/^\/\/ /gm, '')
    .trim()
  const output = join(root, `examples/output/${first!.file.replace('examples/', '').replaceAll('/', '-')}.txt`)
  const printed = existsSync(output) ? ['It prints:', fenced('text', readFileSync(output, 'utf8'))] : []
  const more = others.flatMap(({file, code}) => [`\`${file.replace('examples/', '')}\``, fenced('jsx', code)])
  const path = others.length > 0 ? [`\`${first!.file.replace('examples/', '')}\``] : []
  return [`# ${name}`, question, ...path, fenced('jsx', first!.code), ...printed, ...more].join('\n\n')
}

function fenced(language: string, text: string): string {
  return `\`\`\`\`${language}\n${text.trimEnd()}\n\`\`\`\``
}

function home(): string {
  return readFileSync(join(root, 'site/home.yaml'), 'utf8')
}
