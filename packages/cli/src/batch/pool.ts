import {Worker} from 'node:worker_threads'
import {convertFile} from './convert-file.js'
import {type FileReport, startReport, type Task} from './task.js'

/** What a worker says: how many bytes of its file it has read, or what became of it. */
export type FromWorker = {bytes: number} | {report: FileReport}

/** What is told while files are converted. */
export interface Watcher {
  /** How many bytes of a file have been read so far. */
  bytes(input: string, bytes: number): void
  report(report: FileReport): void | Promise<void>
}

// tests run the sources, from which no worker can be started
const isSource = import.meta.url.endsWith('.ts')
const file = new URL(isSource ? '../../dist/batch-worker.js' : './batch-worker.js', import.meta.url)

/** Convert files, several at once: each in a thread of its own, unless it is one at a time. */
export async function convertAll(tasks: readonly Task[], jobs: number, watcher: Watcher): Promise<void> {
  const waiting = [...tasks]
  const count = Math.min(jobs, tasks.length)
  const threads = Array.from({length: count}, () => (count === 1 ? inThisThread(watcher) : inWorker(watcher)))
  const stopped: unknown[] = []
  await Promise.all(
    threads.map(async ({convert, end}) => {
      try {
        for (let task = waiting.shift(); task; task = waiting.shift()) await watcher.report(await convert(task))
      } catch (error) {
        stopped.push(error)
        waiting.length = 0
      } finally {
        await end()
      }
    })
  )
  if (stopped.length > 0) throw stopped[0]
}

interface Thread {
  convert(task: Task): Promise<FileReport>
  end(): Promise<unknown>
}

function inThisThread(watcher: Watcher): Thread {
  return {
    async convert(task) {
      const seen = {bytes: 0}
      const timer = setInterval(() => watcher.bytes(task.input, seen.bytes), 200)
      try {
        return await convertFile(task, seen)
      } finally {
        clearInterval(timer)
      }
    },
    end: async () => {}
  }
}

/** A worker that dies of a file (its memory is used up) takes that file with it alone: the next gets a new one. */
function inWorker(watcher: Watcher): Thread {
  let worker: Worker | undefined
  let current: {task: Task; settle(report: FileReport): void} | undefined
  const start = (): Worker => {
    const started = new Worker(file)
    const died = (reason: string): void => {
      if (worker === started) worker = undefined
      if (current) current.settle({...startReport(current.task, 'failed'), reason})
    }
    started.on('message', (said: FromWorker) => {
      if ('report' in said) current?.settle(said.report)
      else if (current) watcher.bytes(current.task.input, said.bytes)
    })
    started.once('error', error => died(`its thread ended: ${error.message}`))
    started.once('exit', code => died(`its thread ended with ${code}`))
    return started
  }
  return {
    convert: task =>
      new Promise<FileReport>(resolve => {
        current = {
          task,
          settle(report) {
            current = undefined
            resolve(report)
          }
        }
        worker ??= start()
        worker.postMessage(task)
      }),
    end: async () => worker?.terminate()
  }
}
