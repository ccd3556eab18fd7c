import type {Mapped, Part, Report} from '../input.js'

/**
 * Hand on what another format has read of a slice, and report what it noted.
 * @param from Where the slice begins.
 */
export function mapPart({mapped, notes}: Part, report: Report, from = 0): Mapped {
  for (const {code, place, path} of notes) {
    const span = place && {from: from + place.from, ...(place.to !== undefined && {to: from + place.to})}
    report(code, {...(span && {place: span}), ...(path && {path})})
  }
  return mapped
}
