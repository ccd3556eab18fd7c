import type {Input} from './input.js'
import {medline} from './inputs/medline/index.js'
import {pubmedText} from './inputs/pubmed-text/index.js'
import {pubmedXml} from './inputs/pubmed-xml/index.js'

/** The formats, most particular first: `parse` asks each in turn. */
export const inputs = [pubmedXml, medline, pubmedText] as const satisfies Input<string, never, never>[]
