import { describe, expect, it } from 'vitest'
import { errored, failed, judgeSandbox, scenariosOf, notPassed } from '../../testing/scenario-trial.js'
import { mixedBatch } from './mixed-batch.js'
import { repeatedKeys } from './repeated-keys.js'
import { syncSecondCompany } from './second-company.js'
import { batchSize, unfitBatches } from './unfit-batches.js'

describe('on a sound target', () => {
  it.each([1, 2])('every clause passes on every sync (seed %i)', async seed => {
    const { outcomes, requests } = await judgeSandbox({ scenarios: scenariosOf('SYNC'), seed })
    expect(notPassed(outcomes)).toEqual([])
    expect(outcomes.length).toBeGreaterThan(150)
    expect(requests).toBeLessThanOrEqual(290)
  })

  it('a run that may not write leaves them out', async () => {
    const { outcomes, requests } = await judgeSandbox({ scenarios: scenariosOf('SYNC'), write: false })
    expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(['disabled']))
    expect(requests).toBe(0)
  })
})

describe('faults', () => {
  it.each([
    ['sync-fails-as-a-whole', mixedBatch, ['SYNC-1/bad-entries-still-200']],
    ['sync-takes-anything', unfitBatches, ['SYNC-1/missing-updates-is-400', 'SYNC-1/updates-that-is-no-list-is-400']],
    ['sync-refuses-empty', unfitBatches, ['SYNC-1/empty-batch-is-empty-200']],
    ['sync-drops-odd-entries', unfitBatches, ['SYNC-1/entry-that-is-no-object-is-error']],
    ['error-names-no-field', unfitBatches, ['HTTP-12/names-the-field-at-fault']],
    ['sync-creates-nobody', mixedBatch, ['SYNC-2/no-key-creates', 'SYNC-2/unknown-origin-creates']],
    ['sync-loses-ids', mixedBatch, ['SYNC-2/known-id-updates']],
    ['sync-unknown-id-creates', mixedBatch, ['SYNC-2/unknown-id-is-error', 'SYNC-3/each-entry-in-one-list']],
    ['sync-forgets-origins', mixedBatch, ['SYNC-2/known-origin-updates']],
    ['sync-guesses-user', mixedBatch, ['SYNC-2/unknown-id-is-error']],
    ['sync-falls-back-on-origin', mixedBatch, ['SYNC-2/id-decides-over-origin']],
    ['sync-origin-kept', mixedBatch, ['SYNC-2/id-with-origin-sets-origin']],
    ['sync-order-reversed', mixedBatch, ['SYNC-3/entities-in-request-order']],
    ['sync-entities-stale', mixedBatch, ['SYNC-3/entity-agrees-with-show']],
    ['sync-errors-without-entry', mixedBatch, ['SYNC-3/error-echoes-the-entry']],
    ['sync-bad-entry-stops', mixedBatch, ['SYNC-4/good-entries-are-carried-out']],
    ['sync-keeps-good-fields', mixedBatch, ['SYNC-4/bad-entry-stores-nothing']],
    ['sync-limit-500', batchSize, ['SYNC-5/thousand-entries-are-taken']],
    ['sync-takes-any-number', batchSize, ['SYNC-5/more-is-400', 'SYNC-5/more-stores-nothing']],
    ['sync-creates-twice', mixedBatch, ['SYNC-6/second-time-creates-nothing']],
    ['sync-takes-over-origins', repeatedKeys, ['SYNC-8/unique-in-the-company']],
    ['origin-unique-everywhere', syncSecondCompany, ['SYNC-8/free-in-another-company']],
  ] as const)('%s breaks what it should', async (fault, scenario, clauses) => {
    const { outcomes } = await judgeSandbox({ scenarios: [scenario], versions: ['1.0', '1.3'], fault })
    expect(errored(outcomes)).toEqual([])
    expect(failed(outcomes)).toEqual(expect.arrayContaining([...clauses]))
  })

  it.each([
    ['sync-map-by-place', mixedBatch, ['SYNC-7/keyed-by-origin-id', 'SYNC-7/keyed-by-id']],
    ['sync-map-without-places', mixedBatch, ['SYNC-7/keyed-by-place']],
    ['sync-map-status-missing', mixedBatch, ['SYNC-7/status-tells-the-outcome']],
    ['sync-map-without-ids', mixedBatch, ['SYNC-7/id-of-the-user']],
    ['sync-map-first-wins', repeatedKeys, ['SYNC-7/later-entry-wins']],
  ] as const)('%s breaks what it should, and nothing but the map', async (fault, scenario, clauses) => {
    const { outcomes } = await judgeSandbox({ scenarios: [scenario], versions: ['1.1'], fault })
    expect(errored(outcomes)).toEqual([])
    expect(failed(outcomes)).toEqual(expect.arrayContaining([...clauses]))
    expect(failed(outcomes).filter(clause => !clause.startsWith('SYNC-7/'))).toEqual([])
  })

  it('lists where a map should be break no clause on what the batch did', async () => {
    const { outcomes } = await judgeSandbox({
      scenarios: [mixedBatch, repeatedKeys],
      versions: ['1.2'],
      fault: 'sync-lists-for-maps',
    })
    expect(failed(outcomes)).toEqual([])
    expect([...new Set(outcomes.filter(({ status }) => status === 'skipped').map(({ rule }) => rule))]).toEqual([
      'SYNC-7',
    ])
  })
})
