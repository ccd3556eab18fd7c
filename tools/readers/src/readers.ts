import type {Reader} from './reader.js'
import {bibutilsReader} from './readers/bibutils.js'
import {citationJsReader} from './readers/citation-js.js'
import {jsonReader, tableReader, yamlReader} from './readers/data.js'
import {htmlReader} from './readers/html.js'
import {biberReader, bibtexReader, pandocReader} from './readers/latex.js'
import {modsRecordReader} from './readers/mods-record.js'
import {ownReader} from './readers/own.js'
import {saxesReader, xmllintReader} from './readers/xml.js'

/** Everybody who reads what we write. */
export const readers: readonly Reader[] = [
  bibtexReader,
  biberReader,
  pandocReader,
  bibutilsReader,
  citationJsReader,
  xmllintReader,
  modsRecordReader,
  saxesReader,
  jsonReader,
  yamlReader,
  tableReader,
  htmlReader,
  ownReader
]
