import type { Caller, Exchange } from '../findings/index.js'
import type { RequestDraft } from './draft.js'

/** What the `X-Rate-Limit-*` headers said last. `reset` in Unix seconds. */
export interface RateState {
  readonly limit: number
  readonly remaining: number
  readonly reset: number
}

/** One transport, one token for each caller, one pace, one budget; records every exchange. */
export interface Client {
  /**
   * Sends one request, asking again as HTTP-9 says. Resolves with the last exchange, also where no response came
   * (`response: null`); a redirect is an answer like any other and is never followed.
   * @throws RunStopped where the budget is spent, the target is down, a wait is too long or the run was interrupted;
   *         ForeignWrite where a write would touch what the run does not own.
   */
  send(draft: RequestDraft): Promise<Exchange>
  /** The access token of a caller, fetched once and renewed before it expires. */
  token(caller: Exclude<Caller, 'nobody' | 'custom'>): Promise<string>
  /** Every exchange so far, refused ones and token calls included, secrets replaced. */
  readonly exchanges: readonly Exchange[]
  readonly requests: number
  readonly rate: RateState | null
  close(): Promise<void>
}

export type StopReason = 'budget-exhausted' | 'target-down' | 'interrupted'

/** The run cannot go on; what was not looked at yet is skipped with this reason. Not a bug, not a finding. */
export class RunStopped extends Error {
  constructor(readonly reason: StopReason, message: string) {
    super(message)
    this.name = 'RunStopped'
  }
}

/** A write that would touch a user the run did not create: a mistake of ours, refused before it leaves. */
export class ForeignWrite extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'ForeignWrite'
  }
}
