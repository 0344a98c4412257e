import type { Catalogue, Operation } from '../../catalogue/index.js'
import type { Call } from '../serving/call.js'
import { appliesTo, type Change, type HookHandler } from './change.js'
import type { HookPoint, HookPoints } from './hook-points.js'
import { UnknownFaultError } from './unknown-fault-error.js'

/** The faults or variants of one sandbox, ready to handle every hook point. */
export interface ActiveChanges {
  /** Hands the value to every handler in turn, and gives back what comes out. */
  apply<K extends HookPoint>(point: K, value: HookPoints[K], call: Call): HookPoints[K]
  /** Whether there is a handler at all. */
  hooked(point: HookPoint, operation: Operation | null): boolean
}

type Kind = 'fault' | 'variant'

const NOTHING: ActiveChanges = { apply: (_, value) => value, hooked: () => false }

/**
 * Finds faults or variants by name. `name@where` narrows one down to an operation id, a version or an action:
 * `total-one-more@1.2`, `not-stored@update`.
 * @throws UnknownFaultError for a name, or a part behind the `@`, that does not exist.
 */
export function selectChanges(
  names: readonly string[],
  all: readonly Change[],
  catalogue: Catalogue,
  kind: Kind,
): ActiveChanges {
  const selected = names.map(name => select(name, all, catalogue, kind))
  if (selected.length === 0) return NOTHING
  const byOperation = new Map<string, readonly Change[]>()
  const changesOf = (operation: Operation | null): readonly Change[] => {
    const key = operation?.id ?? ''
    const known = byOperation.get(key)
    if (known !== undefined) return known
    const found = selected
      .filter(({ change, where }) => isAt(where, operation) && appliesTo(change, operation, catalogue))
      .map(({ change }) => change)
    byOperation.set(key, found)
    return found
  }
  const handlersOf = <K extends HookPoint>(point: K, operation: Operation | null): readonly HookHandler<K>[] =>
    changesOf(operation).flatMap(change => change.hooks[point] ?? [])
  return {
    apply: (point, value, call) =>
      handlersOf(point, call.operation).reduce((current, handle) => handle(current, call), value),
    hooked: (point, operation) => handlersOf(point, operation).length > 0,
  }
}

function select(
  name: string,
  all: readonly Change[],
  catalogue: Catalogue,
  kind: Kind,
): { readonly change: Change; readonly where: string | null } {
  const [id = '', where = null] = name.split('@', 2)
  const change = all.find(candidate => candidate.id === id)
  if (change === undefined)
    throw new UnknownFaultError(
      id,
      all.map(candidate => candidate.id),
      kind,
    )
  const operations = [...catalogue.operations, ...catalogue.tokenOperations]
  if (where !== null && !operations.some(operation => isAt(where, operation)))
    throw new UnknownFaultError(
      name,
      operations.map(({ id: operation }) => `${id}@${operation}`),
      kind,
    )
  return { change, where }
}

function isAt(where: string | null, operation: Operation | null): boolean {
  if (where === null) return true
  return operation !== null && [operation.id, operation.version, operation.action].includes(where)
}

/** Both at once, the first before the second. */
export function chainChanges(first: ActiveChanges, second: ActiveChanges): ActiveChanges {
  if (first === NOTHING) return second
  if (second === NOTHING) return first
  return {
    apply: (point, value, call) => second.apply(point, first.apply(point, value, call), call),
    hooked: (point, operation) => first.hooked(point, operation) || second.hooked(point, operation),
  }
}
