import { defineCheck } from '../engine/check.js'
import { isPage, positionOf } from './page-position.js'

// PAGE-8: Behind the last page there is nothing.

export const pastEndIsEmpty = defineCheck({
  id: 'past-end-is-empty',
  clause: 'PAGE-8/past-end-is-empty-200',
  needs: ['headers', 'request'],
  judges(judged) {
    const position = isPage(judged) ? positionOf(judged) : null
    return position !== null && position.page > position.last && judged.body.ok && Array.isArray(judged.body.value)
  },
  *inspect({ body }) {
    const items = body.ok && Array.isArray(body.value) ? body.value.length : 0
    if (items > 0)
      yield {
        at: '/response/body',
        expected: 'an empty list',
        received: `${items} items`,
        message: 'a page past the end holds items',
      }
  },
})
