/**
 * Make `article.v1.json`, the JSON Schema of an article, from its zod shape.
 * Run `npm run json-schema -w @pubcite/schema` after the shape has changed; a test compares the two.
 */
import {writeFileSync} from 'node:fs'
import * as z from 'zod/mini'
import * as schema from '../src/index.js'

const parts: Record<string, z.ZodMiniType> = {
  Abstract: schema.abstractSchema,
  Author: schema.authorSchema,
  Book: schema.bookSchema,
  BookSection: schema.bookSectionSchema,
  Chemical: schema.chemicalSchema,
  Citation: schema.citationSchema,
  DataBank: schema.dataBankSchema,
  DateTime: schema.dateTimeSchema,
  Extra: schema.extraSchema,
  Grant: schema.grantSchema,
  HistoryEvent: schema.historyEventSchema,
  ArticleId: schema.articleIdSchema,
  Ids: schema.idsSchema,
  Investigator: schema.investigatorSchema,
  Journal: schema.journalSchema,
  Keyword: schema.keywordSchema,
  MeshHeading: schema.meshHeadingSchema,
  Page: schema.pageSchema,
  Pagination: schema.paginationSchema,
  PartialDate: schema.partialDateSchema,
  PersonName: schema.personNameSchema,
  PublicationType: schema.publicationTypeSchema,
  Reference: schema.referenceSchema,
  Relation: schema.relationSchema,
  SupplMeshName: schema.supplMeshNameSchema
}
for (const [id, part] of Object.entries(parts)) z.globalRegistry.add(part, {id})

/** The JSON Schema (draft 2020-12) of an `Article`. Within a major version fields are only added. */
export function articleJsonSchema(): Record<string, unknown> {
  const {$schema, ...rest} = z.toJSONSchema(schema.articleSchema, {target: 'draft-2020-12'})
  return {$schema, $id: 'urn:pubcite:schema:article:v1', title: 'Article', ...rest}
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(new URL('../article.v1.json', import.meta.url), `${JSON.stringify(articleJsonSchema(), null, 2)}\n`)
}
