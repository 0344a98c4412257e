import { stringifyJson, type Json } from '../findings/index.js'
import { idsOf } from './bulk-ids.js'
import { pairText, sentPairs } from './bulk-pairs.js'
import { defineCheck, type Judged } from './check.js'

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : stringifyJson(value ?? null))

/** The pairs of a list, each as often as it stands there. */
function pairsIn(judged: Judged, list: 'entities' | 'errors'): readonly string[] {
  return idsOf(judged, list).map(({ user, project }) => pairText(textOf(user), textOf(project)))
}

export const bulkPairAccountedFor = defineCheck({
  id: 'bulk-pair-accounted-for',
  clause: 'BULK-3/each-pair-accounted-for',
  needs: ['request'],
  judges: judged => sentPairs(judged) !== null && idsOf(judged, 'entities').length + idsOf(judged, 'errors').length > 0,
  *inspect(judged) {
    const sent = sentPairs(judged) ?? new Set()
    const [added, failed] = [pairsIn(judged, 'entities'), pairsIn(judged, 'errors')]
    for (const pair of sent) {
      if (!added.includes(pair) && !failed.includes(pair))
        yield { at: '/response/body', expected: pair, received: 'in no list', message: 'a pair sent stands in no list' }
      if (added.includes(pair) && failed.includes(pair))
        yield {
          at: '/response/body',
          expected: 'one list',
          received: pair,
          message: 'a pair both succeeded and failed',
        }
    }
    for (const pair of [...added, ...failed]) {
      if (!sent.has(pair))
        yield {
          at: '/response/body',
          expected: 'no such pair',
          received: pair,
          message: 'a pair that was not sent is answered',
        }
    }
  },
})
