import { defineCheck } from './check.js'
import { wholeHeader } from './page-position.js'

export const neverMoreThanPerPage = defineCheck({
  id: 'never-more-than-per-page',
  clause: 'PAGE-2/never-more-than-per-page',
  needs: ['headers'],
  judges: judged =>
    judged.operation.paginated && judged.status === 200 && judged.body.ok && wholeHeader(judged, 'per-page') !== null,
  *inspect(judged) {
    const size = wholeHeader(judged, 'per-page') ?? 0
    const items = judged.body.ok && Array.isArray(judged.body.value) ? judged.body.value.length : 0
    if (items > size)
      yield {
        at: '/response/body',
        expected: `at most ${size} items`,
        received: items,
        message: 'the page holds more items than Per-Page says',
      }
  },
})
