import { defineCheck, type Check, type Judged } from './check.js'

/** A check that an answer whose body tells this outcome has the status that goes with it. */
export function bulkStatusCheck(
  id: string,
  clause: string,
  expected: number,
  tells: (judged: Judged) => boolean,
): Check {
  return defineCheck({
    id,
    clause,
    needs: [],
    judges: tells,
    *inspect({ status }) {
      if (status !== expected)
        yield {
          at: '/response/status',
          expected,
          received: status,
          message: `a bulk add with this outcome is answered with ${expected}`,
        }
    },
  })
}
