import { defineCheck } from './check.js'
import { missingRateHeaders } from './rate-headers.js'

export const refusalHasRateHeaders = defineCheck({
  id: 'refusal-has-rate-headers',
  clause: 'RATE-2/refusal-has-rate-headers',
  needs: ['headers'],
  also: ['refused', 'off-contract', 'elsewhere'],
  judges: ({ status }) => status === 429,
  inspect: missingRateHeaders,
})
