import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../catalogue/index.js'
import type { Exchange } from '../findings/index.js'
import { RunStoppedError } from '../http/index.js'
import { scenarios } from '../scenarios/index.js'
import { cellsOfScenario, scenarioOperations, type Step } from './cells.js'
import { confirm, withdrawUnconfirmed } from './confirm.js'
import { createResultCollector, type ResultCollector } from './result-collector.js'
import type { Session } from './session.js'

const catalogue = loadCatalogue()
const exchange = {
  id: 'e1',
  response: { status: 200, headers: [], text: '[1]', bytes: new Uint8Array(), validUtf8: true },
} as unknown as Exchange

/** A step of a scenario with two clauses or more, each found broken by comparing. */
function accused(): { step: Step; collector: ResultCollector } {
  const scenario = scenarios.find(({ mode, clauses }) => mode === 'write' && clauses.length > 1)
  const [operation] = scenario === undefined ? [] : scenarioOperations(catalogue, scenario)
  if (scenario === undefined || operation === undefined) throw new Error('no scenario judges two clauses')
  const step = { scenario, operation, cells: cellsOfScenario(catalogue, scenario, operation) }
  const collector = createResultCollector(step)
  for (const { clause } of step.cells.slice(0, 2)) {
    collector.fail(
      clause.id,
      { at: '/response/body', expected: 1, received: 2, message: 'differs' },
      { exchanges: [exchange], comparedWith: [exchange] },
    )
  }
  return { step, collector }
}

const sessionThat = (send: () => Promise<Exchange>): Session =>
  ({ client: { draftOf: () => ({}), send }, cache: { clear: () => undefined } }) as unknown as Session
const states = (collector: ResultCollector): unknown[] =>
  [...collector.results.values()].slice(0, 2).map(({ failures, skip }) => [failures.length, skip?.reason])
const again = (): Promise<never> => Promise.reject(new Error('a scenario that writes is not repeated'))

it('lets stand what is the same when it is asked again', async () => {
  const { step, collector } = accused()
  expect(
    await confirm(
      collector,
      step,
      sessionThat(async () => exchange),
      again,
    ),
  ).toMatchObject({ stop: null })
  expect(states(collector)).toEqual([
    [1, undefined],
    [1, undefined],
  ])
})

it('skips what changed by itself', async () => {
  const { step, collector } = accused()
  const other = { ...exchange, response: { ...exchange.response, text: '[2]' } } as Exchange
  await confirm(
    collector,
    step,
    sessionThat(async () => other),
    again,
  )
  expect(states(collector)).toEqual([
    [0, 'target-changed'],
    [0, 'target-changed'],
  ])
})

it('accuses nobody of what an ended run could not ask again', async () => {
  const { step, collector } = accused()
  const result = await confirm(
    collector,
    step,
    sessionThat(() => Promise.reject(new RunStoppedError('budget-exhausted', 'spent'))),
    again,
  )
  expect(result.stop).toEqual({ reason: 'budget-exhausted', message: 'spent' })
  expect(states(collector)).toEqual([
    [0, 'budget-exhausted'],
    [0, 'budget-exhausted'],
  ])
})

it('hides no error of our own', async () => {
  const { step, collector } = accused()
  await expect(
    confirm(
      collector,
      step,
      sessionThat(() => Promise.reject(new TypeError('ours'))),
      again,
    ),
  ).rejects.toThrow('ours')
})

describe('a step with a write of which nobody knows what became', () => {
  const lost = {
    id: 'e2',
    request: { method: 'PATCH' },
    version: '1.0',
    response: { status: 504 },
  } as unknown as Exchange
  const step = accused().step
  const withFailures = (count: number): ResultCollector => {
    const collector = createResultCollector(step)
    for (const { clause } of step.cells.slice(0, count))
      collector.fail(
        clause.id,
        { at: '/response/body', expected: 1, received: 2, message: 'differs' },
        { exchanges: [exchange] },
      )
    return collector
  }
  const sessionWith = (): Session & { readonly client: { readonly exchanges: Exchange[] } } =>
    ({
      client: { exchanges: [lost], draftOf: () => undefined },
      cache: { clear: () => undefined },
    }) as unknown as Session & { readonly client: { readonly exchanges: Exchange[] } }

  it('is done again, and what is seen then counts', async () => {
    const second = withFailures(1)
    const { collector } = await confirm(
      withFailures(2),
      step,
      sessionWith(),
      async () => ({ collector: second, stop: null, error: null }),
      true,
    )
    expect(collector).toBe(second)
    expect(states(collector)).toEqual([
      [1, undefined],
      [0, undefined],
    ])
  })

  it('accuses, where an answer is lost again, of what was seen both times', async () => {
    const session = sessionWith()
    const again = async () => {
      session.client.exchanges.push(lost)
      return { collector: withFailures(1), stop: null, error: null }
    }
    const { collector } = await confirm(withFailures(2), step, session, again, true)
    expect(states(collector)).toEqual([
      [1, undefined],
      [0, 'answer-lost'],
    ])
  })

  it('accuses of nothing where it cannot be done again', async () => {
    const stop = { reason: 'budget-exhausted', message: 'spent' } as const
    const { collector, stop: ended } = await confirm(
      withFailures(2),
      step,
      sessionWith(),
      async () => ({ collector: withFailures(0), stop, error: null }),
      true,
    )
    expect([ended, states(collector)]).toEqual([
      stop,
      [
        [0, 'answer-lost'],
        [0, 'answer-lost'],
      ],
    ])
  })
})

describe('what an interruption left unconfirmed is taken back', () => {
  const cause = { reason: 'interrupted', message: 'The run was interrupted.' } as const
  const ofMode = (
    mode: 'read' | 'write',
    comparedWith?: readonly Exchange[],
  ): { step: Step; collector: ResultCollector } => {
    const scenario = scenarios.find(({ mode: other, clauses }) => other === mode && clauses.length > 1)
    const [operation] = scenario === undefined ? [] : scenarioOperations(catalogue, scenario)
    if (scenario === undefined || operation === undefined) throw new Error(`no scenario of mode ${mode}`)
    const step = { scenario, operation, cells: cellsOfScenario(catalogue, scenario, operation) }
    const collector = createResultCollector(step)
    for (const { clause } of step.cells.slice(0, 1))
      collector.fail(
        clause.id,
        { at: '/response/body', expected: 1, received: 2, message: 'differs' },
        { exchanges: [exchange], ...(comparedWith === undefined ? {} : { comparedWith }) },
      )
    return { step, collector }
  }
  const taken = [0, 'interrupted']
  const stands = [1, undefined]

  it.each([
    ['of reading', ofMode('read'), cause, false, taken],
    ['of a write that was compared with what came before', ofMode('write', [exchange]), cause, false, taken],
    ['of a write that may have been lost', ofMode('write'), cause, true, taken],
    ['but not what a write showed by itself', ofMode('write'), cause, false, stands],
    ['but not where the budget was spent', ofMode('read'), { ...cause, reason: 'budget-exhausted' }, false, stands],
  ] as const)('%s', (_what, { step, collector }, stop, indeterminate, expected) => {
    withdrawUnconfirmed(collector, step, stop, indeterminate)
    expect(states(collector)[0]).toEqual(expected)
  })

  it('also where it came while the same was asked again', async () => {
    const { step, collector } = ofMode('read')
    const session = sessionThat(async () => exchange)
    Object.assign(session.client, { exchanges: [] })
    await confirm(collector, step, session, async () => ({ ...ofMode('read'), stop: cause, error: null }))
    expect(states(collector)[0]).toEqual(taken)
  })
})
