import type { Schema } from '../catalogue/index.js'

type Models = ReadonlyMap<string, Schema>

/** One place of a schema with what restricts the values there: annotations left out, references followed. */
export interface SchemaPlace {
  /** `/list/*`: the star for any item and any key of a map. */
  readonly at: string
  readonly says: Schema
}

/** One thing a schema demands: a keyword at a place; for `required` and `additionalProperties` the place of the field. */
export interface PlacedAssertion {
  readonly keyword: string
  readonly at: string
  /** What else stands at the place of the keyword, and itself. */
  readonly says: Schema
}

const values = [
  'type',
  'enum',
  'const',
  'format',
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'minItems',
  'maxItems',
  'anyOf',
  'oneOf',
]
const fields = ['required', 'properties', 'items', 'additionalProperties']
const annotations = [
  '$schema',
  '$id',
  'title',
  'description',
  'default',
  'example',
  'examples',
  'deprecated',
  'readOnly',
  'contentMediaType',
]

/**
 * Every place of a schema, outermost first. A second reading beside the generators', so that what they overlook is missed. What
 * is in a choice is no place of the schema: a branch is one of its own. Throws on a keyword of which nobody said what it means.
 */
export function placesIn(schema: Schema, models: Models, at = ''): readonly SchemaPlace[] {
  if (typeof schema['$ref'] === 'string') {
    const model = models.get(schema['$ref'].replace(/^.*\//, '').replace('.schema.json', ''))
    if (model === undefined) throw new Error(`no model ${schema['$ref']}`)
    return placesIn(model, models, at)
  }
  const says = Object.fromEntries(
    Object.entries(schema).filter(([keyword]) => {
      if ([...values, ...fields].includes(keyword)) return true
      if (annotations.includes(keyword) || keyword.startsWith('x-')) return false
      throw new Error(`nobody said what ${keyword} demands`)
    }),
  )
  const within = Object.entries((says['properties'] ?? {}) as Record<string, Schema>).flatMap(([name, field]) =>
    placesIn(field, models, below(at, name)),
  )
  const each = [says['items'], says['additionalProperties']].filter((part): part is Schema => typeof part === 'object')
  return [{ at, says }, ...within, ...each.flatMap(part => placesIn(part, models, below(at, '*')))]
}

const below = (at: string, name: string): string => `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`

/** All that a schema demands, place by place. */
export const assertionsIn = (schema: Schema, models: Models): readonly PlacedAssertion[] =>
  placesIn(schema, models).flatMap(({ at, says }) => [
    ...Object.keys(says)
      .filter(keyword => values.includes(keyword))
      .map(keyword => ({ keyword, at, says })),
    ...((says['required'] ?? []) as readonly string[]).map(name => ({
      keyword: 'required',
      at: below(at, name),
      says,
    })),
    ...(says['additionalProperties'] === false
      ? [{ keyword: 'additionalProperties', at: below(at, 'unexpected_field'), says }]
      : []),
  ])

/** What no value breaks without breaking something else, and why. */
export const unfalsifiable: readonly {
  readonly what: string
  readonly because: string
  readonly is: (demand: PlacedAssertion, transport: 'json' | 'form') => boolean
}[] = [
  {
    what: 'type beside enum',
    because: 'what is of another type is no member either',
    is: ({ keyword, says }) => keyword === 'type' && says['enum'] !== undefined,
  },
  {
    what: 'type of a text in a form',
    because: 'everything in a form is text',
    is: ({ keyword, says }, transport) =>
      transport === 'form' && keyword === 'type' && [says['type']].flat().includes('string'),
  },
]

/** What a schema demands and a value can break alone, as `minimum /list/*`, sorted; twice where items and entries share a place. */
export const falsifiable = (schema: Schema, models: Models, transport: 'json' | 'form' = 'json'): readonly string[] =>
  assertionsIn(schema, models)
    .filter(demand => !unfalsifiable.some(({ is }) => is(demand, transport)))
    .map(({ keyword, at }) => `${keyword} ${at}`)
    .toSorted()
