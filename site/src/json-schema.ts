interface Shape {
  type?: string
  $ref?: string
  items?: Shape
  properties?: Record<string, Shape>
  required?: string[]
  enum?: unknown[]
  const?: unknown
  examples?: unknown[]
  pattern?: string
  anyOf?: Shape[]
  oneOf?: Shape[]
  description?: string
}

/** A page about the JSON Schema of the article: a table for each of its parts. */
export function describeSchema(schema: Shape & {$id: string; $defs: Record<string, Shape>}): string {
  return [
    '# JSON Schema',
    'The shape of an article for programs in any language: [article.v1.json](/article.v1.json){target="_self"} (draft 2020-12), which is in npm as `@pubcite/schema/article.v1.json`. ' +
      `Its \`$id\` is \`${schema.$id}\`. Within a major version fields are only added. What the parts mean stands in [the article](/article).`,
    part('Article', schema),
    ...Object.entries(schema.$defs).map(([name, shape]) => part(name, shape))
  ].join('\n\n')
}

function part(name: string, shape: Shape): string {
  const kinds = shape.anyOf ?? shape.oneOf ?? [shape]
  return [`## ${name}`, ...(shape.description ? [shape.description] : []), ...kinds.map(table)].join('\n\n')
}

function table({properties = {}, required = []}: Shape): string {
  const rows = Object.entries(properties).map(([key, shape]) => {
    return `| \`${key}\`${required.includes(key) ? ' *' : ''} | ${typeOf(shape)} | ${examplesOf(shape)} |`
  })
  return ['| key (* always there) | value | for instance |', '|---|---|---|', ...rows].join('\n')
}

function typeOf(shape: Shape): string {
  if (shape.$ref) return link(shape.$ref.split('/').at(-1)!)
  if (shape.items) return `list of ${typeOf(shape.items)}`
  if (shape.const !== undefined) return `\`${JSON.stringify(shape.const)}\``
  if (shape.enum) return shape.enum.map(value => `\`${JSON.stringify(value)}\``).join(', ')
  const kinds = shape.anyOf ?? shape.oneOf
  if (kinds) return kinds.map(typeOf).join(' or ')
  if (shape.properties)
    return `{ ${Object.entries(shape.properties)
      .map(([key, value]) => `\`${key}\`: ${typeOf(value)}`)
      .join(', ')} }`
  return shape.type ?? 'any value'
}

function link(name: string): string {
  return name === '' || name === '#' ? '[Article](#article)' : `[${name}](#${name.toLowerCase()})`
}

function examplesOf({examples = []}: Shape): string {
  return examples.map(value => `\`${String(value)}\``).join(', ')
}
