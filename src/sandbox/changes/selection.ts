import type { Catalogue, Operation } from '../../catalogue/index.js'
import type { Call } from '../serving/call.js'
import { inOperation, type Changed } from './change.js'
import type { Seam, Seams } from './hook-points.js'
import { UnknownFaultError } from './unknown-fault-error.js'

/** What the faults or variants of one sandbox do at a seam of an operation. */
export interface Active {
  apply<K extends Seam>(seam: K, value: Seams[K], call: Call): Seams[K]
  watched(seam: Seam, operation: Operation | null): boolean
}

const NOTHING: Active = { apply: (_, value) => value, watched: () => false }

type Hook<K extends Seam> = (value: Seams[K], call: Call) => Seams[K]

/**
 * Finds faults or variants by name. `name@where` narrows one down to an operation id, a version or an action:
 * `total-one-more@1.2`, `not-stored@update`.
 * @throws UnknownFaultError for a name or a place that does not exist.
 */
export function activate(
  names: readonly string[],
  all: readonly Changed[],
  catalogue: Catalogue,
  kind: 'fault' | 'variant' = 'fault',
): Active {
  const chosen = names.map(name => choose(name, all, catalogue, kind))
  if (chosen.length === 0) return NOTHING
  const byOperation = new Map<string, readonly Changed[]>()
  const changesOf = (operation: Operation | null): readonly Changed[] => {
    const key = operation?.id ?? ''
    const known = byOperation.get(key)
    if (known !== undefined) return known
    const found = chosen
      .filter(({ change, where }) => isAt(where, operation) && inOperation(change, operation, catalogue))
      .map(({ change }) => change)
    byOperation.set(key, found)
    return found
  }
  const hooksAt = <K extends Seam>(seam: K, operation: Operation | null): readonly Hook<K>[] =>
    changesOf(operation).flatMap(change => (change.hooks[seam] as Hook<K> | undefined) ?? [])
  return {
    apply: (seam, value, call) => hooksAt(seam, call.operation).reduce((current, hook) => hook(current, call), value),
    watched: (seam, operation) => hooksAt(seam, operation).length > 0,
  }
}

function choose(
  name: string,
  all: readonly Changed[],
  catalogue: Catalogue,
  kind: 'fault' | 'variant',
): { readonly change: Changed; readonly where: string | null } {
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

/** Both at once, the first before the second. */
export function inTurn(first: Active, second: Active): Active {
  if (first === NOTHING) return second
  if (second === NOTHING) return first
  return {
    apply: (seam, value, call) => second.apply(seam, first.apply(seam, value, call), call),
    watched: (seam, operation) => first.watched(seam, operation) || second.watched(seam, operation),
  }
}

function isAt(where: string | null, operation: Operation | null): boolean {
  if (where === null) return true
  return operation !== null && [operation.id, operation.version, operation.action].includes(where)
}
