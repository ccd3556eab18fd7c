import {fork} from 'node:child_process'
import {availableParallelism} from 'node:os'

/** What a process printed, and whether it ended well. */
export interface Ended {
  printed: string
  passed: boolean
}

/**
 * Run a script once for each list of arguments, each in a process of its own, as many at a time as there are processors.
 * @param tell Is given what each prints as it ends.
 * @returns What became of each, in the order of the lists.
 */
export async function inProcesses(
  file: string,
  runs: readonly (readonly string[])[],
  tell: (printed: string) => void = () => {}
): Promise<Ended[]> {
  const ended: Ended[] = []
  const queue = runs.entries()
  const work = async (): Promise<void> => {
    for (const [index, args] of queue) {
      ended[index] = await inProcess(file, args)
      tell(ended[index].printed)
    }
  }
  await Promise.all(Array.from({length: availableParallelism()}, work))
  return ended
}

function inProcess(file: string, args: readonly string[]): Promise<Ended> {
  return new Promise(resolve => {
    const child = fork(file, args, {silent: true})
    let printed = ''
    child.stdout?.setEncoding('utf8').on('data', chunk => (printed += chunk))
    child.stderr?.setEncoding('utf8').on('data', chunk => (printed += chunk))
    child.on('close', code => resolve({printed, passed: code === 0}))
  })
}
