import type { ClauseId } from '../findings/index.js'

/** How a full run met one fault. */
export interface Kill {
  readonly fault: string
  /** The clause that the fault breaks. */
  readonly clause: ClauseId
  /** Where it sits: `1.2`, an operation id, or `everywhere` it applies. */
  readonly where: string
  /** The check or scenario whose finding it was; null: the fault survived. */
  readonly caughtBy: string | null
  /** Requests until then; of the whole run where it survived. */
  readonly requests: number
  /** Every check and scenario that had found something by then. */
  readonly triggered: readonly string[]
}

/** The numbers of requests at which the share of faults caught is told. */
export const milestones = [100, 300, 1000, Infinity] as const

/** The share of faults caught within so many requests, 0 to 1. */
export function shareWithin(kills: readonly Pick<Kill, 'caughtBy' | 'requests'>[], requests: number): number {
  return kills.length === 0
    ? 0
    : kills.filter(kill => kill.caughtBy !== null && kill.requests <= requests).length / kills.length
}

/** `300 requests`, `in full` */
export function milestoneText(requests: number): string {
  return requests === Infinity ? 'in full' : `${requests} requests`
}
