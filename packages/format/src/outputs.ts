import type {Output} from './output.js'
import {biblatex} from './outputs/biblatex/index.js'
import {bibtex} from './outputs/bibtex/index.js'
import {coins} from './outputs/coins/index.js'
import {csl} from './outputs/csl-json/index.js'
import {csv} from './outputs/csv/index.js'
import {dublinCore} from './outputs/dublin-core/index.js'
import {endnoteXml} from './outputs/endnote-xml/index.js'
import {enw} from './outputs/enw/index.js'
import {hayagriva} from './outputs/hayagriva/index.js'
import {highwire} from './outputs/highwire/index.js'
import {html} from './outputs/html/index.js'
import {jatsRef} from './outputs/jats-ref/index.js'
import {json} from './outputs/json/index.js'
import {jsonLd} from './outputs/json-ld/index.js'
import {jsonl} from './outputs/jsonl/index.js'
import {markdown} from './outputs/markdown/index.js'
import {medline} from './outputs/medline/index.js'
import {mods} from './outputs/mods/index.js'
import {nlm} from './outputs/nlm/index.js'
import {pubmedXml} from './outputs/pubmed-xml/index.js'
import {refworks} from './outputs/refworks/index.js'
import {ris} from './outputs/ris/index.js'
import {rtf} from './outputs/rtf/index.js'
import {tsv} from './outputs/tsv/index.js'
import {zotero} from './outputs/zotero/index.js'

/** The formats that articles are written in. */
export const outputs = [
  nlm,
  markdown,
  html,
  rtf,
  csl,
  bibtex,
  biblatex,
  ris,
  endnoteXml,
  enw,
  refworks,
  csv,
  tsv,
  medline,
  pubmedXml,
  jatsRef,
  mods,
  zotero,
  jsonLd,
  highwire,
  dublinCore,
  coins,
  hayagriva,
  json,
  jsonl
] as const satisfies Output<string, never>[]
