/**
 * The names of elements by number, so that a table of rows is an array. The hashes of all known names differ, which is
 * checked when they are entered.
 */
import {nameHash} from '../../xml.js'

/** How many names there may be. Number 0 is for what is unknown. */
export const capacity = 256
const slots = 2048 // 2^11
const hashes = new Int32Array(slots)
const numbers = new Uint8Array(slots)
const names = ['']

/** The number of a name of the DTD, which is entered if it is new. */
export function numberOf(name: string): number {
  const hash = nameHash(name)
  const number = numberAt(hash)
  if (number > 0) {
    if (names[number] !== name) throw new RangeError(`'${name}' and '${names[number]}' have the same hash.`)
    return number
  }
  if (names.length === capacity) throw new RangeError('There is no room for another name.')
  const slot = slotOf(hash)
  hashes[slot] = hash
  numbers[slot] = names.length
  return names.push(name) - 1
}

/** The number of a name by its hash, or 0. */
export function numberAt(hash: number): number {
  return numbers[slotOf(hash)]!
}

/** Where a hash stands, or the free slot where it would. */
function slotOf(hash: number): number {
  let slot = Math.imul(hash, 0x9e3779b1) >>> 21
  while (numbers[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & (slots - 1)
  return slot
}
