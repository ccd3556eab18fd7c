/**
 * Citation keys: ASCII, the same for the same article each time, and no two alike in one list.
 */
import {toAscii} from '@pubcite/nlm'
import {type Article, printedAuthors} from '@pubcite/schema/model'
import {mainDate} from '../main-date.js'

/** Keys that are taken, in lower case (BibTeX knows no case), with the letter that the next one alike will get. */
export type Keys = Map<string, number>

const parts = new Map<string, (article: Article) => string | undefined>([
  ['family', familyPart],
  ['year', article => mainDate(article)?.year?.toString()],
  ['title', ({title}) => firstWord(title)],
  ['journal', ({journal}) => journal?.medlineTa ?? journal?.title],
  ['pmid', ({ids}) => ids.pmid],
  ['pmcid', ({ids}) => ids.pmcid],
  ['doi', ({ids}) => ids.doi]
])

/**
 * Make the key of an article: `Okafor2023`, and for the second of them `Okafor2023a`.
 * @param pattern Parts in braces, and what stands between them: `{family}{year}`, `pmid{pmid}`.
 * @returns Letters, digits and `_:.+/-`. Where the pattern gives no letter: `pmid` and the PMID, or `article`.
 * @throws RangeError for a part that does not exist.
 */
export function makeKey(article: Article, pattern: string, keys: Keys): string {
  const filled = pattern.replace(/\{([^{}]*)\}/g, (_, name: string) => {
    const part = parts.get(name)
    if (!part) throw new RangeError(`A citation key has no part {${name}}: write ${known()}.`)
    return toAscii(part(article) ?? '').replace(/[^A-Za-z0-9]+/g, '')
  })
  const key = toAscii(filled)
    .replace(/[^A-Za-z0-9_:.+/-]+/g, '')
    .replace(/^[^A-Za-z0-9]+/, '')
  const {pmid} = article.ids
  return distinguish(/[A-Za-z]/.test(key) ? key : pmid ? `pmid${pmid}` : `article${key}`, keys)
}

const known = () => [...parts.keys()].map(name => `{${name}}`).join(', ')

function distinguish(key: string, keys: Keys): string {
  let letters = keys.get(key.toLowerCase()) ?? 0
  let candidate = key + suffix(letters)
  while (keys.has(candidate.toLowerCase())) {
    letters += 1
    candidate = key + suffix(letters)
  }
  keys.set(candidate.toLowerCase(), 1)
  if (letters > 0) keys.set(key.toLowerCase(), letters + 1)
  return candidate
}

/** 1 is `a`, 26 is `z`, 27 is `aa`; 0 is nothing. */
function suffix(count: number): string {
  let letters = ''
  for (let rest = count; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters
  }
  return letters
}

/** The first author's family name, or else the first word of a group's name or of the title. */
function familyPart(article: Article): string | undefined {
  const [author] = printedAuthors([...article.authors, ...article.editors])
  if (!author) return firstWord(article.title)
  return author.type === 'person' ? author.lastName : firstWord(author.collectiveName)
}

/** The first word that is no article. */
function firstWord(text: string | undefined): string | undefined {
  const words = text?.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu)
  return words?.find(word => !/^(?:the|a|an)$/i.test(word)) ?? words?.[0]
}
