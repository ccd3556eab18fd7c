import {Worker} from 'node:worker_threads'
import type {Article} from '@pubcite/schema'
import type {StyleFormat} from '@pubcite/styles'
import {Failure} from './exit.js'

/** What a worker is to print: a bibliography of each list. */
export interface StyleWork {
  csl: string
  locale?: string
  format: StyleFormat
  lists: ReadonlyArray<readonly Article[]>
}

// tests run the sources, from which no worker can be started
const file = new URL(import.meta.url.endsWith('.ts') ? '../dist/style-worker.js' : './style-worker.js', import.meta.url)

/** An engine that is given no end fills its memory: then the worker is ended, and not the program. */
const resourceLimits = {maxOldGenerationSizeMb: 2048}

/**
 * Print with a style that someone wrote: it may never end, so it runs in a worker, for as long as it is allowed to.
 * @returns A bibliography for each list.
 * @throws Failure where it takes longer; what `loadStyle` throws.
 */
export function printInWorker(path: string, work: StyleWork, seconds: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, {workerData: work, resourceLimits})
    const timer = setTimeout(() => {
      reject(new Failure(`The style ${path} did not end within ${seconds} s. Give it more with --time-limit SECONDS.`))
      void worker.terminate()
    }, seconds * 1000)
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => {
      clearTimeout(timer)
      reject(new Failure(`The style ${path} printed nothing.`))
    })
  })
}
