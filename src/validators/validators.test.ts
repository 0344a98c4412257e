import { describe, expect, it } from 'vitest'
import { loadCatalogue, type Operation } from '../catalogue/index.js'
import { createAjv } from './ajv.js'
import type { Json } from '../json/index.js'
import { createValidators } from './index.js'

const catalogue = loadCatalogue()
const validators = createValidators(catalogue)
const user = (fields: Record<string, Json> = {}): Record<string, Json> => ({ id: 7, name: 'Ada Byron', ...fields })
const only = (operations: readonly Operation[]): Operation => {
  const [first] = operations
  if (first === undefined) throw new Error('no operation fits')
  return first
}
const latest = catalogue.versions.at(-1) ?? ''
const viewed = only(catalogue.select({ parameter: 'view' }))
const brief = (problems: ReturnType<typeof validators.validate>): unknown[] =>
  problems.map(({ pointer, keyword, expected, received }) => [pointer, keyword, expected, received])

describe('schemas', () => {
  it.each([...catalogue.models.keys()])('%s is a strict JSON Schema 2020-12', name => {
    expect(createAjv(catalogue.models, true).getSchema(`${name}.schema.json`)).toBeTypeOf('function')
  })
})

describe('validate', () => {
  it.each<[string, string, Json, unknown[]]>([
    ['a user with its id alone', 'user-detail', { id: 1 }, []],
    ['fields that are not in the model', 'user-detail', user({ locale: 'en' }), []],
    [
      'nulls where null is allowed',
      'user-detail',
      user({ avatar: null, vendor: null, employee_id: null, contact_id: null, last_login_at: null }),
      [],
    ],
    ['no id', 'user-detail', { name: 'x' }, [['/id', 'required', 'present', 'missing']]],
    ['null where it is not', 'user-detail', user({ name: null }), [['/name', 'type', 'string', null]]],
    [
      'a number for a text',
      'user-detail',
      user({ employee_id: 17 }),
      [['/employee_id', 'type', ['string', 'null'], 17]],
    ],
    [
      'two faults',
      'user-detail',
      user({ city: 1, is_active: 'true' }),
      [
        ['/city', 'type', ['string', 'null'], 1],
        ['/is_active', 'type', 'boolean', 'true'],
      ],
    ],
    [
      'a bad date-time',
      'user-detail',
      user({ created_at: '2024-13-01T00:00:00Z' }),
      [['/created_at', 'format', 'date-time', '2024-13-01T00:00:00Z']],
    ],
    ['an id of zero', 'user-detail', user({ id: 0 }), [['/id', 'minimum', 1, 0]]],
    [
      'null inside a vendor',
      'user-detail',
      user({ vendor: { id: null, name: 'Acme' } }),
      [['/vendor/id', 'type', 'integer', null]],
    ],
    [
      'an unknown kind of template',
      'user-listing',
      user({ permission_template: { id: 1, name: 'T', type: 'odd' } }),
      [['/permission_template/type', 'enum', ['company_tools', 'global', 'project_specific', null], 'odd']],
    ],
    [
      'a template without kind',
      'user-listing',
      user({ permission_template: { id: 1, name: 'T', type: null, project_specific: null } }),
      [],
    ],
    ['an id beyond 2^53', 'user-detail', user({ id: 9007199254740993n }), []],
    ['the largest id', 'user-detail', user({ id: 9223372036854775807n }), []],
    [
      'an id beyond int64',
      'user-detail',
      user({ id: 9223372036854775808n }),
      [['/id', 'format', 'int64', 9223372036854775808n]],
    ],
    [
      'an id far below zero',
      'user-detail',
      user({ id: -9223372036854775809n }),
      [
        ['/id', 'minimum', 1, -9223372036854775809n],
        ['/id', 'format', 'int64', -9223372036854775809n],
      ],
    ],
    [
      'a big number for a text',
      'user-detail',
      user({ city: 9007199254740993n }),
      [['/city', 'type', ['string', 'null'], 9007199254740993n]],
    ],
    ['a bulk result', 'bulk-result', { 12: { 3: 'success', 4: 'failure' } }, []],
    [
      'a bulk result that says more',
      'bulk-result',
      { 12: { 3: 'done' } },
      [['/12/3', 'enum', ['success', 'failure'], 'done']],
    ],
    ['a map of maps', 'sync-map', { '#0': { status: 'created', id: '9' } }, []],
    ['a number in the map', 'sync-map', { '#0': { id: 9 } }, [['/#0/id', 'type', 'string', 9]]],
    [
      'an error entry that echoes anything',
      'sync-result',
      { entities: [], errors: [{ id: 'x', city: 4, errors: { id: ['unknown'] } }] },
      [],
    ],
    [
      'an error entry without reasons',
      'sync-result',
      { entities: [], errors: [{ id: 4 }] },
      [['/errors/0/errors', 'required', 'present', 'missing']],
    ],
    [
      'a sync without lists',
      'sync-result',
      {},
      [
        ['/entities', 'required', 'present', 'missing'],
        ['/errors', 'required', 'present', 'missing'],
      ],
    ],
    ['lists of other objects', 'bulk-add-multi-status', { entities: [{ user: 1 }], errors: [{}] }, []],
    [
      'lists of no objects',
      'bulk-add-multi-status',
      { entities: [1], errors: [] },
      [['/entities/0', 'type', 'object', 1]],
    ],
    [
      'a create without email address',
      'user-create',
      { last_name: 'x' },
      [['/email_address', 'required', 'present', 'missing']],
    ],
    [
      'a create with a bad one',
      'user-create',
      { last_name: 'x', email_address: 'nobody' },
      [['/email_address', 'format', 'email', 'nobody']],
    ],
    ['an update of nothing', 'user-update', {}, []],
    ['a list for an object', 'user-detail', [], [['', 'type', 'object', []]]],
    ['a key that needs escaping', 'sync-map', { 'a/b~c': { id: 9 } }, [['/a~1b~0c/id', 'type', 'string', 9]]],
  ])('%s', (_, model, value, expected) => {
    expect(brief(validators.validate(model, value))).toEqual(expected)
  })

  it.each<[string, Json]>([
    ['text', { error: 'Invalid Token' }],
    ['text in errors', { errors: 'expired' }],
    ['list', { errors: ['no'] }],
    ['by field', { errors: { email_address: ['taken'] } }],
    ['nothing', {}],
    ['named code', { code: 'BAD_REQUEST', message: 'm' }],
    ['declared', { code: 400, message: 'm', fields: {}, reason: 'r', error: 'e' }],
  ])('an error as seen on the wire: %s', (_, value) => {
    expect(validators.validate('error', value)).toEqual([])
  })

  it('says in words what is wrong, where the schema has it from, and keeps the value out of the sentence', () => {
    expect(validators.validate('user-detail', user({ name: 99n ** 12n }))).toMatchObject([
      { message: '/name is a whole number, not a text', source: 'NULL-1', schemaPath: '#/properties/name/type' },
    ])
    expect(validators.validate('bulk-add-result', { entities: [{ userId: 12 }] })).toMatchObject([
      { pointer: '/entities/0/userId', source: 'profile' },
    ])
  })

  it('names the models there are where there is none', () => {
    expect(() => validators.validate('user-details', {})).toThrow(/no model "user-details".*user-detail/)
  })
})

