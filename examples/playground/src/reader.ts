import type {Article, ParseResult, Place} from '@pubcite/schema/model'

/** What the worker sends: some articles with their places, and at last the rest of the result. */
type Message = {articles: Article[]; places: Place[]} | Omit<ParseResult, 'articles' | 'places'>

/** Why a text was not read to its end. */
export type Stop = 'overtaken' | 'too-long'

/** A worker that waits for the next text. One that is at work is ended, not asked: it would not hear. */
let waiting: Worker | undefined
let overtake: (() => void) | undefined

/**
 * Read a text in a worker. A text that comes while another is being read ends that one.
 * @returns What `parse` returns, or why there is nothing: a newer text came, or the seconds ran out.
 * @throws Error if the worker does: a mistake of ours.
 */
export function readApart(text: string, seconds: number): Promise<ParseResult | Stop> {
  overtake?.()
  const worker = waiting ?? new Worker(new URL('./parser.worker.ts', import.meta.url), {type: 'module'})
  waiting = undefined
  return new Promise((resolve, reject) => {
    const end = (reason: Stop) => {
      settle()
      worker.onmessage = null // some may still be on their way
      worker.terminate()
      resolve(reason)
    }
    const settle = () => {
      clearTimeout(timer)
      overtake = undefined
    }
    const timer = setTimeout(end, seconds * 1000, 'too-long')
    overtake = () => end('overtaken')
    worker.onerror = event => {
      settle()
      worker.terminate()
      reject(new Error(event.message))
    }
    collect(worker, result => {
      settle()
      waiting = worker
      resolve(result)
    })
    worker.postMessage(text)
  })
}

function collect(worker: Worker, done: (result: ParseResult) => void): void {
  const articles: Article[] = []
  const places: Place[] = []
  worker.onmessage = ({data}: MessageEvent<Message>) => {
    if (!('articles' in data)) return done({...data, articles, places})
    for (const article of data.articles) articles.push(article)
    for (const place of data.places) places.push(place)
  }
}
