import fc from 'fast-check'
import type { Operation, Parameter } from '../catalogue/index.js'
import { arbitraryFor } from './arbitrary-for.js'
import { dereference, typesAllowed, type Assertion, type Models } from './dialect.js'
import { invalidCases } from './invalid-values.js'
import type { Json } from '../json/index.js'

/** Decoded, in wire order. */
export type QueryPair = readonly [name: string, value: string]

const written = (value: Json): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value)

/** A parameter as it travels: `1,2` or repeated, an absent list as nothing, every digit of an id kept. */
export const queryPairsOf = ({ name, array }: Parameter, value: Json): readonly QueryPair[] => {
  if (!Array.isArray(value)) return [[name, written(value)]]
  if (array === 'repeated') return value.map(item => [name, written(item)])
  return value.length === 0 ? [] : [[name, value.map(written).join(',')]]
}

/** Optional parameters of the query, in the order of the document. */
const optional = (operation: Operation): readonly Parameter[] =>
  operation.parameters.filter(parameter => parameter.in === 'query' && !parameter.required)

/** Whether the schema alone tells the values: enums, booleans, lists of enums. Texts and ids depend on the target. */
const isToldBySchema = ({ schema }: Parameter, models: Models): boolean => {
  const resolved = dereference(schema, models)
  const item = typesAllowed(resolved).includes('array') ? (resolved['items'] as typeof schema) : resolved
  return item['enum'] !== undefined || typesAllowed(item).includes('boolean')
}

/**
 * Queries that an operation understands: some of its optional parameters, each with a value of `known` (by wire name,
 * learned from the target) or, where the schema alone tells the values, with any that fits. No other parameter is sent.
 */
export const queriesOf = (
  operation: Operation,
  models: Models,
  known: Readonly<Record<string, fc.Arbitrary<Json>>> = {},
): fc.Arbitrary<readonly QueryPair[]> => {
  const parts = optional(operation).flatMap(parameter => {
    const values =
      known[parameter.name] ?? (isToldBySchema(parameter, models) ? arbitraryFor(parameter.schema, models) : null)
    return values === null
      ? []
      : [
          fc.option(
            values.map(value => queryPairsOf(parameter, value)),
            { nil: [] as readonly QueryPair[] },
          ),
        ]
  })
  return fc.tuple(...parts).map(pairs => pairs.flat())
}

export interface InvalidQuery {
  readonly parameter: string
  readonly keyword: Assertion
  readonly arbitrary: fc.Arbitrary<readonly QueryPair[]>
}

/** For each optional parameter each way to break one keyword of it, as text; nothing else is in the query. */
export const invalidQueries = (operation: Operation, models: Models): readonly InvalidQuery[] =>
  optional(operation).flatMap(parameter =>
    invalidCases(parameter.schema, models, { encoding: 'form' })
      // A text in place of a list is a list of one text.
      .filter(({ place, keyword }) => !(place === '' && keyword === 'type' && parameter.array !== undefined))
      .map(({ keyword, arbitrary }) => ({
        parameter: parameter.name,
        keyword,
        arbitrary: arbitrary.map(({ value }) => queryPairsOf(parameter, value)),
      })),
  )
