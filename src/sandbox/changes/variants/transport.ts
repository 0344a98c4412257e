import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import type { Call } from '../../serving/call.js'
import type { Reply } from '../../serving/reply.js'
import { defineVariant } from './variant.js'

const compressors = { gzip: gzipSync, deflate: deflateSync, br: brotliCompressSync } as const

/** The answer in a coding, where the caller accepts it. */
function compress(answer: Reply, call: Call, coding: keyof typeof compressors): Reply {
  const accepted = (call.headers['accept-encoding'] ?? '').split(',').map(item => item.split(';')[0]?.trim())
  if (!accepted.includes(coding) || answer.body.length === 0) return answer
  return {
    ...answer,
    headers: { ...answer.headers, 'Content-Encoding': coding, Vary: 'Accept-Encoding' },
    body: compressors[coding](answer.body),
  }
}

export const chunked = defineVariant({
  id: 'chunked',
  text: 'Bodies come in pieces of seven bytes, without a length.',
  why: 'RFC 9112, 7.1.',
  hooks: {
    delivery: () => ({ kind: 'chunked', bytes: 7 }),
  },
})

export const gzip = defineVariant({
  id: 'gzip',
  text: 'Bodies are compressed with gzip.',
  why: 'RFC 9110, 8.4: whoever accepts a coding gets it.',
  hooks: {
    reply: (answer, call) => compress(answer, call, 'gzip'),
  },
})

export const deflate = defineVariant({
  id: 'deflate',
  text: 'Bodies are compressed with deflate.',
  why: 'RFC 9110, 8.4: whoever accepts a coding gets it.',
  hooks: {
    reply: (answer, call) => compress(answer, call, 'deflate'),
  },
})

export const brotli = defineVariant({
  id: 'brotli',
  text: 'Bodies are compressed with Brotli.',
  why: 'RFC 9110, 8.4: whoever accepts a coding gets it.',
  hooks: {
    reply: (answer, call) => compress(answer, call, 'br'),
  },
})

export const connectionsNotKept = defineVariant({
  id: 'connections-not-kept',
  text: 'Every answer closes the connection.',
  why: 'RFC 9112, 9.6.',
  hooks: {
    headers: headers => ({ ...headers, Connection: 'close' }),
  },
})

export const slow = defineVariant({
  id: 'slow',
  text: 'Every answer takes three milliseconds longer.',
  why: 'Nothing says how fast an answer must be.',
  options: { latency: 3 },
  hooks: {},
})
