import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../catalogue/index.js'
import type { Json } from '../json/index.js'
import { createValidators } from './index.js'

const catalogue = loadCatalogue()
const validators = createValidators(catalogue)
const user = (fields: Record<string, Json> = {}): Record<string, Json> => ({ id: 7, name: 'Ada Byron', ...fields })
const [viewed] = catalogue.select({ parameter: 'view' })

describe('unknownFields', () => {
  it.each<[string, string, Json, string[]]>([
    [
      'top and nested',
      'user-detail',
      user({ locale: 'en', vendor: { id: 1, logo: 'x' } }),
      ['/locale', '/vendor/logo'],
    ],
    ['prototype names', 'user-detail', user({ constructor: 1 }), ['/constructor']],
    [
      'in lists',
      'sync-result',
      { entities: [user({ a: 1 })], errors: [{ city: { deep: 1 }, errors: {} }], extra: 1 },
      ['/extra', '/entities/0/a'],
    ],
    ['maps know every key', 'bulk-result', { 1: { 2: 'success' } }, []],
    ['an object that promises nothing', 'invite-result', { anything: 1 }, []],
  ])('%s', (_, model, value, expected) => {
    expect(validators.unknownFields(model, value)).toEqual(expected)
  })

  it('knows the fields of every view where the view is not known', () => {
    const body = viewed === undefined ? null : catalogue.bodyModel(viewed, 200)
    if (body === null) throw new Error('no body')
    expect(validators.unknownFields(body, [user({ role: 'x', odd: 1 })])).toEqual(['/0/odd'])
    expect(validators.missingFields(body, [1, 2])).toEqual([])
  })
})

describe('missingFields', () => {
  it('names every absent field of the model, in nested objects too', () => {
    const fields = catalogue.fieldsOf('user-detail')
    expect(validators.missingFields('user-detail', { id: 1, vendor: { id: 1 } }).toSorted()).toEqual(
      [...fields.filter(name => name !== 'id' && name !== 'vendor').map(name => `/${name}`), '/vendor/name'].toSorted(),
    )
    expect(validators.missingFields('user-detail', Object.fromEntries(fields.map(name => [name, null])))).toEqual([])
  })

  it('does not miss echoed attributes', () => {
    expect(validators.missingFields('sync-error', { errors: {} })).toEqual([])
  })
})
