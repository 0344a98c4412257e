import type { Schema } from '../catalogue/index.js'
import { pointerStep } from '../json/index.js'

type Models = ReadonlyMap<string, Schema>

/** One place of a schema with what restricts the values there: annotations left out, references followed. */
export interface SchemaPlace {
  /** `/list/*`: the star for any item and any key of a map. */
  readonly at: string
  readonly says: Schema
}

/** A keyword at a place; for `required` and `additionalProperties` the place of the field. */
export interface PlacedAssertion {
  readonly keyword: string
  readonly at: string
  /** All keywords at the place of this one. */
  readonly says: Schema
}

// prettier-ignore
const values = [
  'type', 'enum', 'const', 'format', 'pattern', 'minLength', 'maxLength', 'minimum', 'maximum', 'exclusiveMinimum',
  'exclusiveMaximum', 'minItems', 'maxItems', 'anyOf', 'oneOf',
]
const fields = ['required', 'properties', 'items', 'additionalProperties']
// prettier-ignore
const annotations = [
  '$schema', '$id', 'title', 'description', 'default', 'example', 'examples', 'deprecated', 'readOnly',
  'contentMediaType',
]

/**
 * Every place of a schema, outermost first; what is within a choice is not counted. It is written apart from the
 * generators, so that what they overlook is found. Throws on a keyword that is not listed above.
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
      throw new Error(`${keyword} is not listed`)
    }),
  )
  const within = Object.entries((says['properties'] ?? {}) as Record<string, Schema>).flatMap(([name, field]) =>
    placesIn(field, models, at + pointerStep(name)),
  )
  const each = [says['items'], says['additionalProperties']].filter((part): part is Schema => typeof part === 'object')
  return [{ at, says }, ...within, ...each.flatMap(part => placesIn(part, models, at + pointerStep('*')))]
}

/** All assertions of a schema, place by place. */
export const assertionsIn = (schema: Schema, models: Models): readonly PlacedAssertion[] =>
  placesIn(schema, models).flatMap(({ at, says }) => [
    ...Object.keys(says)
      .filter(keyword => values.includes(keyword))
      .map(keyword => ({ keyword, at, says })),
    ...((says['required'] ?? []) as readonly string[]).map(name => ({
      keyword: 'required',
      at: at + pointerStep(name),
      says,
    })),
    ...(says['additionalProperties'] === false
      ? [{ keyword: 'additionalProperties', at: at + pointerStep('unexpected_field'), says }]
      : []),
  ])

/** Assertions that no value fails alone, and why. */
export const unfalsifiable: readonly {
  readonly what: string
  readonly because: string
  readonly is: (assertion: PlacedAssertion, encoding: 'json' | 'form') => boolean
}[] = [
  {
    what: 'type beside enum',
    because: 'what is of another type is no member either',
    is: ({ keyword, says }) => keyword === 'type' && says['enum'] !== undefined,
  },
  {
    what: 'type of a text in a form',
    because: 'everything in a form is text',
    is: ({ keyword, says }, encoding) =>
      encoding === 'form' && keyword === 'type' && [says['type']].flat().includes('string'),
  },
]

/**
 * The assertions that a value can fail alone, sorted: `minimum /list/*`. Twice where items and entries share a place.
 */
export const falsifiable = (schema: Schema, models: Models, encoding: 'json' | 'form' = 'json'): readonly string[] =>
  assertionsIn(schema, models)
    .filter(assertion => !unfalsifiable.some(({ is }) => is(assertion, encoding)))
    .map(({ keyword, at }) => `${keyword} ${at}`)
    .toSorted()
