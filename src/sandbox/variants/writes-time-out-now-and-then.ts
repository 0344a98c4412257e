import { defineVariant } from './variant.js'

export const writesTimeOutNowAndThen = defineVariant({
  id: 'writes-time-out-now-and-then',
  text: 'Every seventeenth write of an operation is carried out and answered with 504.',
  why: 'HTTP-2, HTTP-9: nobody can tell from a 504 what became of a write.',
  hooks: {
    reply: (answer, call) =>
      call.method !== 'GET' && call.earlier % 17 === 1
        ? { status: 504, headers: answer.headers, body: '{"error":"Gateway Timeout"}' }
        : answer,
  },
})
