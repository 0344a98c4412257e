import type { Catalogue, Operation, Selector } from '../../catalogue/index.js'
import type { Call } from '../serving/call.js'
import type { HookPoint, HookPoints } from './hook-points.js'

/** Gets the value at a hook point, and gives back the one that goes on. */
export type HookHandler<K extends HookPoint> = (value: HookPoints[K], call: Call) => HookPoints[K]

/** Hook point → what handles it. */
export type Hooks = { readonly [K in HookPoint]?: HookHandler<K> }

/** What a fault and a variant have in common. Inert: it changes nothing until a sandbox is started with it. */
export interface Change {
  /** What it is asked for by: `total-one-more`. */
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
export function appliesTo({ on, versions }: Change, operation: Operation | null, catalogue: Catalogue): boolean {
  if (operation === null) return on === undefined && versions === undefined
  if (versions !== undefined && !versions.includes(operation.version)) return false
  return on === undefined || [on].flat().some(selector => catalogue.matches(selector, operation))
}
