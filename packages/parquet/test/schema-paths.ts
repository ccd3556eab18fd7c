/** A part of a JSON Schema, as far as an article's has it. */
interface Shape {
  $ref?: string
  type?: string
  properties?: Record<string, Shape>
  items?: Shape
  anyOf?: Shape[]
  oneOf?: Shape[]
  $defs?: Record<string, Shape>
}

/** The paths of all values that a schema allows, without the positions of lists; what holds itself is followed once. */
export function schemaPaths(schema: Shape): string[] {
  const found = new Set<string>()
  const visit = (shape: Shape, path: readonly string[], open: readonly string[]): void => {
    const name = shape.$ref?.replace('#/$defs/', '')
    if (name !== undefined) {
      if (!open.includes(name)) visit(schema.$defs![name]!, path, [...open, name])
      return
    }
    const inner = [...(shape.anyOf ?? []), ...(shape.oneOf ?? []), ...(shape.items ? [shape.items] : [])]
    for (const one of inner) visit(one, path, open)
    for (const [key, one] of Object.entries(shape.properties ?? {})) visit(one, [...path, key], open)
    if (inner.length === 0 && !shape.properties) found.add(path.join('.'))
  }
  visit(schema, [], [])
  return [...found]
}
