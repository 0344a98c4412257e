import { defineCheck } from './check.js'
import { missingRateHeaders } from './rate-headers.js'

export const rateHeadersPresent = defineCheck({
  id: 'rate-headers-present',
  clause: 'HTTP-8/three-headers-present',
  needs: ['headers'],
  judges: ({ status }) => status < 500,
  inspect: missingRateHeaders,
})
