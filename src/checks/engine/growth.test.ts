import { describe, expect, test } from 'vitest'
import { loadCatalogue } from '../../catalogue/index.js'
import type { Exchange } from '../../findings/index.js'
import { atOnce } from '../../slices.js'
import { growthOf, MOST_GROWTH } from '../../testing/growth.fixture.js'
import { createValidators } from '../../validators/index.js'
import { checks, inspectExchange, inspectInSlices, type Check } from '../index.js'
import { exchangeOf, shapes, sortedList, times } from './long-exchanges.fixture.js'

const catalogue = loadCatalogue()
const options = { catalogue, validators: createValidators(catalogue) }

/** Every check that may judge the exchange takes time that grows with it. */
function expectEachLinear(name: string, make: (size: number) => Exchange, size: number): void {
  const made = new Map<number, Exchange>()
  const once = (of: number): Exchange => {
    const exchange = made.get(of) ?? make(of)
    made.set(of, exchange)
    return exchange
  }
  const measure = (what: string, some: readonly Check[]): number =>
    growthOf({ name: what, make: once, size, run: exchange => inspectExchange(exchange, { ...options, checks: some }) })
  const admitted = inspectExchange(once(2), options).flatMap(({ check, applicable }) => (applicable ? [check] : []))
  // what takes no time with all the others takes none by itself
  if (measure(name, admitted) === 0) return
  for (const check of admitted)
    expect(
      measure(name, [check]),
      `${check.id}, ${name}: twice as much takes so many times as long`,
    ).toBeLessThanOrEqual(MOST_GROWTH)
}

describe('a check takes time that grows with what it looks at', () => {
  test.each(Object.entries(shapes))('%s', (name, parts) => {
    expectEachLinear(name, size => exchangeOf(parts(size)), 300)
  })
})

test('a check rests while it tells what is wrong', () => {
  const exchange = exchangeOf({ operation: sortedList, body: times(2000, () => ({})) })
  const work = inspectInSlices(exchange, options)
  let rests = 0
  while (work.next().done !== true) rests += 1
  expect(rests).toBeGreaterThan(100)
  expect(atOnce(inspectInSlices(exchange, options)).length).toBe(checks.length)
})
