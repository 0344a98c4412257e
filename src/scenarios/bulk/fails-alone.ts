import type { ClauseId } from '../../findings/index.js'
import type { ScenarioContext } from '../engine/context.js'
import { statusOf } from '../engine/verdict.js'
import { became, type BulkAnswer, type Pair } from './pairs.js'

/** Judges that one entry failed and the sound one beside it did not (BULK-5). */
export function judgeFailsAlone(
  context: ScenarioContext,
  clause: ClauseId,
  answer: BulkAnswer,
  bad: Pair,
  sound: Pair,
): void {
  const { exchange, result } = answer
  const evidence = { exchanges: [exchange] }
  if (result.shape === 'none') {
    return context.verdict.fail(
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
  const [failed, other] = [became(answer, bad), became(answer, sound)]
  if (failed === undefined || other === undefined)
    return context.verdict.skip(clause, 'baseline-refused', 'the answer does not tell what became of the entries')
  context.verdict.expect(
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
