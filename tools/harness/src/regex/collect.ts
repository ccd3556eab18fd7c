import {readdirSync, readFileSync} from 'node:fs'
import {join, relative} from 'node:path'
import {fileURLToPath} from 'node:url'
import ts from 'typescript'

/** A regular expression of a library, and where it is written. */
export interface Written {
  file: string
  line: number
  pattern: RegExp
}

const root = fileURLToPath(new URL('../../../../', import.meta.url))

/** All literal regular expressions of the packages, and those that they put together as they are loaded. */
export async function regularExpressions(): Promise<Written[]> {
  const literals = sourceFiles(join(root, 'packages')).flatMap(literalsOf)
  return [...literals, ...(await constructed())]
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter(file => /^[^/]+\/src\/.*(?<!\.test|\.d)\.ts$/.test(file))
    .sort()
    .map(file => join(folder, file))
}

function literalsOf(file: string): Written[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest)
  const found: Written[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const close = node.text.lastIndexOf('/')
      const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1
      const pattern = new RegExp(node.text.slice(1, close), node.text.slice(close + 1))
      found.push({file: relative(root, file), line, pattern})
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** What is given to `RegExp` while the libraries are loaded. */
async function constructed(): Promise<Written[]> {
  const found: Written[] = []
  const Original = globalThis.RegExp
  const keep = (pattern: RegExp): RegExp => {
    const [, file, line] = /(packages\/[\w-]+\/src\/[^:?]+)[^:]*:(\d+)/.exec(new Error('here').stack ?? '') ?? []
    if (file !== undefined) found.push({file, line: Number(line), pattern})
    return pattern
  }
  globalThis.RegExp = new Proxy(Original, {
    construct: (target, given) => keep(Reflect.construct(target, given)),
    apply: (target, self, given) => keep(Reflect.apply(target, self, given))
  })
  await Promise.all(['nlm', 'csl', 'parse', 'format'].map(name => import(`@pubcite/${name}`)))
  globalThis.RegExp = Original
  return found
}
