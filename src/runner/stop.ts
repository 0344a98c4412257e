import { RunStoppedError, type StopReason } from '../http/index.js'

/** Why a run goes no further: what is left is skipped for this reason. */
export interface Stop {
  readonly reason: StopReason
  readonly message: string
}

/** The stop that an error stands for; any other error is thrown on. */
export function stopOf(error: unknown): Stop {
  if (error instanceof RunStoppedError) return { reason: error.reason, message: error.message }
  throw error
}
