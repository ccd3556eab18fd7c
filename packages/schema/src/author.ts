import * as z from 'zod/mini'
import {flag, type OpenWord, openWord, optional, text} from './shape.js'

const personIdSources = ['ORCID', 'ISNI', 'GRID', 'ROR', 'RINGGOLD'] as const

/** An identifier of a person or of an institution (`Identifier`). */
export interface AgentId {
  source: OpenWord<(typeof personIdSources)[number]>
  /** The normal form: an ORCID is `0000-0002-1825-0097`. Where the value has no such form, as printed. */
  id: string
  /** What was printed, where it differs from `id`. */
  raw?: string
}

/** Where an author worked. */
export interface Affiliation {
  text: string
  textHtml?: string
  /** Identifiers of the institution. */
  ids: AgentId[]
}

/** The parts of a personal name. */
export interface PersonName {
  /** Family name with its particles: `van der Berg`. A single name stands here alone. */
  lastName: string
  /** Given names, as full as they are known. */
  foreName?: string
  /** Initials without periods or blanks: `NK`. */
  initials?: string
  /** `Jr`, `3rd`. */
  suffix?: string
  suffixHtml?: string
  /** The name as printed, where it could be divided by rule only. */
  fullName?: string
}

/** A person who wrote, edited or contributed. */
export interface Person extends PersonName {
  type: 'person'
  ids: AgentId[]
  affiliations: Affiliation[]
  /** Present where this is a misspelt form, kept for retrieval (`ValidYN="N"`): not to be printed. */
  valid?: false
  /** Contributed as much as another author of the list who says so too. */
  equalContribution?: true
}

/** A group that stands among the authors. */
export interface Group {
  type: 'group'
  collectiveName: string
  collectiveNameHtml?: string
  ids: AgentId[]
  affiliations: Affiliation[]
  /** Present where this is a form kept for retrieval only. */
  valid?: false
  equalContribution?: true
  /** The `listId` of the investigators who are this group. */
  investigators?: string
}

export type Author = Person | Group

/** A collaborator who is not an author (`Investigator`). */
export interface Investigator extends Person {
  /** The list that this person stands in, where a group refers to it. */
  listId?: string
}

const name = () => ({
  lastName: text,
  foreName: optional(text),
  initials: optional(text),
  suffix: optional(text),
  suffixHtml: optional(text),
  fullName: optional(text)
})

const agentId = () => z.strictObject({source: openWord(personIdSources), id: text, raw: optional(text)})

const member = () => ({
  ids: z.array(agentId()),
  affiliations: z.array(z.strictObject({text, textHtml: optional(text), ids: z.array(agentId())})),
  valid: flag(false),
  equalContribution: flag(true)
})

export const personNameSchema = /* @__PURE__ */ (() => z.strictObject(name()))()

export const authorSchema = /* @__PURE__ */ (() =>
  z.discriminatedUnion('type', [
    z.strictObject({type: z.literal('person'), ...name(), ...member()}),
    z.strictObject({
      type: z.literal('group'),
      collectiveName: text,
      collectiveNameHtml: optional(text),
      ...member(),
      investigators: optional(text)
    })
  ]))()

export const investigatorSchema = /* @__PURE__ */ (() =>
  z.strictObject({type: z.literal('person'), ...name(), ...member(), listId: optional(text)}))()
