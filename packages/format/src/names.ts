import type {PersonName} from '@pubcite/schema/model'
import {givenNames} from './given-names.js'

/** `Family, Given, Suffix`, as RIS, EndNote and others divide names: a comma of a name itself would begin its next part. */
export function commaName(name: PersonName, comma = ', '): string {
  const {lastName, suffix} = name
  const given = givenNames(name)
  const parts = suffix === undefined ? [lastName, given] : [lastName, given ?? '', suffix]
  return parts.flatMap(part => (part === undefined ? [] : withoutCommas(part))).join(comma)
}

/** A name in which nothing divides. */
export function withoutCommas(name: string): string {
  return name.replace(/,/g, ' ').trim()
}
