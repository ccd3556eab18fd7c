import {initialsOf, type ReadName, readDisplayName, readName, toAscii} from '@pubcite/nlm'
import {emptyPerson} from '@pubcite/schema/model'

/**
 * Divide a name in the order of a page by the short form that its link searches for: `Maria José García Núñez` by
 * `García Núñez MJ`. Where they do not agree, or there is none, the name is divided by rule.
 * @returns `undefined` for an empty name.
 */
export function readLinkedName(display: string, short: string): ReadName | undefined {
  const linked = short === '' ? undefined : readName(short)
  const printed = display.replace(/\s+/g, ' ').trim()
  if (!linked || printed === '') return readDisplayName(printed)
  const {lastName, initials, suffix} = linked.person
  const {name, suffix: shown} = withoutSuffix(printed, suffix)
  const words = name.split(' ')
  const family = lastName.split(' ').length
  const end = words.slice(-family).join(' ')
  if (family > words.length || fold(end) !== fold(lastName)) {
    return rotated(printed, short) ?? readDisplayName(printed)
  }
  const foreName = words.slice(0, -family).join(' ')
  const letters = initials ?? initialsOf(foreName)
  const ending = suffix ?? shown
  const person = {
    ...emptyPerson(end),
    ...(foreName !== '' && {foreName}),
    ...(letters !== '' && {initials: letters}),
    ...(ending !== undefined && {suffix: ending})
  }
  return {person, certain: true}
}

/** A link may search for the whole name: `García Núñez Maria José`. */
function rotated(display: string, linked: string): ReadName | undefined {
  const words = display.split(' ')
  for (let family = 1; family < words.length; family++) {
    const [foreName, lastName] = [words.slice(0, -family).join(' '), words.slice(-family).join(' ')]
    if (fold(`${lastName} ${foreName}`) !== fold(linked)) continue
    const initials = initialsOf(foreName)
    return {
      person: {...emptyPerson(lastName), foreName, ...(initials !== '' && {initials})},
      certain: true
    }
  }
  return undefined
}

const ending = /^(.*\S),? (Jr|Sr|2nd|3rd|[4-9]th|II|III|IV)\.?$/

function withoutSuffix(name: string, suffix: string | undefined): {name: string; suffix?: string} {
  const [, rest, shown] = ending.exec(name) ?? []
  if (rest !== undefined && shown !== undefined) return {name: rest, suffix: shown}
  return suffix !== undefined && name.endsWith(` ${suffix}`) ? {name: name.slice(0, -suffix.length - 1)} : {name}
}

const fold = (text: string) =>
  toAscii(text)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '') || text
