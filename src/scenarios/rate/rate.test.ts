import { describe, expect, it } from 'vitest'
import type { Exchange } from '../../findings/index.js'
import { errored, failed, judgeSandbox, scenariosOf, notPassed } from '../../testing/scenario-trial.js'
import { unknownAddresses } from '../http/routing.js'
import { brokenPromise } from './rate-window.js'

it.each([1, 2, 3])('every clause passes on a sound target with seed %i, within the estimate', async seed => {
  const { outcomes, requests, planned } = await judgeSandbox({ scenarios: scenariosOf('RATE'), seed })
  expect(notPassed(outcomes)).toEqual([])
  expect(outcomes.length).toBe(7)
  expect(requests).toBeLessThanOrEqual(planned)
})

describe('faults', () => {
  it.each([
    ['never-refused', ['RATE-2/past-the-limit-is-429']],
    ['refusal-without-headers', ['RATE-2/refusal-has-rate-headers']],
    ['refusal-leaves-some', ['RATE-2/refusal-has-nothing-remaining']],
    ['reset-in-the-past', ['RATE-2/succeeds-after-reset']],
    ['refused-calls-count', ['RATE-2/refused-call-has-no-effect']],
    ['overloaded', ['RATE-3/503-has-retry-after']],
  ] as const)('%s breaks what it should', async (fault, clauses) => {
    const { outcomes } = await judgeSandbox({ scenarios: scenariosOf('RATE'), fault })
    expect(errored(outcomes)).toEqual([])
    expect(failed(outcomes)).toEqual([...clauses])
  })
})

it('headers that speak of the wider window are told by refusals of the run before', async () => {
  const { outcomes } = await judgeSandbox({
    scenarios: [unknownAddresses, ...scenariosOf('RATE')],
    fault: 'limits-of-the-hour-alone',
  })
  expect(failed(outcomes)).toEqual(['RATE-1/headers-tell-the-tighter-window'])
})

describe('a broken promise', () => {
  const exchange = (
    status: number,
    remaining: number,
    startedAt: number,
    caller: Exchange['caller'] = 'admin',
  ): Exchange => ({
    id: 'x',
    operationId: null,
    version: null,
    caller,
    startedAt,
    duration: 1,
    superseded: false,
    request: { method: 'GET', url: 'http://127.0.0.1/', headers: {}, body: null },
    response: {
      status,
      bytes: new Uint8Array(),
      text: '{}',
      validUtf8: true,
      headers: [
        ['x-rate-limit-limit', '50'],
        ['x-rate-limit-remaining', String(remaining)],
        ['x-rate-limit-reset', '100'],
      ],
    },
  })

  it.each([
    ['refused with many calls left', [exchange(200, 20, 90_000), exchange(429, 0, 91_000)], true],
    ['refused with nothing left', [exchange(200, 0, 90_000), exchange(429, 0, 91_000)], false],
    ['refused in the next window', [exchange(200, 20, 90_000), exchange(429, 0, 101_000)], false],
    [
      'calls of others in between',
      [exchange(200, 3, 90_000), exchange(401, 9, 90_500, 'nobody'), exchange(429, 0, 91_000)],
      false,
    ],
    ['the promise was made to somebody else', [exchange(200, 20, 90_000, 'nobody'), exchange(429, 0, 91_000)], false],
  ] as const)('%s', (_, exchanges, broken) => {
    expect(brokenPromise(exchanges) !== null).toBe(broken)
  })
})
