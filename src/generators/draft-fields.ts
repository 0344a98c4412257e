import fc from 'fast-check'
import type { Schema } from '../catalogue/index.js'
import { resolve, typesAllowed, type Models } from './dialect.js'
import { storableText } from './text.js'
import type { Value } from './value.js'

const digits = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength, maxLength })

const phone = fc.oneof(
  digits(4, 4).map(line => `+1 555 ${line}`),
  digits(6, 8).map(line => `00${line}`),
  digits(4, 4).map(line => `(555) 010-${line}`),
)

const keyword = fc.constantFrom(
  'crane',
  'night shift',
  'Schweißer',
  "d'honneur",
  '100%',
  'électricien',
  '溶接',
  'лес',
  'حديد',
  '🏗️',
)

/** Fields whose text follows a custom of its own: what stands here any conformant server keeps as it is. */
const customs: Readonly<Record<string, fc.Arbitrary<Value>>> = {
  employee_id: digits(1, 10),
  zip: fc.oneof(digits(5, 5), fc.constantFrom('01067', 'SW1A 1AA', 'K1A 0B1', '00501', '12345-6789')),
  business_phone: phone,
  mobile_phone: phone,
  fax_number: phone,
  initials: fc.string({ unit: fc.constantFrom(...'ABCDEFGHÉØŁЖ'), minLength: 1, maxLength: 3 }),
  notes: fc.uniqueArray(keyword, { minLength: 1, maxLength: 4 }).map(words => words.join(', ')),
  address: fc
    .array(
      storableText.filter(line => line.length <= 45),
      { minLength: 1, maxLength: 2 },
    )
    .map(lines => lines.join('\r\n')),
  // A user made inactive leaves the active lists: whoever wants that says so.
  is_active: fc.constant(true),
}

/** Unique in a company, or drawn together with another field: never made up here. */
const reserved = new Set(['email_address', 'origin_id', 'country_code', 'state_code'])

/**
 * What a field of a user may be set to without knowing the company; null for what has to be given: ids of other things,
 * files, and what is unique in a company.
 */
export const draftField = (name: string, schema: Schema, models: Models): fc.Arbitrary<Value> | null => {
  const resolved = resolve(schema, models)
  if (reserved.has(name) || resolved['format'] !== undefined || resolved['contentMediaType'] !== undefined) return null
  if (Object.hasOwn(customs, name)) return customs[name] ?? null
  const types = typesAllowed(resolved)
  if (types.includes('boolean')) return fc.boolean()
  if (types.includes('integer')) return fc.integer({ min: 1, max: 99_999 })
  return types.includes('string') ? storableText : null
}
