import type { ClauseId } from '../../findings/index.js'
import type { ScenarioContext } from '../context.js'
import { expectStatus } from '../refusal.js'
import { became, keyOf, type BulkAnswer, type Pair } from './pairs.js'

const STATUS = 'BULK-2/answered-200'
const EACH = 'BULK-2/one-result-for-each-pair'
const TWICE = 'BULK-2/repeated-pair-has-one-result'
const WORDS = 'BULK-2/success-or-failure'
const SOUND = 'BULK-2/sound-pair-succeeds'

export const mapClauses: readonly ClauseId[] = [STATUS, EACH, TWICE, WORDS, SOUND]

/** Judges answers that should be maps of user, project and a word (BULK-2). */
export function judgeMaps(context: ScenarioContext, answers: readonly BulkAnswer[]): void {
  if (!context.judges(STATUS)) return
  for (const answer of answers) {
    const { exchange, pairs, result } = answer
    if (!expectStatus(context, STATUS, exchange, [200], 'a sound request is not answered with 200')) continue
    const keys = pairs.map(keyOf)
    const missing = keys.filter(key => !result.pairs.has(key))
    const surplus = [...result.pairs.keys()].filter(key => !keys.includes(key))
    const clause = new Set(keys).size < keys.length ? TWICE : EACH
    const single = result.otherWords.every(word => typeof word !== 'object')
    context.expect(clause, result.shape === 'map' && missing.length === 0 && surplus.length === 0 && single, () => ({
      at: '/response/body', expected: [...new Set(keys)], received: [...result.pairs.keys()], message: 'the answer does not have one result for each pair of user and project',
    }), { exchanges: [exchange] })
    context.expect(WORDS, result.shape === 'map' && result.otherWords.length === 0, () => ({
      at: '/response/body', expected: 'success or failure', received: result.otherWords[0] ?? 'no map', message: 'a result is neither success nor failure',
    }), { exchanges: [exchange] })
  }
  for (const clause of mapClauses) context.skip(clause, 'baseline-refused', 'the request was not answered with 200')
}

/** A pair that nothing is wrong with succeeds. */
export function judgeSound(context: ScenarioContext, answer: BulkAnswer, pair: Pair): boolean {
  const ok = became(answer, pair)
  context.expect(SOUND, ok === true, () => ({
    at: ok === undefined ? '/response/body' : `/response/body/${pair.user}/${pair.project}`, expected: 'success', received: ok === undefined ? 'no result' : 'failure',
    message: 'a sound pair of user and project does not succeed',
  }), { exchanges: [answer.exchange] })
  return ok === true
}
