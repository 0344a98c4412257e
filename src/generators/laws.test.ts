import type { Json } from '../json/index.js'
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import type { Schema } from '../catalogue/index.js'
import { createValidators, type Problem } from '../validators/index.js'
import { falsifiable, assertionsIn, unfalsifiable } from './assertions.fixture.js'
import { arbitraryFor, failedKeywords, exampleFor, invalidCases, sample } from './index.js'
import { catalogue, apiSchemas } from './api-schemas.fixture.js'

const { models } = catalogue
const validators = createValidators(catalogue)

const judge = (schema: Schema, value: Json): readonly Problem[] =>
  validators.validate({ schema, list: false, branches: {} }, value)
const places = (problems: readonly { readonly keyword: string; readonly pointer: string }[]): readonly string[] =>
  problems.map(({ keyword, pointer }) => `${keyword} at ${pointer}`)

/** A value and some of what it shrinks to, along one way down: two steps deeper, one aside. */
const shrunk = <T>(arbitrary: fc.Arbitrary<T>, seed: number, most: number): readonly T[] => {
  const walked: T[] = []
  fc.check(
    fc.property(arbitrary, value => {
      if (walked.length >= most) return true
      walked.push(value)
      return walked.length % 3 === 2
    }),
    { seed, numRuns: 1 },
  )
  return walked
}

it('has every schema of the catalogue before it', () => {
  expect(apiSchemas.length).toBeGreaterThan(models.size + 20)
})

it.each(unfalsifiable)('there is a $what, which no value fails alone: $because', ({ is }) => {
  const assertions = apiSchemas.flatMap(([, schema]) => assertionsIn(schema, models))
  expect(assertions.some(assertion => is(assertion, 'json') || is(assertion, 'form'))).toBe(true)
})

describe.each(apiSchemas)('%s', { timeout: 30_000 }, (_name, schema) => {
  const valid = arbitraryFor(schema, models)
  const cases = invalidCases(schema, models)

  it('valid values are accepted, and so is what they shrink to', () => {
    for (const value of [...sample(valid, 11, 60), ...shrunk(valid, 12, 60)]) {
      expect(judge(schema, value)).toEqual([])
      expect(failedKeywords(schema, value, models)).toEqual([])
    }
  })

  it.each(['json', 'form'] as const)('whatever it asserts is failed by some invalid case (%s)', encoding => {
    const failed = invalidCases(schema, models, { encoding }).map(({ keyword, place }) => `${keyword} ${place}`)
    expect(failed.toSorted()).toEqual(falsifiable(schema, models, encoding))
  })

  it('each invalid case is refused for its keyword at its place and for nothing else, shrunk ones too', () => {
    for (const { keyword, arbitrary } of cases) {
      for (const invalid of [...sample(arbitrary, 13, 12), ...shrunk(arbitrary, 14, 12)]) {
        expect(invalid.keyword).toBe(keyword)
        expect(places(failedKeywords(schema, invalid.value, models))).toEqual([`${keyword} at ${invalid.pointer}`])
        const found = places(judge(schema, invalid.value))
        if (keyword === 'anyOf' || keyword === 'oneOf') expect(found).toContain(`${keyword} at ${invalid.pointer}`)
        else expect(found).toEqual([`${keyword} at ${invalid.pointer}`])
      }
    }
  })

  it('the same seed gives the same values, another seed others', () => {
    expect(sample(arbitraryFor(schema, models), 15, 30)).toEqual(sample(valid, 15, 30))
    for (const { arbitrary } of cases.slice(0, 3)) expect(sample(arbitrary, 16, 5)).toEqual(sample(arbitrary, 16, 5))
    if (new Set(sample(valid, 15, 30).map(printed)).size > 8) {
      expect(sample(valid, 15, 30).map(printed)).not.toEqual(sample(valid, 17, 30).map(printed))
    }
  })

  it('the example is valid, with optional fields and without', () => {
    for (const requiredOnly of [false, true]) {
      const example = exampleFor(schema, models, { requiredOnly })
      expect(judge(schema, example)).toEqual([])
      expect(exampleFor(schema, models, { requiredOnly })).toEqual(example)
    }
  })
})

const printed = (value: Json): string =>
  JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'bigint' ? `${inner}n` : inner))
