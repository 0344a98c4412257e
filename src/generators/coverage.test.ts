import { describe, expect, it } from 'vitest'
import type { Schema } from '../catalogue/index.js'
import { placesIn, type SchemaPlace } from './assertions.fixture.js'
import { arbitraryFor, sample } from './index.js'
import { kindsOf } from './value-kinds.fixture.js'
import { catalogue, apiSchemas } from './api-schemas.fixture.js'
import { isObject, type Json } from '../json/index.js'

const { models } = catalogue

const places = apiSchemas.flatMap(([, schema]) => placesIn(schema, models).map(({ says }) => says))
/** What the dialect knows and the API does not use. */
const beside: readonly Schema[] = [
  ...['date', 'uri', 'uuid'].map(format => ({ type: 'string', format })),
  { type: ['integer', 'null'], format: 'int32' },
  { type: 'integer', minimum: -3, maximum: 70_000 },
  { type: 'number', minimum: 0.5, maximum: 2 },
  { type: 'string', minLength: 2, maxLength: 5 },
  { type: 'array', minItems: 2, items: { type: 'boolean' } },
  { oneOf: [{ type: 'integer', minimum: 0 }, { type: 'integer', maximum: 10 }, { type: ['string', 'null'] }] },
]
const distinct = [...new Map([...places, ...beside].map(says => [JSON.stringify(says), says])).values()]
/** There are many kinds of texts; a value with parts needs only enough draws for each part to come and go. */
const draws = (says: Schema): number =>
  [says['type']].flat().includes('string') || (says['properties'] === undefined && !holdsModels(says)) ? 6000 : 300
const holdsModels = (says: Schema): boolean => JSON.stringify(says).includes('$ref')

describe('all kinds of values occur', { timeout: 30_000 }, () => {
  it.each(distinct.map(says => [JSON.stringify(says).slice(0, 100), says] as const))('%s', (_name, says) => {
    const drawn = sample(arbitraryFor(says, models), 21, draws(says))
    expect(
      kindsOf(says, models)
        .filter(({ is }) => !drawn.some(is))
        .map(({ what }) => what),
    ).toEqual([])
  })

  it('there is much to look for', () => {
    expect(distinct.length).toBeGreaterThan(60)
    expect(distinct.filter(says => kindsOf(says, models).length === 0)).toEqual([{}])
  })
})

/** The values at a place, whatever indexes and keys the stars stand for. */
const valuesAt = (value: Json, steps: readonly string[]): readonly Json[] => {
  const [step, ...rest] = steps
  if (step === undefined) return [value]
  const named = (whole: object): readonly Json[] =>
    Object.hasOwn(whole, step) ? [(whole as Record<string, Json>)[step] as Json] : []
  const inner = !Array.isArray(value) && !isObject(value) ? [] : step === '*' ? Object.values(value) : named(value)
  return inner.flatMap(one => valuesAt(one, rest))
}

const unescaped = (step: string): string => step.replaceAll('~1', '/').replaceAll('~0', '~')
const isNullable = ({ says }: SchemaPlace): boolean => [says['type']].flat().includes('null')

it.each(apiSchemas)('every place is filled, and null where it may be: %s', { timeout: 30_000 }, (_name, schema) => {
  const drawn = sample(arbitraryFor(schema, models), 22, 200)
  const empty = placesIn(schema, models).filter(place => {
    const found = drawn.flatMap(value => valuesAt(value, place.at.split('/').slice(1).map(unescaped)))
    return found.every(value => value === null) || (isNullable(place) && !found.includes(null))
  })
  expect(empty.map(({ at }) => at)).toEqual([])
})
