import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  loadCatalogue,
  modelOfRef,
  propertiesOf,
  type BodySchema,
  type Operation,
  type Parameter,
  type Schema,
} from './index.js'

interface ReferenceOperation {
  id: string
  version: string
  method: string
  path: string
  parameters: { name: string; in: string; type: string; required: boolean; array?: 'csv' | 'multi' }[]
  body: { model: string; root: string | null; mediaTypes: string[] } | null
  returns: string
  responses: Record<string, string[]>
}
type ReferenceType =
  string | { model: string } | { array: ReferenceType } | { map: ReferenceType } | { oneOf: string[] }
interface ReferenceField {
  type: ReferenceType
  enum?: string[]
  required?: boolean
  default?: unknown
}
interface ReferenceModel {
  fields?: Record<string, ReferenceField>
  oneOf?: string[]
}

const read = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../fixtures/reference/${file}`, import.meta.url), 'utf8'))
const referenceOperations = read('operations.json') as ReferenceOperation[]
const referenceModels = read('models.json') as Record<string, ReferenceModel>
const catalogue = loadCatalogue()
const namesOf = (schema: Schema | undefined): string[] => [schema?.['x-reference-model'] ?? []].flat() as string[]
const homes = [...catalogue.models].flatMap(([model, schema]) => namesOf(schema).map(name => ({ name, model, schema })))

/** Names that the reference may give to a body: `CompanyUser2`, `List[CompanyUser7]`. */
function referenceNames(body: BodySchema | null): string[] {
  if (body === null) return []
  const branches = Object.values(body.branches)
  const names = body.model === undefined ? namesOf(body.schema) : namesOf(catalogue.models.get(body.model))
  return body.list || branches.some(({ list }) => list) ? names.map(name => `List[${name}]`) : names
}

function typeOf({ schema, array }: Parameter): string {
  const items = schema['items'] as Schema | undefined
  return items === undefined ? String(schema['type']) : `${String(items['type'])} ${String(array)}`
}

const parameterTypes: Record<string, (array: string | undefined) => string[]> = {
  int: () => ['integer'],
  bool: () => ['boolean'],
  date: () => ['string'],
  str: () => ['string', 'string comma'],
  'List[int]': array => [array === 'csv' ? 'integer comma' : 'integer repeated'],
}

describe('the documents hold what the reference lists', () => {
  it('has the same operations in both', () => {
    expect(referenceOperations).toHaveLength(54)
    expect(catalogue.operations.map(({ id }) => id).toSorted()).toEqual(
      referenceOperations.map(({ id }) => id).toSorted(),
    )
    expect(
      catalogue.versions.map(version => catalogue.operations.filter(operation => operation.version === version).length),
    ).toEqual([12, 14, 14, 14])
  })

  describe.each(referenceOperations)('$id', expected => {
    const operation: Operation = catalogue.operation(expected.id)

    it('has its version, method and path', () => {
      expect({ version: operation.version, method: operation.method, path: operation.path }).toEqual({
        version: expected.version,
        method: expected.method,
        path: expected.path,
      })
    })

    it('has its parameters and no others', () => {
      const place = ({ name, in: where, required }: { name: string; in: string; required: boolean }): string =>
        `${where} ${name} ${String(required)}`
      expect(operation.parameters.map(place).toSorted()).toEqual(expected.parameters.map(place).toSorted())
      for (const { name, type, array } of expected.parameters) {
        const parameter = operation.parameters.find(other => other.name === name)
        expect(parameterTypes[type]?.(array), name).toContain(parameter === undefined ? 'nothing' : typeOf(parameter))
      }
    })

    it('has its statuses and headers and no others', () => {
      expect(Object.fromEntries(operation.responses.map(({ status, headers }) => [String(status), headers]))).toEqual(
        expected.responses,
      )
    })

    it('answers with its model', () => {
      const [status = 0] = operation.success
      expect(referenceNames(operation.responses.find(response => response.status === status)?.body ?? null)).toContain(
        expected.returns,
      )
    })

    it('takes its body', () => {
      if (expected.body === null) return expect(operation.request).toBeNull()
      const { request } = operation
      expect(request?.mediaTypes).toEqual(expected.body.mediaTypes)
      expect(request?.required).toBe(true)
      if (expected.body.root === null) expect(referenceNames(request?.body ?? null)).toContain(expected.body.model)
      else
        expect({ root: request?.root, models: referenceNames(request?.payload ?? null) }).toEqual({
          root: expected.body.root,
          models: [expected.body.model],
        })
    })
  })
})

/** What our own rules say of presence where the reference says nothing, or something that the wire contradicts. */
const requiredBySource: Record<string, string[]> = {
  'HTTP-5': ['id'],
  'USER-0': [],
  'SYNC-2': [],
  'SYNC-3': ['entities', 'errors'],
  'BULK-3': ['entities'],
  'BULK-6': ['project_id', 'user_id'],
  'NULL-1': [],
}

const homeOf = (name: string): string | undefined => homes.find(home => home.name === name)?.model

/** Holds one field against the reference; every null of ours comes from a rule, so it is left out. */
function expectField(
  where: string,
  ours: Schema | undefined,
  { type, enum: values, default: standard }: ReferenceField,
): void {
  expect(ours, where).toBeDefined()
  const schema = ours ?? {}
  if (schema['x-source'] === 'SYNC-3' && !('type' in schema)) return
  expectType(where, schema, type)
  if (values !== undefined)
    expect(
      (schema['enum'] as unknown[]).filter(value => value !== null),
      where,
    ).toEqual(values)
  else if (typeof type === 'string') expect('enum' in schema, `${where} has an enum`).toBe(false)
  expect(schema['default'], where).toEqual(standard)
}

function expectType(where: string, schema: Schema, type: ReferenceType): void {
  const ours = [schema['type'] ?? []].flat().filter(name => name !== 'null')
  if (type === 'any') return
  if (type === 'date-time')
    return expect({ ours, format: schema['format'] }, where).toEqual({ ours: ['string'], format: 'date-time' })
  if (typeof type === 'string') return expect(ours, where).toEqual([type])
  if ('model' in type) return expect(modelOfRef(String(schema['$ref'])), where).toBe(homeOf(type.model))
  if ('oneOf' in type) return expect(type.oneOf, where).toContain(ours[0])
  expect(ours, where).toEqual(['array' in type ? 'array' : 'object'])
  if ('array' in type) expectType(`${where}/items`, schema['items'] as Schema, type.array)
}

describe('the models hold what the reference lists', () => {
  const choices = catalogue.operations
    .flatMap(({ responses }) => responses)
    .flatMap(({ body }) => namesOf(body?.schema))
  const builtIn = ['object', 'Dict[str, Dict[str, str]]']

  it('gives each model of the reference one home, and names no other', () => {
    expect([...new Set([...homes.map(({ name }) => name), ...choices])].toSorted()).toEqual(
      [...Object.keys(referenceModels), ...builtIn].toSorted(),
    )
    expect(new Set(homes.map(({ name }) => name)).size).toBe(homes.length)
  })

  it.each(homes.filter(({ name }) => !builtIn.includes(name)))('$model is $name', ({ name, model, schema }) => {
    const fields = referenceModels[name]?.fields ?? {}
    if (schema['properties'] === undefined) return expectMap(name, schema, fields)
    expect(catalogue.fieldsOf(model).toSorted()).toEqual(Object.keys(fields).toSorted())
    for (const [field, expected] of Object.entries(fields))
      expectField(`${model}.${field}`, propertiesOf(schema)[field], expected)
    const declared = Object.entries(fields)
      .filter(([, { required }]) => required)
      .map(([field]) => field)
    const source = String(schema['x-source'])
    expect([schema['required'] ?? []].flat().toSorted(), `${model}: required by ${source}`).toEqual(
      (source === 'ref' ? declared : (requiredBySource[source] ?? declared))
        .filter(field => field in fields)
        .toSorted(),
    )
  })

  /** The reference writes a map as a model with one field whose name stands for the keys. */
  function expectMap(name: string, schema: Schema, fields: Record<string, ReferenceField>): void {
    expect(Object.keys(fields)).toHaveLength(1)
    let values = schema
    for (let level = namesOf(schema).indexOf(name); level >= 0; level--)
      values = values['additionalProperties'] as Schema
    const [{ type }] = Object.values(fields) as [ReferenceField]
    if (typeof type === 'object' && 'model' in type) expect(namesOf(schema)).toContain(type.model)
    else expectType(name, values, type)
  }

  it('holds the branches of each choice', () => {
    for (const { responses } of catalogue.operations) {
      for (const { body } of responses) {
        const [name] = namesOf(body?.schema)
        if (body === null || name === undefined) continue
        const branches = Object.values(body.branches).map(
          ({ model, schema }) => (model === undefined ? ['integer'] : namesOf(catalogue.models.get(model))) ?? schema,
        )
        for (const branch of referenceModels[name]?.oneOf ?? []) expect(branches.flat(), name).toContain(branch)
        expect(branches).toHaveLength(referenceModels[name]?.oneOf?.length ?? 0)
      }
    }
  })
})
