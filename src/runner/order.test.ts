import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../catalogue/index.js'
import { checks } from '../checks/index.js'
import { groupOf } from '../findings/index.js'
import { scenarios } from '../scenarios/index.js'
import { orderByGain } from './order.js'
import type { Step } from './cells.js'
import { buildPlan } from './plan.js'
import { everything } from './selection.js'

const catalogue = loadCatalogue()
const plan = buildPlan({ catalogue, checks, scenarios, selection: everything, write: true, seed: 1 })
const name = ({ scenario, operation }: Step): string => `${scenario.id} ${operation.id}`
const groupsOf = (steps: readonly Step[]): ReadonlySet<string> =>
  new Set(steps.flatMap(({ cells }) => cells).map(({ clause }) => groupOf(clause.rule)))

/** The steps that fit into so many requests. */
function within(requests: number): readonly Step[] {
  let spent = 0
  return plan.steps.filter(step => (spent += plan.cost(step)) <= requests)
}

describe('the order of a plan', () => {
  it('leaves nothing out and does nothing twice', () => {
    const early = plan.steps.filter(({ scenario }) => scenario.late === undefined)
    const ordered = orderByGain({ steps: early.toReversed(), checkCells: plan.checkCells, cost: plan.cost })
    expect(ordered.map(name).toSorted()).toEqual(early.map(name).toSorted())
  })

  it('comes to every group of rules within few requests', () => {
    const late = new Set(['RATE', 'NULL', 'CODE'])
    const all = [...groupsOf(plan.steps)].filter(group => !late.has(group))
    expect(all.filter(group => !groupsOf(within(300)).has(group))).toEqual([])
  })

  it('spends a budget on what is best, not on reads that come before better writes', () => {
    const early = plan.steps.filter(({ scenario }) => scenario.late === undefined)
    const order = (budget?: number): readonly Step[] =>
      orderByGain({ steps: early, checkCells: plan.checkCells, cost: () => 10, budget })
    const best = order(50).slice(0, 5).map(name)
    expect(best.filter(step => !order().slice(0, 10).map(name).includes(step))).toEqual([])
    expect(best.toSorted()).not.toEqual(order().slice(0, 5).map(name).toSorted())
    expect(order(50).map(name).toSorted()).toEqual(early.map(name).toSorted())
  })

  it('sees most clauses long before its end', () => {
    const seen = (steps: readonly Step[]): number =>
      new Set(steps.flatMap(({ cells }) => cells.map(({ clause }) => clause.id))).size
    expect(seen(within(600)) / seen(plan.steps)).toBeGreaterThan(0.85)
  })

  it('prefers what tells more for the same price, and what is new to what is known', () => {
    const [first, second] = plan.steps.filter(({ cells }) => cells.length > 3)
    if (first === undefined || second === undefined) throw new Error('there are steps with several cells')
    const poor = { ...first, cells: first.cells.slice(0, 1) }
    const order = (steps: readonly Step[], cost: (step: Step) => number) =>
      orderByGain({ steps, checkCells: [], cost }).map(step => steps.indexOf(step))
    expect(order([poor, first], () => 1)).toEqual([1, 0])
    expect(order([first, poor], step => (step === first ? 100 : 1))).toEqual([1, 0])
  })
})
