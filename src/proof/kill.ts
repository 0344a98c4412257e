/** How a full run met one fault. */
export interface Kill {
  readonly fault: string
  readonly rule: string
  /** The check or scenario whose finding it was; null: the fault survived. */
  readonly caughtBy: string | null
  readonly clause: string | null
  /** Requests until then; of the whole run where it survived. */
  readonly requests: number
}

/** The numbers of requests at which the share of faults caught is told. */
export const milestones = [100, 300, 1000] as const

/** The share of faults caught within so many requests, 0 to 1. */
export function shareWithin(kills: readonly Kill[], requests: number): number {
  return kills.length === 0 ? 0 : kills.filter(kill => kill.caughtBy !== null && kill.requests <= requests).length / kills.length
}
