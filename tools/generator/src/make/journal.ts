import type {Journal} from '@pubcite/schema/model'
import {has, type Maker} from '../options.js'
import {journals, preprintServers} from '../words/journals.js'
import {issn} from './ids.js'

/** A journal with all that NLM knows of it; the same one has the same numbers in every record. */
export function makeJournal(maker: Maker, preprint = false): Journal {
  const {random} = maker
  const list = preprint ? preprintServers : journals
  const number = random.int(0, list.length - 1)
  const {ta, iso, title, country} = list[number]!
  const at = number + (preprint ? 50 : 0)
  const print = {issn: issn(at * 2), type: 'Print'}
  const electronic = {issn: issn(at * 2 + 1), type: 'Electronic'}
  const first = random.pick([print, electronic])
  return {
    title,
    medlineTa: ta,
    isoAbbreviation: iso,
    issns: [first, ...(has(maker, 0.9) ? [{issn: print.issn, type: 'Linking'}] : [])],
    ...(has(maker, 0.95) && {
      nlmUniqueId:
        ['990012', '9900123', '99001234', '990012345', '9918999988106676'][number % 5]! +
        number +
        (number % 5 === 2 ? 'R' : '')
    }),
    ...(has(maker, 0.95) && {country})
  }
}
