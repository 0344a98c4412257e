import type { JsonObject } from '../json/index.js'
import { describe, expect, it } from 'vitest'
import { isoCodes, loadCatalogue } from '../catalogue/index.js'
import { createValidators } from '../validators/index.js'
import {
  countries,
  invalidCases,
  mismatchedSubdivision,
  unassignedCountries,
  subdivisionFrom,
  subdivisions,
  sample,
  userDraft,
  type Subdivision,
} from './index.js'

const catalogue = loadCatalogue()
const { models } = catalogue
const validators = createValidators(catalogue)
const email = 'asbuilt+1@example.com'
const known = new Set(isoCodes().subdivisions)
const real = ({ country_code, state_code }: Subdivision): boolean => known.has(`${country_code}-${state_code}`)

// Whatever takes a user: bodies of create and update, entries of a sync.
const takesUsers = [...models].filter(([, schema]) => {
  const fields = Object.keys(schema['properties'] ?? {})
  return fields.includes('avatar') && fields.includes('vendor_id')
})

it('there are models that take users', () => {
  expect(takesUsers.length).toBeGreaterThan(2)
})

describe.each(takesUsers)('%s', (name, schema) => {
  const drafts = sample(userDraft(schema, models, { email }), 1, 300)
  const full = sample(userDraft(schema, models, { email, presence: 'all' }), 2, 100)

  it('drafts fit the schema', () => {
    for (const draft of [...drafts, ...full]) expect(validators.validate(name, draft)).toEqual([])
  })

  it('no draft names things that may not exist, sends a file or takes a key of somebody else', () => {
    for (const draft of full) {
      const ids = Object.keys(draft).filter(field => field.endsWith('_id') && field !== 'employee_id')
      expect([...ids, ...Object.keys(draft).filter(field => field === 'id' || field === 'avatar')]).toEqual([])
      expect(draft['email_address']).toBe(email)
      expect(draft['is_active']).toBe(true)
    }
  })

  it('country and state come together and belong together', () => {
    for (const draft of [...drafts, ...full]) {
      expect('country_code' in draft).toBe('state_code' in draft)
      if ('state_code' in draft) expect(real(draft as JsonObject & Subdivision)).toBe(true)
    }
    expect(drafts.some(draft => 'state_code' in draft)).toBe(true)
    expect(drafts.some(draft => !('state_code' in draft))).toBe(true)
  })

  it('texts are neither empty nor longer than 100, and break lines in no other way than CR LF', () => {
    for (const text of full.flatMap(draft => Object.values(draft)).filter(value => typeof value === 'string')) {
      expect(text.length).toBeGreaterThan(0)
      expect(text.length).toBeLessThanOrEqual(100)
      expect(text.replaceAll('\r\n', ' ')).not.toMatch(/\p{Cc}/u)
      expect(text.trim()).toBe(text)
    }
  })

  it('the number of an employee keeps its zeros as text, an extension is a number', () => {
    expect(full.some(draft => /^0\d+$/.test(draft['employee_id'] as string))).toBe(true)
    for (const draft of full) {
      expect(draft['employee_id']).toMatch(/^\d{1,10}$/)
      expect(draft['business_phone_extension']).toBeTypeOf('number')
    }
  })

  it('overrides are sent as they are, and what is to be left out is', () => {
    const overrides = { vendor_id: 2n ** 60n, first_name: 7, no_such_field: 'x' }
    const options = { overrides, without: ['city', 'state_code'], presence: 'all' } as const
    for (const draft of sample(userDraft(schema, models, options), 3, 20)) {
      expect(draft).toMatchObject(overrides)
      for (const field of ['city', 'state_code', 'country_code', 'email_address'])
        expect(draft).not.toHaveProperty(field)
    }
  })

  it('mutated drafts are valid but for one field', () => {
    const base = userDraft(schema, models, { email })
    for (const { arbitrary, place } of invalidCases(schema, models, { base })) {
      for (const { value, pointer } of sample(arbitrary, 4, 5)) {
        expect(validators.validate(name, value).map(problem => problem.pointer)).toEqual([pointer])
        if (!place.includes('email_address') && pointer !== '') expect(value).toMatchObject({ email_address: email })
      }
    }
  })
})

describe('subdivisions', () => {
  it('stable ones are real and show letters, digits and leading zeros', () => {
    const stable = sample(subdivisionFrom(), 1, 500)
    expect(stable.filter(one => !real(one))).toEqual([])
    for (const shape of [/^[A-Z]{2,3}$/, /^0\d$/, /^\d$/])
      expect(stable.some(({ state_code: state }) => shape.test(state))).toBe(true)
    expect(subdivisions.length).toBeGreaterThan(4000)
  })

  it('mismatched ones pair a real country with a state of another', () => {
    for (const pair of sample(mismatchedSubdivision, 1, 200)) {
      expect(countries).toContain(pair.country_code)
      expect(real(pair)).toBe(false)
    }
  })

  it('no country is one', () => {
    expect(unassignedCountries.filter(code => countries.includes(code.toUpperCase()))).toEqual([])
  })
})
