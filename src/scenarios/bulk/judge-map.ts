import type { ClauseId } from '../../findings/index.js'
import type { ScenarioContext } from '../engine/context.js'
import { became, keyOf, type BulkAnswer, type Pair } from './pairs.js'

const STATUS = 'BULK-2/answered-200'
const TWICE = 'BULK-2/repeated-pair-has-one-result'
const SOUND = 'BULK-2/sound-pair-succeeds'

export const mapClauses: readonly ClauseId[] = [STATUS, TWICE, SOUND]

/** Judges answers that should be maps of user, project and a word (BULK-2); the words are seen from each answer alone. */
export function judgeMaps(context: ScenarioContext, answers: readonly BulkAnswer[]): void {
  for (const { exchange, pairs, result } of answers) {
    if (!context.verdict.expectStatus(STATUS, exchange, [200], 'a sound request is not answered with 200')) continue
    const keys = [...new Set(pairs.map(keyOf))]
    if (keys.length === pairs.length) continue
    const single =
      keys.length === result.pairs.size &&
      keys.every(key => result.pairs.has(key)) &&
      result.otherWords.every(word => typeof word !== 'object')
    context.verdict.expect(
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
  context.verdict.skip(TWICE, 'baseline-refused', 'the request was not answered with 200')
}

/** A pair that nothing is wrong with succeeds. */
export function judgeSound(context: ScenarioContext, answer: BulkAnswer, pair: Pair): boolean {
  const ok = became(answer, pair)
  context.verdict.expect(
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
