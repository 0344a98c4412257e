import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../catalogue/index.js'
import { errored, failed, judgeSandbox, notPassed } from '../../testing/scenario-trial.js'
import { missingMethods, unknownAddresses, unknownPath, unknownVersion, wrongMethods } from './routing.js'

const catalogue = loadCatalogue()

it('unknown versions and paths are unknown, and both kinds of version are tried', () => {
  const versions = new Set(catalogue.operations.map(operation => unknownVersion(catalogue, operation)))
  expect([...versions].toSorted()).toEqual(['1.4', '9.9'])
  for (const { path } of catalogue.operations) {
    for (const method of ['GET', 'POST', 'PATCH'])
      expect(catalogue.matchPath(method, unknownPath(catalogue, path))).toBeNull()
  }
})

it('a missing method is one that no operation has on the path', () => {
  for (const operation of catalogue.operations) {
    const missing = missingMethods(catalogue, operation)
    expect(missing).not.toContain(operation.method)
    expect(missing).toContain('PUT')
  }
})

it.each([1, 2])('every clause passes on a sound target with seed %i, and operations share requests', async seed => {
  const { outcomes, requests } = await judgeSandbox({ scenarios: [unknownAddresses, wrongMethods], seed })
  expect(notPassed(outcomes)).toEqual([])
  expect(new Set(outcomes.map(({ operationId }) => operationId)).size).toBe(54)
  expect(requests).toBeLessThanOrEqual(215)
})

it('a run that may not write leaves out the methods', async () => {
  const { outcomes } = await judgeSandbox({ scenarios: [wrongMethods], write: false })
  expect(new Set(outcomes.filter(({ status }) => status === 'skipped').map(({ reason }) => reason))).toEqual(
    new Set(['read-only']),
  )
  expect(outcomes.filter(({ status }) => status === 'passed')).toEqual([])
})

describe('faults', () => {
  it.each([
    ['any-version-served', unknownAddresses, ['HTTP-11/unknown-version-is-404']],
    ['longer-paths-served', unknownAddresses, ['HTTP-11/unknown-path-is-404']],
    ['token-before-route', unknownAddresses, ['HTTP-11/routing-before-token']],
    ['any-method-served', wrongMethods, ['HTTP-11/wrong-method-is-404-or-405']],
    ['reserved-words-read', wrongMethods, ['HTTP-11/wrong-method-on-a-reserved-word']],
  ] as const)('%s breaks what it should', async (fault, scenario, clauses) => {
    const { outcomes } = await judgeSandbox({ scenarios: [scenario], versions: ['1.0', '1.1'], fault })
    expect(errored(outcomes)).toEqual([])
    expect(failed(outcomes)).toEqual(expect.arrayContaining([...clauses]))
  })

  it('a 401 for an unknown path breaks the order alone', async () => {
    const { outcomes } = await judgeSandbox({
      scenarios: [unknownAddresses],
      versions: ['1.0'],
      fault: 'token-before-route',
    })
    expect(failed(outcomes)).toEqual(['HTTP-11/routing-before-token'])
  })
})
