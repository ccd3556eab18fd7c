// `npm run sbom`: what somebody has who installs every public package: a CycloneDX bill of materials.
import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {consumerOf, packAll, root, run, scratch} from './pack.mjs'

const folder = scratch('sbom')
const consumer = consumerOf(packAll(join(folder, 'tarballs')), folder)
const bill = run('npm', ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'library'], {cwd: consumer})
mkdirSync(join(root, '.reports'), {recursive: true})
const file = '.reports/sbom.cdx.json'
writeFileSync(join(root, file), bill)
rmSync(folder, {recursive: true, force: true})

const {components} = JSON.parse(bill)
for (const {name, version, licenses = []} of components) {
  const licence = licenses.map(({license, expression}) => expression ?? license?.id ?? license?.name).join(', ')
  console.log(`${`${name}@${version}`.padEnd(36)} ${licence}`)
}
console.log(`${components.length} packages, written to ${file}`)
