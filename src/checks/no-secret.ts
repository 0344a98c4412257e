import { defineCheck } from './check.js'

/** The client looks for secrets before it takes them out of the record, and leaves their kinds behind. */
export const noSecret = defineCheck({
  id: 'no-secret',
  clause: 'HTTP-10/no-secret',
  needs: ['request'],
  also: ['refused', 'off-contract'],
  judges: () => true,
  *inspect({ exchange }) {
    for (const kind of exchange.leaked ?? [])
      yield {
        at: '/response/body',
        expected: 'no secret',
        received: kind,
        message: `the response shows a secret: ${kind}`,
      }
  },
})
