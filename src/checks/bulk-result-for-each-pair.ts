import { isObject } from '../findings/index.js'
import { pairText, sentPairs } from './bulk-pairs.js'
import { defineCheck, type Judged } from './check.js'

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
