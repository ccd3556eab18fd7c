/** The pages of a bundle in Chromium, if this machine has one. */
import {execFile} from 'node:child_process'
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'

/** Where Debian puts it, or where `CHROMIUM` says. */
export const browser: string | undefined = [process.env['CHROMIUM'], '/usr/bin/chromium'].find(
  path => path !== undefined && existsSync(path)
)

const page = `<!doctype html><meta charset="utf-8"><title>pubcite</title><body>
<script type="module">
  import './app.js'
  const shown = await globalThis.printed.catch(String)
  document.body.textContent = JSON.stringify(shown)
</script>`

const flags =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking ' +
  '--disable-component-update --disable-sync --virtual-time-budget=60000 --dump-dom'

/** Open a page that loads the split bundle, and say what the app printed. */
export async function runInBrowser(outDir: string): Promise<string> {
  const server = await serve(outDir)
  const profile = mkdtempSync(join(tmpdir(), 'pubcite-chromium-'))
  try {
    const {port} = server.address() as AddressInfo
    const args = [...flags.split(' '), `--user-data-dir=${profile}`, `http://127.0.0.1:${port}/`]
    const {stdout} = await promisify(execFile)(browser!, args, {timeout: 120_000})
    const shown = stdout.slice(stdout.indexOf('<body>') + 6, stdout.indexOf('</body>'))
    return JSON.parse(shown.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'))
  } finally {
    server.close()
    rmSync(profile, {recursive: true, force: true, maxRetries: 5})
  }
}

function serve(outDir: string): Promise<Server> {
  const server = createServer((request, response) => {
    const file = join(outDir, new URL(request.url!, 'http://localhost').pathname)
    const isScript = file.endsWith('.js') && existsSync(file)
    response.writeHead(200, {'content-type': isScript ? 'text/javascript' : 'text/html'})
    response.end(isScript ? readFileSync(file) : page)
  })
  return new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(server)))
}
