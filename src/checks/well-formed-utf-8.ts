import { bearsBody } from './body-bearing.js'
import { defineCheck } from './check.js'

export const wellFormedUtf8 = defineCheck({
  id: 'well-formed-utf-8',
  clause: 'HTTP-3/utf-8',
  needs: [],
  judges: bearsBody,
  *inspect({ exchange }) {
    if (exchange.response?.validUtf8 !== false) return
    yield {
      at: '/response/body',
      expected: 'UTF-8',
      received: 'bytes that are none',
      message: 'the body is not well-formed UTF-8',
    }
  },
})
