import { header } from '../findings/index.js'
import { defineCheck } from './check.js'
import { isPage, positionOf } from './page-position.js'

export const linkPresent = defineCheck({
  id: 'link-present',
  clause: 'PAGE-1/link-present',
  needs: ['headers', 'request'],
  judges(judged) {
    const position = isPage(judged) ? positionOf(judged) : null
    return position !== null && position.last > 1 && position.page <= position.last
  },
  *inspect({ exchange }) {
    if (header(exchange, 'link') !== undefined) return
    yield {
      at: '/response/headers/link',
      expected: 'links to the other pages',
      received: null,
      message: 'a list of several pages has no Link',
    }
  },
})
