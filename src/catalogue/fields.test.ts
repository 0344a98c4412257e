import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { schemasFolder } from './document.js'
import { allLimits, contents, limitsIn } from './user-fields.js'
import { loadCatalogue, propertiesOf, userField, type Schema } from './index.js'
import { inlineFields } from './bundle.js'
import { readFieldSources } from './sources.js'

const catalogue = loadCatalogue()
const sources = readFieldSources()
const read = (file: string): Schema => JSON.parse(readFileSync(new URL(file, schemasFolder), 'utf8')) as Schema
const filesIn = (folder: string): string[] => readdirSync(new URL(folder, schemasFolder)).map(file => folder + file)

const meta = read('meta/field.schema.json') as { readonly $defs: { readonly facts: { readonly properties: Schema } } }
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true }).addSchema(meta, 'field')

/** Every `x-asbuilt` in a file. */
function factsIn(node: unknown): unknown[] {
  if (typeof node !== 'object' || node === null) return []
  const own = Object.hasOwn(node, 'x-asbuilt') ? [(node as Schema)['x-asbuilt']] : []
  return [...own, ...Object.values(node).flatMap(factsIn)]
}

describe('schemas/fields', () => {
  it.each([...sources])('%s fits schemas/meta/field.schema.json', (name, source) => {
    const fits = ajv.getSchema('field')
    expect(fits?.(source), JSON.stringify(fits?.errors)).toBe(true)
    expect(source['title']).toBe(name)
  })

  it('is what the models of users refer to: none describes a field itself', () => {
    const files = filesIn('models/').map(file => ({ file, properties: propertiesOf(read(file)) }))
    const users = files.filter(({ properties }) => 'email_address' in properties)
    expect(users.length).toBeGreaterThan(9)
    const own = users.flatMap(({ file, properties }) =>
      Object.entries(properties).flatMap(([name, { $ref, ...schema }]) =>
        sources.has(name) && !String($ref ?? schema['x-echoes']).startsWith(`../fields/${name}.`)
          ? `${file} ${name}`
          : [],
      ),
    )
    expect(own).toEqual([])
    const used = new Set(users.flatMap(({ properties }) => Object.keys(properties)))
    expect([...sources.keys()].filter(name => !used.has(name))).toEqual([])
  })

  it('refuses a reference to another field, or to none', () => {
    const model = (schema: Schema): Schema => ({ properties: { zip: schema } })
    for (const ref of ['../fields/city.schema.json', '../fields/zap.schema.json', '../fields/zip.schema.json#/$defs/x'])
      expect(() => inlineFields(model({ $ref: ref }), sources)).toThrow(/zip: .* is no description of this field/)
  })
})

describe('x-asbuilt', () => {
  const files = ['fields/', 'models/', 'parameters/'].flatMap(filesIn)
  const found = files.flatMap(file => factsIn(read(file)).map(facts => ({ file, facts })))

  it('fits its schema wherever it stands', () => {
    const fits = ajv.getSchema('field#/$defs/facts')
    expect(found.filter(({ facts }) => fits?.(facts) !== true).map(({ file }) => file)).toEqual([])
  })

  it('has no key that no code reads, and its schema none that nobody gives', () => {
    const folder = fileURLToPath(new URL('..', import.meta.url))
    const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(file => file.endsWith('.ts') && !/\.(test|fixture|generated)\.ts$|^catalogue|^peer/.test(file))
      .map(file => readFileSync(join(folder, file), 'utf8'))
      .filter(text => /\buserFields?\b|\bfactsOf\b|\bsyncKeys\b|\blimits\b/.test(text))
    const keys = Object.keys(meta.$defs.facts.properties)
    const roles = Object.keys(userField).map(role => `userField\\.${role}`)
    const read = [...keys.filter(key => key !== 'role'), ...Object.keys(catalogue.limits), ...roles]
    const isRead = (key: string): boolean => code.some(text => new RegExp(`[.{[ ]${key}s?\\b`).test(text))
    expect(read.filter(key => !isRead(key))).toEqual([])
    expect(keys.filter(key => !found.some(({ facts }) => Object.hasOwn(facts as object, key)))).toEqual([])
    expect((meta.$defs.facts.properties['holds'] as { enum: string[] }).enum).toEqual(contents)
  })

  it('gives each limit once', () => {
    const limit = { 'x-asbuilt': { limits: { tokenLife: 1 } } }
    expect(() => limitsIn([limit, limit], {})).toThrow(/tokenLife is given twice/)
    expect(() => allLimits({ colours: 7 })).toThrow(/nothing gives usualPageSize.*no code reads colours/)
  })
})

describe('catalogue.userFields', () => {
  const names = (holds: (field: (typeof catalogue.userFields)[number]) => boolean): string[] =>
    catalogue.userFields.filter(holds).map(({ name }) => name)

  it('tells what may be null, be written, be searched and be looked up', () => {
    expect(names(field => !field.mayBeNull)).toEqual([
      'add_to_new_projects',
      'bid_contact',
      'created_at',
      'email_address',
      'id',
      'is_active',
      'is_employee',
      'last_name',
      'name',
      'updated_at',
    ])
    expect(names(field => !field.writable)).toEqual(
      expect.arrayContaining(['created_at', 'name', 'updated_at', 'vendor', 'welcome_email_sent_at']),
    )
    expect(names(field => field.searchedBy !== null)).toEqual([
      'email_address',
      'first_name',
      'job_title',
      'last_name',
      'notes',
      'vendor',
    ])
    for (const { searchedBy } of catalogue.userFields)
      if (searchedBy !== null) expect(catalogue.clause(searchedBy).rule).toBe('LIST-8')
    expect(catalogue.syncKeys).toEqual(['id', 'origin_id', 'email_address'])
    expect(() => catalogue.userField('zap')).toThrow(/there is no field of a user "zap"/)
  })

  it('has a field for each sort key but the number of projects, and for each filter by one', () => {
    const keys = new Set(catalogue.operations.flatMap(({ sortKeys }) => sortKeys))
    const sorted = catalogue.userFields.flatMap(({ sortKeys }) => sortKeys)
    expect([...keys].filter(key => !sorted.includes(key))).toEqual(['projects'])
    expect(sorted.filter(key => !keys.has(key))).toEqual([])
    const filters = new Set(catalogue.operations.flatMap(operation => operation.filters))
    const filtered = catalogue.userFields.flatMap(({ filter }) => filter ?? [])
    expect([...filters].filter(name => !filtered.includes(name)).toSorted()).toEqual(['search', 'trade_id'])
    expect(filtered.filter(name => !filters.has(name))).toEqual([])
  })
})
