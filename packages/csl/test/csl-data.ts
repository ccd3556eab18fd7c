/**
 * What `csl-data.json` of CSL 1.0.2 allows in an item, and nothing else; written from it by hand, since no npm package has
 * the file. One thing is stricter: an empty text is refused too.
 * @see https://github.com/citation-style-language/schema/blob/v1.0.2/schemas/input/csl-data.json
 */
import * as z from 'zod/mini'
import {cslTypes} from '../src/item.js'

const optional = z.optional
const text = z.string().check(z.minLength(1))
const number = z.union([text, z.number()])
const flag = z.union([z.string(), z.number(), z.boolean()])

const name = z.strictObject({
  family: optional(text),
  given: optional(text),
  'dropping-particle': optional(text),
  'non-dropping-particle': optional(text),
  suffix: optional(text),
  'comma-suffix': optional(flag),
  'static-ordering': optional(flag),
  literal: optional(text),
  'parse-names': optional(flag)
})

const dateParts = z.array(number).check(z.minLength(1), z.maxLength(3))

const date = z.strictObject({
  'date-parts': optional(z.array(dateParts).check(z.minLength(1), z.maxLength(2))),
  season: optional(number),
  circa: optional(flag),
  literal: optional(text),
  raw: optional(text)
})

const all = <Shape extends z.ZodMiniType>(keys: string, shape: Shape) =>
  Object.fromEntries(keys.split(' ').map(key => [key, optional(shape)]))

/** The shape of an item. */
export const cslDataSchema = z.strictObject({
  type: z.enum(cslTypes),
  id: number,
  categories: optional(z.array(text)),
  custom: optional(z.record(z.string(), z.unknown())),
  ...all(
    'author chair collection-editor compiler composer container-author contributor curator director editor ' +
      'editorial-director executive-producer guest host illustrator interviewer narrator organizer original-author ' +
      'performer producer recipient reviewed-author script-writer series-creator translator',
    z.array(name).check(z.minLength(1))
  ),
  ...all('accessed available-date event-date issued original-date submitted', date),
  ...all(
    'chapter-number citation-number collection-number edition first-reference-note-number issue locator number ' +
      'number-of-pages number-of-volumes page page-first part printing supplement volume',
    number
  ),
  ...all(
    'abstract annote archive archive_collection archive_location archive-place authority call-number citation-key ' +
      'citation-label collection-title container-title container-title-short dimensions division DOI event event-place ' +
      'event-title genre ISBN ISSN journalAbbreviation jurisdiction keyword language medium note original-publisher ' +
      'original-publisher-place original-title part-title PMCID PMID publisher publisher-place references reviewed-genre ' +
      'reviewed-title scale section shortTitle source status title title-short URL version volume-title ' +
      'volume-title-short year-suffix',
    text
  )
})

/** How an item breaks the schema: `issued.date-parts.0: Too small …`; empty if it does not. */
export function breaksCslData(item: unknown): string[] {
  const {error} = cslDataSchema.safeParse(item)
  return error?.issues.map(({path, message}) => `${path.join('.')}: ${message}`) ?? []
}
