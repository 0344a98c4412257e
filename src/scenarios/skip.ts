import type { SkipReason } from '../findings/index.js'

/** The rest of a scenario cannot be judged: every clause that has no result yet is skipped with the reason. */
export class SkipError extends Error {
  constructor(
    readonly reason: SkipReason,
    readonly detail?: string,
  ) {
    super(detail === undefined ? reason : `${reason}: ${detail}`)
    this.name = 'SkipError'
  }
}
