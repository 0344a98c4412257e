import { isObject } from '../findings/index.js'
import { isError } from './body-bearing.js'
import { defineCheck } from './check.js'

export const errorIsJsonObject = defineCheck({
  id: 'error-is-json-object',
  clause: 'HTTP-12/json-object',
  needs: [],
  judges: isError,
  *inspect({ exchange, body }) {
    if (body.ok && isObject(body.value)) return
    yield {
      at: '/response/body',
      expected: 'a JSON object',
      received: (exchange.response?.text ?? '').slice(0, 80),
      message: 'the body of an error is no JSON object',
    }
  },
})
