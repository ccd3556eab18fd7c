import type {Output} from './output.js'

/** The formats that articles are written in. */
export const outputs = [] as const satisfies Output<string, never>[]
