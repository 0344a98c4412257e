import { defineFault } from '../fault.js'

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
            headers: Object.fromEntries(Object.entries(answer.headers).filter(([name]) => !name.startsWith('X-Rate'))),
          }
        : answer,
  },
})
