import type { ClauseId } from '../../findings/index.js'
import type { ScenarioContext } from '../engine/context.js'
import type { BulkAnswer } from './pairs.js'

const ALL_SUCCEED = 'BULK-3/all-succeed-is-200'
const SOME_FAIL = 'BULK-3/some-fail-is-207'
const ALL_FAIL = 'BULK-3/all-fail-is-207'

export const multiStatusClauses: readonly ClauseId[] = [ALL_SUCCEED, SOME_FAIL, ALL_FAIL]

/** Requests by what becomes of their entries. */
export interface Answers {
  readonly allSucceed: readonly BulkAnswer[]
  readonly someFail: BulkAnswer
  readonly allFail: BulkAnswer
}

/** Judges the status that tells whether entries failed (BULK-3); what stands in the bodies is seen from each answer alone. */
export function judgeMultiStatus(context: ScenarioContext, { allSucceed, someFail, allFail }: Answers): void {
  for (const { exchange, result } of allSucceed) {
    const answered = context.verdict.expectStatus(
      ALL_SUCCEED,
      exchange,
      [200],
      'a request whose entries all succeed is not answered with 200',
    )
    if (answered && result.errors > 0) {
      context.verdict.fail(
        ALL_SUCCEED,
        {
          at: '/response/body/errors',
          expected: 'no errors',
          received: result.errors,
          message: 'an answer with 200 has errors',
        },
        { exchanges: [exchange] },
      )
    }
  }
  context.verdict.expectStatus(
    SOME_FAIL,
    someFail.exchange,
    [207],
    'a request of which some entries fail is not answered with 207',
  )
  context.verdict.expectStatus(
    ALL_FAIL,
    allFail.exchange,
    [207],
    'a request whose entries all fail is not answered with 207',
  )
}
