import { refusals, reply } from '../../serving/reply.js'
import { defineVariant } from './variant.js'

export const unavailableNowAndThen = defineVariant({
  id: 'unavailable-now-and-then',
  text: 'Every nineteenth call of an operation answers 503 with Retry-After, and does nothing.',
  why: 'RATE-3: 503 with Retry-After, gone when asked again.',
  hooks: {
    unauthenticated: (refusal, call) => (call.earlierCalls % 19 === 7 ? refusals.overloaded() : refusal),
  },
})

export const gatewayFailsNowAndThen = defineVariant({
  id: 'gateway-fails-now-and-then',
  text: 'Every twenty-third read of an operation answers 502.',
  why: 'HTTP-2: a 502 that is gone when asked again.',
  hooks: {
    unauthenticated: (refusal, call) =>
      call.method === 'GET' && call.earlierCalls % 23 === 11 ? reply(502, { error: 'Bad Gateway' }) : refusal,
  },
})

export const gatewayTimesOutInHtml = defineVariant({
  id: 'gateway-times-out-in-html',
  text: 'Every thirty-first read of an operation answers 504 with a page of the gateway.',
  why: 'HTTP-2, HTTP-3: bodies of 502 to 504 are not judged.',
  hooks: {
    reply: (answer, call) =>
      call.method === 'GET' && call.earlierCalls % 31 === 13
        ? {
            status: 504,
            headers: { ...answer.headers, 'Content-Type': 'text/html' },
            body: '<html><h1>504 Gateway Time-out</h1></html>',
          }
        : answer,
  },
})

export const writesTimeOutNowAndThen = defineVariant({
  id: 'writes-time-out-now-and-then',
  text: 'Every seventeenth write of an operation is carried out and answered with 504.',
  why: 'HTTP-2, HTTP-9: nobody can tell from a 504 what became of a write.',
  hooks: {
    reply: (answer, call) =>
      call.method !== 'GET' && call.earlierCalls % 17 === 1
        ? { status: 504, headers: answer.headers, body: '{"error":"Gateway Timeout"}' }
        : answer,
  },
})

export const answersLostNowAndThen = defineVariant({
  id: 'answers-lost-now-and-then',
  text: 'Every twenty-third call of an operation is carried out, and the connection ends without an answer.',
  why: 'HTTP-9: a connection may end at any time, and says nothing of what became of the call.',
  hooks: {
    delivery: (delivery, call) => (call.earlierCalls % 23 === 1 ? { kind: 'dropped' } : delivery),
  },
})
