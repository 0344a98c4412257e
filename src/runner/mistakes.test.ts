import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../catalogue/index.js'
import type { Outcome } from '../findings/index.js'
import { startSandbox } from '../sandbox/index.js'
import { scenarios, type Scenario } from '../scenarios/index.js'
import { targetOf } from '../target/embedded-target.js'
import { buildPlan } from './plan.js'
import { run } from './run.js'
import { parseSelection } from './selection.js'

const catalogue = loadCatalogue()
const CLAUSE = 'USER-1/the-user-asked-for'
const [sound] = scenarios.filter(({ clauses }) => clauses.includes('PAGE-4/counts-all-matching'))

/** A scenario that asks once and then does this. */
const scenarioThat = (act: () => void): Scenario => ({
  id: 'on-trial',
  clauses: [CLAUSE],
  appliesTo: { action: 'show' },
  mode: 'read',
  requests: 2,
  async run(context) {
    await context.api.read({ operation: context.directory.listOf(context.operation.version, 'active') })
    act()
  },
})

/** What becomes of the scenario beside one that finds the fault. */
async function tried(scenario: Scenario, faults: readonly string[]) {
  const sandbox = await startSandbox({ users: 10, faults })
  const mistakes: Outcome[] = []
  try {
    if (sound === undefined) throw new Error('no scenario judges PAGE-4')
    const plan = buildPlan({
      catalogue,
      checks: [],
      scenarios: [scenario, sound],
      selection: parseSelection(catalogue, 'v1.2', undefined),
      write: false,
      seed: 1,
    })
    const stream = run(plan, targetOf(sandbox), { maxWait: 1, onMistake: outcome => mistakes.push(outcome) })
    for await (const outcome of stream) void outcome
    const report = stream.report()
    return {
      ...report,
      own: report.outcomes.filter(({ check, status }) => check === 'on-trial' && status !== 'disabled'),
      mistakes,
    }
  } finally {
    await sandbox.close()
  }
}

describe.each<[string, () => void, RegExp]>([
  [
    'breaks',
    () => {
      throw new TypeError('no such user')
    },
    /^TypeError: no such user/,
  ],
  ['says nothing of a clause', () => undefined, /without a result/],
])('a scenario that %s', (_, act, told) => {
  it('is a mistake of ours where the target breaks no rule', async () => {
    const { own, verdict, mistakes } = await tried(scenarioThat(act), [])
    expect(own.length).toBeGreaterThan(0)
    expect(new Set(own.map(({ status }) => status))).toEqual(new Set(['errored']))
    expect(own[0]?.detail).toMatch(told)
    expect(verdict).toBe('not-verified')
    expect(mistakes).toEqual(own)
  })

  it('is skipped where the target breaks one, and tells what was answered; who asks for mistakes sees it', async () => {
    const { own, verdict, mistakes } = await tried(scenarioThat(act), ['total-one-more'])
    expect(own.length).toBeGreaterThan(0)
    expect(new Set(own.map(({ status, reason }) => `${status} ${reason ?? ''}`))).toEqual(
      new Set(['skipped unusable-answer']),
    )
    expect(own[0]?.detail).toMatch(told)
    expect(own[0]?.detail).toMatch(/; GET http:.* answered 200 before$/)
    expect(verdict).toBe('non-conformant')
    expect(mistakes.map(({ status }) => status)).toEqual(own.map(() => 'errored'))
  })
})

it('a clause that a scenario does not get to, for another one is broken, is skipped and says so', async () => {
  const scenario: Scenario = {
    ...scenarioThat(() => undefined),
    clauses: [CLAUSE, 'USER-1/known-id-is-200'],
    async run({ verdict }) {
      verdict.fail(
        CLAUSE,
        { at: '/response/body', expected: 1, received: 2, message: 'another user' },
        { exchanges: [] },
      )
    },
  }
  const { own, mistakes } = await tried(scenario, [])
  const other = own.filter(({ clause }) => clause !== CLAUSE)
  expect(other.map(({ status, reason }) => [status, reason])).toEqual(other.map(() => ['skipped', 'unusable-answer']))
  expect(other[0]?.detail).toContain(CLAUSE)
  expect(mistakes).toEqual([])
})

it('a login host that gives no further token ends the run, with a sentence', async () => {
  const sandbox = await startSandbox({ users: 10 })
  let given = 0
  const login = createServer((call, answer) => {
    given += 1
    if (given > 1) return void answer.writeHead(401).end('{"error":"invalid_client"}')
    const { method, headers, url } = call
    call.pipe(
      request(new URL(url ?? '', sandbox.url), { method, headers: { ...headers, host: '127.0.0.1' } }, reply => {
        answer.writeHead(reply.statusCode ?? 0, reply.headers)
        reply.pipe(answer)
      }),
    )
  })
  await new Promise<void>(resolve => login.listen(0, '127.0.0.1', resolve))
  try {
    const loginUrl = `http://127.0.0.1:${(login.address() as AddressInfo).port}`
    const plan = buildPlan({
      catalogue,
      checks: [],
      scenarios,
      selection: parseSelection(catalogue, 'v1.2,PAGE', undefined),
      write: false,
      seed: 1,
    })
    const stream = run(
      plan,
      { ...targetOf(sandbox), loginUrl },
      {
        maxWait: 1,
        onStep: ({ done }) => {
          if (done === 3) sandbox.clock.advance(3 * 3600 * 1000)
        },
      },
    )
    for await (const outcome of stream) expect(outcome.status).not.toBe('errored')
    const { verdict, problem } = stream.report()
    expect(verdict).toBe('not-verified')
    expect(problem).toMatch(/PROCORE_CLIENT_ID/)
  } finally {
    login.close()
    await sandbox.close()
  }
})
