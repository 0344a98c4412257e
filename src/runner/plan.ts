import type { Catalogue, Clause, Operation } from '../catalogue/index.js'
import type { Check } from '../checks/index.js'
import type { SkipReason } from '../findings/index.js'
import { soundCall, type Scenario } from '../scenarios/index.js'
import { estimate } from './estimate.js'
import { orderByYield } from './order.js'
import { allOperations, selects, type Selection } from './selection.js'

/** One clause on one operation, seen by one check or scenario. */
export interface Cell {
  readonly clause: Clause
  readonly operation: Operation
  /** Id of the check or scenario. */
  readonly prover: string
}

/** One run of a scenario on one operation, with the clauses it judges there. */
export interface Step {
  readonly scenario: Scenario
  readonly operation: Operation
  readonly cells: readonly Cell[]
  /** Of a shrunk counterexample that is to be met again, for scenarios that can go straight to it. */
  readonly path?: string
}

export interface Plan {
  readonly catalogue: Catalogue
  readonly checks: readonly Check[]
  /** In the order in which they run; put in order when first asked for. */
  readonly steps: readonly Step[]
  /** Operations that something is looked at in. */
  readonly operations: number
  readonly checkCells: readonly Cell[]
  /** Cells that mode or selection leaves out, with the reason. */
  readonly disabled: readonly { readonly cell: Cell; readonly reason: SkipReason }[]
  /** Selected clauses that are addressed to clients: shown, never run. */
  readonly clientCells: readonly Cell[]
  readonly write: boolean
  readonly seed: number
  /** Requests the steps are likely to take. */
  readonly requests: number
  /** Requests that one step takes within a whole run, by its own estimate. */
  readonly cost: (step: Step) => number
  /** Requests that some of the steps would take. */
  readonly estimate: (steps: readonly Step[]) => number
}

export interface PlanInput {
  readonly catalogue: Catalogue
  readonly checks: readonly Check[]
  readonly scenarios: readonly Scenario[]
  readonly selection: Selection
  readonly write: boolean
  readonly seed: number
  /** Requests that the run may send; a whole plan where absent. */
  readonly budget?: number | undefined
}

/** What a step costs besides when it is the first of its kind: a user, a page to compare with, a sound call. */
const SET_UP = 2

/** Says what a run will look at, before anything is sent. */
export function buildPlan({ catalogue, checks, scenarios, selection, write, seed, budget }: PlanInput): Plan {
  const disabled: { cell: Cell; reason: SkipReason }[] = []
  const steps: Step[] = []
  const keep = (cells: readonly Cell[], allowed: boolean): Cell[] =>
    cells.filter(cell => {
      if (!selects(selection, catalogue, cell.clause, cell.operation)) disabled.push({ cell, reason: 'not-selected' })
      else if (!allowed) disabled.push({ cell, reason: 'read-only' })
      else return true
      return false
    })
  const cost = (step: Pick<Step, 'scenario' | 'operation'>): number => requestsOf(step, write)
  let whole = 0
  for (const scenario of scenarios) {
    for (const operation of scenarioOperations(catalogue, scenario)) {
      const allowed = write || readable(scenario, operation)
      if (allowed) whole += cost({ scenario, operation })
      const cells = keep(cellsOf(catalogue, scenario, operation), allowed)
      if (cells.length > 0) steps.push({ scenario, operation, cells })
    }
  }
  const checkCells = checks
    .flatMap(check => checkCellsOf(catalogue, check))
    .flatMap(cell => keep([cell], write || isReading(cell.operation)))
  steps.push(...soundCalls(steps, checkCells))
  const clientCells = clientCellsOf(catalogue).filter(cell =>
    selects(selection, catalogue, cell.clause, cell.operation),
  )
  const estimated = (some: readonly Step[]): number => estimate(some, whole, cost, write)
  let ordered: readonly Step[] | undefined
  return {
    get steps() {
      return (ordered ??= inOrder(steps, checkCells, cost, budget))
    },
    operations: new Set([...steps, ...checkCells].map(({ operation }) => operation)).size,
    catalogue,
    checks,
    checkCells,
    disabled,
    clientCells,
    write,
    seed,
    cost,
    requests: estimated(steps),
    estimate: estimated,
  }
}

