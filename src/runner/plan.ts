import type { Catalogue, Operation } from '../catalogue/index.js'
import type { Check } from '../checks/index.js'
import type { SkipReason } from '../findings/index.js'
import { soundCall, type Scenario } from '../scenarios/index.js'
import { cellsOfCheck, cellsOfClients, cellsOfScenario, scenarioOperations, type Cell, type Step } from './cells.js'
import { orderByGain } from './order.js'
import { selects, type Selection } from './selection.js'

/** What a run will look at, and in which order; nothing has been sent yet. */
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

/**
 * Says what a run will look at, before anything is sent: each clause on each operation that it applies to, with the
 * check or scenario that judges it.
 * @example
 * const catalogue = loadCatalogue()
 * const selection = parseSelection(catalogue, 'v1.2,PAGE', undefined)
 * const plan = buildPlan({ catalogue, checks, scenarios, selection, write: true, seed: 1 })
 */
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
      const cells = keep(cellsOfScenario(catalogue, scenario, operation), allowed)
      if (cells.length > 0) steps.push({ scenario, operation, cells })
    }
  }
  const checked = checks
    .flatMap(check => cellsOfCheck(catalogue, check))
    .flatMap(cell => keep([cell], write || isReading(cell.operation)))
  steps.push(...soundCalls(steps, checked))
  const estimated = (some: readonly Step[]): number => estimate(some, whole, cost, write)
  let ordered: readonly Step[] | undefined
  return {
    get steps() {
      return (ordered ??= inOrder(steps, checked, cost, budget))
    },
    operations: new Set([...steps, ...checked].map(({ operation }) => operation)).size,
    catalogue,
    checks,
    checkCells: checked,
    disabled,
    clientCells: cellsOfClients(catalogue).filter(({ clause, operation }) =>
      selects(selection, catalogue, clause, operation),
    ),
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
    ...orderByGain({
      steps: steps.filter(step => !isLate(step)),
      checkCells,
      cost: step => cost(step) + SET_UP,
      budget,
    }),
    ...late,
  ]
}

/** What a read-only run may call: GETs and the token endpoints. */
function isReading(operation: Operation): boolean {
  return operation.method === 'GET' || operation.host === 'login'
}

function readable(scenario: Scenario, operation: Operation): boolean {
  return scenario.mode === 'read' && isReading(operation)
}

/** Where checks are selected on an operation that no scenario calls, one sound call gives them something to judge. */
function soundCalls(steps: readonly Step[], checkCells: readonly Cell[]): Step[] {
  const called = new Set(steps.map(step => step.operation))
  const waiting = new Set(
    checkCells.map(cell => cell.operation).filter(operation => !called.has(operation) && operation.host !== 'login'),
  )
  return [...waiting].map(operation => ({ scenario: soundCall, operation, cells: [] }))
}

const isLate = ({ scenario }: Step): boolean => scenario.late !== undefined

function requestsOf({ scenario, operation }: Pick<Step, 'scenario' | 'operation'>, write: boolean): number {
  const full = typeof scenario.requests === 'number' ? scenario.requests : scenario.requests(operation)
  return write ? full : (scenario.requestsReadOnly ?? full)
}

/** What no step counts as its own, for a whole run shares it: a beginning, and users and pages for each scenario. */
const PREPARATION = {
  full: { once: 30, eachScenario: 2 },
  readOnly: { once: 6, eachScenario: 0.4 },
} as const

/**
 * Requests that some steps of a run take. What a scenario says of itself holds in a whole run, where others have
 * prepared most of what it needs; the fewer steps there are, the more of the preparation falls to them.
 */
function estimate(steps: readonly Step[], whole: number, cost: (step: Step) => number, write: boolean): number {
  const own = steps.reduce((sum, step) => sum + cost(step), 0)
  const { once, eachScenario } = PREPARATION[write ? 'full' : 'readOnly']
  const preparation = steps.length === 0 ? 0 : once + eachScenario * new Set(steps.map(({ scenario }) => scenario)).size
  return Math.ceil(own + preparation * Math.max(0, 1 - own / whole))
}
