import { defineVariant } from './variant.js'

export const gatewayTimesOutInHtml = defineVariant({
  id: 'gateway-times-out-in-html',
  text: 'Every thirty-first read of an operation answers 504 with a page of the gateway.',
  why: 'HTTP-2, HTTP-3: bodies of 502 to 504 are not judged.',
  hooks: {
    reply: (answer, call) =>
      call.method === 'GET' && call.earlier % 31 === 13
        ? {
            status: 504,
            headers: { ...answer.headers, 'Content-Type': 'text/html' },
            body: '<html><h1>504 Gateway Time-out</h1></html>',
          }
        : answer,
  },
})
