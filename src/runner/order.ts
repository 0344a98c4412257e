import { groupOf, type Severity } from '../findings/index.js'
import type { Cell, Step } from './plan.js'

/**
 * What a look at a clause is worth, by what it is the first look at. A defect sits in a clause wherever it applies, in one
 * version, in one kind of operation, or in one operation alone; the wider it is, the more looks would find it, so the first
 * one is worth most.
 */
const worth = { group: 25, clause: 10, version: 2, action: 3, operation: 1 } as const
const weight: Readonly<Record<Severity, number>> = { violation: 1, deviation: 0.5, info: 0.1 }
/** A check judges an exchange only where it happens to show what it asks for. */
const BY_CHANCE = 0.1
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
export function orderByYield(input: OrderInput): Step[] {
  return inWaves(byYield(input), input)
}

/** Looks that are worth so much together; a look that somebody else takes first is worth nothing any more. */
interface Looks {
  worth: number
}

/** Everything that can be looked at: by scope, whose looks it is part of and what it adds to them. */
type Scopes = Map<string, { readonly looks: Looks; readonly worth: number }[]>

/** What has been looked at makes further looks worth less: the best step of those left is chosen anew each time. */
function byYield({ steps, checkCells, cost }: OrderInput): Step[] {
  const scopes: Scopes = new Map()
  const scopesOf = new Map<Looks, readonly string[]>()
  const looksAt = (cells: readonly Cell[], share: number): Looks => {
    const looks = { worth: 0 }
    scopesOf.set(
      looks,
      cells.flatMap(cell => open(scopes, looks, cell, share)),
    )
    return looks
  }
  const take = (looks: Looks): void => {
    for (const scope of scopesOf.get(looks) ?? []) {
      for (const { looks: other, worth: lost } of scopes.get(scope) ?? []) other.worth -= lost
      scopes.delete(scope)
    }
    scopesOf.delete(looks)
  }
  const checked = new Map<string, Cell[]>()
  for (const cell of checkCells) append(checked, cell.operation.id, cell)
  const seenBeside = new Map([...checked].map(([id, cells]) => [id, looksAt(cells, BY_CHANCE)]))
  // of equals, what needs a second company comes last: fewest accounts have one
  const rareLast = steps.toSorted((a, b) => Number(isRare(a)) - Number(isRare(b)))
  const queue = rareLast.map((step, place): Waiting => {
    const asked = looksAt(step.cells, 1)
    const beside = seenBeside.get(step.operation.id) ?? { worth: 0 }
    return { step, place, asked, beside, price: cost(step), value: 0 }
  })
  for (const waiting of queue) waiting.value = valueOf(waiting)
  queue.sort(leastFirst)
  const ordered: Step[] = []
  for (let best = queue.pop(); best !== undefined; best = queue.pop()) {
    const value = valueOf(best)
    if (value < best.value) {
      // worth only ever falls: whoever still leads with its value of now leads them all
      best.value = value
      queue.splice(placeIn(queue, best), 0, best)
      continue
    }
    take(best.asked)
    take(best.beside)
    ordered.push(best.step)
  }
  return ordered
}

const isRare = ({ scenario }: Step): boolean => scenario.needs?.includes('secondCompanyId') === true

/** A step that is not taken yet. `value` is what it was worth for each request when it was last looked at. */
interface Waiting {
  readonly step: Step
  readonly place: number
  readonly asked: Looks
  readonly beside: Looks
  readonly price: number
  value: number
}

const valueOf = ({ asked, beside, price }: Waiting): number => (asked.worth + beside.worth) / price
/** Of equals, the one that stands first in the plan comes last. */
const leastFirst = (a: Waiting, b: Waiting): number => a.value - b.value || b.place - a.place

function placeIn(queue: readonly Waiting[], one: Waiting): number {
  let [from, to] = [0, queue.length]
  while (from < to) {
    const middle = (from + to) >> 1
    const other = queue[middle]
    if (other !== undefined && leastFirst(other, one) < 0) from = middle + 1
    else to = middle
  }
  return from
}

/** Adds what looking at a cell is worth. @returns the scopes it looks into. */
function open(scopes: Scopes, looks: Looks, { clause, operation }: Cell, share: number): string[] {
  const names = {
    group: groupOf(clause.rule),
    clause: clause.id,
    version: `${clause.id} ${operation.version}`,
    action: `${clause.id} ${operation.action ?? ''}`,
    operation: `${clause.id} ${operation.id}`,
  } satisfies Record<keyof typeof worth, string>
  for (const kind of Object.keys(worth) as (keyof typeof worth)[]) {
    const part = worth[kind] * weight[clause.severity] * share
    append(scopes, names[kind], { looks, worth: part })
    looks.worth += part
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
