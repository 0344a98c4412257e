import { expect, it } from 'vitest'
import { loadCatalogue } from '../catalogue/index.js'
import type { Exchange } from '../findings/index.js'
import { createRedactor } from '../redaction/index.js'
import { scenarios } from '../scenarios/index.js'
import { cellsOfScenario, scenarioOperations } from './cells.js'
import { foldFindings } from './outcomes.js'

const catalogue = loadCatalogue()
const asked = (id: string, url: string): Exchange =>
  ({ id, request: { method: 'GET', url, headers: {}, body: null }, response: null }) as unknown as Exchange
const observation = { at: '/response/body', expected: 1, received: 2, message: 'differs' }

function cell() {
  const [scenario] = scenarios
  const [operation] = scenario === undefined ? [] : scenarioOperations(catalogue, scenario)
  const [first] =
    scenario === undefined || operation === undefined ? [] : cellsOfScenario(catalogue, scenario, operation)
  if (first === undefined) throw new Error('the first scenario judges nothing')
  return first
}

it('tells every request of a breach in order, the same one twice where it was sent twice', () => {
  const exchanges = [asked('x1', '/users/1'), asked('x2', '/users'), asked('x3', '/users/1')]
  const [finding] = foldFindings(
    cell(),
    [{ observation, evidence: { exchanges: [...exchanges, ...exchanges.slice(2)] } }],
    { seed: 1, redactor: createRedactor() },
  )
  expect(finding?.replay?.curls.map(curl => /\/users\S*/.exec(curl)?.[0])).toEqual([
    "/users/1'",
    "/users'",
    "/users/1'",
  ])
})

it('keeps what a long breach began with and what it ended in', () => {
  const exchanges = Array.from({ length: 20 }, (_, i) => asked(`x${i}`, `/users/${i}`))
  const [finding] = foldFindings(
    cell(),
    [
      { observation, evidence: { exchanges } },
      { observation, evidence: { exchanges: [asked('y', '/y')] } },
    ],
    { seed: 1, redactor: createRedactor() },
  )
  expect(finding).toMatchObject({ count: 2, evidence: ['x0', 'x13', 'x14', 'x15', 'x16', 'x17', 'x18', 'x19'] })
  expect(finding?.replay?.curls).toHaveLength(20)
})

it('keeps a hundred places of a kind, tells how many more there were, and drops nothing graver for them', () => {
  const told = (i: number) => ({
    observation: { ...observation, at: `/response/body/made-up-${i}`, severity: 'info' as const, count: 2 },
    evidence: { exchanges: [asked('x1', '/users')] },
  })
  const findings = foldFindings(
    cell(),
    [
      ...Array.from({ length: 150 }, (_, i) => told(i)),
      { observation: { ...observation, leftOut: 7 }, evidence: { exchanges: [] } },
    ],
    { seed: 1, redactor: createRedactor() },
  )
  expect(findings).toHaveLength(101)
  expect(findings[0]).toMatchObject({ count: 2, message: 'differs' })
  expect(findings[99]).toMatchObject({
    leftOut: 100,
    message: 'differs (at least 100 more at further places are left out)',
  })
  expect(findings[100]).toMatchObject({ severity: cell().clause.severity, leftOut: 7 })
})
