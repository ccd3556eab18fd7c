// I read PubMed in my browser. How does a button there give me the reference of the page that is open?
//
//   node examples/extension/build.mjs [FOLDER]
//
// Chromium: chrome://extensions, developer mode, "Load unpacked". Firefox: about:debugging, "Load temporary add-on".
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'

const folder = process.argv[2] ?? fileURLToPath(new URL('dist', import.meta.url))
mkdirSync(folder, {recursive: true})

// A plain script each: the content script runs on each page of PubMed and PMC, the bookmarklet where it is chosen.
const bundle = async name => {
  const entry = fileURLToPath(new URL(name, import.meta.url))
  const options = {bundle: true, minify: true, format: 'iife', charset: 'ascii', write: false}
  const {outputFiles} = await build({entryPoints: [entry], ...options})
  return outputFiles[0].text
}
const script = await bundle('content-script.js')
const bookmarklet = `javascript:${(await bundle('bookmarklet.js')).trim().replaceAll(/[%#\n\r\t]/g, encodeURIComponent)}`
const manifest = {
  manifest_version: 3,
  name: 'Reference of this page',
  version: '1.0',
  description: 'Shows the reference of the PubMed or PMC page that is open. It asks no server.',
  content_scripts: [
    {
      matches: ['https://pubmed.ncbi.nlm.nih.gov/*', 'https://pmc.ncbi.nlm.nih.gov/articles/*'],
      js: ['content-script.js']
    }
  ]
}
writeFileSync(join(folder, 'content-script.js'), script)
writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
writeFileSync(join(folder, 'bookmarklet.txt'), bookmarklet)
const size = text => `${Math.round(text.length / 1000)} kB`
console.log(`content-script.js (${size(script)}), manifest.json: load the folder as an extension`)
console.log(`bookmarklet.txt (${size(bookmarklet)}): the address of a bookmark that does the same on one page`)
