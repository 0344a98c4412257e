import { refusals } from '../../../serving/reply.js'
import { omitHeaders } from '../../edits/answer.js'
import { defineFault } from '../fault.js'

// RATE-2: Past the limit.

export const neverRefused = defineFault({
  id: 'never-refused',
  clause: 'RATE-2/past-the-limit-is-429',
  also: ['RATE-1'],
  text: 'No call is refused, however many there are.',
  hooks: {
    overLimit: () => false,
  },
})

export const refusalWithoutHeaders = defineFault({
  id: 'refusal-without-headers',
  clause: 'RATE-2/refusal-has-rate-headers',
  also: ['HTTP-8'],
  text: 'A 429 carries no X-Rate-Limit headers.',
  source: 'https://github.com/openaq/openaq-api/issues/382',
  hooks: {
    reply: answer =>
      answer.status === 429
        ? {
            ...answer,
            headers: omitHeaders(answer.headers, 'X-Rate'),
          }
        : answer,
  },
})

export const refusalLeavesSome = defineFault({
  id: 'refusal-leaves-some',
  clause: 'RATE-2/refusal-has-nothing-remaining',
  text: 'A 429 claims that calls are left.',
  source: 'https://github.com/regulationsgov/developers/issues/28',
  hooks: {
    reply: answer =>
      answer.status === 429 ? { ...answer, headers: { ...answer.headers, 'X-Rate-Limit-Remaining': '7' } } : answer,
  },
})

export const refusedCallsCount = defineFault({
  id: 'refused-calls-count',
  clause: 'RATE-2/refused-call-has-no-effect',
  rare: 'steps',
  text: 'A create past the limit is refused and carried out.',
  on: { action: 'create' },
  hooks: {
    overLimit: (over, call) => {
      call.database.scratch.set('refused-calls-count', over)
      return false
    },
    reply: (answer, call) =>
      call.database.scratch.get('refused-calls-count') === true
        ? { ...refusals.limitReached(), headers: { ...answer.headers, 'X-Rate-Limit-Remaining': '0' } }
        : answer,
  },
})

export const resetInThePast = defineFault({
  id: 'reset-in-the-past',
  clause: 'RATE-2/succeeds-after-reset',
  text: 'X-Rate-Limit-Reset lies in the past.',
  source: 'https://github.com/withcoral/coral/pull/89',
  hooks: {
    rateStatus: status => ({ ...status, reset: status.reset - 86_400 }),
  },
})
