/**
 * How NLM spells a part, read from hostile texts: `npm run harness -- --input nlm`.
 * One piece many times over, after a beginning and before an end, tries the patience of a pattern.
 */
import * as nlm from '@pubcite/nlm'
import type {Family} from './families.js'

type Read = (text: string) => unknown

/** Every function of @pubcite/nlm that takes a text. */
export const notations: readonly [name: string, read: Read][] = [
  ...Object.entries(nlm as unknown as Record<string, Read>).filter(([name]) =>
    /^(?:read(?!AgentId)|expand|with|toAscii|plain|escape|decode|language|leading|initials)/.test(name)
  ),
  ['readAgentId', (text: string) => nlm.readAgentId('ORCID', text)]
].filter((entry): entry is [string, Read] => typeof entry[1] === 'function')

const pieces = [
  'a',
  ' ',
  '-',
  '.',
  ',',
  ';',
  '(',
  ')',
  '<',
  '&',
  '/',
  '0',
  'é',
  '°',
  '\ud800',
  '%',
  '2023 ',
  'Jan-',
  'A ',
  'Kh',
  'J, ',
  '<i>',
  '<a ',
  '</i>',
  '<i><b>',
  '&#',
  '[doi]',
  'doi: ',
  'https://doi.org/',
  '10.1234/',
  '10.1234/a- ',
  'pmid ',
  'PMC',
  '?term=&',
  'de ',
  'et al ',
  '<math><mi>',
  '<!',
  '1.e',
  'Review ',
  ', Group',
  'Mde ',
  'orcid ',
  'Okafor NK, ',
  '; Group',
  'A. 2020;1:2. ',
  ' 2020;(',
  '2020 Jan 1;1(',
  'Erratum in: ',
  'Erratum in: J. 2020;1:2. ',
  'doi: 10.5555/x. ',
  'In: ',
  'A: b; 2020. ',
  'A. ',
  'J. ',
  '. "',
  '.”',
  ' p. ',
  'PMID: 1; ',
  '<i',
  '.</i',
  'Aa ',
  'English, ',
  ' ed. ',
  'U.S. ',
  'a-\n'
]
const starts = ['', '10.5555/', 'Okafor NK. A. J. 2020;1:2. ']

export const notationFamilies: readonly Family[] = pieces.flatMap(piece =>
  starts.map(start => ({
    name: `${start}${piece}…`,
    grow: (size: number) => `${start}${piece.repeat(Math.max(1, size / piece.length))}2020;1:2. PMID: 1.`
  }))
)
