import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { loadCatalogue, type Operation } from '../../catalogue/index.js'
import { startSandbox } from '../sandbox.js'
import { exerciseStart } from './exercise/limits.fixture.js'
import { exercise } from './exercise/exercise.fixture.js'
import { variants } from './variants/registry.generated.js'

const catalogue = loadCatalogue()

describe('the registry of variants', () => {
  it('names each once', () => {
    expect(new Set(variants.map(({ id }) => id)).size).toBe(variants.length)
  })

  it('says of each why it is allowed', () => {
    for (const { id, why, text } of variants)
      expect([id, why.length > 12, text.endsWith('.'), why.endsWith('.')]).toEqual([id, true, true, true])
    expect(variants.length).toBeGreaterThanOrEqual(40)
  })

  it('knows no variant that is not there', async () => {
    await expect(startSandbox({ variants: ['gzipp'] })).rejects.toThrow(
      /there is no variant "gzipp": did you mean gzip/,
    )
  })
})

/** One operation for each kind of action, in the newest version that has it. */
const sample: readonly Operation[] = [
  ...new Map(catalogue.operations.map(operation => [operation.action, operation])).values(),
]

describe('every variant', () => {
  const asItIs = exercise({}, sample)
  const started = exerciseStart([])

  it.each(variants.filter(({ options }) => options === undefined).map(({ id }) => id))(
    '%s is seen on the wire',
    async id => {
      const known = await asItIs
      expect(isDeepStrictEqual(await exercise({ variants: [id] }, sample, known), known)).toBe(false)
    },
  )

  // how long an answer takes is in no answer
  it.each(variants.filter(({ options }) => options !== undefined && options.latency === undefined).map(({ id }) => id))(
    '%s is seen in a sandbox started for it',
    async id => {
      expect(await exerciseStart([id])).not.toEqual(await started)
    },
  )
})
