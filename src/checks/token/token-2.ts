import { isObject } from '../../json/index.js'
import { defineCheck } from '../engine/check.js'

// TOKEN-2: Bad grants are refused in OAuth terms.

export const invalidClientHasDescription = defineCheck({
  id: 'invalid-client-has-description',
  clause: 'TOKEN-2/error-has-a-description',
  needs: [],
  judges: ({ status, body }) =>
    status >= 400 && status < 500 && body.ok && isObject(body.value) && body.value.error === 'invalid_client',
  *inspect({ body }) {
    const received = body.ok && isObject(body.value) ? (body.value.error_description ?? null) : null
    if (typeof received === 'string' && received.trim() !== '') return
    yield {
      at: '/response/body/error_description',
      expected: 'a text',
      received,
      message: 'the error invalid_client comes without a description',
    }
  },
})
