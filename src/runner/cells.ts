import type { Catalogue, Clause, Operation } from '../catalogue/index.js'
import type { Check } from '../checks/index.js'
import type { Scenario } from '../scenarios/index.js'
import { allOperations } from './selection.js'

/** One clause on one operation, seen by one check or scenario. */
export interface Cell {
  readonly clause: Clause
  readonly operation: Operation
  /** Id of the check or scenario. */
  readonly evaluator: string
}

/** One run of a scenario on one operation, with the clauses it judges there. */
export interface Step {
  readonly scenario: Scenario
  readonly operation: Operation
  readonly cells: readonly Cell[]
  /** Of a shrunk counterexample that is to be met again, for scenarios that can go straight to it. */
  readonly path?: string
}

export function scenarioOperations(catalogue: Catalogue, scenario: Scenario): Operation[] {
  const selectors = [scenario.appliesTo].flat()
  return allOperations(catalogue).filter(operation =>
    selectors.some(selector => catalogue.matches(selector, operation)),
  )
}

export function cellsOfScenario(catalogue: Catalogue, scenario: Scenario, operation: Operation): Cell[] {
  return scenario.clauses
    .map(id => catalogue.clause(id))
    .filter(clause => clause.operationIds.includes(operation.id))
    .map(clause => ({ clause, operation, evaluator: scenario.id }))
}

export function cellsOfCheck(catalogue: Catalogue, check: Check): Cell[] {
  const clause = catalogue.clause(check.clause)
  return clause.operationIds.map(id => ({ clause, operation: catalogue.operation(id), evaluator: check.id }))
}

/** A client clause is about no operation; it is shown on the first one. */
export function cellsOfClients(catalogue: Catalogue): Cell[] {
  const operation = catalogue.operations[0]
  const clauses = catalogue.requirements.flatMap(rule => rule.clauses).filter(clause => clause.subject === 'client')
  return operation === undefined ? [] : clauses.map(clause => ({ clause, operation, evaluator: 'client-tests' }))
}

/**
 * The cells that the documents ask for and no check or scenario covers. A client clause needs none.
 * @returns clause and operation of each with a space between, in the order of the rules.
 * @throws CatalogueError where a check or scenario names a clause that does not exist.
 * @example
 * uncoveredCells(loadCatalogue(), [], scenarios) // ['HTTP-1/… rest_v10_users_get', …]
 */
export function uncoveredCells(
  catalogue: Catalogue,
  checks: readonly Check[],
  scenarios: readonly Scenario[],
): string[] {
  const covered = new Set<string>()
  const cover = (cell: Cell) => covered.add(`${cell.clause.id} ${cell.operation.id}`)
  for (const check of checks) cellsOfCheck(catalogue, check).forEach(cover)
  for (const scenario of scenarios) {
    for (const operation of scenarioOperations(catalogue, scenario))
      cellsOfScenario(catalogue, scenario, operation).forEach(cover)
  }
  return catalogue.requirements
    .flatMap(rule => rule.clauses)
    .filter(clause => clause.subject === 'target')
    .flatMap(clause => clause.operationIds.map(id => `${clause.id} ${id}`))
    .filter(cell => !covered.has(cell))
}
