import type { Json } from '../json/index.js'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import type { Schema } from '../catalogue/index.js'
import { arbitraryFor, failedKeywords, exampleFor, invalidCases, sample } from './index.js'

const models = new Map<string, Schema>([
  ['loop', { type: 'object', properties: { again: { $ref: 'loop.schema.json' } } }],
  ['ring', { $ref: 'ring.schema.json' }],
  ['thing', { type: 'object', required: ['id'], properties: { id: { type: 'integer', minimum: 1 } } }],
])

const flag = { type: 'boolean' }

/** A schema and the ways to break it. */
const table: readonly (readonly [name: string, schema: Schema, failable: readonly string[]])[] = [
  ['const', { const: 'a' }, ['const ']],
  ['enum', { type: 'string', enum: ['a', 'B'] }, ['enum ']],
  ['lengths', { type: 'string', minLength: 2, maxLength: 4 }, ['type ', 'minLength ', 'maxLength ']],
  ['pattern', { type: 'string', pattern: '^[a-z]{2,5}-\\d+$' }, ['type ', 'pattern ']],
  ['pattern and length', { type: 'string', pattern: '^x*$', maxLength: 3 }, ['type ', 'pattern ', 'maxLength ']],
  ['whole numbers', { type: 'integer', minimum: -3, maximum: 3 }, ['type ', 'minimum ', 'maximum ']],
  [
    'one whole number',
    { type: 'integer', exclusiveMinimum: 1, exclusiveMaximum: 3 },
    ['type ', 'exclusiveMinimum ', 'exclusiveMaximum '],
  ],
  ['numbers', { type: 'number', minimum: 0.5, exclusiveMaximum: 2 }, ['type ', 'minimum ', 'exclusiveMaximum ']],
  ['int32', { type: ['integer', 'null'], format: 'int32' }, ['type ', 'format ']],
  ['date', { type: 'string', format: 'date' }, ['type ', 'format ']],
  ['date-time', { type: 'string', format: 'date-time' }, ['type ', 'format ']],
  ['email', { type: 'string', format: 'email', maxLength: 60 }, ['type ', 'format ', 'maxLength ']],
  ['uri', { type: 'string', format: 'uri' }, ['type ', 'format ']],
  ['uuid', { type: 'string', format: 'uuid' }, ['type ', 'format ']],
  [
    'lists',
    { type: 'array', minItems: 2, maxItems: 3, items: { type: 'boolean' } },
    ['type ', 'minItems ', 'maxItems ', 'type /*'],
  ],
  [
    'closed objects',
    { type: 'object', required: ['a'], additionalProperties: false, properties: { a: flag, b: flag } },
    ['type ', 'required /a', 'additionalProperties /unexpected_field', 'type /a', 'type /b'],
  ],
  [
    'maps beside fields',
    { type: 'object', properties: { a: flag }, additionalProperties: { type: 'integer', minimum: 0 } },
    ['type ', 'type /a', 'type /*', 'minimum /*'],
  ],
  ['anyOf', { anyOf: [{ type: 'string', minLength: 3 }, { type: 'integer' }] }, ['anyOf ']],
  [
    'oneOf with overlap',
    {
      oneOf: [
        { type: 'integer', minimum: 0 },
        { type: 'integer', maximum: 10 },
      ],
    },
    ['oneOf '],
  ],
  ['escaped pointers', { type: 'object', properties: { 'a/b~c': { type: 'boolean' } } }, ['type ', 'type /a~1b~0c']],
  ['nothing at all', {}, []],
]

const ajv = new Ajv2020({ allErrors: true, strict: false, allowUnionTypes: true })
addFormats.default(ajv)

