import fc from 'fast-check'
import { loadCatalogue } from '../catalogue/index.js'
import { arbitraryFor, type Value } from './index.js'

// Run with `tsx`. Values a second from a schema against a record written by hand for the same fields: one process, turn by
// turn, the median of the ratios, so that a busy machine slows both alike. Exit 1 below the least ratio.
const leastRatio = 0.7
const rounds = 15
const values = 1500

const { models } = loadCatalogue()
const model = 'user-detail'

const text = fc.option(fc.string(), { nil: null })
const id = fc.option(fc.oneof(fc.integer({ min: 1 }), fc.bigInt({ min: 2n ** 53n, max: 2n ** 63n - 1n })), { nil: null })
const when = fc.integer({ min: 0, max: 4_102_444_799 }).map((seconds) => `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`)
const texts = [
  'address', 'avatar', 'business_id', 'business_phone', 'city', 'country_code', 'email_signature', 'employee_id', 'fax_number', 'first_name',
  'initials', 'job_title', 'mobile_phone', 'notes', 'state_code', 'zip', 'origin_id', 'origin_data',
]

/** What somebody would write who had the model before them and no schema. */
const byHand: fc.Arbitrary<Value> = fc.record({
  ...Object.fromEntries(texts.map((name) => [name, text])),
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
}, { requiredKeys: ['id'], noNullPrototype: true })

const fields = (arbitrary: fc.Arbitrary<Value>): string =>
  [...new Set(fc.sample(arbitrary, { seed: 1, numRuns: 200 }).flatMap((value) => Object.keys(value as object)))].toSorted().join()

const bySchema = arbitraryFor(models.get(model) ?? {}, models)
if (fields(bySchema) !== fields(byHand)) throw new Error(`The record written by hand no longer has the fields of ${model}`)

const milliseconds = (arbitrary: fc.Arbitrary<Value>, seed: number): number => {
  const start = performance.now()
  fc.sample(arbitrary, { seed, numRuns: values })
  return performance.now() - start
}

const ratios = Array.from({ length: rounds }, (_, seed) => milliseconds(byHand, seed) / milliseconds(bySchema, seed))
  .toSorted((a, b) => a - b)
const median = ratios[Math.floor(rounds / 2)] ?? 0
console.log(`generators: ${(median * 100).toFixed(0)} % of a hand-written record of the same fields (at least ${leastRatio * 100} %)`)
process.exitCode = median < leastRatio ? 1 : 0
