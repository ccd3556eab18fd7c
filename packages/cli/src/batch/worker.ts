/** Converts files in a thread of its own, one after the other, as they are sent. */
import {parentPort} from 'node:worker_threads'
import {convertFile} from './convert-file.js'
import type {FromWorker} from './pool.js'
import type {Task} from './task.js'

const say = (message: FromWorker): void => parentPort!.postMessage(message)

parentPort!.on('message', async (task: Task) => {
  const seen = {bytes: 0}
  const timer = setInterval(() => say({bytes: seen.bytes}), 200)
  try {
    say({report: await convertFile(task, seen)})
  } finally {
    clearInterval(timer)
  }
})
