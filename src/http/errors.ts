import { counted, type Exchange } from '../findings/index.js'
import type { CredentialCaller } from './target.js'

export type StopReason = 'budget-exhausted' | 'target-down' | 'interrupted' | 'journal-unwritable'

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

export const interruption = (): RunStoppedError => new RunStoppedError('interrupted', 'The run was interrupted.')

/** The journal of created users cannot be written any more, so that nothing more may be created. */
export class JournalUnwritableError extends RunStoppedError {
  constructor(path: string, cause: Error) {
    super(
      'journal-unwritable',
      `${path} cannot be written (${cause.message}), and nobody is created who is not noted there. ` +
        'Make room, and run it again.',
    )
    this.name = 'JournalUnwritableError'
    this.cause = cause
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

/** A write that would touch a user the run did not create: a mistake of ours, refused before it leaves. */
export class ForeignWriteError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'ForeignWriteError'
  }
}

/**
 * The target does not show that a user is one of ours, so nothing was written to it: what needs it is skipped
 * (`user-not-shown`).
 */
export class UnconfirmedUserError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UnconfirmedUserError'
  }
}

/** A write in a company where real people work: refused before it leaves, whoever asked for it. */
export class ProductionWriteError extends Error {
  constructor(
    readonly companyId: string,
    host: string,
  ) {
    super(`${host} is a production host, and company ${companyId} is not declared a sandbox: nothing is written there`)
    this.name = 'ProductionWriteError'
  }
}

/** The run has created as many users as it may; what needs one more is skipped (`write-limit`). */
export class WriteLimitError extends Error {
  constructor(limit: number) {
    super(`The run may create ${counted(limit, 'user')}, and it has.`)
    this.name = 'WriteLimitError'
  }
}

/** A request to another origin than the target's: refused before it leaves, for it would carry the token along. */
export class ForeignOriginError extends Error {
  constructor(readonly url: string) {
    super(`${url} is outside the target; neither request nor token goes there`)
    this.name = 'ForeignOriginError'
  }
}

/** A body is longer than the client may keep. */
export class BodyTooLargeError extends Error {
  constructor(
    readonly limit: number,
    options?: ErrorOptions,
  ) {
    super(`more than ${limit} bytes`, options)
    this.name = 'BodyTooLargeError'
  }
}
