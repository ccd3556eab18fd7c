import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {type ProblemCode, parse} from '@pubcite/parse'
import {articleSchema, type Diagnostic} from '@pubcite/schema'
import {describe, expect, test} from 'vitest'

const root = fileURLToPath(new URL('../fixtures', import.meta.url))
const gaps = new Map(
  readFileSync(join(root, 'known-gaps.txt'), 'utf8')
    .split('\n')
    .filter(line => line && !line.startsWith('#'))
    .map(line => [line.split(' ', 1)[0]!, line])
)

/** Every source of every case: `medline.nbib` has `medline.nbib.json` beside it. */
const sources = readdirSync(root, {withFileTypes: true})
  .filter(entry => entry.isDirectory() && entry.name !== 'stored') // those are articles, not sources: stored.test.ts
  .flatMap(({name}) => readdirSync(join(root, name)).map(file => `${name}/${file}`))
  .filter(file => !file.endsWith('.json') || !existsSync(join(root, file.replace(/\.json$/, ''))))

const brief = ({code, severity, place, path}: Diagnostic<ProblemCode>) =>
  `${place ? `${place.start.line}:${place.start.column} ` : ''}${severity} ${code}${path ? ` (${path.join('.')})` : ''}`

describe('fixtures', () => {
  test('every known gap names a source', () => {
    expect(sources).toEqual(expect.arrayContaining([...gaps.keys()]))
  })

  // `vitest run test/fixtures.test.ts -u` writes what is expected; its diff is to be read like code.
  test.each(sources)('%s', async file => {
    const result = parse(readFileSync(join(root, file)))
    for (const article of result.articles) articleSchema.parse(article)
    const {format, articles, deletions} = result
    const seen = {format, diagnostics: result.diagnostics.map(brief), deletions, articles}
    const expected = expect(`${JSON.stringify(seen, null, 2)}\n`)
    if (gaps.has(file))
      await expect(async () => expected.toMatchFileSnapshot(join(root, `${file}.json`))).rejects.toThrow()
    else await expected.toMatchFileSnapshot(join(root, `${file}.json`))
  })
})
