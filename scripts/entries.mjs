import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'

/** Folders of src/ in which every folder with an index.ts is a subpath of its own: `@pubcite/parse/medline`. */
const formatFolders = ['inputs', 'outputs']

/** Single files of src/ that are a subpath: `@pubcite/schema/model`. */
const subpathFiles = ['model']

/**
 * What a package exports, found from its folders.
 * @returns `{subpath, module}[]`, the module without src/ and extension: `{subpath: './medline', module: 'inputs/medline/index'}`.
 */
export function entries(packageDir) {
  const src = join(packageDir, 'src')
  const has = module => existsSync(join(src, `${module}.ts`))
  const files = subpathFiles.filter(has).map(name => ({subpath: `./${name}`, module: name}))
  const folders = formatFolders.flatMap(folder =>
    folderNames(join(src, folder))
      .map(name => ({subpath: `./${name}`, module: `${folder}/${name}/index`}))
      .filter(({module}) => has(module))
  )
  return [{subpath: '.', module: 'index'}, ...files, ...folders]
}

/** JSON files at a package's root that are exported as they are: `article.v1.json`. */
export function exportedJson(packageDir) {
  return readdirSync(packageDir)
    .filter(name => /\.v\d+\.json$/.test(name))
    .sort()
}

function folderNames(dir) {
  if (!existsSync(dir)) return []
  return readdirSync(dir, {withFileTypes: true})
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort()
}
