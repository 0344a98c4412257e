import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../catalogue/index.js'
import { checks } from '../checks/index.js'
import { scenarios } from '../scenarios/index.js'
import { uncoveredCells, type Cell } from './cells.js'
import { buildPlan, type Plan } from './plan.js'
import { allOperations, everything, parseSelection } from './selection.js'

const catalogue = loadCatalogue()
const planOf = (only?: string, { write = true, shard }: { write?: boolean; shard?: string } = {}): Plan =>
  buildPlan({ catalogue, checks, scenarios, selection: parseSelection(catalogue, only, shard), write, seed: 1 })
const cellsIn = ({ steps, checkCells }: Plan): readonly Cell[] => [...steps.flatMap(step => step.cells), ...checkCells]
const named = (cells: readonly Cell[]): readonly string[] =>
  cells.map(({ clause, operation, evaluator: evaluator }) => `${clause.id} ${operation.id} ${evaluator}`).toSorted()

describe('every clause', () => {
  it('is judged on every operation that it applies to', () => {
    expect(uncoveredCells(catalogue, checks, scenarios)).toEqual([])
  })

  it('would be missed where its check or scenario is gone', () => {
    const left = uncoveredCells(
      catalogue,
      checks,
      scenarios.filter(({ id }) => id !== 'create-then-show'),
    )
    expect(left).toContain('USER-3/sent-fields-come-back rest_v12_users_post')
    expect(uncoveredCells(catalogue, [], []).length).toBeGreaterThan(4000)
  })

  it('of a client is shown once and never run', () => {
    const clauses = catalogue.requirements.flatMap(rule => rule.clauses).filter(({ subject }) => subject === 'client')
    const { clientCells } = planOf()
    expect(clientCells.map(({ clause }) => clause.id).toSorted()).toEqual(clauses.map(({ id }) => id).toSorted())
    expect(cellsIn(planOf()).filter(({ clause }) => clause.subject === 'client')).toEqual([])
  })
})

describe('a plan', () => {
  it('takes few requests, in full and when it only reads', () => {
    expect(planOf().requests).toBeLessThanOrEqual(3500)
    expect(planOf(undefined, { write: false }).requests).toBeLessThanOrEqual(400)
  })

  it('without writes sends GET and token requests alone, and says so of the rest', () => {
    const plan = planOf(undefined, { write: false })
    const methods = new Set(
      plan.steps.filter(({ operation }) => operation.version !== 'oauth').map(({ operation }) => operation.method),
    )
    expect([...methods]).toEqual(['GET'])
    expect(plan.steps.every(({ scenario }) => scenario.mode === 'read')).toBe(true)
    expect(new Set(plan.disabled.map(({ reason }) => reason))).toEqual(new Set(['read-only']))
    expect(named([...cellsIn(plan), ...plan.disabled.map(({ cell }) => cell)])).toEqual(named(cellsIn(planOf())))
  })

  it('is dealt out to shards without remainder', () => {
    const shards = [1, 2, 3].map(i => planOf(undefined, { shard: `${i}/3` }))
    expect(named(shards.flatMap(cellsIn))).toEqual(named(cellsIn(planOf())))
    expect(shards.every(shard => cellsIn(shard).length > 500)).toBe(true)
  })

  it.each([
    ['v1.2', ({ operation }: Cell) => operation.version === '1.2'],
    ['PAGE', ({ clause }: Cell) => clause.rule.startsWith('PAGE-')],
    ['PAGE-4', ({ clause }: Cell) => clause.rule === 'PAGE-4'],
    ['USER-7/empty-part-clears-text', ({ clause }: Cell) => clause.id === 'USER-7/empty-part-clears-text'],
    [
      'users_get,v1.3,LIST',
      ({ clause, operation }: Cell) =>
        clause.rule.startsWith('LIST-') && operation.version === '1.3' && operation.id.includes('users_get'),
    ],
  ])('--only %s holds just that', (only, fits) => {
    const cells = cellsIn(planOf(only))
    expect(named(cells)).toEqual(named(cellsIn(planOf()).filter(fits)))
    expect(cells.length).toBeGreaterThan(0)
  })

  it.each([
    ['nothing', undefined],
    [undefined, '0/2'],
    [undefined, '3/2'],
    [undefined, 'half'],
  ])('--only %s --shard %s is refused', (only, shard) => {
    expect(() => parseSelection(catalogue, only, shard)).toThrow(/--only: nothing is called|--shard .* is no share/)
  })

  it('runs what kills tokens or hits limits last', () => {
    const orders = planOf().steps.map(({ scenario }) => scenario.late ?? 0)
    expect(orders).toEqual(orders.toSorted((a, b) => a - b))
    expect(everything.shard).toBeNull()
    expect(allOperations(catalogue).length).toBe(57)
  })
})
