// What typedoc writes, as pages of the site: api/parse.md for api/parse/src.md. It spells the unions of all codes and of all
// formats out wherever a type is inferred; a reader wants their names.
import {readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {root} from './pages.js'

const folder = join(root, 'site/pages/api')
const anyOf = (member: string) => new RegExp(`\`"${member}"\`(?: \\\\\\| \`"${member}"\`){4,}`, 'g')

for (const name of readdirSync(folder, {recursive: true, encoding: 'utf8'})) {
  const place = /^(?<of>.+)\/src(?:\/(?<sub>\w+))?\.md$/.exec(name.replaceAll('\\', '/'))?.groups
  if (!place) continue
  const text = readFileSync(join(folder, name), 'utf8')
    .replace(/^# .+/, `# @pubcite/${place['of']}${place['sub'] ? `/${place['sub']}` : ''}`)
    .replace(/\]\((?:\.\.\/)*(?<of>[\w-]+)\/src\.md/g, '](/api/$<of>')
    .replace(/\]\((?:\.\.\/)*(?<of>[\w-]+)\/src\/(?<sub>\w+)\.md/g, '](/api/$<of>-$<sub>')
    .replace(/\]\((?:\.\.\/)*src\.md/g, `](/api/${place['of']}`)
    .replace(/\]\((?:\.\.\/)*(?:src\/)?model\.md/g, `](/api/${place['of']}-model`)
    .replace(/(?<=^> `const` \*\*\w+Schema\*\*: `Zod\w+`)\\<.{200,}$/gm, '') // its type says what the table of the type says
    .replace(anyOf('[a-z-]+/[a-z0-9-]+'), '`ProblemCode`')
    .replace(
      anyOf('(?:pubmed|medline|jats|bits|esummary|csl|pmc|bookshelf|notes|ris|csv|abstract|summary|nlm|pmid)[a-z-]*'),
      '`InputName`'
    )
    .replaceAll(/(?<=\n\n)(?: {4}.*\n(?:\n(?= {4}))?)+/g, code => `\`\`\`ts\n${code.replaceAll(/^ {4}/gm, '')}\`\`\`\n`) // code by its indent
  writeFileSync(join(folder, `${place['of']}${place['sub'] ? `-${place['sub']}` : ''}.md`), text)
}
for (const entry of readdirSync(folder, {withFileTypes: true})) {
  if (entry.isDirectory() || entry.name === 'README.md') rmSync(join(folder, entry.name), {recursive: true})
}
