import type { Catalogue, Operation } from '../../catalogue/index.js'
import type { Call } from '../call.js'
import type { Seam, Seams } from '../seams.js'
import { inOperation, type Fault } from './fault.js'
import { UnknownFault } from './unknown-fault.js'

/** What the faults of one sandbox do at a seam of an operation. */
export interface ActiveFaults {
  apply<K extends Seam>(seam: K, value: Seams[K], call: Call): Seams[K]
  watched(seam: Seam, operation: Operation | null): boolean
}

type Hook<K extends Seam> = (value: Seams[K], call: Call) => Seams[K]

/**
 * Finds faults by name. `name@where` narrows one down to an operation id, a version or an action:
 * `total-one-more@1.2`, `not-stored@update`.
 * @throws UnknownFault for a name or a place that does not exist.
 */
export function activate(names: readonly string[], all: readonly Fault[], catalogue: Catalogue): ActiveFaults {
  const chosen = names.map(name => choose(name, all, catalogue))
  const byOperation = new Map<string, readonly Fault[]>()
  const faultsOf = (operation: Operation | null): readonly Fault[] => {
    const key = operation?.id ?? ''
    const known = byOperation.get(key)
    if (known !== undefined) return known
    const found = chosen
      .filter(({ fault, where }) => isAt(where, operation) && inOperation(fault, operation, catalogue))
      .map(({ fault }) => fault)
    byOperation.set(key, found)
    return found
  }
  const hooksAt = <K extends Seam>(seam: K, operation: Operation | null): readonly Hook<K>[] =>
    faultsOf(operation).flatMap(fault => (fault.hooks[seam] as Hook<K> | undefined) ?? [])
  return {
    apply: (seam, value, call) =>
      chosen.length === 0 ? value : hooksAt(seam, call.operation).reduce((current, hook) => hook(current, call), value),
    watched: (seam, operation) => chosen.length > 0 && hooksAt(seam, operation).length > 0,
  }
}

function choose(
  name: string,
  all: readonly Fault[],
  catalogue: Catalogue,
): { readonly fault: Fault; readonly where: string | null } {
  const [id = '', where = null] = name.split('@', 2)
  const fault = all.find(candidate => candidate.id === id)
  if (fault === undefined)
    throw new UnknownFault(
      id,
      all.map(candidate => candidate.id),
    )
  const operations = [...catalogue.operations, ...catalogue.tokenOperations]
  if (where !== null && !operations.some(operation => isAt(where, operation)))
    throw new UnknownFault(
      name,
      operations.map(({ id: operation }) => `${id}@${operation}`),
    )
  return { fault, where }
}

function isAt(where: string | null, operation: Operation | null): boolean {
  if (where === null) return true
  return operation !== null && [operation.id, operation.version, operation.action].includes(where)
}
