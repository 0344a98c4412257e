import type { Schema } from '../catalogue/index.js'
import {
  assertionsOf,
  branchesOf,
  entriesOf,
  itemsOf,
  propertiesOf,
  requiredOf,
  resolve,
  type Assertion,
  type Models,
} from './dialect.js'
import { formatOf } from './formats.js'
import { isArray, isObject, lengthOf, step, typesOf, type Value } from './json-value.js'

/** One keyword that a value breaks, and where: for `required` the pointer of the absent field. */
export interface Breach {
  readonly keyword: Assertion
  readonly pointer: string
}

type Judge = (schema: Schema, value: Value, pointer: string, models: Models) => readonly Breach[]

const breach = (keyword: Assertion, pointer: string, broken: boolean): readonly Breach[] =>
  broken ? [{ keyword, pointer }] : []

type Broken<T> = (value: T, limit: number) => boolean

const onNumber =
  (keyword: Assertion, broken: Broken<number | bigint>): Judge =>
  (schema, value, pointer) =>
    breach(
      keyword,
      pointer,
      (typeof value === 'number' || typeof value === 'bigint') && broken(value, schema[keyword] as number),
    )

const onText =
  (keyword: Assertion, broken: Broken<string>): Judge =>
  (schema, value, pointer) =>
    breach(keyword, pointer, typeof value === 'string' && broken(value, schema[keyword] as number))

const onList =
  (keyword: Assertion, broken: Broken<number>): Judge =>
  (schema, value, pointer) =>
    breach(keyword, pointer, isArray(value) && broken(value.length, schema[keyword] as number))

const fitting = (schema: Schema, keyword: 'anyOf' | 'oneOf', value: Value, models: Models): number =>
  branchesOf(schema, keyword).filter(branch => breaches(branch, value, models).length === 0).length

const judges: Readonly<Record<Assertion, Judge>> = {
  type: (schema, value, pointer) => {
    const types = typesOf(value)
    return breach('type', pointer, ![schema['type']].flat().some(type => types.includes(String(type))))
  },
  enum: (schema, value, pointer) => breach('enum', pointer, !(schema['enum'] as readonly Value[]).includes(value)),
  const: (schema, value, pointer) => breach('const', pointer, schema['const'] !== value),
  properties: (schema, value, pointer, models) =>
    Object.entries(propertiesOf(schema)).flatMap(([name, property]) =>
      isObject(value) && Object.hasOwn(value, name)
        ? breaches(property, value[name] as Value, models, step(pointer, name))
        : [],
    ),
  required: (schema, value, pointer) =>
    requiredOf(schema).flatMap(name =>
      breach('required', step(pointer, name), isObject(value) && !Object.hasOwn(value, name)),
    ),
  additionalProperties: (schema, value, pointer, models) => {
    if (!isObject(value)) return []
    const entries = entriesOf(schema)
    return Object.keys(value)
      .filter(key => !Object.hasOwn(propertiesOf(schema), key))
      .flatMap(key =>
        entries === null
          ? breach('additionalProperties', step(pointer, key), schema['additionalProperties'] === false)
          : breaches(entries, value[key] as Value, models, step(pointer, key)),
      )
  },
  items: (schema, value, pointer, models) =>
    isArray(value) ? value.flatMap((item, index) => breaches(itemsOf(schema), item, models, step(pointer, index))) : [],
  minItems: onList('minItems', (length, limit) => length < limit),
  maxItems: onList('maxItems', (length, limit) => length > limit),
  minLength: onText('minLength', (text, limit) => lengthOf(text) < limit),
  maxLength: onText('maxLength', (text, limit) => lengthOf(text) > limit),
  pattern: (schema, value, pointer) =>
    breach('pattern', pointer, typeof value === 'string' && !new RegExp(schema['pattern'] as string, 'u').test(value)),
  format: (schema, value, pointer) => {
    const format = formatOf(schema['format'])
    return breach('format', pointer, typesOf(value).includes(format.of) && !format.accepts(value))
  },
  minimum: onNumber('minimum', (value, limit) => value < limit),
  maximum: onNumber('maximum', (value, limit) => value > limit),
  exclusiveMinimum: onNumber('exclusiveMinimum', (value, limit) => value <= limit),
  exclusiveMaximum: onNumber('exclusiveMaximum', (value, limit) => value >= limit),
  anyOf: (schema, value, pointer, models) => breach('anyOf', pointer, fitting(schema, 'anyOf', value, models) === 0),
  oneOf: (schema, value, pointer, models) => breach('oneOf', pointer, fitting(schema, 'oneOf', value, models) !== 1),
}

/**
 * The keywords that a value breaks, every digit of a bigint counted. A second reading of the schema beside the validators':
 * generators must know what they spoil, and may not ask the judge that is proved by them.
 */
export const breaches = (schema: Schema, value: Value, models: Models, pointer = ''): readonly Breach[] => {
  const resolved = resolve(schema, models)
  return assertionsOf(resolved).flatMap(keyword => judges[keyword](resolved, value, pointer, models))
}

export const fits = (schema: Schema, value: Value, models: Models): boolean =>
  breaches(schema, value, models).length === 0
