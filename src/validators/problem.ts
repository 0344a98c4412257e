import type { ErrorObject } from 'ajv'
import { pointerStep, valueAt, type Json } from '../json/index.js'

/** One thing that does not fit a schema. */
export interface Problem {
  /** JSON pointer into the value; of the absent field where `keyword` is `required`. */
  readonly pointer: string
  /** The JSON Schema keyword that was broken: `type`, `enum`, `format`, `minimum`, `required` … */
  readonly keyword: string
  /** What the keyword asks for: `['string','null']`, `int64`, `1`, `present`. */
  readonly expected: Json
  /** The value met, every digit kept; `missing` where `keyword` is `required`. */
  readonly received: Json
  /** One sentence in plain words, without the value itself. */
  readonly message: string
  readonly schemaPath: string
  /** The `x-source` of the schema that asks for it: a rule id, `ref`, `wire` or `profile`. */
  readonly source?: string
}

/** What Ajv reports, in our words; `value` is the value as it came, bigints included. */
export function toProblem(error: ErrorObject, value: Json): Problem {
  const missing =
    error.keyword === 'required' ? String((error.params as { missingProperty: string }).missingProperty) : null
  const pointer = error.instancePath + (missing === null ? '' : pointerStep(missing))
  const expected = missing === null ? (error.schema as Json) : 'present'
  const source = error.parentSchema?.['x-source'] as string | undefined
  return {
    pointer,
    keyword: error.keyword,
    expected,
    received: missing === null ? (valueAt(value, pointer) ?? null) : 'missing',
    message: sentence(error.keyword, pointer, expected, valueAt(value, pointer)),
    schemaPath: error.schemaPath,
    ...(source === undefined ? {} : { source }),
  }
}

function sentence(keyword: string, pointer: string, expected: Json, received: Json | undefined): string {
  const where = pointer === '' ? 'the body' : pointer
  const wanted = [expected].flat().map(String)
  switch (keyword) {
    case 'required':
      return `${where} is missing`
    case 'type':
      return `${where} is ${kindOf(received)}, not ${wanted.map(name => kinds[name] ?? name).join(' or ')}`
    case 'enum':
      return `${where} is none of ${wanted.join(', ')}`
    case 'format':
      return `${where} is no ${wanted.join()}`
    case 'minimum':
      return `${where} is less than ${wanted.join()}`
    case 'minLength':
      return `${where} is shorter than ${wanted.join()}`
    case 'maxItems':
      return `${where} has more than ${wanted.join()} items`
    default:
      return `${where} breaks ${keyword} ${wanted.join(', ')}`
  }
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'a boolean',
  object: 'an object',
  array: 'a list',
  null: 'null',
}

function kindOf(value: Json | undefined): string {
  if (value === null || value === undefined) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'bigint' || Number.isInteger(value)) return 'a whole number'
  return kinds[typeof value] ?? typeof value
}
