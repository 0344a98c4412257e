import type { Catalogue, Operation, Selector } from '../../catalogue/index.js'
import type { Call } from '../serving/call.js'
import type { Seam, Seams } from './hook-points.js'

/** What happens at each seam: a hook gets the value and gives back the one that goes on. */
export type Hooks = { readonly [K in Seam]?: (value: Seams[K], call: Call) => Seams[K] }

/** A sandbox that behaves in another way. Inert: it changes nothing until a sandbox is started with it. */
export interface Changed {
  /** Also its file name: `total-one-more`. */
  readonly id: string
  /** What is different, in one sentence. */
  readonly text: string
  /** The operations it is in; all where absent, unknown paths included. */
  readonly on?: Selector | readonly Selector[]
  /** The versions it is in, where it belongs to some alone. */
  readonly versions?: readonly string[]
  readonly hooks: Hooks
}

/** Whether it is in an operation; null stands for a path that no operation has. */
export function inOperation({ on, versions }: Changed, operation: Operation | null, catalogue: Catalogue): boolean {
  if (operation === null) return on === undefined && versions === undefined
  if (versions !== undefined && !versions.includes(operation.version)) return false
  return on === undefined || [on].flat().some(selector => catalogue.matches(selector, operation))
}
