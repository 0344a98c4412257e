import { defineCheck } from '../engine/check.js'

// HTTP-2: The server does not break.

export const noUndocumented5xx = defineCheck({
  id: 'no-undocumented-5xx',
  clause: 'HTTP-2/no-undocumented-5xx',
  needs: [],
  also: ['superseded', 'off-contract'],
  *inspect({ status }) {
    if (status < 500 || isTransient(status)) return
    yield {
      at: '/response/status',
      expected: 'below 500',
      received: status,
      message: `the server broke with ${status}`,
    }
  },
})

/** One that was asked again is superseded and not judged; what is left has persisted. */
export const transient5xxDoesNotPersist = defineCheck({
  id: 'transient-5xx-does-not-persist',
  clause: 'HTTP-2/transient-5xx-does-not-persist',
  needs: [],
  *inspect({ status }) {
    if (!isTransient(status)) return
    yield {
      at: '/response/status',
      expected: 'an answer after repeating',
      received: status,
      message: `${status} came again when the request was repeated`,
    }
  },
})

const isTransient = (status: number): boolean => [502, 503, 504].includes(status)
