import fc from 'fast-check'
import { loadCatalogue } from '../src/catalogue/index.js'
import { arbitraryFor } from '../src/generators/index.js'
import type { Json } from '../src/json/index.js'
import { atLeast, ratioOf, type Measure } from './measure.js'

const TURNS = 15
const VALUES = 1500
const MODEL = 'user-detail'

const text = fc.option(fc.string(), { nil: null })
const id = fc.option(fc.oneof(fc.integer({ min: 1 }), fc.bigInt({ min: 2n ** 53n, max: 2n ** 63n - 1n })), {
  nil: null,
})
const when = fc
  .integer({ min: 0, max: 4_102_444_799 })
  .map(seconds => `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`)
const texts = [
  'address',
  'avatar',
  'business_id',
  'business_phone',
  'city',
  'country_code',
  'email_signature',
  'employee_id',
  'fax_number',
  'first_name',
  'initials',
  'job_title',
  'mobile_phone',
  'notes',
  'state_code',
  'zip',
  'origin_id',
  'origin_data',
]

/** What somebody would write who had the model before them and no schema. */
const byHand: fc.Arbitrary<Json> = fc.record(
  {
    ...Object.fromEntries(texts.map(name => [name, text])),
    business_phone_extension: fc.option(fc.integer(), { nil: null }),
    contact_id: id,
    email_address: fc.string(),
    id: fc.oneof(fc.integer({ min: 1 }), fc.bigInt({ min: 2n ** 53n, max: 2n ** 63n - 1n })),
    is_active: fc.boolean(),
    is_employee: fc.boolean(),
    is_insurance_manager: fc.option(fc.boolean(), { nil: null }),
    last_login_at: fc.option(when, { nil: null }),
    last_name: fc.string(),
    name: fc.string(),
    created_at: when,
    updated_at: when,
    vendor: fc.option(fc.record({ id, name: fc.string() }, { requiredKeys: [], noNullPrototype: true }), { nil: null }),
    work_classification_id: id,
    default_permission_template_id: id,
    company_permission_template_id: id,
  },
  { requiredKeys: ['id'], noNullPrototype: true },
)

const fieldsOf = (arbitrary: fc.Arbitrary<Json>): string =>
  [...new Set(fc.sample(arbitrary, { seed: 1, numRuns: 200 }).flatMap(value => Object.keys(value as object)))]
    .toSorted()
    .join()

/** Values a second from a schema against a record written by hand for the same fields. */
export function generators(): readonly Measure[] {
  const { models } = loadCatalogue()
  const bySchema = arbitraryFor(models.get(MODEL) ?? {}, models)
  if (fieldsOf(bySchema) !== fieldsOf(byHand))
    throw new Error(`the record written by hand no longer has the fields of ${MODEL}`)
  const draw =
    (arbitrary: fc.Arbitrary<Json>) =>
    (seed: number): void =>
      void fc.sample(arbitrary, { seed, numRuns: VALUES })
  const ratio = 1 / ratioOf(draw(bySchema), draw(byHand), TURNS)
  return [atLeast('values from a schema, against a record written by hand', ratio, 0.7)]
}
