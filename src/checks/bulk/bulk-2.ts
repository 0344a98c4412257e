import { isObject, type Json, type JsonObject } from '../../json/index.js'
import { objectIn } from '../engine/answer.js'
import { defineCheck, NOT_APPLICABLE, type CheckContext } from '../engine/check.js'
import { isHandledLater } from '../engine/request.js'
import { pairText, sentPairs } from './pairs.js'

// BULK-2: Bulk results by user and project.

export const bulkResultForEachPair = defineCheck({
  id: 'bulk-result-for-each-pair',
  clause: 'BULK-2/one-result-for-each-pair',
  needs: ['request'],
  *inspect(context) {
    const [results, sent] = [resultsIn(context), sentPairs(context)]
    if (results === null || sent === null) return NOT_APPLICABLE
    const at = '/response/body'
    const answered = new Set(pairsIn(results))
    for (const pair of sent)
      if (!answered.has(pair)) yield { at, expected: pair, received: 'no result', message: 'a pair sent has no result' }
    for (const pair of answered)
      if (!sent.has(pair))
        yield { at, expected: 'no result', received: pair, message: 'a pair that was not sent has a result' }
  },
})

const WORDS: readonly Json[] = ['success', 'failure']

export const bulkSuccessOrFailure = defineCheck({
  id: 'bulk-success-or-failure',
  clause: 'BULK-2/success-or-failure',
  needs: [],
  *inspect(context) {
    const results = resultsIn(context)
    if (results === null || Object.keys(results).length === 0) return NOT_APPLICABLE
    for (const [user, projects] of Object.entries(results)) {
      if (!isObject(projects)) {
        yield {
          at: `/response/body/${user}`,
          expected: 'project → result',
          received: projects,
          message: 'a user has no results by project',
        }
        continue
      }
      for (const [project, result] of Object.entries(projects)) {
        if (!WORDS.includes(result))
          yield {
            at: `/response/body/${user}/${project}`,
            expected: [...WORDS],
            received: result,
            message: 'a result is neither success nor failure',
          }
      }
    }
  },
})

/** User → project → result; null where the answer is none. */
function resultsIn(context: CheckContext): JsonObject | null {
  return context.status === 200 && !isHandledLater(context) ? objectIn(context) : null
}

function pairsIn(results: JsonObject): readonly string[] {
  return Object.entries(results).flatMap(([user, projects]) =>
    isObject(projects) ? Object.keys(projects).map(project => pairText(user, project)) : [],
  )
}
