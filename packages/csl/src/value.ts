/** Text that says something, of a value that may be anything: numbers are written out, the rest is `undefined`. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return `${value}`
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

/** The keys of an object whose value is there. */
export function present<Fields extends object>(
  fields: Fields
): {[Key in keyof Fields]?: Exclude<Fields[Key], undefined>} {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never
}
