import fc from 'fast-check'
import { userField, propertiesOf, type Schema } from '../../catalogue/index.js'
import {
  draw,
  invalidCases,
  mismatchedSubdivision,
  stableSubdivisions,
  type Subdivision,
  unassignedCountries,
} from '../../generators/index.js'
import type { Json, JsonObject } from '../../json/index.js'
import type { BodyFormat } from '../engine/request-body.js'
import type { ScenarioContext } from '../engine/scenario.js'

export interface BadLocations {
  /** A real country with a state of its own. */
  readonly sound: Subdivision
  readonly noCountry: string
  /** A real state that is not in the sound country. */
  readonly otherState: string
  /** A real country without a state of the sound state's code. */
  readonly otherCountry: string
}

/** Countries and states for probes of USER-6; the seed says which ones. */
export function badLocations(context: ScenarioContext): BadLocations {
  const seed = context.run.seed + context.run.pick('place', 1_000_000)
  const sound = draw(fc.constantFrom(...stableSubdivisions), seed)
  return {
    sound,
    noCountry: unassignedCountries[context.run.pick('country', unassignedCountries.length)] ?? 'ZZ',
    otherState: draw(
      mismatchedSubdivision.filter(other => other[userField.country] === sound[userField.country]),
      seed,
    )[userField.subdivision],
    otherCountry: draw(
      mismatchedSubdivision.filter(
        other =>
          other[userField.subdivision] === sound[userField.subdivision] &&
          other[userField.country] !== sound[userField.country],
      ),
      seed,
    )[userField.country],
  }
}

/** A user with one field of a type that it cannot have. */
export interface WrongType {
  readonly field: string
  readonly payload: JsonObject
}

/** Fields that other scenarios try, or whose text is a file. */
const left = new Set([userField.email, userField.familyName, userField.picture, userField.originId, 'id'])

/**
 * Is the value beyond what a lenient reader would turn into the right type? A text may be made of a number, a number of
 * digits, a flag of 0 and 1.
 */
function beyondCoercion(value: Json | undefined, types: readonly string[]): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0
  return !types.includes('string') && (value === 'abc' || value === 'maybe')
}

/** All ways to give one field of a user the wrong type in a body format. In a form every value is text. */
export function wrongTypes(
  context: ScenarioContext,
  format: BodyFormat,
  base: JsonObject,
): readonly { readonly field: string; readonly arbitrary: fc.Arbitrary<WrongType> }[] {
  const { catalogue, operation } = context
  const model = catalogue.models.get(operation.request?.payload.model ?? '') as Schema
  const typesOf = (field: string): readonly string[] => [propertiesOf(model)[field]?.['type']].flat().map(String)
  const variants = invalidCases(model, catalogue.models, {
    base: fc.constant(base),
    encoding: format === 'json' ? 'json' : 'form',
  })
  return variants
    .filter(({ keyword, place }) => keyword === 'type' && place !== '' && !left.has(place.slice(1)))
    .map(({ place, arbitrary }) => {
      const field = place.slice(1)
      const payloads = arbitrary.map(({ value }) => ({ field, payload: value as JsonObject }))
      return { field, arbitrary: payloads.filter(({ payload }) => beyondCoercion(payload[field], typesOf(field))) }
    })
}

/** `count` of them, each of another field, spread over the model; the seed says which ones. */
export function someWrongTypes(
  context: ScenarioContext,
  format: BodyFormat,
  base: JsonObject,
  count: number,
): readonly WrongType[] {
  const all = wrongTypes(context, format, base)
  const start = context.run.pick(`wrong type ${format}`, all.length)
  const chosen = Array.from(
    { length: Math.min(count, all.length) },
    (_, i) => all[(start + Math.floor((i * all.length) / count)) % all.length],
  )
  return chosen.flatMap((variant, i) => (variant === undefined ? [] : [draw(variant.arbitrary, context.run.seed + i)]))
}
