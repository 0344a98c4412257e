import type { Schema } from '../catalogue/index.js'
import { propertiesOf, type Models } from './dialect.js'
import { exampleFor } from './example-for.js'
import { isArray, isObject, step, type ObjectValue, type Value } from './value.js'

/** One step down a schema: to a named field, to some item of a list, or to some entry of a map. */
export type Descent =
  | { readonly into: 'property'; readonly name: string; readonly of: Schema }
  | { readonly into: 'item' | 'entry'; readonly of: Schema }

/** What is done at the end of the way: a value replaced, or a field of an object taken out or put in. */
export type Change =
  | { readonly kind: 'replace'; readonly value: Value }
  | { readonly kind: 'remove'; readonly name: string; readonly of: Schema }
  | { readonly kind: 'add'; readonly name: string; readonly of: Schema; readonly value: Value }

export interface Spoiled {
  readonly value: Value
  /** The field at fault; of the absent one where a field was taken out. */
  readonly pointer: string
}

/**
 * Changes one place of a sound value. Where the way there is missing, null or empty, it is built from examples; `pick` chooses
 * the item or entry.
 */
export const spoil = (
  value: Value | undefined,
  way: readonly Descent[],
  change: Change,
  pick: number,
  models: Models,
  at = '',
): Spoiled => {
  const [next, ...rest] = way
  if (next === undefined) return applied(value, change, models, at)
  const whole = solid(value, next, models)
  const key = keyOf(whole, next, pick)
  const current = isArray(whole) ? whole[Number(key)] : whole[key]
  const inner = spoil(current, rest, change, pick, models, step(at, key))
  return {
    pointer: inner.pointer,
    value: isArray(whole) ? whole.with(Number(key), inner.value) : { ...whole, [key]: inner.value },
  }
}

const applied = (value: Value | undefined, change: Change, models: Models, at: string): Spoiled => {
  if (change.kind === 'replace') return { value: change.value, pointer: at }
  const whole = solid(value, { into: 'property', name: change.name, of: change.of }, models) as ObjectValue
  const pointer = step(at, change.name)
  if (change.kind === 'add') return { value: { ...whole, [change.name]: change.value }, pointer }
  return { value: Object.fromEntries(Object.entries(whole).filter(([name]) => name !== change.name)), pointer }
}

/** The list or object that the step leads into: the one there, or an example where there is none. */
const solid = (value: Value | undefined, { into, of }: Descent, models: Models): Value[] | ObjectValue => {
  if (into === 'item' && isArray(value) && value.length > 0) return value
  if (into === 'property' && isObject(value)) return value
  if (into === 'entry' && isObject(value) && freeKeys(value, of).length > 0) return value
  return exampleFor({ ...of, type: into === 'item' ? 'array' : 'object' }, models) as Value[] | ObjectValue
}

const keyOf = (whole: Value[] | ObjectValue, descent: Descent, pick: number): string => {
  if (descent.into === 'property') return descent.name
  const keys = isArray(whole) ? Object.keys(whole) : freeKeys(whole, descent.of)
  return keys[pick % keys.length] ?? '0'
}

const freeKeys = (value: ObjectValue, schema: Schema): readonly string[] =>
  Object.keys(value).filter(key => !Object.hasOwn(propertiesOf(schema), key))
