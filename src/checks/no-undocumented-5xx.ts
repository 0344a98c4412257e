import { defineCheck } from './check.js'

export const noUndocumented5xx = defineCheck({
  id: 'no-undocumented-5xx',
  clause: 'HTTP-2/no-undocumented-5xx',
  needs: [],
  also: ['refused', 'off-contract'],
  judges: () => true,
  *inspect({ status }) {
    if (status < 500 || [502, 503, 504].includes(status)) return
    yield {
      at: '/response/status',
      expected: 'below 500',
      received: status,
      message: `the server broke with ${status}`,
    }
  },
})
