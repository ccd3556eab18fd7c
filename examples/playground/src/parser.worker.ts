/** Reads a text apart from the page, which stays at work meanwhile. */
import {parse} from '@pubcite/parse'

/** So many articles come at once: the page unpacks a message in one go. */
const portion = 500

addEventListener('message', ({data}: MessageEvent<string>) => {
  const {articles, places, ...rest} = parse(data)
  for (let from = 0; from < articles.length; from += portion) {
    postMessage({articles: articles.slice(from, from + portion), places: places.slice(from, from + portion)})
  }
  postMessage(rest)
})