describe.each(table)('%s', (_name, schema, failable) => {
  const accepts = ajv.compile(schema)

  it('valid values and the example are accepted', () => {
    for (const value of [...sample(arbitraryFor(schema, models), 1, 200), exampleFor(schema, models)]) {
      expect(accepts(value), JSON.stringify(value)).toBe(true)
      expect(failedKeywords(schema, value, models)).toEqual([])
    }
  })

  it('every keyword is failed, each alone', () => {
    const cases = invalidCases(schema, models)
    expect(cases.map(({ keyword, place }) => `${keyword} ${place}`).toSorted()).toEqual(failable.toSorted())
    for (const { keyword, arbitrary } of cases) {
      for (const { value, pointer } of sample(arbitrary, 2, 40)) {
        expect(accepts(value), JSON.stringify(value)).toBe(false)
        const found = accepts.errors?.map(error => error.keyword)
        if (keyword !== 'anyOf' && keyword !== 'oneOf') expect(found).toEqual([keyword])
        expect(failedKeywords(schema, value, models)).toEqual([{ keyword, pointer }])
      }
    }
  })
})

it.each([
  ['patternProperties', { type: 'object', patternProperties: {} }],
  ['not', { not: {} }],
  ['allOf', { allOf: [] }],
  ['format', { type: 'string', format: 'iban' }],
  ['uniqueItems', { type: 'array', items: { type: 'array', uniqueItems: true } }],
  ['type', { type: 'object', anyOf: [{}] }],
  ['minLength', { $ref: 'thing.schema.json', minLength: 1 }],
  ['$ref', { $ref: 'nobody.schema.json' }],
  ['$ref', { $ref: 'ring.schema.json' }],
  ['oneOf', { oneOf: [{ type: 'string' }, { type: 'string' }] }],
  ['minLength', { minLength: 1 }],
])('names the keyword that it cannot generate: %s', (keyword, schema: Schema) => {
  expect(() => arbitraryFor(schema, models)).toThrow(`"${keyword}"`)
})

it('mutates an item deep inside even where the valid value has none', () => {
  const items = { $ref: '../models/thing.schema.json' }
  const schema: Schema = { type: 'object', properties: { list: { type: ['array', 'null'], items } } }
  const base = arbitraryFor({ const: { list: null } }, models)
  const cases = invalidCases(schema, models, { base })
  const missing = cases.find(({ place }) => place === '/list/*/id')
  expect(cases.map(({ keyword, place }) => `${keyword} ${place}`)).toEqual([
    'type ',
    'type /list',
    'type /list/*',
    'required /list/*/id',
    'type /list/*/id',
    'minimum /list/*/id',
  ])
  expect(sample(missing?.arbitrary ?? expect.fail(), 1, 1)).toEqual([
    { keyword: 'required', pointer: '/list/0/id', value: { list: [{}] } },
  ])
})

it('in a form nothing counts as a mistake that reads as the right type', () => {
  const properties = { a: { type: 'string', format: 'email' }, b: { type: 'integer' }, c: { type: 'boolean' } }
  const schema: Schema = { type: 'object', required: ['a'], properties }
  const cases = invalidCases(schema, models, { encoding: 'form' })
  expect(cases.map(({ keyword, place }) => `${keyword} ${place}`)).toEqual([
    'type ',
    'required /a',
    'format /a',
    'type /b',
    'type /c',
  ])
  const sent = cases
    .filter(({ place }) => place === '/b' || place === '/c')
    .flatMap(({ arbitrary }) => sample(arbitrary, 1, 50))
  for (const { value, pointer } of sent) {
    const wrong = (value as Record<string, Json>)[pointer.slice(1)]
    expect(wrong).toBeTypeOf('string')
    expect(wrong).not.toMatch(/^-?\d*$|^(true|false)$/)
  }
})

it.each<[name: string, schema: Schema, values: readonly Json[]]>([
  ['int64', { type: 'integer', format: 'int64' }, [2n ** 63n, -(2n ** 63n) - 1n]],
  ['minimum', { type: 'integer', format: 'int64', minimum: 1 }, [0, -1, 2n ** 63n]],
  ['maxLength', { type: 'string', maxLength: 3 }, ['xxxx', '😀😀😀😀']],
  ['type', { type: ['integer', 'null'] }, ['12', '', 1.5, true]],
  ['null', { type: 'string' }, [null]],
])('breaks %s right behind its end', (_name, schema, values) => {
  const drawn = invalidCases(schema, models)
    .flatMap(({ arbitrary }) => sample(arbitrary, 1, 200))
    .map(({ value }) => value)
  expect(drawn).toEqual(expect.arrayContaining([...values]))
})
