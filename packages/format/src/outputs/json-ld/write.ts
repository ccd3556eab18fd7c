import type {Thing} from './map.js'

/** JSON in which nothing ends or begins an element, so that it is safe inside a script element. */
export function write(thing: Thing): string {
  return JSON.stringify(thing).replace(
    /[<>&\u2028\u2029]/g,
    sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
}
