import type { Schema } from '../catalogue/index.js'
import { arbitraryFor } from './arbitrary-for.js'
import {
  assertionsOf,
  branchesOf,
  entriesOf,
  itemsOf,
  propertiesOf,
  requiredOf,
  dereference,
  typesAllowed,
  type Models,
} from './dialect.js'
import { isValid } from './failed-keywords.js'
import { formatOf } from './formats.js'
import type { Json } from '../json/index.js'
import { draw } from './sampling.js'

/** Examples of fields that people know by name, so that one user is one person throughout a document. */
export const exampleTexts: Readonly<Record<string, string | number>> = {
  first_name: 'Ada',
  last_name: 'Lovelace',
  name: 'Ada Lovelace',
  initials: 'AL',
  email_address: 'ada@example.com',
  email_signature: 'Kind regards, Ada',
  job_title: 'Site engineer',
  address: '1 Example Street',
  city: 'Sacramento',
  zip: '95814',
  country_code: 'US',
  state_code: 'CA',
  business_phone: '+1 555 0100',
  business_phone_extension: 12,
  mobile_phone: '+1 555 0101',
  fax_number: '+1 555 0102',
  employee_id: '0042',
  notes: 'concrete, night shift',
  origin_id: 'hr-0042',
  origin_data: 'imported',
  avatar: 'https://example.com/avatars/1.png',
  token_type: 'Bearer',
  expires_in: 5400,
  created_at: 1_714_979_289,
}

/** `project_name` in words: what a text of that name holds, where nothing better is known. */
export const wordsOf = (field: string): string =>
  field
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase() || 'text'

export interface ExampleOptions {
  /** Only what the schema requires; else every field. */
  readonly requiredOnly?: boolean
}

/**
 * One plain value that fits the schema, always the same: no null where there may be another value, one item in a list,
 * one entry in a map. `field` is the name it stands under, where it has one.
 * @throws Error naming the keyword, where a schema says something that cannot be generated.
 */
export const exampleFor = (schema: Schema, models: Models, options: ExampleOptions = {}, field = ''): Json => {
  const resolved = dereference(schema, models)
  const value = candidates(resolved, models, options, field).find(candidate => isValid(resolved, candidate, models))
  return value === undefined ? draw(arbitraryFor(resolved, models), 1) : value
}

const candidates = (schema: Schema, models: Models, options: ExampleOptions, field: string): readonly Json[] => {
  const lists = ['examples', 'enum'].flatMap(keyword => (schema[keyword] ?? []) as readonly Json[])
  const single = ['example', 'const']
    .filter(keyword => Object.hasOwn(schema, keyword))
    .map(keyword => schema[keyword] as Json)
  const branches = (['anyOf', 'oneOf'] as const).flatMap(keyword =>
    schema[keyword] === undefined ? [] : branchesOf(schema, keyword),
  )
  const formatted = schema['format'] === undefined ? [] : [formatOf(schema['format']).example]
  const types = assertionsOf(schema).length === 0 ? ['string'] : typesAllowed(schema)
  return [
    ...single,
    ...lists,
    ...branches.map(branch => exampleFor(branch, models, options, field)),
    ...formatted,
    ...(Object.hasOwn(exampleTexts, field) ? [exampleTexts[field] as Json] : []),
    ...types.flatMap(type => plain(type, schema, models, options, field)),
  ]
}

const plain = (
  type: string,
  schema: Schema,
  models: Models,
  options: ExampleOptions,
  field: string,
): readonly Json[] => {
  const limits = ['minimum', 'maximum', 'exclusiveMinimum'].flatMap(
    keyword => (schema[keyword] as number | undefined) ?? [],
  )
  switch (type) {
    case 'string':
      return [wordsOf(field), 'x'.repeat((schema['minLength'] as number | undefined) ?? 1), '1', '2024-05-06']
    case 'integer':
      return [1, ...limits, ...limits.map(limit => limit + 1)]
    case 'number':
      return [1.5, ...limits, ...limits.map(limit => limit + 0.5)]
    case 'boolean':
      return [true, false]
    case 'array':
      return [
        Array.from({ length: Math.max(1, (schema['minItems'] as number | undefined) ?? 1) }, () =>
          exampleFor(itemsOf(schema), models, options, field),
        ),
        [],
      ]
    case 'object':
      return [objectExample(schema, models, options)]
    default:
      return [null]
  }
}

const objectExample = (schema: Schema, models: Models, options: ExampleOptions): Json => {
  const required = requiredOf(schema)
  const fields = Object.entries(propertiesOf(schema)).filter(
    ([name]) => options.requiredOnly !== true || required.includes(name),
  )
  const entries = entriesOf(schema)
  return {
    ...Object.fromEntries(fields.map(([name, property]) => [name, exampleFor(property, models, options, name)])),
    ...(entries === null || options.requiredOnly === true ? {} : { 1: exampleFor(entries, models, options) }),
  }
}
