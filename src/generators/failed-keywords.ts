import type { Schema } from '../catalogue/index.js'
import {
  assertionsOf,
  branchesOf,
  dereference,
  entrySchemaOf,
  itemSchemaOf,
  lengthOf,
  propertiesOf,
  requiredOf,
  typesOf,
  type Assertion,
  type Models,
} from './dialect.js'
import { formatOf } from './formats.js'
import { isObject, pointerStep, type Json } from '../json/index.js'

/** A keyword that a value fails, and where: for `required` the pointer of the absent field. */
export interface FailedKeyword {
  readonly keyword: Assertion
  readonly pointer: string
}

/**
 * The keywords that a value fails, compared with every digit of a bigint. It is written apart from the validators,
 * which are tested with the values made here.
 */
export const failedKeywords = (schema: Schema, value: Json, models: Models, pointer = ''): readonly FailedKeyword[] => {
  const resolved = dereference(schema, models)
  return assertionsOf(resolved).flatMap(keyword => keywordJudges[keyword](resolved, value, pointer, models))
}

export const isValid = (schema: Schema, value: Json, models: Models): boolean =>
  failedKeywords(schema, value, models).length === 0

type Judge = (schema: Schema, value: Json, pointer: string, models: Models) => readonly FailedKeyword[]

const failure = (keyword: Assertion, pointer: string, failed: boolean): readonly FailedKeyword[] =>
  failed ? [{ keyword, pointer }] : []

type Fails<T> = (value: T, limit: number) => boolean

const onNumber =
  (keyword: Assertion, fails: Fails<number | bigint>): Judge =>
  (schema, value, pointer) =>
    failure(
      keyword,
      pointer,
      (typeof value === 'number' || typeof value === 'bigint') && fails(value, schema[keyword] as number),
    )

const onText =
  (keyword: Assertion, fails: Fails<string>): Judge =>
  (schema, value, pointer) =>
    failure(keyword, pointer, typeof value === 'string' && fails(value, schema[keyword] as number))

const onList =
  (keyword: Assertion, fails: Fails<number>): Judge =>
  (schema, value, pointer) =>
    failure(keyword, pointer, Array.isArray(value) && fails(value.length, schema[keyword] as number))

const validBranches = (schema: Schema, keyword: 'anyOf' | 'oneOf', value: Json, models: Models): number =>
  branchesOf(schema, keyword).filter(branch => failedKeywords(branch, value, models).length === 0).length

const keywordJudges: Readonly<Record<Assertion, Judge>> = {
  type: (schema, value, pointer) => {
    const types = typesOf(value)
    return failure('type', pointer, ![schema['type']].flat().some(type => types.includes(String(type))))
  },
  enum: (schema, value, pointer) => failure('enum', pointer, !(schema['enum'] as readonly Json[]).includes(value)),
  const: (schema, value, pointer) => failure('const', pointer, schema['const'] !== value),
  properties: (schema, value, pointer, models) =>
    Object.entries(propertiesOf(schema)).flatMap(([name, property]) =>
      isObject(value) && Object.hasOwn(value, name)
        ? failedKeywords(property, value[name] as Json, models, pointer + pointerStep(name))
        : [],
    ),
  required: (schema, value, pointer) =>
    requiredOf(schema).flatMap(name =>
      failure('required', pointer + pointerStep(name), isObject(value) && !Object.hasOwn(value, name)),
    ),
  additionalProperties: (schema, value, pointer, models) => {
    if (!isObject(value)) return []
    const entries = entrySchemaOf(schema)
    return Object.keys(value)
      .filter(key => !Object.hasOwn(propertiesOf(schema), key))
      .flatMap(key =>
        entries === null
          ? failure('additionalProperties', pointer + pointerStep(key), schema['additionalProperties'] === false)
          : failedKeywords(entries, value[key] as Json, models, pointer + pointerStep(key)),
      )
  },
  items: (schema, value, pointer, models) =>
    Array.isArray(value)
      ? value.flatMap((item, index) => failedKeywords(itemSchemaOf(schema), item, models, pointer + pointerStep(index)))
      : [],
  minItems: onList('minItems', (length, limit) => length < limit),
  maxItems: onList('maxItems', (length, limit) => length > limit),
  minLength: onText('minLength', (text, limit) => lengthOf(text) < limit),
  maxLength: onText('maxLength', (text, limit) => lengthOf(text) > limit),
  pattern: (schema, value, pointer) =>
    failure('pattern', pointer, typeof value === 'string' && !new RegExp(schema['pattern'] as string, 'u').test(value)),
  format: (schema, value, pointer) => {
    const format = formatOf(schema['format'])
    return failure('format', pointer, typesOf(value).includes(format.of) && !format.accepts(value))
  },
  minimum: onNumber('minimum', (value, limit) => value < limit),
  maximum: onNumber('maximum', (value, limit) => value > limit),
  exclusiveMinimum: onNumber('exclusiveMinimum', (value, limit) => value <= limit),
  exclusiveMaximum: onNumber('exclusiveMaximum', (value, limit) => value >= limit),
  anyOf: (schema, value, pointer, models) =>
    failure('anyOf', pointer, validBranches(schema, 'anyOf', value, models) === 0),
  oneOf: (schema, value, pointer, models) =>
    failure('oneOf', pointer, validBranches(schema, 'oneOf', value, models) !== 1),
}
