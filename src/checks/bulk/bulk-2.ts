import { type Json, isObject } from '../../json/index.js'
import { type Judged, defineCheck } from '../engine/check.js'
import { pairText, sentPairs } from './pairs.js'

// BULK-2: Bulk results by user and project.

function answeredPairs({ body }: Judged): readonly string[] {
  if (!body.ok || !isObject(body.value)) return []
  return Object.entries(body.value).flatMap(([user, projects]) =>
    isObject(projects) ? Object.keys(projects).map(project => pairText(user, project)) : [],
  )
}

export const bulkResultForEachPair = defineCheck({
  id: 'bulk-result-for-each-pair',
  clause: 'BULK-2/one-result-for-each-pair',
  needs: ['request'],
  judges: judged =>
    judged.status === 200 && judged.body.ok && isObject(judged.body.value) && sentPairs(judged) !== null,
  *inspect(judged) {
    const sent = sentPairs(judged) ?? new Set()
    const answered = answeredPairs(judged)
    for (const pair of sent)
      if (!answered.includes(pair))
        yield { at: '/response/body', expected: pair, received: 'no result', message: 'a pair sent has no result' }
    for (const pair of answered)
      if (!sent.has(pair))
        yield {
          at: '/response/body',
          expected: 'no result',
          received: pair,
          message: 'a pair that was not sent has a result',
        }
  },
})

const WORDS: readonly Json[] = ['success', 'failure']

export const bulkSuccessOrFailure = defineCheck({
  id: 'bulk-success-or-failure',
  clause: 'BULK-2/success-or-failure',
  needs: [],
  judges: ({ status, body }) => status === 200 && body.ok && isObject(body.value) && Object.keys(body.value).length > 0,
  *inspect({ body }) {
    if (!body.ok || !isObject(body.value)) return
    for (const [user, projects] of Object.entries(body.value)) {
      if (!isObject(projects))
        yield {
          at: `/response/body/${user}`,
          expected: 'project → result',
          received: projects,
          message: 'a user has no results by project',
        }
      else
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
