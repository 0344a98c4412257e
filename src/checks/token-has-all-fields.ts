import { defineCheck } from './check.js'
import { tokenIn } from './granted-token.js'

const FIELDS = ['access_token', 'token_type', 'expires_in', 'created_at'] as const

export const tokenHasAllFields = defineCheck({
  id: 'token-has-all-fields',
  clause: 'TOKEN-1/all-four-fields',
  needs: [],
  judges: judged => tokenIn(judged) !== null,
  *inspect(judged) {
    const token = tokenIn(judged) ?? {}
    for (const field of FIELDS) {
      if (token[field] === undefined || token[field] === null || token[field] === '') {
        yield {
          at: `/response/body/${field}`,
          expected: 'a value',
          received: token[field] ?? null,
          message: `the grant has no ${field}`,
        }
      }
    }
  },
})
