import type { ClauseId } from '../../findings/index.js'
import { statusOf } from '../engine/answer.js'
import type { ClauseVerdict } from '../engine/verdict.js'
import { type BulkAnswer, pairKeyOf, type MembershipPair, pairSucceeded } from './pairs.js'

const STATUS = 'BULK-2/answered-200'
const TWICE = 'BULK-2/repeated-pair-has-one-result'
const SOUND = 'BULK-2/sound-pair-succeeds'

export const pairClauses: readonly ClauseId[] = [STATUS, TWICE, SOUND]

/** Judges answers that should map user and project to a word (BULK-2). A check judges the words themselves. */
export function judgeMaps(verdict: ClauseVerdict, answers: readonly BulkAnswer[]): void {
  for (const { exchange, pairs, result } of answers) {
    if (!verdict.expectStatus(STATUS, exchange, [200], 'a sound request is not answered with 200')) continue
    const keys = [...new Set(pairs.map(pairKeyOf))]
    if (keys.length === pairs.length) continue
    const single =
      keys.length === result.pairs.size &&
      keys.every(key => result.pairs.has(key)) &&
      result.otherWords.every(word => typeof word !== 'object')
    verdict.expect(
      TWICE,
      single,
      () => ({
        at: '/response/body',
        expected: keys,
        received: [...result.pairs.keys()],
        message: 'a pair that was sent twice does not have one result',
      }),
      { exchanges: [exchange] },
    )
  }
  verdict.skip(TWICE, 'baseline-refused', 'the request was not answered with 200')
}

/** Judges that a pair with nothing wrong succeeds. */
export function judgeSound(verdict: ClauseVerdict, answer: BulkAnswer, pair: MembershipPair): boolean {
  const ok = pairSucceeded(answer, pair)
  verdict.expect(
    SOUND,
    ok === true,
    () => ({
      at: ok === undefined ? '/response/body' : `/response/body/${pair.user}/${pair.project}`,
      expected: 'success',
      received: ok === undefined ? 'no result' : 'failure',
      message: 'a sound pair of user and project does not succeed',
    }),
    { exchanges: [answer.exchange] },
  )
  return ok === true
}

const ALL_SUCCEED = 'BULK-3/all-succeed-is-200'
const SOME_FAIL = 'BULK-3/some-fail-is-207'
const ALL_FAIL = 'BULK-3/all-fail-is-207'

export const multiStatusClauses: readonly ClauseId[] = [ALL_SUCCEED, SOME_FAIL, ALL_FAIL]

/** Requests, by what should become of their entries. */
export interface Answers {
  readonly allSucceed: readonly BulkAnswer[]
  readonly someFail: BulkAnswer
  readonly allFail: BulkAnswer
}

/** Judges the status that says whether entries failed (BULK-3). Checks judge what stands in the bodies. */
export function judgeMultiStatus(verdict: ClauseVerdict, { allSucceed, someFail, allFail }: Answers): void {
  for (const { exchange, result } of allSucceed) {
    const answered = verdict.expectStatus(
      ALL_SUCCEED,
      exchange,
      [200],
      'a request whose entries all succeed is not answered with 200',
    )
    if (answered && result.errors > 0) {
      verdict.fail(
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
  verdict.expectStatus(
    SOME_FAIL,
    someFail.exchange,
    [207],
    'a request of which some entries fail is not answered with 207',
  )
  verdict.expectStatus(ALL_FAIL, allFail.exchange, [207], 'a request whose entries all fail is not answered with 207')
}

/** Judges that one entry failed and the sound one beside it did not (BULK-5). */
export function judgeFailsAlone(
  verdict: ClauseVerdict,
  clause: ClauseId,
  answer: BulkAnswer,
  bad: MembershipPair,
  sound: MembershipPair,
): void {
  const { exchange, result } = answer
  const evidence = { exchanges: [exchange] }
  if (result.shape === 'none') {
    return verdict.fail(
      clause,
      {
        at: '/response/status',
        expected: 'a result for each entry',
        received: statusOf(exchange),
        message: 'one bad entry makes the whole request fail',
      },
      evidence,
    )
  }
  const [failed, other] = [pairSucceeded(answer, bad), pairSucceeded(answer, sound)]
  if (failed === undefined || other === undefined)
    return verdict.skip(clause, 'baseline-refused', 'the answer does not tell what became of the entries')
  verdict.expect(
    clause,
    !failed && other,
    () => ({
      at: '/response/body',
      expected: { bad: 'failure', sound: 'success' },
      received: { bad: failed ? 'success' : 'failure', sound: other ? 'success' : 'failure' },
      message: failed ? 'an entry that cannot be carried out succeeds' : 'a sound entry fails beside a bad one',
    }),
    evidence,
  )
}
