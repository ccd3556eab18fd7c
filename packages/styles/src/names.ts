/** A style that is loaded by its name. */
export interface StyleName {
  /** The name of the official file, without `.csl`: `the-lancet`. */
  name: string
  title: string
  /** Older names of the same style, and journals that follow it. */
  aliases: string[]
}

const rows: Array<[name: string, title: string, aliases: string]> = [
  ['american-chemical-society', 'American Chemical Society', 'acs'],
  [
    'american-medical-association',
    'AMA Manual of Style 11th edition',
    'ama jama journal-of-the-american-medical-association jama-cardiology jama-dermatology jama-facial-plastic-surgery jama-health-forum jama-internal-medicine ' +
      'jama-network-open jama-neurology jama-oncology jama-ophthalmology jama-otolaryngology-head-and-neck-surgery ' +
      'jama-pediatrics jama-psychiatry jama-surgery'
  ],
  ['apa', 'APA Style 7th edition', 'american-psychological-association apa-7th-edition'],
  ['biomed-central', 'BioMed Central', 'bmc bmc-bioinformatics bmc-biology bmc-medicine bmc-public-health'],
  ['bmj', 'BMJ', 'bmj-open british-medical-journal'],
  ['cell', 'Cell', 'cell-metabolism cell-reports cell-stem-cell molecular-cell'],
  ['chicago-author-date', 'Chicago Manual of Style (author-date)', 'chicago'],
  ['council-of-science-editors', 'Council of Science Editors (citation-sequence)', 'cse cse-citation-sequence'],
  ['council-of-science-editors-author-date', 'Council of Science Editors (name-year)', 'cse-author-date cse-name-year'],
  ['elife', 'eLife', ''],
  ['elsevier-harvard', 'Elsevier Harvard', ''],
  ['embo-press', 'EMBO Press', 'the-embo-journal embo-reports molecular-systems-biology'],
  ['frontiers', 'Frontiers', 'frontiers-journals'],
  ['harvard-cite-them-right', 'Cite Them Right 12th edition (Harvard)', 'harvard harvard1'],
  ['ieee', 'IEEE', 'ieee-with-url ieee-w-url'],
  ['karger-journals', 'Karger journals', 'karger'],
  ['modern-language-association', 'MLA Handbook 9th edition', 'mla'],
  ['multidisciplinary-digital-publishing-institute', 'MDPI', 'mdpi'],
  ['nature', 'Nature', 'nature-communications nature-genetics nature-medicine'],
  [
    'nlm-citation-sequence',
    'NLM/Vancouver: Citing Medicine 2nd edition (citation-sequence)',
    'vancouver nlm national-library-of-medicine'
  ],
  ['nlm-citation-sequence-brackets', 'NLM/Vancouver (citation-sequence, brackets)', 'vancouver-brackets'],
  [
    'nlm-citation-sequence-superscript',
    'NLM/Vancouver (citation-sequence, superscript)',
    'vancouver-superscript national-library-of-medicine-grant national-library-of-medicine-grant-proposals'
  ],
  ['peerj', 'PeerJ', ''],
  [
    'plos',
    'Public Library of Science',
    'plos-biology plos-computational-biology plos-genetics plos-medicine plos-neglected-tropical-diseases plos-one plos-pathogens'
  ],
  ['pnas', 'PNAS', 'proceedings-of-the-national-academy-of-sciences'],
  ['science', 'Science', 'science-translational-medicine'],
  ['springer-basic-author-date', 'Springer Basic (author-date)', 'springer-basic'],
  ['springer-vancouver', 'Springer Vancouver', ''],
  ['springer-vancouver-brackets', 'Springer Vancouver (brackets)', ''],
  [
    'the-lancet',
    'The Lancet',
    'lancet lancet-infectious-diseases lancet-neurology lancet-oncology the-lancet-infectious-diseases ' +
      'the-lancet-neurology the-lancet-oncology the-lancet-psychiatry'
  ],
  [
    'the-new-england-journal-of-medicine',
    'The New England Journal of Medicine',
    'nejm new-england-journal-of-medicine'
  ],
  ['vancouver-author-date', 'Vancouver (author-date)', '']
]

/** The styles that `loadStyle` knows by name. */
export const styleNames: readonly StyleName[] = rows.map(([name, title, aliases]) => ({
  name,
  title,
  aliases: aliases.split(' ').filter(Boolean)
}))

const byName = new Map(styleNames.flatMap(({name, aliases}) => [name, ...aliases].map(each => [each, name] as const)))

/** Official styles that one would look for here, and that no npm package has; with what comes nearest. */
const leftOut = new Map([['nlm-name-year', 'vancouver-author-date']])

/**
 * Find a style by its name or an alias, in any case, with blanks or hyphens: `Vancouver`, `the lancet`, `apa.csl`.
 * @returns The name of the style.
 * @throws RangeError for a name that is not known; it says the nearest one that is.
 */
export function findStyleName(name: string): string {
  const key = name
    .trim()
    .toLowerCase()
    .replace(/\.csl$/, '')
    .replace(/[\s_]+/g, '-')
  const found = byName.get(key)
  if (found) return found
  const older = leftOut.get(key)
  const what = older ? `'${key}' is in no npm package, so it is not here` : `There is no style '${name}'`
  const instead = older ?? nearest(key, [...byName.keys()])
  throw new RangeError(`${what}. The nearest is '${instead}'; any other is loaded by its CSL text.`)
}

/** Of some words the one that needs the fewest changes to become this one. */
export function nearest(word: string, words: readonly string[]): string {
  const start = word.slice(0, 100)
  const scored = words.map(other => ({other, score: distance(start, other)}))
  return scored.reduce((best, each) => (each.score < best.score ? each : best)).other
}

/** Levenshtein's distance, row by row. */
function distance(one: string, other: string): number {
  let row = Array.from({length: other.length + 1}, (_, index) => index)
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const replaced = row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  return row[other.length]!
}