function inOrder(
  steps: readonly Step[],
  checkCells: readonly Cell[],
  cost: (step: Step) => number,
  budget?: number,
): readonly Step[] {
  const late = steps.filter(isLate).toSorted((a, b) => (a.scenario.late ?? 0) - (b.scenario.late ?? 0))
  return [
    ...orderByYield({
      steps: steps.filter(step => !isLate(step)),
      checkCells,
      cost: step => cost(step) + SET_UP,
      budget,
    }),
    ...late,
  ]
}

/** A client clause is about no operation; it is shown on the first one. */
function clientCellsOf(catalogue: Catalogue): Cell[] {
  const operation = catalogue.operations[0]
  const clauses = catalogue.requirements.flatMap(rule => rule.clauses).filter(clause => clause.subject === 'client')
  return operation === undefined ? [] : clauses.map(clause => ({ clause, operation, prover: 'client-tests' }))
}

/** What a read-only run may call: GETs and the token endpoints. */
function isReading(operation: Operation): boolean {
  return operation.method === 'GET' || operation.version === 'oauth'
}

function readable(scenario: Scenario, operation: Operation): boolean {
  return scenario.mode === 'read' && isReading(operation)
}

/** Where checks are selected on an operation that no scenario calls, one sound call gives them something to judge. */
function soundCalls(steps: readonly Step[], checkCells: readonly Cell[]): Step[] {
  const called = new Set(steps.map(step => step.operation))
  const waiting = new Set(
    checkCells.map(cell => cell.operation).filter(operation => !called.has(operation) && operation.version !== 'oauth'),
  )
  return [...waiting].map(operation => ({ scenario: soundCall, operation, cells: [] }))
}

export function scenarioOperations(catalogue: Catalogue, scenario: Scenario): Operation[] {
  const selectors = [scenario.appliesTo].flat()
  return allOperations(catalogue).filter(operation =>
    selectors.some(selector => catalogue.matches(selector, operation)),
  )
}

export function cellsOf(catalogue: Catalogue, scenario: Scenario, operation: Operation): Cell[] {
  return scenario.clauses
    .map(id => catalogue.clause(id))
    .filter(clause => clause.operationIds.includes(operation.id))
    .map(clause => ({ clause, operation, prover: scenario.id }))
}

export function checkCellsOf(catalogue: Catalogue, check: Check): Cell[] {
  const clause = catalogue.clause(check.clause)
  return clause.operationIds.map(id => ({ clause, operation: catalogue.operation(id), prover: check.id }))
}

const isLate = ({ scenario }: Step): boolean => scenario.late !== undefined

function requestsOf({ scenario, operation }: Pick<Step, 'scenario' | 'operation'>, write: boolean): number {
  const full = typeof scenario.requests === 'number' ? scenario.requests : scenario.requests(operation)
  return write ? full : (scenario.requestsReadOnly ?? full)
}

/** The cells that the documents ask for and no check or scenario covers. A client clause needs none. */
export function holes(catalogue: Catalogue, checks: readonly Check[], scenarios: readonly Scenario[]): string[] {
  const covered = new Set<string>()
  const cover = (cell: Cell) => covered.add(`${cell.clause.id} ${cell.operation.id}`)
  for (const check of checks) checkCellsOf(catalogue, check).forEach(cover)
  for (const scenario of scenarios) {
    for (const operation of scenarioOperations(catalogue, scenario))
      cellsOf(catalogue, scenario, operation).forEach(cover)
  }
  return catalogue.requirements
    .flatMap(rule => rule.clauses)
    .filter(clause => clause.subject === 'target')
    .flatMap(clause => clause.operationIds.map(id => `${clause.id} ${id}`))
    .filter(cell => !covered.has(cell))
}
