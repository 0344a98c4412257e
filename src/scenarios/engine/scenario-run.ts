import { createHash } from 'node:crypto'
import type { Catalogue, Operation } from '../../catalogue/index.js'

/**
 * The run as one scenario on one operation sees it. A run that writes may send a request for every value of a list. A
 * read-only run has few requests: it spreads the values over the operations, so that all of them together use each.
 */
export interface ScenarioRun {
  readonly seed: number
  /** true where the run may write. */
  readonly write: boolean
  /** The run's tag, as it stands in its addresses and origin ids: `asbuilt+<run id>`. */
  readonly tag: string
  /** Replay path of a shrunk counterexample: the scenario goes straight to it. */
  readonly path?: string
  /** A whole number in [0, bound) that follows from seed, operation, scenario and label. */
  pick(label: string, bound: number): number
  /**
   * All values in a run that writes. In a read-only run only the share of this operation, so that each value is used on
   * at least one operation of the scenario. The seed says which operation gets which.
   * @param spread `idle`: so many more shares hold nothing. Without it no share is empty.
   */
  share<T>(values: readonly T[], spread?: { readonly idle: number }): readonly T[]
  /** Always true in a run that writes. In a read-only run true on one in so many operations, by seed. */
  isTurn(turns: { readonly oneIn: number }): boolean
  /** Always true in a run that writes. In a read-only run turns 0, 1, … go round all GET operations, by seed. */
  isTurnAmongReads(turn: number, turns: { readonly of: number }): boolean
  /**
   * `count` of the values for this list, the next ones for the next list: together the lists use each value, if there
   * are not too many. The seed says which list gets which.
   * @param among tells by its id whether a list takes part; all do where it is left out.
   */
  roundRobin<T>(values: readonly T[], count: number, among?: (listId: string) => boolean): readonly T[]
}

export interface ScenarioRunInput extends Pick<ScenarioRun, 'seed' | 'write' | 'tag'> {
  readonly catalogue: Catalogue
  readonly operation: Operation
  readonly scenario: { readonly id: string }
  /** The operations that the scenario applies to. */
  readonly operations: readonly Operation[]
  readonly path?: string | undefined
}

export function createScenarioRun(input: ScenarioRunInput): ScenarioRun {
  const { catalogue, operation, scenario, operations, seed, write, tag, path } = input
  const reads = operations.filter(other => other.method === 'GET')
  const position = reads.findIndex(other => other.id === operation.id)
  const shareOf = <T>(values: readonly T[]): readonly T[] =>
    write || values.length === 0
      ? values
      : shareOut(values, Math.max(0, position), Math.max(1, reads.length), draw(reads.length, seed, scenario.id))
  return {
    seed,
    write,
    tag,
    ...(path === undefined ? {} : { path }),
    pick: (label, bound) => draw(bound, seed, scenario.id, operation.id, label),
    share<T>(values: readonly T[], { idle } = { idle: 0 }) {
      const shares = [...values.map(value => ({ value })), ...Array.from({ length: idle }, () => null)]
      return shareOf<{ readonly value: T } | null>(shares).flatMap(share => (share === null ? [] : [share.value]))
    },
    isTurn: ({ oneIn }) => shareOf(Array.from({ length: oneIn }, (_, turn) => turn)).includes(0),
    isTurnAmongReads(turn, turns) {
      if (write) return true
      const position = catalogue.operations
        .filter(one => one.method === 'GET')
        .findIndex(one => one.id === operation.id)
      return (position + Math.abs(seed)) % turns.of === turn
    },
    roundRobin(values, count, among = () => true) {
      const lists = catalogue.select({ action: 'list' }).filter(list => among(list.id))
      const turn = lists.findIndex(list => list.id === operation.id)
      const start = Math.abs(seed) + Math.max(0, turn) * count
      return Array.from(
        { length: Math.min(count, values.length) },
        (_, i) => values[(start + i) % values.length],
      ).filter(value => value !== undefined)
    },
  }
}

/** A whole number in [0, bound) that depends on nothing but the words given. */
function draw(bound: number, ...words: readonly (string | number)[]): number {
  return bound < 1 ? 0 : createHash('sha256').update(words.join('\n')).digest().readUInt32BE(0) % bound
}

/** The values for one of several positions: together the positions use every value, and each gets some. */
export function shareOut<T>(values: readonly T[], position: number, count: number, offset: number): readonly T[] {
  if (values.length <= count) {
    const only = (position + offset) % values.length
    return values.slice(only, only + 1)
  }
  return values.filter((_, i) => (i + offset) % count === position)
}

/** Why a clause has no result where a read-only run gave it to another operation. */
export const SPREAD = 'a read-only run spreads the values over the operations'

/** The same, where the values went to other lists. */
export const SPREAD_OVER_LISTS = 'a read-only run spreads the values over the lists'
