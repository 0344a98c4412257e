import { groupOf, type Severity } from '../findings/index.js'
import type { Cell, Step } from './cells.js'

/**
 * What testing a clause is worth, by what it is the first test of. A defect sits in a clause wherever it applies, in
 * one version, in one kind of operation, or in one operation alone. The wider it is, the more tests would find it, so
 * the first one is worth most.
 */
const scopeWeight = { group: 25, clause: 10, version: 2, action: 3, operation: 1 } as const
const severityWeight: Readonly<Record<Severity, number>> = { violation: 1, deviation: 0.5, info: 0.1 }
/** A check judges an exchange only where it happens to show what it asks for. */
const CHECK_LIKELIHOOD = 0.1
/** Requests after which each wave ends; a budget ends one too, and what is left is the last one. */
const WAVES = [100, 300, 1000] as const

export interface OrderInput {
  readonly steps: readonly Step[]
  /** What the exchanges of a step are held against besides. */
  readonly checkCells: readonly Cell[]
  /** Requests that a step takes, above zero. */
  readonly cost: (step: Step) => number
  /** Requests that will be sent: the best part has to fit into them. */
  readonly budget?: number | undefined
}

/** Steps in the order in which they are likely to find most for each request, a run of reads before a run of writes. */
export function orderByGain(input: OrderInput): Step[] {
  return inWaves(greedyOrder(input), input)
}

/** What some tests would add to what is covered; what another step has covered first adds nothing any more. */
interface Coverage {
  gain: number
}

/** Everything that can be covered: by scope, who would cover it and what it adds to their gain. */
type Scopes = Map<string, { readonly coverage: Coverage; readonly gain: number }[]>

/** Greedy: what is covered makes further tests worth less, so the best step of those left is chosen anew each time. */
function greedyOrder({ steps, checkCells, cost }: OrderInput): Step[] {
  const scopes: Scopes = new Map()
  const scopesOf = new Map<Coverage, readonly string[]>()
  const coverageOf = (cells: readonly Cell[], likelihood: number): Coverage => {
    const coverage = { gain: 0 }
    scopesOf.set(
      coverage,
      cells.flatMap(cell => addCell(scopes, coverage, cell, likelihood)),
    )
    return coverage
  }
  const markCovered = (covered: Coverage): void => {
    for (const scope of scopesOf.get(covered) ?? []) {
      for (const { coverage, gain } of scopes.get(scope) ?? []) coverage.gain -= gain
      scopes.delete(scope)
    }
    scopesOf.delete(covered)
  }
  const checked = new Map<string, Cell[]>()
  for (const cell of checkCells) append(checked, cell.operation.id, cell)
  const byChecks = new Map([...checked].map(([id, cells]) => [id, coverageOf(cells, CHECK_LIKELIHOOD)]))
  // of equals, what needs a second company comes last: fewest accounts have one
  const rareLast = steps.toSorted((a, b) => Number(isRare(a)) - Number(isRare(b)))
  const queue = rareLast.map((step, index): Candidate => {
    const byScenario = coverageOf(step.cells, 1)
    const besides = byChecks.get(step.operation.id) ?? { gain: 0 }
    return { step, index, byScenario, byChecks: besides, cost: cost(step), ratio: 0 }
  })
  for (const candidate of queue) candidate.ratio = ratioOf(candidate)
  queue.sort(leastFirst)
  const ordered: Step[] = []
  for (let best = queue.pop(); best !== undefined; best = queue.pop()) {
    const ratio = ratioOf(best)
    if (ratio < best.ratio) {
      // a gain only ever falls: whoever still leads with its ratio of now leads them all
      best.ratio = ratio
      queue.splice(insertionIndex(queue, best), 0, best)
      continue
    }
    markCovered(best.byScenario)
    markCovered(best.byChecks)
    ordered.push(best.step)
  }
  return ordered
}

const isRare = ({ scenario }: Step): boolean => scenario.needs?.includes('secondCompanyId') === true

/** A step that is not chosen yet. `ratio` is what it gained for each request when it was last computed. */
interface Candidate {
  readonly step: Step
  readonly index: number
  readonly byScenario: Coverage
  readonly byChecks: Coverage
  readonly cost: number
  ratio: number
}

const ratioOf = ({ byScenario, byChecks, cost }: Candidate): number => (byScenario.gain + byChecks.gain) / cost
/** Of equals, the one that stands first in the plan comes last. */
const leastFirst = (a: Candidate, b: Candidate): number => a.ratio - b.ratio || b.index - a.index

function insertionIndex(queue: readonly Candidate[], candidate: Candidate): number {
  let [from, to] = [0, queue.length]
  while (from < to) {
    const middle = (from + to) >> 1
    const other = queue[middle]
    if (other !== undefined && leastFirst(other, candidate) < 0) from = middle + 1
    else to = middle
  }
  return from
}

/** Adds what covering a cell gains. @returns the scopes it covers. */
function addCell(scopes: Scopes, coverage: Coverage, { clause, operation }: Cell, likelihood: number): string[] {
  const names = {
    group: groupOf(clause.rule),
    clause: clause.id,
    version: `${clause.id} ${operation.version}`,
    action: `${clause.id} ${operation.action ?? ''}`,
    operation: `${clause.id} ${operation.id}`,
  } satisfies Record<keyof typeof scopeWeight, string>
  for (const kind of Object.keys(scopeWeight) as (keyof typeof scopeWeight)[]) {
    const gain = scopeWeight[kind] * severityWeight[clause.severity] * likelihood
    append(scopes, names[kind], { coverage, gain })
    coverage.gain += gain
  }
  return Object.values(names)
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}

/** Within a wave reads come before writes, for a write makes answers that were shared stale. */
function inWaves(steps: readonly Step[], { cost, budget = Infinity }: OrderInput): Step[] {
  const ends = [...WAVES.filter(end => end < budget), budget]
  const waves = Array.from({ length: ends.length + 1 }, (): Step[] => [])
  let spent = 0
  for (const step of steps) {
    waves[ends.filter(end => end <= spent).length]?.push(step)
    spent += cost(step)
  }
  return waves.flatMap(wave => [
    ...wave.filter(({ scenario }) => scenario.mode === 'read'),
    ...wave.filter(({ scenario }) => scenario.mode === 'write'),
  ])
}
