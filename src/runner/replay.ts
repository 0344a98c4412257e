import type { Finding } from '../findings/index.js'
import { soundCall } from '../scenarios/index.js'
import type { Cell, Step } from './cells.js'
import type { Plan } from './plan.js'

const same = (cell: Cell, { clause, check, operationId }: Finding): boolean =>
  cell.clause.id === clause && cell.evaluator === check && cell.operation.id === operationId

/** The part of a plan that met these findings: the steps they were seen in, and of all that is judged what they say. */
export function replayPlan(plan: Plan, findings: readonly Finding[]): Plan {
  const metIn = ({ scenario, operation }: Step): Finding | undefined =>
    findings.find(({ replay }) => replay?.step?.scenario === scenario.id && replay.step.operationId === operation.id)
  // a whole plan has no calls of their own for checks: a narrower run had them
  const steps = [
    ...plan.steps,
    ...plan.catalogue.operations.map(operation => ({ scenario: soundCall, operation, cells: [] })),
  ].flatMap(step => {
    const finding = metIn(step)
    const path = finding?.replay?.path
    const cells = step.cells.filter(cell => findings.some(one => same(cell, one)))
    return finding === undefined ? [] : [{ ...step, cells, ...(path === undefined ? {} : { path }) }]
  })
  const checkCells = plan.checkCells.filter(cell => findings.some(finding => same(cell, finding)))
  return {
    ...plan,
    steps,
    checkCells,
    disabled: [],
    clientCells: [],
    operations: new Set([...steps, ...checkCells].map(({ operation }) => operation)).size,
    requests: plan.estimate(steps),
  }
}
