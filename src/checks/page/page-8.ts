import { counted } from '../../findings/index.js'
import { listIn } from '../engine/answer.js'
import { defineCheck, NOT_APPLICABLE } from '../engine/check.js'
import { positionOf } from './pages.js'

// PAGE-8: Behind the last page there is nothing.

export const pastEndIsEmpty = defineCheck({
  id: 'past-end-is-empty',
  clause: 'PAGE-8/past-end-is-empty-200',
  needs: ['headers', 'request'],
  *inspect(context) {
    const position = positionOf(context)
    const items = listIn(context)
    if (position === null || position.page <= position.last || items === null) return NOT_APPLICABLE
    if (items.length > 0)
      yield {
        at: '/response/body',
        expected: 'an empty list',
        received: `${counted(items.length, 'item')}`,
        message: 'a page past the end holds items',
      }
  },
})
