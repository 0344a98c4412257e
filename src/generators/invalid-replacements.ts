import fc from 'fast-check'
import type { Schema } from '../catalogue/index.js'
import { failedKeywords } from './failed-keywords.js'
import { assertionsOf, itemSchemaOf, dereference, typesAllowed, type Assertion, type Models } from './dialect.js'
import { exampleFor } from './example-for.js'
import { formatOf } from './formats.js'
import type { Json } from '../json/index.js'

/** How a value is sent: in a form everything is text, so that a text of digits is a valid number. */
export type Encoding = 'json' | 'form'

/** Values that fail one keyword. */
export interface Replacement {
  readonly keyword: Assertion
  readonly arbitrary: fc.Arbitrary<Json>
}

/** Replacements for the values of a schema, each for one of its own keywords; the values fail nothing else. */
export const replacementsFor = (schema: Schema, models: Models, encoding: Encoding): readonly Replacement[] => {
  const resolved = dereference(schema, models)
  return assertionsOf(resolved).flatMap(keyword => {
    const alone = (value: Json): boolean => {
      const found = failedKeywords(resolved, value, models)
      return found.length === 1 && found[0]?.keyword === keyword && found[0].pointer === ''
    }
    const sendable = (value: Json): boolean =>
      encoding === 'json' || keyword !== 'type' || invalidInForms.includes(value)
    if (encoding === 'form' && keyword === 'type' && typesAllowed(resolved).includes('string')) return []
    const values = [...candidates(resolved, keyword, models), ...(encoding === 'form' ? invalidInForms : [])].filter(
      (value, index, all) => all.indexOf(value) === index && alone(value) && sendable(value),
    )
    return values.length === 0 ? [] : [{ keyword, arbitrary: fc.constantFrom(...values) }]
  })
}

// prettier-ignore
const valuesOfAllTypes: readonly Json[] = [
  '', 'abc', 'maybe', '12', '12abc', ' ', 0, 1, -1, 1.5, true, false, null, [], ['a'], [1], {}, { a: 1 },
]

// No reader of forms takes these for a number or a boolean. The empty text has a meaning of its own (USER-7).
const invalidInForms: readonly Json[] = ['abc', 'maybe', '12abc', '1.2.3', '{}']

/** Values that may fail a keyword. */
const candidates = (schema: Schema, keyword: Assertion, models: Models): readonly Json[] => {
  const limit = Number(schema[keyword])
  switch (keyword) {
    case 'enum':
    case 'const':
      return ['no such value', ...alteredMembers(schema), ...valuesOfAllTypes]
    case 'format':
      return formatOf(schema['format']).wrong
    case 'minimum':
      return [limit - 1, limit - 2, 0, -1, -2147483649, -(2 ** 53 - 1), limit - 0.5]
    case 'maximum':
      return [limit + 1, limit + 2, 2147483648, 2 ** 53 - 1, limit + 0.5]
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return [limit]
    case 'minLength':
      return ['', 'x'.repeat(Math.max(0, limit - 1)), '😀'.repeat(Math.max(0, limit - 1))]
    case 'maxLength':
      return [...overlong(schema, limit + 1), ...['x', '語', '😀', 'xx'].map(unit => unit.repeat(limit + 1))]
    case 'pattern':
      return ['', ' ', 'abc', 'ABC', '123', '-', '語', '😀', '\n']
    case 'minItems':
      return [listOf(schema, limit - 1, models)]
    case 'maxItems':
      return [listOf(schema, limit + 1, models)]
    default:
      return valuesOfAllTypes
  }
}

const alteredMembers = (schema: Schema): readonly Json[] =>
  [...((schema['enum'] ?? []) as readonly Json[]), (schema['const'] ?? null) as Json].flatMap(value =>
    typeof value === 'string' ? [`${value}x`, value.toUpperCase(), ` ${value}`] : [],
  )

// The format must still hold, so its example is made longer at either end.
const overlong = (schema: Schema, length: number): readonly Json[] => {
  const known = schema['format'] === undefined ? '' : formatOf(schema['format']).example
  const example = typeof known === 'string' ? known : ''
  return [example.padStart(length, 'x'), example.padEnd(length, 'x')]
}

const listOf = (schema: Schema, length: number, models: Models): Json =>
  Array.from({ length: Math.max(0, length) }, () => exampleFor(itemSchemaOf(schema), models, { requiredOnly: true }))
