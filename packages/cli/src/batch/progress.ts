import type {Terminal} from '../terminal.js'
import type {FileReport} from './task.js'

/** The line of progress on a terminal. Elsewhere it says nothing. */
export interface Progress {
  bytes(input: string, bytes: number): void
  report(report: Pick<FileReport, 'input' | 'records'>): void
  /** Take the line away, for other talk or at the end. */
  clear(): void
}

/** What is done, and what there is to do. */
export interface State {
  files: number
  allFiles: number
  /** As the files lie there: packed. */
  bytes: number
  allBytes: number
  records: number
  seconds: number
}

/** `12/1274 files · 0.4 of 36.1 GB · 8.1 MB/s · 9,700 records/s · 1 h 14 min left` */
export function progressLine({files, allFiles, bytes, allBytes, records, seconds}: State): string {
  const unit = allBytes >= 1e9 ? (['GB', 1e9] as const) : (['MB', 1e6] as const)
  const amount = `${(bytes / unit[1]).toFixed(1)} of ${(allBytes / unit[1]).toFixed(1)} ${unit[0]}`
  const rate = seconds > 0 ? bytes / seconds : 0
  const parts = [`${files}/${allFiles} files`, amount]
  if (rate > 0) {
    parts.push(`${(rate / 1e6).toFixed(1)} MB/s`, `${Math.round(records / seconds).toLocaleString('en-US')} records/s`)
    parts.push(`${duration((allBytes - bytes) / rate)} left`)
  }
  return parts.join(' · ')
}

/** `52 s`, `14 min`, `2 h 05 min` */
export function duration(seconds: number): string {
  if (seconds < 99.5) return `${Math.max(0, Math.round(seconds))} s`
  const minutes = Math.round(seconds / 60)
  if (minutes < 100) return `${minutes} min`
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`
}

/** Show progress on the terminal, at most five times a second. */
export function startProgress(sizes: ReadonlyMap<string, number>, {err, live}: Terminal): Progress {
  const running = new Map<string, number>()
  const started = performance.now()
  const allBytes = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  const done = {files: 0, bytes: 0, records: 0}
  let shown = 0
  let isThere = false
  const show = (): void => {
    const now = performance.now()
    if (!live || now - shown < 200) return
    shown = now
    isThere = true
    const bytes = [...running.values()].reduce((sum, size) => sum + size, done.bytes)
    const seconds = (now - started) / 1000
    err(`\r\u001b[K${progressLine({...done, bytes, allBytes, allFiles: sizes.size, seconds})}`)
  }
  return {
    bytes(input, bytes) {
      running.set(input, bytes)
      show()
    },
    report({input, records}) {
      running.delete(input)
      done.files++
      done.records += records
      done.bytes += sizes.get(input) ?? 0
      show()
    },
    clear() {
      if (isThere) err('\r\u001b[K')
      isThere = false
    }
  }
}