describe('validateBody', () => {
  const normal = [user({ vendor: null })]
  it.each<[string, string | undefined, Json, unknown[]]>([
    ['normal', 'normal', normal, []],
    ['ids', 'ids_only', [1, 9007199254740993n], []],
    ['ids for users', 'normal', [1], [['/0', 'type', 'object', 1]]],
    ['users for ids', 'ids_only', [{}], [['/0', 'type', 'integer', {}]]],
    ['extended', 'extended', [user({ role: 3 })], [['/0/role', 'type', ['string', 'null'], 3]]],
    ['a view that nobody knows is the default', 'other', [1], [['/0', 'type', 'object', 1]]],
    ['users, view unknown', undefined, normal, []],
    ['ids, view unknown', undefined, [4], []],
    ['nothing, view unknown', undefined, [], []],
    [
      'many bad users, view unknown, are users',
      undefined,
      [user({ city: 1 }), user({ city: 1, zip: 1 })],
      [
        ['/0/city', 'type', ['string', 'null'], 1],
        ['/1/city', 'type', ['string', 'null'], 1],
        ['/1/zip', 'type', ['string', 'null'], 1],
      ],
    ],
    ['a mixture, view unknown, fits no branch', undefined, [1, user()], [['/0', 'type', 'object', 1]]],
  ])('list with views: %s', (_, view, body, expected) => {
    expect(brief(validators.validateBody(viewed, 200, body, view))).toEqual(expected)
  })

  it('takes either model of a show that has two', () => {
    const show = only(catalogue.select({ action: 'show', model: 'user-detail-extended' }))
    expect(show.version).toBe(latest)
    expect(validators.validateBody(show, 200, user())).toEqual([])
    expect(validators.validateBody(show, 200, user({ role: 'Boss', verified_employee: null }))).toEqual([])
    expect(brief(validators.validateBody(show, 200, user({ city: 1 })))).toEqual([
      ['/city', 'type', ['string', 'null'], 1],
    ])
  })

  it('has nothing to say of a status that is not declared', () => {
    expect(validators.validateBody(viewed, 206, 'anything')).toEqual([])
  })

  it('holds undeclared errors against the default body where there is one', () => {
    expect(brief(validators.validateBody(viewed, 404, []))).toEqual([['', 'type', 'object', []]])
  })
})

it('judges a body nested ten thousand deep without falling over', () => {
  let deep: Json = []
  for (let level = 0; level < 10_000; level++) deep = [deep]
  expect(brief(validators.validate('user-detail', user({ city: deep })))).toHaveLength(1)
  expect(validators.unknownFields('user-detail', user({ city: deep }))).toEqual([])
})

it('bounds and formats of numbers stand beside a type in every model, so that no bigint passes them unseen', () => {
  const bounds = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf']
  const loose = (schema: unknown, at: string): string[] => {
    if (typeof schema !== 'object' || schema === null) return []
    const own = bounds.some(keyword => keyword in schema) || ('format' in schema && schema.format === 'int64')
    return [
      ...(own && !('type' in schema) ? [at] : []),
      ...Object.entries(schema).flatMap(([key, inner]) => loose(inner, `${at}/${key}`)),
    ]
  }
  expect([...catalogue.models].flatMap(([name, schema]) => loose(schema, name))).toEqual([])
  expect(loose({ properties: { id: { minimum: 1 } } }, 'x')).toEqual(['x/properties/id'])
})
