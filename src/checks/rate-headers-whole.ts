import { defineCheck } from './check.js'
import { RATE_HEADERS, rateHeader, rateNumber } from './rate-headers.js'

export const rateHeadersWhole = defineCheck({
  id: 'rate-headers-whole',
  clause: 'HTTP-8/whole-numbers',
  needs: ['headers'],
  judges: judged => RATE_HEADERS.some(name => rateHeader(judged, name) !== undefined),
  *inspect(judged) {
    for (const name of RATE_HEADERS) {
      const value = rateHeader(judged, name)
      if (value !== undefined && rateNumber(judged, name) === null)
        yield {
          at: `/response/headers/${name}`,
          expected: 'a whole number',
          received: value,
          message: `${name} is no whole number`,
        }
    }
  },
})
