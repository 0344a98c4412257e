import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Interaction } from '../interactions.js'
import type { StateHandler, StateHandlers } from '../states/state-handlers.js'
import { countsOf, exitCodeOf } from './outcomes.js'
import { catalogue, interactions, verifySandbox } from './provider.fixture.js'
import { verifyContracts } from './verify-contracts.js'

const showing = ({ operation, status }: Interaction): boolean => operation.action === 'show' && status === 200
const shown = interactions.filter(showing).length

afterEach(() => vi.unstubAllEnvs())

/** State handlers that all do the same. */
const handledBy =
  (setUp: () => ReturnType<Extract<StateHandler, { kind: 'available' }>['setUp']>) => (): StateHandlers => ({
    handlerFor: async () => ({ kind: 'available', setUp }),
  })

describe('the sandbox', () => {
  it('keeps every contract of our client', async () => {
    const statuses = (status: number): number =>
      interactions.filter(interaction => interaction.status === status).length
    expect([statuses(401), statuses(403), statuses(404), statuses(207)]).toEqual([54, 54, 20, 1])
    const outcomes = await verifySandbox({})
    expect(outcomes.filter(({ status }) => status !== 'passed')).toEqual([])
    expect(outcomes.map(({ description }) => description)).toEqual(interactions.map(({ description }) => description))
    expect(exitCodeOf(outcomes)).toBe(0)
  }, 120_000)

  it.each([
    ['wrong-user', showing],
    ['create-answers-200', ({ operation, status }: Interaction) => operation.action === 'create' && status === 201],
    ['unknown-user-empty', ({ operation, status }: Interaction) => operation.action === 'show' && status === 404],
  ])('with %s breaks some', async (fault, only) => {
    const outcomes = await verifySandbox({ fault, only })
    const { failed, errored } = countsOf(outcomes)
    expect([failed > 0, errored, exitCodeOf(outcomes)]).toEqual([true, 0, 1])
    expect(outcomes.find(({ status }) => status === 'failed')?.messages.length).toBeGreaterThan(0)
  })
})

describe('nothing passes silently', () => {
  it('a state handler that throws', async () => {
    const outcomes = await verifySandbox({
      only: interaction => interaction === interactions.find(showing),
      states: handledBy(() => Promise.reject(new Error('the store is gone'))),
    })
    expect(countsOf(outcomes)).toMatchObject({ passed: 0, errored: 1 })
    expect(outcomes.find(({ status }) => status === 'errored')?.messages).toEqual([
      'its provider state could not be entered: the store is gone',
    ])
    expect(exitCodeOf(outcomes)).toBe(2)
  })

  it('filters in the environment', async () => {
    for (const name of ['PACT_DESCRIPTION', 'PACT_PROVIDER_STATE', 'PACT_PROVIDER_NO_STATE'])
      vi.stubEnv(name, 'fits nothing')
    expect(countsOf(await verifySandbox({ only: showing }))).toMatchObject({ passed: shown, failed: 0, errored: 0 })
  })

  it('an account that shows no state at all', async () => {
    const outcomes = await verifySandbox({ only: () => false })
    expect(countsOf(outcomes)).toEqual({ passed: 0, failed: 0, skipped: interactions.length, errored: 0 })
    expect(exitCodeOf(outcomes)).toBe(2)
  })

  it('a provider that is gone', async () => {
    const states: StateHandlers = {
      handlerFor: async interaction =>
        showing(interaction) ? { kind: 'available', setUp: async () => anything } : skipped,
    }
    const outcomes = await verifyContracts({ interactions, states, providerUrl: await closedPort(), timeout: 3000 })
    expect([countsOf(outcomes).passed, exitCodeOf(outcomes) > 0]).toEqual([0, true])
  })

  it('a provider that dies on the way', async () => {
    let close = async (): Promise<void> => undefined
    let count = 0
    const outcomes = await verifySandbox({
      only: showing,
      started: end => {
        close = end
      },
      timeout: 3000,
      states: sound => ({
        handlerFor: async interaction => {
          const handler = await sound.handlerFor(interaction)
          if (handler.kind === 'unavailable') return handler
          return {
            kind: 'available',
            async setUp() {
              const values = await handler.setUp()
              count += 1
              if (count === 3) await close()
              return values
            },
          }
        },
      }),
    })
    expect(countsOf(outcomes).passed).toBeLessThan(shown)
    expect(exitCodeOf(outcomes)).toBeGreaterThan(0)
  })

  it('a verifier that never comes back', async () => {
    const silent = createServer(() => undefined)
    const url = await listening(silent)
    const states: StateHandlers = {
      handlerFor: async interaction =>
        showing(interaction) ? { kind: 'available', setUp: async () => anything } : skipped,
    }
    const outcomes = await verifyContracts({ interactions, states, providerUrl: url, timeout: 1500 })
    silent.closeAllConnections()
    silent.close()
    expect(countsOf(outcomes)).toMatchObject({ passed: 0, failed: 0, errored: shown })
    expect(outcomes.find(({ status }) => status === 'errored')?.messages).toEqual([
      'the verifier did not come back within 1.5 s',
    ])
  })

  it('an interruption', async () => {
    const outcomes = await verifyContracts({
      interactions,
      providerUrl: await closedPort(),
      signal: AbortSignal.abort(),
      states: {
        handlerFor: async interaction =>
          showing(interaction) ? { kind: 'available', setUp: async () => anything } : skipped,
      },
    })
    expect([countsOf(outcomes).passed, exitCodeOf(outcomes)]).toEqual([0, 2])
  })
})

const skipped: StateHandler = { kind: 'unavailable', reason: 'missing-data', detail: 'left out' }
const anything = { companyId: '1', userId: '1', nobodyId: '2', projectId: '3', page: '1', authorization: 'Bearer none' }

async function listening(server: Server): Promise<string> {
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function closedPort(): Promise<string> {
  const server = createServer()
  const url = await listening(server)
  await new Promise<void>(resolve => {
    server.close(() => {
      resolve()
    })
  })
  return url
}

it('every operation has a contract', () => {
  expect(new Set(interactions.map(({ operation }) => operation.id)).size).toBe(catalogue.operations.length)
})
