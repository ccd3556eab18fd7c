/**
 * How NLM spells the parts of a citation: each file reads and writes one of them.
 */
export {toAscii} from './ascii.js'
export {
  type CitationOptions,
  fillCitation,
  type ReadCitation,
  readCitation,
  writeCitation
} from './citation.js'
export {
  monthName,
  readDate,
  readDateTime,
  readDigits,
  readMonth,
  writeDate,
  writeDateTime,
  writeDigits
} from './date.js'
export {decodeEntities} from './entities.js'
export {
  bookshelfUrl,
  doiUrl,
  fillIds,
  pmcUrl,
  pubmedUrl,
  readAgentId,
  readBookshelfId,
  readDoi,
  readIdUrl,
  readMid,
  readOrcid,
  readPmcid,
  readPmid,
  readTaggedId
} from './ids.js'
export {bcp47, languageCode, languageName} from './languages.js'
export {createFragment, escapeText, type Fragment, htmlOf, type MarkedText, plainText, readFragment} from './markup.js'
export {
  initialsOf,
  isGroupName,
  type ReadAuthors,
  type ReadName,
  readAuthors,
  readDisplayName,
  readFullName,
  readName,
  writeAuthors,
  writeFullName,
  writeName
} from './name.js'
export {expandPages, readPages, writePages} from './pages.js'
export {leadingPublicationType, publicationTypeOf, publicationTypes} from './publication-types.js'
export {type RelationTag, relationByLabel, relationByTag, relationTags} from './relations.js'
export {type Doubt, type ReadSourceOptions, readSource, type Source, type SourceOptions, writeSource} from './source.js'
export {withoutPeriod, withPeriod} from './title.js'
