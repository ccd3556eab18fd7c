import * as z from 'zod/mini'

/** A word from a list that NLM may lengthen: the known words are named, any other is allowed. */
export type OpenWord<Known extends string> = Known | (string & {})

/** Text that says something: an absent value is absent, never `''`. */
export const text = /* @__PURE__ */ (() => z.string().check(z.minLength(1)))()

/** A word from an open list. The JSON Schema names the known words as examples. */
export const openWord = <const Known extends string>(known: readonly Known[]): z.ZodMiniType<OpenWord<Known>> =>
  z.string().check(z.minLength(1), z.meta({examples: [...known]})) as unknown as z.ZodMiniType<OpenWord<Known>>

/** A whole number within bounds, both included. */
export const whole = (min: number, max: number) => z.int().check(z.gte(min), z.lte(max))

/** An optional key: absent where there is nothing to say, never present with `undefined`. */
export const optional = z.exactOptional

/** A flag that is present only where the source says so. */
export const flag = <const Value extends boolean>(value: Value) => z.exactOptional(z.literal(value))
