import { bearsBody } from './body-bearing.js'
import { defineCheck } from './check.js'

export const oneJsonDocument = defineCheck({
  id: 'one-json-document',
  clause: 'HTTP-3/one-json-document',
  needs: [],
  judges: bearsBody,
  *inspect({ exchange, body }) {
    if (body.ok) return
    const text = exchange.response?.text ?? ''
    yield {
      at: '/response/body',
      expected: 'one JSON document',
      received: text.slice(0, 80),
      message: `the body is no JSON: ${body.error.slice(0, 120)}`,
    }
  },
})
