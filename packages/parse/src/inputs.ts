import type {Input} from './input.js'

/** The formats, most particular first: `parse` asks each in turn. */
export const inputs = [] as const satisfies Input<string, never, never>[]
