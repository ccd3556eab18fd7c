import {decodeEntities} from '@pubcite/nlm'

/** The names of characters that the DTD declares, as far as HTML has them too. */
export function readEntity(name: string): string | undefined {
  const printed = `&${name};`
  const character = decodeEntities(printed)
  return character === printed ? undefined : character
}
