import type { Exchange } from '../findings/index.js'
import type { CredentialCaller } from './target.js'
import type { RequestDraft } from './draft.js'

/** What the `X-Rate-Limit-*` headers said last. `reset` in Unix seconds. */
export interface RateState {
  readonly limit: number
  readonly remaining: number
  readonly reset: number
}

/** A fresh token, in the clear, for whoever wants to spend, expire or revoke it. Records show a variable in its place. */
export interface Minted {
  readonly token: string
  readonly exchange: Exchange
}

/** One transport, one token for each caller, one pace, one budget; records every exchange. */
export interface Client {
  /**
   * Sends one request, asking again as HTTP-9 says. Resolves with the last exchange, also where no response came
   * (`response: null`); a redirect is an answer like any other and is never followed. A create that may have been
   * carried out (502, 504, and a search finds the user, or could not tell) is not sent again: `refused` is true then.
   * @throws RunStoppedError where the budget is spent, the target is down, a wait is too long, or the run was
   *         interrupted; TokenRefusedError where the caller gets no token; ForeignWriteError where a write would touch
   *         what the run does not own, or the run may not write; WriteLimitError where it would create more users than
   *         it may; ForeignOriginError where it would leave the target.
   */
  send(draft: RequestDraft): Promise<Exchange>
  /** The access token of a caller, fetched once and renewed before it expires. @throws as `send`. */
  token(caller: CredentialCaller): Promise<string>
  /** Another token for the caller, besides the one that the client itself uses. @throws as `send`. */
  mint(caller: CredentialCaller): Promise<Minted>
  /** Every exchange so far, refused ones and token calls included, secrets replaced. */
  readonly exchanges: readonly Exchange[]
  /** What was sent to get this exchange, to be sent again; undefined for an exchange of another client. */
  draftOf(exchange: Exchange): RequestDraft | undefined
  readonly requests: number
  readonly rate: RateState | null
  close(): Promise<void>
}

export type StopReason = 'budget-exhausted' | 'target-down' | 'interrupted'

/** The run cannot go on; what was not looked at yet is skipped with this reason. Not a bug, not a finding. */
export class RunStoppedError extends Error {
  constructor(
    readonly reason: StopReason,
    message: string,
  ) {
    super(message)
    this.name = 'RunStoppedError'
  }
}

/** A write that would touch a user the run did not create: a mistake of ours, refused before it leaves. */
export class ForeignWriteError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'ForeignWriteError'
  }
}

/** The run has created as many users as it may; what needs one more is skipped (`write-limit`). */
export class WriteLimitError extends Error {
  constructor(limit: number) {
    super(`The run may create ${limit} users, and it has.`)
    this.name = 'WriteLimitError'
  }
}

/** The login host did not give a token for a caller's credentials: they are wrong, or it is no login host. */
export class TokenRefusedError extends Error {
  constructor(
    readonly caller: CredentialCaller,
    readonly exchange: Exchange,
    message: string,
  ) {
    super(message)
    this.name = 'TokenRefusedError'
  }
}
