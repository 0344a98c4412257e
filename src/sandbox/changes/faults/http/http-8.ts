import { omitHeaders } from '../../edits/answer.js'
import { defineFault } from '../fault.js'

// HTTP-8: Every response tells the rate limit.

export const noLimitsOnRefusal = defineFault({
  id: 'no-limits-on-refusal',
  clause: 'HTTP-8/three-headers-present',
  text: 'A 401 carries no X-Rate-Limit headers.',
  hooks: {
    reply: answer =>
      answer.status === 401
        ? {
            ...answer,
            headers: omitHeaders(answer.headers, 'X-Rate'),
          }
        : answer,
  },
})

export const remainingAboveLimit = defineFault({
  id: 'remaining-above-limit',
  clause: 'HTTP-8/remaining-within-limit',
  text: 'More calls remain than the limit allows.',
  source: 'https://github.com/jeremy/rack-ratelimit/pull/3',
  on: { action: 'show' },
  versions: ['1.2'],
  hooks: {
    rateStatus: status => ({ ...status, remaining: status.limit + 1 }),
  },
})

export const remainingWithAFraction = defineFault({
  id: 'remaining-with-a-fraction',
  clause: 'HTTP-8/whole-numbers',
  text: 'Remaining calls are told with a fraction.',
  on: { action: 'update' },
  versions: ['1.0'],
  hooks: {
    reply: answer => ({
      ...answer,
      headers: { ...answer.headers, 'X-Rate-Limit-Remaining': `${answer.headers['X-Rate-Limit-Remaining'] ?? '1'}.5` },
    }),
  },
})

export const resetInMilliseconds = defineFault({
  id: 'reset-in-milliseconds',
  clause: 'HTTP-8/reset-in-unix-seconds',
  also: ['RATE-1'],
  text: 'The moment of the reset is told in milliseconds.',
  source: 'https://github.com/RocketChat/docs-old/pull/1358',
  on: { action: 'sync' },
  versions: ['1.3'],
  hooks: {
    rateStatus: status => ({ ...status, reset: status.reset * 1000 }),
  },
})
