import { objectIn } from '../engine/answer.js'
import { defineCheck, NOT_APPLICABLE } from '../engine/check.js'

// TOKEN-2: Bad grants are refused in OAuth terms.

export const invalidClientHasDescription = defineCheck({
  id: 'invalid-client-has-description',
  clause: 'TOKEN-2/error-has-a-description',
  needs: [],
  *inspect(context) {
    const error = context.status >= 400 && context.status < 500 ? objectIn(context) : null
    if (error?.error !== 'invalid_client') return NOT_APPLICABLE
    const received = error.error_description ?? null
    if (typeof received === 'string' && received.trim() !== '') return
    yield {
      at: '/response/body/error_description',
      expected: 'a text',
      received,
      message: 'the error invalid_client comes without a description',
    }
  },
})
