import {fileURLToPath} from 'node:url'
import {defineConfig, type Plugin} from 'vite'
import {sources} from '../../scripts/sources.js'

/** The built page may run its own scripts, and ask nobody anything. The development server needs more than that. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
  "base-uri 'none'; form-action 'none'"

const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {tag: 'meta', injectTo: 'head-prepend', attrs: {'http-equiv': 'Content-Security-Policy', content: policy}}
  ]
}

export default defineConfig({
  base: './', // the built page works in any folder of any server
  root: fileURLToPath(new URL('.', import.meta.url)),
  resolve: {alias: sources},
  plugins: [contentSecurityPolicy],
  worker: {format: 'es'},
  server: {fs: {allow: ['../..']}}, // the sources of the packages, and the fixtures
  build: {
    manifest: true, // scripts/sizes.ts reads it
    chunkSizeWarningLimit: 800,
    modulePreload: {polyfill: false},
    rolldownOptions: {
      // citation-js brings a fetch for Node, which nothing here calls
      onLog: (level, log, report) => log.message.includes('externalized for browser') || report(level, log)
    }
  }
})
