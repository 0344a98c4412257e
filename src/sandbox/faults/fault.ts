import type { Catalogue, Operation, Selector } from '../../catalogue/index.js'
import type { Call } from '../call.js'
import type { Seam, Seams } from '../seams.js'

/** What a fault does at each seam it knows: it gets the right value and gives back the one that goes on. */
export type FaultHooks = { readonly [K in Seam]?: (value: Seams[K], call: Call) => Seams[K] }

/** One deliberate defect of the sandbox. Inert: it changes nothing until a sandbox is started with it. */
export interface Fault {
  /** Also its file name: `total-one-more`. */
  readonly id: string
  /** The rule it breaks, and the others that cannot hold beside it. */
  readonly rule: string
  readonly also?: readonly string[]
  /** What it does, in one sentence. */
  readonly text: string
  /** The operations it is in; all where absent, unknown paths included. */
  readonly on?: Selector | readonly Selector[]
  /** The versions it is in, where the defect belongs to some alone. */
  readonly versions?: readonly string[]
  readonly hooks: FaultHooks
}

export function defineFault(fault: Fault): Fault {
  return fault
}

/** Whether a fault is in an operation; null stands for a path that no operation has. */
export function inOperation(fault: Fault, operation: Operation | null, catalogue: Catalogue): boolean {
  if (operation === null) return fault.on === undefined && fault.versions === undefined
  if (fault.versions !== undefined && !fault.versions.includes(operation.version)) return false
  const selectors = fault.on === undefined ? [] : [fault.on].flat()
  return fault.on === undefined || selectors.some(selector => catalogue.matches(selector, operation))
}
