/** The built page, served on this machine, in Chromium. */
import {existsSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {type BrowserContext, chromium} from 'playwright-core'
import {build, preview} from 'vite'

/** Where Debian puts it, or where `CHROMIUM` says. */
export const browser: string | undefined = [process.env['CHROMIUM'], '/usr/bin/chromium'].find(
  path => path !== undefined && existsSync(path)
)

const flags =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking ' +
  '--disable-component-update --disable-sync --hide-scrollbars --font-render-hinting=none'

type ContextOptions = Parameters<typeof chromium.launchPersistentContext>[1]

/** A server of the built page, and a way to open it in a browser of its own. */
export interface Site {
  address: string
  open(options?: ContextOptions): Promise<BrowserContext>
  close(): Promise<void>
}

/** Build the page, and serve what was built. */
export async function serve(): Promise<Site> {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const outDir = mkdtempSync(join(tmpdir(), 'pubcite-playground-')) // apart from dist, which another may be building
  const config = {root, logLevel: 'silent', mode: 'production', build: {outDir, emptyOutDir: true}} as const
  await build(config)
  const server = await preview({...config, preview: {port: 0, host: '127.0.0.1'}})
  const opened: Array<() => Promise<void>> = []
  return {
    address: server.resolvedUrls!.local[0]!,
    async open(options) {
      const profile = mkdtempSync(join(tmpdir(), 'pubcite-chromium-'))
      const context = await chromium.launchPersistentContext(profile, {
        executablePath: browser!,
        args: flags.split(' '),
        ...options
      })
      opened.push(async () => {
        await context.close()
        rmSync(profile, {recursive: true, force: true, maxRetries: 5})
      })
      return context
    },
    async close() {
      for (const each of opened) await each()
      await server.close()
      rmSync(outDir, {recursive: true, force: true})
    }
  }
}
