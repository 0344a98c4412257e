import { describe, expect, test } from 'vitest'
import { loadCatalogue } from '../../catalogue/index.js'
import type { Exchange, Observation } from '../../findings/index.js'
import { parseExchange } from '../../recordings/index.js'
import { createValidators } from '../../validators/index.js'
import { defineCheck, inspectExchange, NOT_APPLICABLE, type Check } from '../index.js'
import { perExchange } from './check.js'

const catalogue = loadCatalogue()
const [list] = catalogue.select({ action: 'list' })
if (list === undefined) throw new Error('the catalogue has no list')
const answered = parseExchange({ operationId: list.id, response: { status: 200, body: [] } }, catalogue, 'x')
const observation = { at: '/response/status', expected: 201, received: 200, message: 'another status' }

function checkThat(inspect: Check['inspect'], also: Check['also'] = ['elsewhere']): Check {
  return defineCheck({ id: 'one', clause: 'HTTP-1/declared-or-general-status', needs: [], also, inspect })
}

/** Yields the observations, and returns the result. */
function answering(observations: readonly Observation[], result?: typeof NOT_APPLICABLE): Check {
  return checkThat(function* () {
    yield* observations
    return result
  })
}

function inspect(check: Check, exchange: Exchange = answered) {
  return inspectExchange(exchange, { catalogue, validators: createValidators(catalogue), checks: [check] })[0]
}

describe('a check', () => {
  test('that yields nothing passes', () => {
    expect(inspect(answering([]))).toMatchObject({ applicable: true, observations: [] })
  })

  test('that yields fails', () => {
    expect(inspect(answering([observation]))).toMatchObject({ applicable: true, observations: [observation] })
  })

  test('that returns NOT_APPLICABLE counts for nothing', () => {
    expect(inspect(answering([], NOT_APPLICABLE))).toMatchObject({ applicable: false, observations: [] })
  })

  test('that does both is a mistake of ours', () => {
    expect(() => inspect(answering([observation], NOT_APPLICABLE))).toThrow(
      'one finds something where it is not applicable',
    )
  })

  test('is not asked about superseded and off-contract exchanges, unless it says so', () => {
    const never: Check['inspect'] = () => {
      throw new Error('it was asked')
    }
    for (const kind of ['superseded', 'offContract'] as const) {
      const exchange = { ...answered, [kind]: true }
      expect(inspect(checkThat(never), exchange)).toMatchObject({ applicable: false })
      const both = ['superseded', 'off-contract'] as const
      expect(() => inspect(checkThat(never, both), exchange)).toThrow('it was asked')
    }
  })
})

test('what checks find out of an exchange they find out once', () => {
  let looks = 0
  const look = perExchange(() => ++looks)
  const looking = checkThat(function* (context) {
    if (look(context) !== look(context)) yield observation
  })
  inspect(looking)
  expect(looks).toBe(1)
  inspect(looking)
  expect(looks).toBe(2)
})
