import { isObject } from '../../json/index.js'
import { defineCheck } from '../engine/check.js'

// TOKEN-3: A token can be looked up.

export const tokenInfoIsObject = defineCheck({
  id: 'token-info-is-object',
  clause: 'TOKEN-3/live-token-is-described',
  needs: [],
  judges: ({ status }) => status >= 200 && status < 300,
  *inspect({ status, body, exchange }) {
    if (status !== 200)
      yield {
        at: '/response/status',
        expected: 200,
        received: status,
        message: 'a live token is not described with 200',
      }
    if (body.ok && isObject(body.value) && Object.keys(body.value).length > 0) return
    yield {
      at: '/response/body',
      expected: 'an object that describes the token',
      received: (exchange.response?.text ?? '').slice(0, 80),
      message: 'the token is not described',
    }
  },
})
