import * as z from 'zod/mini'
import {flag, type OpenWord, openWord, optional, text} from './shape.js'

/** A descriptor or qualifier of MeSH. */
export interface MeshTerm {
  name: string
  /** `D000818`, `Q000235` */
  ui?: string
  /** A point of the paper (the star of MEDLINE). */
  majorTopic?: true
  /** `Geographic` for places. */
  type?: OpenWord<'Geographic'>
  /** Assigned by the automatic indexer (`AutoHM="Y"`). */
  autoHm?: true
}

/** A MeSH heading: `Kidney Failure, Chronic/epidemiology`. */
export interface MeshHeading {
  descriptor: MeshTerm
  qualifiers: MeshTerm[]
}

export interface Chemical {
  name: string
  /** CAS number, `EC 3.4.21.68` or UNII; absent where NLM prints `0`, which says that there is none. */
  registryNumber?: string
  /** MeSH D or C number. */
  ui?: string
}

const supplMeshTypes = ['Disease', 'Protocol', 'Organism', 'Anatomy', 'Population'] as const

/** A supplementary concept of MeSH. */
export interface SupplMeshName {
  name: string
  type?: OpenWord<(typeof supplMeshTypes)[number]>
  ui?: string
}

export interface Keyword {
  text: string
  textHtml?: string
  majorTopic?: true
  /** Who gave it: `NOTNLM` for the authors' own. */
  owner?: OpenWord<'NLM' | 'NLM-AUTO' | 'NASA' | 'PIP' | 'KIE' | 'NOTNLM' | 'HHS'>
}

export interface PublicationType {
  /** `Journal Article`, `Review`, `Retracted Publication`. */
  name: string
  /** `D016454` */
  ui?: string
}

const term = () =>
  z.strictObject({
    name: text,
    ui: optional(text),
    majorTopic: flag(true),
    type: optional(openWord(['Geographic'])),
    autoHm: flag(true)
  })

export const meshHeadingSchema = /* @__PURE__ */ (() =>
  z.strictObject({descriptor: term(), qualifiers: z.array(term())}))()

export const chemicalSchema = /* @__PURE__ */ (() =>
  z.strictObject({name: text, registryNumber: optional(text), ui: optional(text)}))()

export const supplMeshNameSchema = /* @__PURE__ */ (() =>
  z.strictObject({name: text, type: optional(openWord(supplMeshTypes)), ui: optional(text)}))()

export const keywordSchema = /* @__PURE__ */ (() =>
  z.strictObject({
    text,
    textHtml: optional(text),
    majorTopic: flag(true),
    owner: optional(openWord(['NLM', 'NLM-AUTO', 'NASA', 'PIP', 'KIE', 'NOTNLM', 'HHS']))
  }))()

export const publicationTypeSchema = /* @__PURE__ */ (() => z.strictObject({name: text, ui: optional(text)}))()
